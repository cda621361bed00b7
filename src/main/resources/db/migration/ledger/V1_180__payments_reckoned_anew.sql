-- What was last told of a loan that payments have moved since: all payments booked later are reckoned from here, so that
-- none can come too late. A loan that no payment has moved has no row; its own columns say what was told.
CREATE TABLE loan_told (
    loan_id               UUID NOT NULL PRIMARY KEY,
    principal_outstanding DECIMAL(18, 2) NOT NULL,
    interest_due          DECIMAL(18, 2) NOT NULL,
    penalty_due           DECIMAL(18, 2) NOT NULL,
    compound_due          DECIMAL(18, 2) NOT NULL,
    fees_due              DECIMAL(18, 2) NOT NULL,
    -- Payments booked until then are in these balances.
    as_of                 DATE NOT NULL,
    overdue_since         DATE,
    -- The same for the date above it, which a file may tell by itself.
    overdue_as_of         DATE NOT NULL,
    -- When the oldest instalment that is not covered falls due, where that had not come yet.
    next_due_on           DATE,
    KEY loan_told_next (next_due_on),
    CONSTRAINT loan_told_of FOREIGN KEY (loan_id) REFERENCES loan (id)
);

INSERT INTO loan_told (loan_id, principal_outstanding, interest_due, penalty_due, compound_due, fees_due, as_of,
    overdue_since, overdue_as_of)
SELECT l.id, l.principal_outstanding + SUM(COALESCE(p.principal, 0)), l.interest_due + SUM(COALESCE(p.interest, 0)),
    l.penalty_due + SUM(COALESCE(p.penalty, 0)), l.compound_due + SUM(COALESCE(p.compound, 0)),
    l.fees_due + SUM(COALESCE(p.fees, 0)), l.as_of, COALESCE(l.overdue_since, MAX(p.overdue_before)), l.as_of
FROM loan l JOIN payment p ON p.loan_id = l.id AND p.applied AND p.booked_on > l.as_of
GROUP BY l.id;

-- The plan of a loan as a schedule file told it.
CREATE TABLE repayment_schedule (
    loan_id   UUID NOT NULL,
    due_on    DATE NOT NULL,
    principal DECIMAL(18, 2) NOT NULL,
    interest  DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (loan_id, due_on),
    CONSTRAINT repayment_schedule_of FOREIGN KEY (loan_id) REFERENCES loan (id)
);

ALTER TABLE payment
    -- Whether the parts are the bank's own; others are reckoned, and reckoned anew when something comes late.
    ADD COLUMN parts_told BOOLEAN NOT NULL DEFAULT FALSE,
    -- What covered nothing because no more was owed; signed like the amount.
    ADD COLUMN rest DECIMAL(18, 2) NOT NULL DEFAULT 0,
    -- The payments that were booked together: a range of a file, or what had waited for its loan.
    ADD COLUMN batch_id UUID,
    DROP COLUMN overdue_before,
    ADD KEY payment_reversal (source, reversal_of),
    ADD KEY payment_batch (batch_id);
UPDATE payment SET parts_told = principal IS NOT NULL, batch_id = import_id;

CREATE OR REPLACE VIEW pub_payment AS
    SELECT id, payment_no, loan_id, paid_on, booked_on, CAST(ABS(amount) AS DECIMAL(18, 2)) AS amount,
           paid_by, reversal_of, import_id, batch_id, created_at
    FROM payment WHERE loan_id IS NOT NULL;
