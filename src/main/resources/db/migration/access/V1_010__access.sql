CREATE TABLE branch (
    code          VARCHAR(20) NOT NULL PRIMARY KEY,
    name          VARCHAR(100) NOT NULL,
    parent_code   VARCHAR(20),
    zone          VARCHAR(40) NOT NULL,
    division_code VARCHAR(12) NOT NULL,
    CONSTRAINT branch_parent FOREIGN KEY (parent_code) REFERENCES branch (code)
);

CREATE TABLE app_user (
    login         VARCHAR(60) NOT NULL PRIMARY KEY,
    display_name  VARCHAR(60) NOT NULL,
    staff_no      VARCHAR(20) NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    roles         VARCHAR(100) NOT NULL,
    branch_code   VARCHAR(20),
    agency_code   VARCHAR(40),
    enabled       BOOLEAN NOT NULL,
    failed_count  INT NOT NULL DEFAULT 0,
    locked_until  DATETIME(6),
    KEY app_user_branch (branch_code),
    CONSTRAINT app_user_branch FOREIGN KEY (branch_code) REFERENCES branch (code)
);

CREATE TABLE api_key (
    id         UUID NOT NULL PRIMARY KEY,
    name       VARCHAR(60) NOT NULL UNIQUE,
    key_hash   BINARY(32) NOT NULL UNIQUE,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6)
);

-- Calls of the bank API by the key their sender gave them, with their answers, for a day.
CREATE TABLE api_idempotency (
    id           UUID NOT NULL PRIMARY KEY,
    caller       VARCHAR(80) NOT NULL,
    call_key     VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    request_hash BINARY(32) NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    -- Null while the call is under way.
    status       INT,
    content_type VARCHAR(100),
    location     VARCHAR(300),
    body         MEDIUMBLOB,
    UNIQUE KEY api_idempotency_key (caller, call_key),
    KEY api_idempotency_age (created_at)
);
