CREATE TABLE collection_case (
    id               UUID NOT NULL PRIMARY KEY,
    case_no          VARCHAR(30) NOT NULL,
    person_id        UUID NOT NULL,
    branch_code      VARCHAR(20) NOT NULL,
    owner            VARCHAR(80),
    state            VARCHAR(10) NOT NULL,
    scope            VARCHAR(20) NOT NULL,
    currency         CHAR(3) NOT NULL,
    opened_on        DATE NOT NULL,
    closed_on        DATE,
    close_reason     VARCHAR(40),
    -- Sums over the case's loans as of the last day-end or payment; the loans are the truth. Days overdue count from
    -- the oldest loan's aged date, approved pauses taken off.
    overdue_since    DATE,
    principal        DECIMAL(18, 2) NOT NULL,
    interest         DECIMAL(18, 2) NOT NULL,
    penalty          DECIMAL(18, 2) NOT NULL,
    compound         DECIMAL(18, 2) NOT NULL,
    fees             DECIMAL(18, 2) NOT NULL,
    total_due        DECIMAL(18, 2) AS (principal + interest + penalty + compound + fees) PERSISTENT,
    class            VARCHAR(16) NOT NULL,
    key_account      BOOLEAN NOT NULL DEFAULT FALSE,
    next_action      VARCHAR(40),
    next_action_on   DATE,
    last_contact_at  DATETIME(6),
    previous_case_id UUID,
    version          INT NOT NULL DEFAULT 0,
    open_key         VARCHAR(60) AS (IF(state = 'CLOSED', NULL, CONCAT(person_id, ':', branch_code))) VIRTUAL,
    UNIQUE KEY collection_case_number (case_no),
    UNIQUE KEY collection_case_open (open_key),
    KEY collection_case_branch (branch_code, state, owner),
    KEY collection_case_owner (owner, state),
    KEY collection_case_person (person_id)
);

CREATE TABLE case_number (
    year  INT NOT NULL PRIMARY KEY,
    last  INT NOT NULL
);

