CREATE TABLE agency (
    code            VARCHAR(40) NOT NULL PRIMARY KEY,
    name            VARCHAR(100) NOT NULL,
    status          VARCHAR(12) NOT NULL,
    white_listed_on DATE,
    contract_no     VARCHAR(60) NOT NULL,
    contract_from   DATE NOT NULL,
    contract_to     DATE NOT NULL,
    -- Codes of what the contract states (R-OUT-04), separated by commas.
    contract_terms  VARCHAR(200) NOT NULL,
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

-- When an agency last spoke to us: its feed's age decides R-FREQ-06.
CREATE TABLE agency_feed (
    agency_code VARCHAR(40) NOT NULL PRIMARY KEY,
    last_at     DATETIME(6) NOT NULL
);

CREATE TABLE placement (
    id             UUID NOT NULL PRIMARY KEY,
    case_id        UUID NOT NULL,
    branch_code    VARCHAR(20) NOT NULL,
    round          INT NOT NULL,
    agency_code    VARCHAR(40) NOT NULL,
    batch_no       VARCHAR(60) NOT NULL,
    amount         DECIMAL(18, 2) NOT NULL,
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
    recalls        INT NOT NULL DEFAULT 0,
    ended_at       DATETIME(6),
    end_reason     VARCHAR(300),
    package_sha256 BINARY(32),
    wire_sha256    BINARY(32),
    remote_id      VARCHAR(100),
    version        INT NOT NULL DEFAULT 0,
    UNIQUE KEY placement_round (case_id, round),
    KEY placement_state (state, agency_code),
    KEY placement_branch (branch_code, state, proposed_at),
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

-- What an agency reported, as it came (sealed); an event id counts once, for ever.
CREATE TABLE agency_event (
    agency_code  VARCHAR(40) NOT NULL,
    event_id     VARCHAR(80) NOT NULL,
    placement_id UUID NOT NULL,
    seq          BIGINT NOT NULL,
    kind         VARCHAR(30) NOT NULL,
    occurred_at  DATETIME(6) NOT NULL,
    received_at  DATETIME(6) NOT NULL,
    -- An act dated after the agency had the recall.
    after_recall BOOLEAN NOT NULL,
    raw          MEDIUMBLOB NOT NULL,
    raw_sha256   BINARY(32) NOT NULL,
    answer       TEXT NOT NULL,
    PRIMARY KEY (agency_code, event_id),
    KEY agency_event_placement (placement_id, seq),
    CONSTRAINT agency_event_of FOREIGN KEY (placement_id) REFERENCES placement (id)
);

-- A call that comes again is answered as before; the same id with another body is refused.
CREATE TABLE agency_call_seen (
    agency_code VARCHAR(40) NOT NULL,
    webhook_id  VARCHAR(100) NOT NULL,
    seen_at     DATETIME(6) NOT NULL,
    body_sha256 BINARY(32) NOT NULL,
    answer      MEDIUMTEXT,
    PRIMARY KEY (agency_code, webhook_id),
    KEY agency_call_seen_at (seen_at)
);

CREATE TABLE payment_claim (
    id           UUID NOT NULL PRIMARY KEY,
    placement_id UUID NOT NULL,
    case_id      UUID NOT NULL,
    agency_code  VARCHAR(40) NOT NULL,
    amount       DECIMAL(18, 2) NOT NULL,
    paid_on      DATE NOT NULL,
    reference    VARCHAR(80) NOT NULL,
    state        VARCHAR(12) NOT NULL,
    payment_id   UUID,
    claimed_at   DATETIME(6) NOT NULL,
    settled_at   DATETIME(6),
    version      INT NOT NULL DEFAULT 0,
    -- One payment confirms one claim.
    UNIQUE KEY payment_claim_payment (payment_id),
    KEY payment_claim_case (case_id, state),
    KEY payment_claim_open (state, claimed_at),
    CONSTRAINT payment_claim_of FOREIGN KEY (placement_id) REFERENCES placement (id)
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
    wire_sha256  BINARY(32) NOT NULL,
    KEY handover_log_placement (placement_id)
);

CREATE VIEW pub_placement AS
    SELECT id, case_id, branch_code, round, agency_code, batch_no, amount, state, placed_at, expires_on, offer_until,
           recalled_at, ended_at
    FROM placement;
