-- Proceedings in court (诉讼保全): beside the ladder, about some loans of a case, with their stages, deadlines and costs.
CREATE TABLE legal_proceeding (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    state       VARCHAR(12) NOT NULL,
    court       VARCHAR(120) NOT NULL,
    number      VARCHAR(80),
    claimed     DECIMAL(18, 2) NOT NULL,
    state_on    DATE NOT NULL,
    proposed_by VARCHAR(80) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    decided_by  VARCHAR(80),
    decided_at  DATETIME(6),
    version     INT NOT NULL DEFAULT 0,
    KEY legal_proceeding_case (case_id, proposed_at),
    CONSTRAINT legal_proceeding_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

CREATE TABLE legal_proceeding_loan (
    proceeding_id UUID NOT NULL,
    loan_id       UUID NOT NULL,
    PRIMARY KEY (proceeding_id, loan_id),
    CONSTRAINT legal_loan_of FOREIGN KEY (proceeding_id) REFERENCES legal_proceeding (id)
);

CREATE TABLE legal_stage (
    id            UUID NOT NULL PRIMARY KEY,
    proceeding_id UUID NOT NULL,
    state         VARCHAR(12) NOT NULL,
    on_date       DATE NOT NULL,
    reference     VARCHAR(80),
    evidence_id   UUID,
    actor         VARCHAR(80) NOT NULL,
    at            DATETIME(6) NOT NULL,
    KEY legal_stage_of (proceeding_id, at),
    CONSTRAINT legal_stage_proceeding FOREIGN KEY (proceeding_id) REFERENCES legal_proceeding (id)
);

CREATE TABLE legal_deadline (
    id            UUID NOT NULL PRIMARY KEY,
    proceeding_id UUID NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    on_date       DATE NOT NULL,
    met_on        DATE,
    set_by        VARCHAR(80) NOT NULL,
    set_at        DATETIME(6) NOT NULL,
    KEY legal_deadline_of (proceeding_id, met_on, on_date),
    CONSTRAINT legal_deadline_proceeding FOREIGN KEY (proceeding_id) REFERENCES legal_proceeding (id)
);

-- What the proceedings cost the bank; never part of what a loan owes.
CREATE TABLE legal_cost (
    id            UUID NOT NULL PRIMARY KEY,
    proceeding_id UUID NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    way           VARCHAR(10) NOT NULL,
    amount        DECIMAL(18, 2) NOT NULL,
    paid_on       DATE NOT NULL,
    actor         VARCHAR(80) NOT NULL,
    at            DATETIME(6) NOT NULL,
    KEY legal_cost_of (proceeding_id, paid_on),
    CONSTRAINT legal_cost_proceeding FOREIGN KEY (proceeding_id) REFERENCES legal_proceeding (id)
);

CREATE VIEW pub_legal_deadline AS
    SELECT p.case_id, d.kind, d.on_date
    FROM legal_deadline d JOIN legal_proceeding p ON p.id = d.proceeding_id
    WHERE d.met_on IS NULL AND p.state NOT IN ('REJECTED', 'DROPPED', 'REFUSED', 'WITHDRAWN', 'SETTLED', 'ENDED');
