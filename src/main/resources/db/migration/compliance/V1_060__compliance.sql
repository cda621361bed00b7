-- Every act that was asked for, allowed or refused, with the facts it was decided on (codes only).
CREATE TABLE clearance (
    id            UUID NOT NULL PRIMARY KEY,
    case_id       UUID NOT NULL,
    case_no       VARCHAR(30) NOT NULL,
    person_id     UUID NOT NULL,
    branch_code   VARCHAR(20) NOT NULL,
    action        VARCHAR(30) NOT NULL,
    channel       VARCHAR(12) NOT NULL,
    purpose       VARCHAR(12) NOT NULL,
    number_index  BINARY(32),
    second_staff  VARCHAR(80),
    agency_code   VARCHAR(40),
    -- Whether the act counts against the call caps: while OPEN and valid it holds one attempt in reserve.
    counted       BOOLEAN NOT NULL,
    state         VARCHAR(12) NOT NULL,
    verdict       VARCHAR(10) NOT NULL,
    breaches      TEXT NOT NULL,
    facts         TEXT NOT NULL,
    pack_version  VARCHAR(20) NOT NULL,
    warn_reason   VARBINARY(2000),
    actor         VARCHAR(80) NOT NULL,
    at            DATETIME(6) NOT NULL,
    valid_until   DATETIME(6),
    closed_at     DATETIME(6),
    connected     BOOLEAN,
    KEY clearance_latest (at),
    KEY clearance_branch (branch_code, at),
    KEY clearance_case (case_id, at),
    KEY clearance_number_of_case (case_no),
    KEY clearance_person (person_id, state, valid_until),
    KEY clearance_number (number_index, state, valid_until)
);

-- The joint counters of bank and agencies. Whoever asks for an attempt locks the rows first, which puts all askers in line.
CREATE TABLE person_day (
    person_id UUID NOT NULL,
    on_date   DATE NOT NULL,
    connected INT NOT NULL DEFAULT 0,
    messages  INT NOT NULL DEFAULT 0,
    PRIMARY KEY (person_id, on_date)
);

CREATE TABLE number_day (
    number_index BINARY(32) NOT NULL,
    on_date      DATE NOT NULL,
    failed       INT NOT NULL DEFAULT 0,
    PRIMARY KEY (number_index, on_date)
);

-- A refusal is for ever, for the person and the number, in every case and at every agency.
CREATE TABLE suppression (
    id           UUID NOT NULL PRIMARY KEY,
    person_id    UUID,
    number_index BINARY(32),
    reason       VARCHAR(40) NOT NULL,
    set_by       VARCHAR(80) NOT NULL,
    set_at       DATETIME(6) NOT NULL,
    KEY suppression_person (person_id),
    KEY suppression_number (number_index)
);

-- An act that happened without clearance or over a cap.
CREATE TABLE guard_breach (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL,
    person_id   UUID NOT NULL,
    agency_code VARCHAR(40),
    rules       VARCHAR(1000) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    stored_at   DATETIME(6) NOT NULL,
    actor       VARCHAR(80) NOT NULL,
    KEY guard_breach_case (case_id)
);
