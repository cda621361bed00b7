-- What people answer to messages. One that comes again under the provider's id is the same one.
CREATE TABLE message_reply (
    id          UUID NOT NULL PRIMARY KEY,
    message_id  UUID NOT NULL,
    route_id    UUID NOT NULL,
    remote_id   VARCHAR(100) NOT NULL,
    meaning     VARCHAR(12) NOT NULL,
    words       VARBINARY(4200) NOT NULL,
    received_at DATETIME(6) NOT NULL,
    UNIQUE KEY message_reply_once (route_id, remote_id),
    KEY message_reply_message (message_id, received_at),
    CONSTRAINT message_reply_message FOREIGN KEY (message_id) REFERENCES borrower_message (id)
);
-- A provider that names only the number is asked by whom it was written to last.
CREATE INDEX borrower_message_last ON borrower_message (person_id, route_id, sent_at);
