-- What a person agreed to or offered about being contacted: on evidence, until a day, and taken back at any time.
CREATE TABLE contact_agreement (
    id         UUID NOT NULL PRIMARY KEY,
    person_id  UUID NOT NULL,
    kind       VARCHAR(12) NOT NULL,
    -- HOURS: the channel and the hours; ATTEMPTS: how many a day and number.
    channel    VARCHAR(12),
    from_time  TIME,
    to_time    TIME,
    attempts   INT,
    evidence   VARBINARY(2000) NOT NULL,
    until_on   DATE NOT NULL,
    set_by     VARCHAR(80) NOT NULL,
    set_at     DATETIME(6) NOT NULL,
    ended_by   VARCHAR(80),
    ended_at   DATETIME(6),
    KEY contact_agreement_person (person_id, ended_at, until_on)
);
