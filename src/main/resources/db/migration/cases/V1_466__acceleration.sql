-- Acceleration (宣布提前到期): on which clause and ground, by whom allowed, and how the declaration arrived. What it did to
-- the loan stands on the loan.
CREATE TABLE acceleration (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL,
    state       VARCHAR(12) NOT NULL,
    ground      VARCHAR(20) NOT NULL,
    clause      VARCHAR(120) NOT NULL,
    missed      INT,
    contract_id UUID NOT NULL,
    proposed_by VARCHAR(80) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    decided_by  VARCHAR(80),
    decided_at  DATETIME(6),
    decided_on  DATE,
    notice_way  VARCHAR(20),
    notice_no   VARCHAR(80),
    notice_on   DATE,
    notice_id   UUID,
    ended_by    VARCHAR(80),
    ended_at    DATETIME(6),
    version     INT NOT NULL DEFAULT 0,
    open_key    VARCHAR(40) AS (IF(state IN ('PROPOSED', 'APPROVED'), CONCAT(case_id, ':'), NULL)) VIRTUAL,
    UNIQUE KEY acceleration_open (open_key),
    KEY acceleration_case (case_id, proposed_at),
    KEY acceleration_state (state, ground),
    CONSTRAINT acceleration_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

CREATE TABLE acceleration_loan (
    acceleration_id UUID NOT NULL,
    loan_id         UUID NOT NULL,
    PRIMARY KEY (acceleration_id, loan_id),
    CONSTRAINT acceleration_loan_of FOREIGN KEY (acceleration_id) REFERENCES acceleration (id)
);
