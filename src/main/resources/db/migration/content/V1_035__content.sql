CREATE TABLE evidence (
    id         UUID NOT NULL PRIMARY KEY,
    kind       VARCHAR(30) NOT NULL,
    file_name  VARBINARY(600) NOT NULL,
    mime       VARCHAR(100) NOT NULL,
    size       BIGINT NOT NULL,
    sha256     BINARY(32) NOT NULL,
    created_by VARCHAR(80) NOT NULL,
    created_at DATETIME(6) NOT NULL
);

-- Written while the file streams in, before size and hash are known; both stand in one transaction.
CREATE TABLE evidence_chunk (
    evidence_id UUID NOT NULL,
    n           INT NOT NULL,
    bytes       MEDIUMBLOB NOT NULL,
    PRIMARY KEY (evidence_id, n)
);
