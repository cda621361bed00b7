-- The row is the truth about a message: written in the transaction of the change that it tells of.
CREATE TABLE outbound_message (
    id            UUID NOT NULL PRIMARY KEY,
    kind          VARCHAR(40) NOT NULL,
    partner       VARCHAR(60) NOT NULL,
    ordering_key  VARCHAR(60) NOT NULL,
    seq           INT NOT NULL,
    -- Place among the messages of its ordering key; they leave one after the other.
    position      INT NOT NULL,
    -- Leaves without waiting for the earlier ones of its key, as a recall does.
    overtakes     BOOLEAN NOT NULL,
    body          LONGBLOB NOT NULL,
    state         VARCHAR(16) NOT NULL,
    paused        BOOLEAN NOT NULL DEFAULT FALSE,
    -- Bytes may have left and no answer came; the partner is asked before it is sent again.
    in_doubt      BOOLEAN NOT NULL DEFAULT FALSE,
    attempt       INT NOT NULL DEFAULT 0,
    due_at        DATETIME(6) NOT NULL,
    -- In real time, because a shifted clock must not make a living sender look dead.
    claimed_at    DATETIME(6),
    claimed_by    VARCHAR(60),
    first_sent_at DATETIME(6),
    -- When the partner last said that it does not have it.
    not_there_at  DATETIME(6),
    settled_at    DATETIME(6),
    last_status   INT,
    last_cause    VARCHAR(500),
    remote_id     VARCHAR(100),
    -- When somebody is told that it is late; emptied then.
    alarm_at      DATETIME(6),
    created_by    VARCHAR(80) NOT NULL,
    created_at    DATETIME(6) NOT NULL,
    version       INT NOT NULL DEFAULT 0,
    UNIQUE KEY outbound_message_once (ordering_key, kind, seq),
    UNIQUE KEY outbound_message_order (ordering_key, position),
    KEY outbound_message_due (state, due_at),
    KEY outbound_message_partner (partner, state, due_at),
    KEY outbound_message_alarm (alarm_at)
);
