CREATE TABLE agency (
    code            VARCHAR(40) NOT NULL PRIMARY KEY,
    name            VARCHAR(100) NOT NULL,
    status          VARCHAR(12) NOT NULL,
    white_listed_on DATE,
    contract_no     VARCHAR(60) NOT NULL,
    contract_from   DATE NOT NULL,
    contract_to     DATE NOT NULL,
    evaluated_on    DATE,
    assessed_on     DATE,
    endpoint        VARCHAR(300) NOT NULL,
    in_mainland     BOOLEAN NOT NULL,
    signing_key     VARCHAR(200) NOT NULL,
    encryption_key  TEXT NOT NULL,
    fee_mode        VARCHAR(12) NOT NULL,
    tariff_id       VARCHAR(40) NOT NULL,
    channels        VARCHAR(200) NOT NULL,
    regions         VARCHAR(300) NOT NULL,
    data_categories VARCHAR(300) NOT NULL,
    version         INT NOT NULL DEFAULT 0
);

CREATE TABLE placement (
    id             UUID NOT NULL PRIMARY KEY,
    case_id        UUID NOT NULL,
    round          INT NOT NULL,
    agency_code    VARCHAR(40) NOT NULL,
    batch_no       VARCHAR(40) NOT NULL,
    state          VARCHAR(20) NOT NULL,
    maker          VARCHAR(80) NOT NULL,
    proposed_at    DATETIME(6) NOT NULL,
    checker        VARCHAR(80),
    approved_at    DATETIME(6),
    notified_at    DATETIME(6),
    queued_at      DATETIME(6),
    sent_at        DATETIME(6),
    offer_until    DATETIME(6),
    accepted_at    DATETIME(6),
    placed_at      DATETIME(6),
    expires_on     DATE,
    recall_reason  VARCHAR(40),
    recalled_at    DATETIME(6),
    ended_at       DATETIME(6),
    end_reason     VARCHAR(40),
    package_sha256 BINARY(32),
    wire_sha256    BINARY(32),
    remote_id      VARCHAR(100),
    last_feed_at   DATETIME(6),
    last_seq       BIGINT NOT NULL DEFAULT 0,
    version        INT NOT NULL DEFAULT 0,
    UNIQUE KEY placement_round (case_id, round),
    KEY placement_state (state, agency_code),
    CONSTRAINT placement_agency FOREIGN KEY (agency_code) REFERENCES agency (code)
);

-- One debt, one active agency (R-OUT-06): the database itself refuses a second open placement of a loan.
CREATE TABLE placement_loan (
    placement_id UUID NOT NULL,
    loan_id      UUID NOT NULL,
    open         BOOLEAN NOT NULL,
    open_loan    UUID AS (IF(open, loan_id, NULL)) PERSISTENT,
    PRIMARY KEY (placement_id, loan_id),
    UNIQUE KEY placement_loan_open (open_loan),
    CONSTRAINT placement_loan_of FOREIGN KEY (placement_id) REFERENCES placement (id)
);

CREATE TABLE agency_event (
    agency_code  VARCHAR(40) NOT NULL,
    event_id     VARCHAR(80) NOT NULL,
    placement_id UUID NOT NULL,
    seq          BIGINT NOT NULL,
    kind         VARCHAR(30) NOT NULL,
    occurred_at  DATETIME(6) NOT NULL,
    received_at  DATETIME(6) NOT NULL,
    raw          MEDIUMBLOB NOT NULL,
    raw_sha256   BINARY(32) NOT NULL,
    answer       TEXT NOT NULL,
    PRIMARY KEY (agency_code, event_id),
    KEY agency_event_placement (placement_id, seq)
);

CREATE TABLE agency_call_seen (
    agency_code VARCHAR(40) NOT NULL,
    webhook_id  VARCHAR(100) NOT NULL,
    seen_at     DATETIME(6) NOT NULL,
    body_sha256 BINARY(32) NOT NULL,
    PRIMARY KEY (agency_code, webhook_id),
    KEY agency_call_seen_at (seen_at)
);

CREATE TABLE payment_claim (
    id           UUID NOT NULL PRIMARY KEY,
    placement_id UUID NOT NULL,
    case_id      UUID NOT NULL,
    amount       DECIMAL(18, 2) NOT NULL,
    paid_on      DATE NOT NULL,
    reference    VARCHAR(80) NOT NULL,
    state        VARCHAR(12) NOT NULL,
    payment_id   UUID,
    claimed_at   DATETIME(6) NOT NULL,
    settled_at   DATETIME(6),
    KEY payment_claim_case (case_id, state)
);

-- Who sent which fields, why, when, with the hash of the bytes on the wire (R-OUT-10); kept three years or longer.
CREATE TABLE handover_log (
    id           UUID NOT NULL PRIMARY KEY,
    placement_id UUID NOT NULL,
    agency_code  VARCHAR(40) NOT NULL,
    at           DATETIME(6) NOT NULL,
    actor        VARCHAR(80) NOT NULL,
    purpose      VARCHAR(60) NOT NULL,
    fields       TEXT NOT NULL,
    wire_sha256  BINARY(32) NOT NULL
);

CREATE VIEW pub_placement AS
    SELECT id, case_id, round, agency_code, batch_no, state, placed_at, expires_on, offer_until, recalled_at, ended_at
    FROM placement;
