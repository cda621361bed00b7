-- Numbers that the bank gives are text and compared byte by byte: '0a1' and '0A1' are two loans.
CREATE TABLE person (
    id              UUID NOT NULL PRIMARY KEY,
    source          VARCHAR(40) NOT NULL,
    customer_no     VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    kind            VARCHAR(24) NOT NULL,
    name            VARCHAR(200) NOT NULL,
    id_number       VARBINARY(400),
    id_number_shown VARCHAR(40),
    id_number_index BINARY(32),
    division_code   VARCHAR(12),
    created_at      DATETIME(6) NOT NULL,
    version         INT NOT NULL DEFAULT 0,
    UNIQUE KEY person_customer (source, customer_no),
    KEY person_id_number (id_number_index),
    KEY person_name (name)
);

CREATE TABLE contact_point (
    id            UUID NOT NULL PRIMARY KEY,
    person_id     UUID NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    value         VARBINARY(1600) NOT NULL,
    value_shown   VARCHAR(100) NOT NULL,
    value_index   BINARY(32) NOT NULL,
    lawful_source VARCHAR(24) NOT NULL,
    origin        VARCHAR(10) NOT NULL,
    status        VARCHAR(16) NOT NULL,
    division_code VARCHAR(12),
    created_by    VARCHAR(80) NOT NULL,
    created_at    DATETIME(6) NOT NULL,
    UNIQUE KEY contact_point_once (person_id, kind, value_index),
    KEY contact_point_value (value_index),
    CONSTRAINT contact_point_person FOREIGN KEY (person_id) REFERENCES person (id)
);

-- A file as it came, sealed in chunks so that any node can read it; deleted after 30 days.
CREATE TABLE import_upload (
    id           UUID NOT NULL PRIMARY KEY,
    file_name    VARCHAR(255) NOT NULL,
    size         BIGINT NOT NULL,
    content_hash BINARY(32) NOT NULL,
    created_by   VARCHAR(80) NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    KEY import_upload_age (created_at)
);

CREATE TABLE import_upload_chunk (
    upload_id UUID NOT NULL,
    no        INT NOT NULL,
    bytes     MEDIUMBLOB NOT NULL,
    PRIMARY KEY (upload_id, no)
);

CREATE TABLE tape (
    id           UUID NOT NULL PRIMARY KEY,
    source       VARCHAR(40) NOT NULL,
    as_of        DATE NOT NULL,
    kind         VARCHAR(16) NOT NULL,
    -- Branch codes in order, comma between; empty = everything the source has.
    scope        VARCHAR(300) NOT NULL,
    profile      MEDIUMTEXT NOT NULL,
    profile_name VARCHAR(80),
    upload_id    UUID NOT NULL,
    file_name    VARCHAR(255) NOT NULL,
    form         MEDIUMTEXT NOT NULL,
    content_hash BINARY(32) NOT NULL,
    state        VARCHAR(16) NOT NULL,
    -- Whether the rows are applied once they are staged; a dry run stops there.
    apply        BOOLEAN NOT NULL,
    rows_read    BIGINT NOT NULL DEFAULT 0,
    added        BIGINT NOT NULL DEFAULT 0,
    changed      BIGINT NOT NULL DEFAULT 0,
    unchanged    BIGINT NOT NULL DEFAULT 0,
    rejected     BIGINT NOT NULL DEFAULT 0,
    merged_to    BIGINT NOT NULL DEFAULT 0,
    merge_until  BIGINT NOT NULL DEFAULT 0,
    messages     MEDIUMTEXT NOT NULL,
    -- Loans missing in it that a manager has allowed.
    absence_allowed BIGINT,
    created_by   VARCHAR(80) NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    staged_at    DATETIME(6),
    merged_at    DATETIME(6),
    finished_at  DATETIME(6),
    KEY tape_latest (source, scope(100), as_of),
    KEY tape_history (created_at),
    KEY tape_state (state)
);

-- One import at a time works on the ledger, whichever node runs it.
CREATE TABLE tape_lane (
    id      INT NOT NULL PRIMARY KEY,
    tape_id UUID
);
INSERT INTO tape_lane (id, tape_id) VALUES (1, NULL);

