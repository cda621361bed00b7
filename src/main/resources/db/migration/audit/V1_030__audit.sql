-- Rows are only ever added. Values are codes, ids and amounts; never a person's data.
CREATE TABLE audit_event (
    id           UUID NOT NULL PRIMARY KEY,
    at           DATETIME(6) NOT NULL,
    actor        VARCHAR(80) NOT NULL,
    action       VARCHAR(60) NOT NULL,
    subject_type VARCHAR(30) NOT NULL,
    subject_id   VARCHAR(80) NOT NULL,
    facts        TEXT NOT NULL,
    KEY audit_event_at (at),
    KEY audit_event_subject (subject_type, subject_id, at),
    KEY audit_event_actor (actor, at),
    KEY audit_event_action (action, at)
);
