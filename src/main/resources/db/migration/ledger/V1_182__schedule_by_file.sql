-- A row of a schedule file is an instalment of a loan.
ALTER TABLE tape_row
    ADD COLUMN due_on               DATE,
    ADD COLUMN instalment_principal DECIMAL(18, 2),
    ADD COLUMN instalment_interest  DECIMAL(18, 2);
