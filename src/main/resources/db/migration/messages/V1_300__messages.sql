-- How messages of a kind leave: the provider's contract as data, so that another provider is no other program.
CREATE TABLE message_route (
    id             UUID NOT NULL PRIMARY KEY,
    kind           VARCHAR(10) NOT NULL,
    name           VARCHAR(60) NOT NULL,
    active         BOOLEAN NOT NULL,
    mapping        TEXT NOT NULL,
    -- What we prove ourselves with, and what the provider proves its receipts with.
    secret         VARBINARY(600) NOT NULL,
    receipt_secret VARBINARY(600) NOT NULL,
    last_test_id   UUID,
    created_by     VARCHAR(80) NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    version        INT NOT NULL DEFAULT 0,
    active_kind    VARCHAR(10) AS (IF(active, kind, NULL)) PERSISTENT,
    UNIQUE KEY message_route_name (name),
    UNIQUE KEY message_route_active (active_kind)
);

-- Texts that may be sent. A text that was allowed does not change: a change is a new row that takes its place.
CREATE TABLE message_template (
    id          UUID NOT NULL PRIMARY KEY,
    used_for    VARCHAR(20) NOT NULL,
    name        VARCHAR(60) NOT NULL,
    subject     VARCHAR(100) NOT NULL,
    text        TEXT NOT NULL,
    state       VARCHAR(12) NOT NULL,
    replaces_id UUID,
    proposed_by VARCHAR(80) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    decided_by  VARCHAR(80),
    decided_at  DATETIME(6),
    version     INT NOT NULL DEFAULT 0,
    KEY message_template_use (state, used_for)
);

-- A message to a person of a case, from its planning to its receipt. How it fares on the wire stands in the outbox.
CREATE TABLE borrower_message (
    id             UUID NOT NULL PRIMARY KEY,
    case_id        UUID NOT NULL,
    branch_code    VARCHAR(20) NOT NULL,
    person_id      UUID NOT NULL,
    point_id       UUID NOT NULL,
    kind           VARCHAR(10) NOT NULL,
    route_id       UUID NOT NULL,
    template_id    UUID,
    action         VARCHAR(30) NOT NULL,
    purpose        VARCHAR(12) NOT NULL,
    announces_suit BOOLEAN NOT NULL,
    subject        VARBINARY(1000) NOT NULL,
    text           BLOB NOT NULL,
    notice_no      VARCHAR(40),
    document_id    UUID,
    warn_reason    VARBINARY(2000),
    state          VARCHAR(12) NOT NULL,
    due_at         DATETIME(6) NOT NULL,
    planned_by     VARCHAR(80) NOT NULL,
    planned_at     DATETIME(6) NOT NULL,
    -- The guard's latest word, and what it had against it.
    clearance_id   UUID,
    cleared_at     DATETIME(6),
    breaches       TEXT NOT NULL,
    doubt_since    DATETIME(6),
    sent_at        DATETIME(6),
    remote_id      VARCHAR(100),
    contact_id     UUID,
    answer_code    VARCHAR(60),
    receipt_code   VARCHAR(60),
    receipt_at     DATETIME(6),
    receipt_result VARCHAR(20),
    version        INT NOT NULL DEFAULT 0,
    KEY borrower_message_case (case_id, planned_at),
    KEY borrower_message_person (person_id),
    KEY borrower_message_point (point_id),
    KEY borrower_message_stuck (state, planned_at),
    KEY borrower_message_remote (route_id, remote_id),
    CONSTRAINT borrower_message_route FOREIGN KEY (route_id) REFERENCES message_route (id)
);