CREATE TABLE case_loan (
    case_id   UUID NOT NULL,
    loan_id   UUID NOT NULL,
    joined_on DATE NOT NULL,
    PRIMARY KEY (case_id, loan_id),
    KEY case_loan_loan (loan_id),
    CONSTRAINT case_loan_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

CREATE TABLE case_hold (
    id        UUID NOT NULL PRIMARY KEY,
    case_id   UUID NOT NULL,
    code      VARCHAR(30) NOT NULL,
    from_on   DATE NOT NULL,
    until_on  DATE,
    review_on DATE,
    reason    VARBINARY(2000) NOT NULL,
    set_by    VARCHAR(80) NOT NULL,
    set_at    DATETIME(6) NOT NULL,
    lifted_by VARCHAR(80),
    lifted_at DATETIME(6),
    version   INT NOT NULL DEFAULT 0,
    KEY case_hold_case (case_id, lifted_at),
    CONSTRAINT case_hold_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

CREATE TABLE visit_plan (
    id           UUID NOT NULL PRIMARY KEY,
    case_id      UUID NOT NULL,
    person_id    UUID NOT NULL,
    action       VARCHAR(30) NOT NULL,
    purpose      VARCHAR(12) NOT NULL,
    planned_for  DATE NOT NULL,
    first_staff  VARCHAR(80) NOT NULL,
    second_staff VARCHAR(80) NOT NULL,
    place        VARBINARY(1000) NOT NULL,
    state        VARCHAR(10) NOT NULL,
    contact_id   UUID,
    made_by      VARCHAR(80) NOT NULL,
    made_at      DATETIME(6) NOT NULL,
    version      INT NOT NULL DEFAULT 0,
    KEY visit_plan_case (case_id, planned_for),
    KEY visit_plan_staff (first_staff, state, planned_for)
);

CREATE TABLE contact (
    id               UUID NOT NULL PRIMARY KEY,
    case_id          UUID NOT NULL,
    person_id        UUID NOT NULL,
    clearance_id     UUID,
    action           VARCHAR(30) NOT NULL,
    channel          VARCHAR(12) NOT NULL,
    purpose          VARCHAR(12) NOT NULL,
    outcome          VARCHAR(30) NOT NULL,
    connected        BOOLEAN NOT NULL,
    debtor_reached   BOOLEAN NOT NULL,
    at               DATETIME(6) NOT NULL,
    on_date          DATE NOT NULL,
    by_actor         VARCHAR(80) NOT NULL,
    second_staff     VARCHAR(80),
    contact_point_id UUID,
    place            VARBINARY(1000),
    -- What only a visit has: who was met, what was seen, identification shown, consent to enter.
    met              VARCHAR(20),
    seen             VARCHAR(20),
    id_shown         BOOLEAN,
    entry_consent    BOOLEAN,
    recording_ref    VARCHAR(100),
    evidence_id      UUID,
    notice_no        VARCHAR(40),
    service_method   VARCHAR(20),
    stance           INT,
    note             BLOB,
    agency_code      VARCHAR(40),
    KEY contact_case (case_id, at),
    KEY contact_person (person_id, on_date),
    CONSTRAINT contact_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

CREATE TABLE promise (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL,
    person_id   UUID NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    due_on      DATE NOT NULL,
    how         VARCHAR(20) NOT NULL,
    state       VARCHAR(12) NOT NULL,
    received    DECIMAL(18, 2) NOT NULL,
    made_on     DATE NOT NULL,
    made_by     VARCHAR(80) NOT NULL,
    made_at     DATETIME(6) NOT NULL,
    settled_at  DATETIME(6),
    agency_code VARCHAR(40),
    version     INT NOT NULL DEFAULT 0,
    KEY promise_case (case_id, due_on),
    KEY promise_open (state, due_on),
    CONSTRAINT promise_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

CREATE TABLE timeline_entry (
    id       UUID NOT NULL PRIMARY KEY,
    case_id  UUID NOT NULL,
    at       DATETIME(6) NOT NULL,
    kind     VARCHAR(16) NOT NULL,
    actor    VARCHAR(80) NOT NULL,
    text_key VARCHAR(100) NOT NULL,
    args     VARCHAR(1000) NOT NULL,
    note     BLOB,
    KEY timeline_entry_case (case_id, at)
);

-- What a set-wise step changed, for those who listen to its one event.
CREATE TABLE case_change (
    set_id    UUID NOT NULL,
    case_id   UUID NOT NULL,
    kind      VARCHAR(12) NOT NULL,
    old_value VARCHAR(80),
    new_value VARCHAR(80),
    PRIMARY KEY (set_id, case_id)
);

CREATE VIEW pub_case_change AS SELECT set_id, case_id, kind, old_value, new_value FROM case_change;
CREATE VIEW pub_case AS
    SELECT id, case_no, person_id, branch_code, owner, state, scope, currency, opened_on, closed_on, close_reason,
           overdue_since, principal, interest, penalty, compound, fees, total_due, class, key_account, next_action,
           next_action_on, last_contact_at, version
    FROM collection_case;
CREATE VIEW pub_case_loan AS SELECT case_id, loan_id FROM case_loan;
CREATE VIEW pub_promise AS
    SELECT id, case_id, amount, due_on, state, received, made_on, settled_at, agency_code FROM promise;
CREATE VIEW pub_contact AS
    SELECT id, case_id, person_id, action, channel, purpose, outcome, connected, debtor_reached, at, on_date, by_actor,
           notice_no, service_method, stance, agency_code
    FROM contact;
CREATE VIEW pub_hold AS
    SELECT id, case_id, code, from_on, until_on, review_on FROM case_hold WHERE lifted_at IS NULL;
CREATE VIEW pub_visit_plan AS
    SELECT id, case_id, action, planned_for, first_staff, second_staff, state FROM visit_plan;
