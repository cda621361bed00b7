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

CREATE TABLE evidence_chunk (
    evidence_id UUID NOT NULL,
    n           INT NOT NULL,
    bytes       MEDIUMBLOB NOT NULL,
    PRIMARY KEY (evidence_id, n),
    CONSTRAINT evidence_chunk_of FOREIGN KEY (evidence_id) REFERENCES evidence (id)
);