-- Rows of imports that wait to be applied; personal values are sealed already, under the ids they will keep.
CREATE TABLE tape_row (
    tape_id               UUID NOT NULL,
    row_no                BIGINT NOT NULL,
    -- A added, C changed, U unchanged, R rejected.
    action                CHAR(1) NOT NULL,
    loan_no               VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    row_hash              BINARY(32),
    loan_id               UUID,
    person_id             UUID,
    customer_no           VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    branch_code           VARCHAR(20),
    product               VARCHAR(80),
    scope                 VARCHAR(20),
    currency              CHAR(3),
    principal_outstanding DECIMAL(18, 2),
    interest_due          DECIMAL(18, 2),
    penalty_due           DECIMAL(18, 2),
    compound_due          DECIMAL(18, 2),
    fees_due              DECIMAL(18, 2),
    instalment_amount     DECIMAL(18, 2),
    original_amount       DECIMAL(18, 2),
    disbursed_on          DATE,
    matures_on            DATE,
    overdue_since         DATE,
    interest_rate         DECIMAL(9, 6),
    class_bank            VARCHAR(16),
    collateral            VARCHAR(300),
    last_payment_on       DATE,
    last_payment_amount   DECIMAL(18, 2),
    extra                 MEDIUMBLOB,
    PRIMARY KEY (tape_id, row_no),
    KEY tape_row_loan (tape_id, loan_no),
    KEY tape_row_person (tape_id, person_id)
);

CREATE TABLE tape_person (
    tape_id         UUID NOT NULL,
    row_no          BIGINT NOT NULL,
    id              UUID NOT NULL,
    customer_no     VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    kind            VARCHAR(24) NOT NULL,
    name            VARCHAR(200) NOT NULL,
    division_code   CHAR(6),
    id_number       VARBINARY(400),
    id_number_shown VARCHAR(40),
    id_number_index BINARY(32),
    PRIMARY KEY (tape_id, id),
    KEY tape_person_row (tape_id, row_no)
);

CREATE TABLE tape_contact (
    tape_id     UUID NOT NULL,
    row_no      BIGINT NOT NULL,
    id          UUID NOT NULL,
    person_id   UUID NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    value       VARBINARY(1600) NOT NULL,
    value_shown VARCHAR(100) NOT NULL,
    value_index BINARY(32) NOT NULL,
    PRIMARY KEY (tape_id, row_no, id)
);

CREATE TABLE tape_party (
    tape_id   UUID NOT NULL,
    row_no    BIGINT NOT NULL,
    id        UUID NOT NULL,
    loan_id   UUID NOT NULL,
    person_id UUID NOT NULL,
    role      VARCHAR(24) NOT NULL,
    PRIMARY KEY (tape_id, row_no, id),
    KEY tape_party_person (tape_id, person_id)
);

-- Rejected rows of tapes and of payments files, to be mended and sent again.
CREATE TABLE import_rejected (
    import_id UUID NOT NULL,
    row_no    BIGINT NOT NULL,
    loan_no   VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    field     VARCHAR(60) NOT NULL,
    value     VARBINARY(2000),
    reason    VARCHAR(100) NOT NULL,
    args      VARCHAR(500) NOT NULL,
    raw       MEDIUMBLOB NOT NULL,
    PRIMARY KEY (import_id, row_no),
    KEY import_rejected_loan (loan_no)
);

CREATE TABLE mapping_profile (
    name       VARCHAR(80) NOT NULL PRIMARY KEY,
    document   MEDIUMTEXT NOT NULL,
    updated_by VARCHAR(80) NOT NULL,
    updated_at DATETIME(6) NOT NULL
);

