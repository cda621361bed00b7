-- A hold may stop one channel only; such a one holds no case, so that readers of pub_hold do not see it.
ALTER TABLE case_hold
    ADD COLUMN channel VARCHAR(12),
    ADD KEY case_hold_review (review_on);
CREATE OR REPLACE VIEW pub_hold AS
    SELECT id, case_id, code, from_on, until_on, review_on FROM case_hold WHERE lifted_at IS NULL AND channel IS NULL;

-- What the borrower disputes (异议): pressing stops until it is answered.
CREATE TABLE dispute (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL,
    kind        VARCHAR(24) NOT NULL,
    state       VARCHAR(16) NOT NULL,
    words       VARBINARY(4000) NOT NULL,
    raised_on   DATE NOT NULL,
    answer_by   DATE NOT NULL,
    latest_by   DATE NOT NULL,
    taken_by    VARCHAR(80) NOT NULL,
    taken_at    DATETIME(6) NOT NULL,
    answer      VARBINARY(4000),
    answered_by VARCHAR(80),
    answered_at DATETIME(6),
    version     INT NOT NULL DEFAULT 0,
    KEY dispute_case (case_id, taken_at),
    KEY dispute_open (state, answer_by),
    CONSTRAINT dispute_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

-- Complaints (投诉) with their clocks. One matter of one person is one complaint: an open one is joined.
CREATE TABLE complaint (
    id              UUID NOT NULL PRIMARY KEY,
    case_id         UUID NOT NULL,
    person_id       UUID NOT NULL,
    branch_code     VARCHAR(20) NOT NULL,
    kind            VARCHAR(24) NOT NULL,
    source          VARCHAR(12) NOT NULL,
    channel         VARCHAR(12),
    state           VARCHAR(16) NOT NULL,
    words           VARBINARY(4000) NOT NULL,
    received_on     DATE NOT NULL,
    acknowledge_by  DATE NOT NULL,
    acknowledged_on DATE,
    answer_by       DATE NOT NULL,
    extensions      INT NOT NULL DEFAULT 0,
    joined          INT NOT NULL DEFAULT 0,
    escalated_on    DATE,
    hold_id         UUID,
    taken_by        VARCHAR(80) NOT NULL,
    taken_at        DATETIME(6) NOT NULL,
    finding         VARCHAR(16),
    answer          VARBINARY(4000),
    answered_by     VARCHAR(80),
    answered_at     DATETIME(6),
    version         INT NOT NULL DEFAULT 0,
    open_key        VARCHAR(80) AS (IF(state IN ('RECEIVED', 'ACKNOWLEDGED'), CONCAT(case_id, ':', kind), NULL)) VIRTUAL,
    UNIQUE KEY complaint_open (open_key),
    KEY complaint_case (case_id, taken_at),
    KEY complaint_branch (branch_code, state, answer_by),
    KEY complaint_due (state, answer_by),
    CONSTRAINT complaint_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

-- What is known of a person for good, in every case: dead, or unable to act.
CREATE TABLE person_standing (
    id         UUID NOT NULL PRIMARY KEY,
    person_id  UUID NOT NULL,
    standing   VARCHAR(12) NOT NULL,
    proof      VARBINARY(1000) NOT NULL,
    set_by     VARCHAR(80) NOT NULL,
    set_at     DATETIME(6) NOT NULL,
    ended_by   VARCHAR(80),
    ended_at   DATETIME(6),
    open_key   VARCHAR(60) AS (IF(ended_at IS NULL, CONCAT(person_id, ':', standing), NULL)) VIRTUAL,
    UNIQUE KEY person_standing_open (open_key),
    KEY person_standing_person (person_id)
);
