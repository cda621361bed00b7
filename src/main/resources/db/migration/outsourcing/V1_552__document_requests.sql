-- An agency asks for a paper of a case that it works; what is granted is fetched by a link that ends.
CREATE TABLE document_request (
    id           UUID NOT NULL PRIMARY KEY,
    placement_id UUID NOT NULL,
    agency_code  VARCHAR(40) NOT NULL,
    kind         VARCHAR(30) NOT NULL,
    reason       VARCHAR(300) NOT NULL,
    state        VARCHAR(10) NOT NULL,
    asked_at     DATETIME(6) NOT NULL,
    decided_by   VARCHAR(80),
    decided_at   DATETIME(6),
    evidence_id  UUID,
    -- By the hash it is found; sealed it is told again to the agency, and to nobody else.
    token_sha256 BINARY(32),
    token        VARBINARY(200),
    expires_at   DATETIME(6),
    fetched      INT NOT NULL DEFAULT 0,
    UNIQUE KEY document_request_token (token_sha256),
    KEY document_request_placement (placement_id, asked_at),
    CONSTRAINT document_request_of FOREIGN KEY (placement_id) REFERENCES placement (id)
);
