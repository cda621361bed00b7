-- Where a number or address comes from, and the county of the person whose it is.
ALTER TABLE tape_contact
    ADD COLUMN lawful_source VARCHAR(24),
    ADD COLUMN division_code CHAR(6);

ALTER TABLE tape_row
    ADD COLUMN collateral_kind  VARCHAR(40),
    ADD COLUMN collateral_value DECIMAL(18, 2);

ALTER TABLE loan
    ADD COLUMN collateral_kind  VARCHAR(40),
    ADD COLUMN collateral_value DECIMAL(18, 2);
