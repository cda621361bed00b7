-- A request may need several yeses; the next one is due at deciding_branch or above it. Its title is kept as it was told,
-- so that a list needs no feature, and the record on which it is shown where that is not what it is about.
ALTER TABLE approval_request
    ADD COLUMN levels          INT NOT NULL DEFAULT 1,
    ADD COLUMN deciding_branch VARCHAR(20),
    ADD COLUMN record_id       VARCHAR(80),
    ADD COLUMN about           VARCHAR(500),
    ADD COLUMN expires_on      DATE,
    ADD KEY approval_request_deciding (state, deciding_branch, asked_at),
    ADD KEY approval_request_record (record_id, state),
    ADD KEY approval_request_expiry (state, expires_on);
UPDATE approval_request SET deciding_branch = branch_code, record_id = subject_id;

-- The yeses given to a request as it stands; asked again or answered, it starts with none.
CREATE TABLE approval_yes (
    request_id UUID NOT NULL,
    level      INT NOT NULL,
    checker    VARCHAR(80) NOT NULL,
    stands_for VARCHAR(80),
    at         DATETIME(6) NOT NULL,
    PRIMARY KEY (request_id, level),
    CONSTRAINT approval_yes_request FOREIGN KEY (request_id) REFERENCES approval_request (id)
);

-- All that was said about a request, kept for good.
CREATE TABLE approval_word (
    id         UUID NOT NULL PRIMARY KEY,
    request_id UUID NOT NULL,
    at         DATETIME(6) NOT NULL,
    actor      VARCHAR(80) NOT NULL,
    stands_for VARCHAR(80),
    act        VARCHAR(12) NOT NULL,
    words      VARBINARY(4000),
    KEY approval_word_request (request_id, at),
    CONSTRAINT approval_word_of FOREIGN KEY (request_id) REFERENCES approval_request (id)
);

-- Who decides in the place of a manager who is away, the first day and the last included.
CREATE TABLE approval_deputy (
    id       UUID NOT NULL PRIMARY KEY,
    manager  VARCHAR(60) NOT NULL,
    deputy   VARCHAR(60) NOT NULL,
    from_on  DATE NOT NULL,
    until_on DATE NOT NULL,
    named_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6),
    KEY approval_deputy_manager (manager, until_on),
    KEY approval_deputy_deputy (deputy, until_on)
);
