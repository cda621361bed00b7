-- Restructuring (重组方案): new terms for loans of a borrower in difficulty, by whom allowed, when signed. The loans
-- themselves are changed by the bank's own system; its files show when they were.
CREATE TABLE restructuring (
    id           UUID NOT NULL PRIMARY KEY,
    case_id      UUID NOT NULL,
    state        VARCHAR(12) NOT NULL,
    kind         VARCHAR(12) NOT NULL,
    maturity     DATE NOT NULL,
    rate         DECIMAL(7, 4),
    instalment   DECIMAL(19, 2),
    sign_until   DATE NOT NULL,
    proof_id     UUID NOT NULL,
    proposed_by  VARCHAR(80) NOT NULL,
    proposed_at  DATETIME(6) NOT NULL,
    decided_by   VARCHAR(80),
    decided_at   DATETIME(6),
    decided_on   DATE,
    signed_on    DATE,
    signed_by    VARCHAR(80),
    signed_at    DATETIME(6),
    agreement_no VARCHAR(80),
    agreement_id UUID,
    consent_id   UUID,
    ended_by     VARCHAR(80),
    ended_at     DATETIME(6),
    version      INT NOT NULL DEFAULT 0,
    open_key     VARCHAR(40) AS (IF(state IN ('PROPOSED', 'APPROVED', 'SIGNED'), CONCAT(case_id, ':'), NULL)) VIRTUAL,
    UNIQUE KEY restructuring_open (open_key),
    KEY restructuring_case (case_id, proposed_at),
    KEY restructuring_state (state, sign_until),
    CONSTRAINT restructuring_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

CREATE TABLE restructuring_loan (
    restructuring_id UUID NOT NULL,
    loan_id          UUID NOT NULL,
    PRIMARY KEY (restructuring_id, loan_id),
    CONSTRAINT restructuring_loan_of FOREIGN KEY (restructuring_id) REFERENCES restructuring (id)
);
