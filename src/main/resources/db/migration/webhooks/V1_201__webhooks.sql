CREATE TABLE webhook_endpoint (
    id            UUID NOT NULL PRIMARY KEY,
    name          VARCHAR(60) NOT NULL,
    url           VARCHAR(500) NOT NULL,
    events        VARCHAR(300) NOT NULL,
    active        BOOLEAN NOT NULL,
    secret        VARBINARY(300) NOT NULL,
    -- After a change of secrets the one before signs as well, so that the receiver can follow in its own time.
    former_secret VARBINARY(300),
    former_until  DATETIME(6),
    created_by    VARCHAR(80) NOT NULL,
    created_at    DATETIME(6) NOT NULL,
    version       INT NOT NULL DEFAULT 0,
    UNIQUE KEY webhook_endpoint_name (name)
);

-- What a message told, for the list of deliveries: its body is sealed, how it fares stands in the outbox.
CREATE TABLE webhook_message (
    id          UUID NOT NULL PRIMARY KEY,
    endpoint_id UUID NOT NULL,
    event       VARCHAR(20) NOT NULL,
    cases       INT NOT NULL,
    made_at     DATETIME(6) NOT NULL,
    KEY webhook_message_endpoint (endpoint_id, id),
    CONSTRAINT webhook_message_to FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint (id)
);
