-- What a debtor agreed to pay in instalments; the balances are those of the day it was proposed.
CREATE TABLE repayment_plan (
    id              UUID NOT NULL PRIMARY KEY,
    case_id         UUID NOT NULL,
    state           VARCHAR(10) NOT NULL,
    amount          DECIMAL(18, 2) NOT NULL,
    received        DECIMAL(18, 2) NOT NULL,
    instalments     INT NOT NULL,
    rhythm          VARCHAR(10) NOT NULL,
    basis           VARCHAR(12) NOT NULL,
    first_due_on    DATE NOT NULL,
    last_due_on     DATE NOT NULL,
    principal       DECIMAL(18, 2) NOT NULL,
    interest        DECIMAL(18, 2) NOT NULL,
    penalty         DECIMAL(18, 2) NOT NULL,
    compound        DECIMAL(18, 2) NOT NULL,
    fees            DECIMAL(18, 2) NOT NULL,
    charges_go_on   BOOLEAN NOT NULL,
    pledged         BOOLEAN NOT NULL,
    agreement_id    UUID,
    confirmation_id UUID,
    consent_id      UUID,
    proposed_on     DATE NOT NULL,
    proposed_by     VARCHAR(80) NOT NULL,
    proposed_at     DATETIME(6) NOT NULL,
    decided_by      VARCHAR(80),
    decided_at      DATETIME(6),
    ended_on        DATE,
    end_reason      VARCHAR(40),
    version         INT NOT NULL DEFAULT 0,
    KEY repayment_plan_case (case_id, state),
    KEY repayment_plan_state (state, first_due_on),
    CONSTRAINT repayment_plan_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

CREATE TABLE plan_instalment (
    plan_id   UUID NOT NULL,
    no        INT NOT NULL,
    due_on    DATE NOT NULL,
    amount    DECIMAL(18, 2) NOT NULL,
    received  DECIMAL(18, 2) NOT NULL,
    state     VARCHAR(8) NOT NULL,
    missed_on DATE,
    PRIMARY KEY (plan_id, no),
    KEY plan_instalment_due (state, due_on),
    CONSTRAINT plan_instalment_of_plan FOREIGN KEY (plan_id) REFERENCES repayment_plan (id)
);

CREATE VIEW pub_plan AS
    SELECT id, case_id, state, amount, received, instalments, first_due_on, last_due_on, proposed_on, ended_on, end_reason
    FROM repayment_plan;
CREATE VIEW pub_plan_instalment AS
    SELECT p.case_id, i.plan_id, i.no, i.due_on, i.amount, i.received, i.state, i.missed_on
    FROM plan_instalment i JOIN repayment_plan p ON p.id = i.plan_id
    WHERE p.state = 'ACTIVE' AND i.state <> 'PAID';
