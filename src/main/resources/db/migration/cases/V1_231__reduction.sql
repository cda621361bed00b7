-- What the bank forgoes of interest and fees, never of principal; the core banking system books it.
CREATE TABLE reduction (
    id              UUID NOT NULL PRIMARY KEY,
    case_id         UUID NOT NULL,
    state           VARCHAR(10) NOT NULL,
    interest        DECIMAL(18, 2) NOT NULL,
    penalty         DECIMAL(18, 2) NOT NULL,
    compound        DECIMAL(18, 2) NOT NULL,
    fees            DECIMAL(18, 2) NOT NULL,
    cause           VARCHAR(20) NOT NULL,
    until_on        DATE NOT NULL,
    deciding_branch VARCHAR(20) NOT NULL,
    proposed_on     DATE NOT NULL,
    proposed_by     VARCHAR(80) NOT NULL,
    proposed_at     DATETIME(6) NOT NULL,
    decided_by      VARCHAR(80),
    decided_at      DATETIME(6),
    ended_on        DATE,
    version         INT NOT NULL DEFAULT 0,
    KEY reduction_case (case_id, state),
    KEY reduction_state (state, until_on),
    CONSTRAINT reduction_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

-- Loans whose case was closed by a reduction that the core banking system has not booked yet: they open no new case.
CREATE VIEW reduced_loan AS
    SELECT cl.loan_id
    FROM reduction r
    JOIN collection_case c ON c.id = r.case_id AND c.state = 'CLOSED' AND c.close_reason = 'CLOSE_REDUCED'
    JOIN case_loan cl ON cl.case_id = c.id
    WHERE r.state = 'APPROVED';
