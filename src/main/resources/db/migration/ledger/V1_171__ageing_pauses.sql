-- Approved intervals in which a loan does not age.
CREATE TABLE ageing_pause (
    id          UUID NOT NULL PRIMARY KEY,
    loan_id     UUID NOT NULL,
    from_on     DATE NOT NULL,
    -- The last day that does not count.
    until_on    DATE NOT NULL,
    approved_by VARCHAR(80) NOT NULL,
    approved_at DATETIME(6) NOT NULL,
    KEY ageing_pause_loan (loan_id, from_on),
    CONSTRAINT ageing_pause_of FOREIGN KEY (loan_id) REFERENCES loan (id)
);