CREATE TABLE loan (
    id                    UUID NOT NULL PRIMARY KEY,
    source                VARCHAR(40) NOT NULL,
    loan_no               VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    person_id             UUID NOT NULL,
    customer_no           VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    branch_code           VARCHAR(20) NOT NULL,
    product               VARCHAR(80),
    scope                 VARCHAR(20) NOT NULL,
    currency              CHAR(3) NOT NULL,
    principal_outstanding DECIMAL(18, 2) NOT NULL,
    interest_due          DECIMAL(18, 2) NOT NULL,
    penalty_due           DECIMAL(18, 2) NOT NULL,
    compound_due          DECIMAL(18, 2) NOT NULL,
    fees_due              DECIMAL(18, 2) NOT NULL,
    total_due             DECIMAL(18, 2)
        AS (principal_outstanding + interest_due + penalty_due + compound_due + fees_due) PERSISTENT,
    instalment_amount     DECIMAL(18, 2),
    original_amount       DECIMAL(18, 2),
    disbursed_on          DATE,
    matures_on            DATE,
    overdue_since         DATE,
    -- overdue_since plus approved pauses; ageing counts from here.
    aged_from             DATE,
    interest_rate         DECIMAL(9, 6),
    class_bank            VARCHAR(16),
    class_floor           VARCHAR(16) NOT NULL,
    bucket                VARCHAR(12) NOT NULL,
    collateral            VARCHAR(300),
    last_payment_on       DATE,
    last_payment_amount   DECIMAL(18, 2),
    extra                 MEDIUMBLOB,
    -- HMAC of the tape's row as last applied; zeros where something else has moved the loan since.
    row_hash              BINARY(32) NOT NULL,
    as_of                 DATE NOT NULL,
    tape_id               UUID NOT NULL,
    on_tape               BOOLEAN NOT NULL DEFAULT TRUE,
    version               INT NOT NULL DEFAULT 0,
    UNIQUE KEY loan_number (source, loan_no),
    KEY loan_customer (person_id, branch_code),
    KEY loan_customer_no (source, customer_no),
    KEY loan_aged (aged_from),
    KEY loan_branch (branch_code, aged_from),
    CONSTRAINT loan_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE loan_party (
    id        UUID NOT NULL PRIMARY KEY,
    loan_id   UUID NOT NULL,
    person_id UUID NOT NULL,
    role      VARCHAR(24) NOT NULL,
    origin    VARCHAR(10) NOT NULL,
    proof     VARCHAR(200),
    UNIQUE KEY loan_party_once (loan_id, person_id, role),
    KEY loan_party_person (person_id),
    CONSTRAINT loan_party_loan FOREIGN KEY (loan_id) REFERENCES loan (id),
    CONSTRAINT loan_party_person FOREIGN KEY (person_id) REFERENCES person (id)
);

CREATE TABLE payment_import (
    id           UUID NOT NULL PRIMARY KEY,
    source       VARCHAR(40) NOT NULL,
    file_name    VARCHAR(255) NOT NULL,
    form         MEDIUMTEXT NOT NULL,
    content_hash BINARY(32) NOT NULL,
    rows_read    BIGINT NOT NULL,
    booked       BIGINT NOT NULL,
    known        BIGINT NOT NULL,
    rejected     BIGINT NOT NULL,
    amount       DECIMAL(18, 2) NOT NULL,
    created_by   VARCHAR(80) NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    KEY payment_import_history (created_at)
);

-- Amount and parts are signed: a reversal carries the opposite of what it reverses.
CREATE TABLE payment (
    id             UUID NOT NULL PRIMARY KEY,
    source         VARCHAR(40) NOT NULL,
    payment_no     VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    loan_no        VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    loan_id        UUID,
    paid_on        DATE NOT NULL,
    booked_on      DATE NOT NULL,
    amount         DECIMAL(18, 2) NOT NULL,
    principal      DECIMAL(18, 2),
    interest       DECIMAL(18, 2),
    penalty        DECIMAL(18, 2),
    compound       DECIMAL(18, 2),
    fees           DECIMAL(18, 2),
    reversal_of    VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    paid_by        VARCHAR(20) NOT NULL,
    import_id      UUID NOT NULL,
    -- Whether the balances were moved by it; a tape that is younger already held it.
    applied        BOOLEAN NOT NULL,
    -- The overdue date that this payment ended, so that a reversal can restore it.
    overdue_before DATE,
    created_at     DATETIME(6) NOT NULL,
    UNIQUE KEY payment_number (source, payment_no),
    KEY payment_loan (loan_id, paid_on),
    KEY payment_import (import_id)
);

CREATE TABLE day_end_run (
    business_date DATE NOT NULL PRIMARY KEY,
    state         VARCHAR(12) NOT NULL,
    started_at    DATETIME(6) NOT NULL,
    finished_at   DATETIME(6),
    started_by    VARCHAR(80) NOT NULL,
    runner        VARCHAR(60) NOT NULL,
    heartbeat_at  DATETIME(6) NOT NULL,
    problem       VARCHAR(500)
);

CREATE TABLE day_end_step (
    business_date DATE NOT NULL,
    name          VARCHAR(40) NOT NULL,
    ord           INT NOT NULL,
    state         VARCHAR(12) NOT NULL,
    changed       BIGINT NOT NULL,
    millis        BIGINT NOT NULL,
    PRIMARY KEY (business_date, name)
);

-- What other modules may join.
CREATE VIEW pub_person AS
    SELECT id, name, kind, division_code FROM person;
CREATE VIEW pub_loan AS
    SELECT id, source, loan_no, person_id, branch_code, product, scope, currency, principal_outstanding, interest_due,
           penalty_due, compound_due, fees_due, total_due, original_amount, instalment_amount, disbursed_on, matures_on,
           overdue_since, aged_from, interest_rate, class_bank, class_floor, bucket, last_payment_on,
           last_payment_amount, as_of, on_tape
    FROM loan;
-- The amount has no sign here: reversal_of says which way it went.
CREATE VIEW pub_payment AS
    SELECT id, payment_no, loan_id, paid_on, booked_on, CAST(ABS(amount) AS DECIMAL(18, 2)) AS amount,
           paid_by, reversal_of, import_id, created_at
    FROM payment WHERE loan_id IS NOT NULL;
CREATE VIEW pub_loan_party AS
    SELECT p.loan_id, p.person_id, p.role, l.person_id AS debtor_id, l.branch_code
    FROM loan_party p JOIN loan l ON l.id = p.loan_id;
