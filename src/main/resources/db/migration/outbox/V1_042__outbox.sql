-- The row is the truth about a message: written in the transaction of the change that it tells of.
CREATE TABLE outbound_message (
    id           UUID NOT NULL PRIMARY KEY,
    kind         VARCHAR(40) NOT NULL,
    partner      VARCHAR(60) NOT NULL,
    ordering_key VARCHAR(60) NOT NULL,
    seq          INT NOT NULL,
    body         LONGBLOB NOT NULL,
    state        VARCHAR(16) NOT NULL,
    attempt      INT NOT NULL DEFAULT 0,
    due_at       DATETIME(6) NOT NULL,
    claimed_at   DATETIME(6),
    claimed_by   VARCHAR(60),
    first_sent_at DATETIME(6),
    settled_at   DATETIME(6),
    last_status  INT,
    last_cause   VARCHAR(500),
    remote_id    VARCHAR(100),
    created_at   DATETIME(6) NOT NULL,
    version      INT NOT NULL DEFAULT 0,
    UNIQUE KEY outbound_message_once (ordering_key, kind, seq),
    KEY outbound_message_due (state, due_at),
    KEY outbound_message_partner (partner, state, due_at)
);
