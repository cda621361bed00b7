-- Where each loan stood at the last two month-ends: the last to compare the next with, the one before it so that a close
-- of the same day can be done again.
CREATE TABLE month_end_loan (
    month_end DATE NOT NULL,
    loan_id   UUID NOT NULL,
    -- A bucket, or GONE, WRITTEN_OFF, CLOSED.
    standing  VARCHAR(12) NOT NULL,
    principal DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (month_end, loan_id)
);

-- How many loans went from where to where since the month-end before; for roll rates.
CREATE TABLE bucket_migration (
    month_end        DATE NOT NULL,
    branch_code      VARCHAR(20) NOT NULL,
    currency         CHAR(3) NOT NULL,
    -- NEW where the loan was not known then.
    from_standing    VARCHAR(12) NOT NULL,
    to_standing      VARCHAR(12) NOT NULL,
    loans            BIGINT NOT NULL,
    principal_before DECIMAL(20, 2) NOT NULL,
    principal_after  DECIMAL(20, 2) NOT NULL,
    PRIMARY KEY (month_end, branch_code, currency, from_standing, to_standing)
);
