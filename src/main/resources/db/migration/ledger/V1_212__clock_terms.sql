ALTER TABLE loan_clock
    -- Guarantee: the last day that the contract states, where somebody has entered it with the contract.
    ADD COLUMN contract_end DATE,
    -- Nothing is owed or overdue any more: the clock says nothing until the loan is overdue again.
    ADD COLUMN closed_on    DATE,
    -- The close of the day that last made, woke or closed it.
    ADD COLUMN changed_on   DATE,
    ADD KEY loan_clock_expired (expired),
    ADD KEY loan_clock_changed (changed_on);

ALTER TABLE loan_clock_event
    ADD COLUMN evidence_id UUID,
    -- A weak proof that a manager has not judged yet.
    ADD COLUMN waiting     BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE loan_clock k JOIN loan l ON l.id = k.loan_id
    SET k.closed_on = l.as_of, k.alert = NULL, k.expired = FALSE
    WHERE l.overdue_since IS NULL OR l.total_due = 0;

CREATE OR REPLACE VIEW pub_clock AS
    SELECT loan_id, kind, party_id, due_on, alert, expired, changed_on FROM loan_clock
    WHERE stopped_on IS NULL AND closed_on IS NULL;
