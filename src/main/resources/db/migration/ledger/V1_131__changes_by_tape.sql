-- What separate imports tell of loans that are on file: parts of a row, closures (结案), extensions (展期).
ALTER TABLE loan
    -- Settled, sold or ended otherwise; its balances are then zero, and what stood before is in loan_closure.
    ADD COLUMN closed_on        DATE,
    ADD COLUMN close_reason     VARCHAR(40),
    -- Written off and the claim kept (账销案存): the balances and the case stay.
    ADD COLUMN written_off_on   DATE,
    ADD COLUMN extended_on      DATE,
    ADD COLUMN first_new_due_on DATE,
    ADD COLUMN restructured_on  DATE;

-- action: T touched, a change that tells no balances. Columns of such a row that the tape does not tell are null.
ALTER TABLE tape_row
    ADD COLUMN overdue_told BOOLEAN,
    ADD COLUMN closed_on    DATE,
    ADD COLUMN close_reason VARCHAR(40),
    ADD COLUMN granted_on   DATE,
    ADD COLUMN first_due_on DATE,
    ADD COLUMN restructured BOOLEAN;

CREATE TABLE loan_closure (
    loan_id               UUID NOT NULL,
    tape_id               UUID NOT NULL,
    closed_on             DATE NOT NULL,
    reason                VARCHAR(40) NOT NULL,
    -- As they stood before.
    principal_outstanding DECIMAL(18, 2) NOT NULL,
    interest_due          DECIMAL(18, 2) NOT NULL,
    penalty_due           DECIMAL(18, 2) NOT NULL,
    compound_due          DECIMAL(18, 2) NOT NULL,
    fees_due              DECIMAL(18, 2) NOT NULL,
    overdue_since         DATE,
    extra                 MEDIUMBLOB,
    told_at               DATETIME(6) NOT NULL,
    PRIMARY KEY (loan_id, tape_id),
    KEY loan_closure_tape (tape_id),
    CONSTRAINT loan_closure_loan FOREIGN KEY (loan_id) REFERENCES loan (id)
);

CREATE TABLE loan_extension (
    loan_id           UUID NOT NULL,
    tape_id           UUID NOT NULL,
    granted_on        DATE NOT NULL,
    matured_on        DATE,
    matures_on        DATE NOT NULL,
    first_due_on      DATE,
    instalment_amount DECIMAL(18, 2),
    restructured      BOOLEAN,
    overdue_since     DATE,
    extra             MEDIUMBLOB,
    told_at           DATETIME(6) NOT NULL,
    PRIMARY KEY (loan_id, tape_id),
    KEY loan_extension_tape (tape_id),
    CONSTRAINT loan_extension_loan FOREIGN KEY (loan_id) REFERENCES loan (id)
);

CREATE VIEW pub_loan_end AS
    SELECT id AS loan_id, closed_on, close_reason, written_off_on, extended_on, first_new_due_on, restructured_on
    FROM loan;
CREATE VIEW pub_loan_closure AS
    SELECT tape_id, loan_id, closed_on, reason FROM loan_closure;
