-- Work to find a lawful way to somebody who answers for the debt, when no number or no address of theirs is good any more.
CREATE TABLE contact_repair (
    id        UUID NOT NULL PRIMARY KEY,
    case_id   UUID NOT NULL,
    person_id UUID NOT NULL,
    channel   VARCHAR(8) NOT NULL,
    state     VARCHAR(10) NOT NULL,
    why       BLOB NOT NULL,
    opened_by VARCHAR(80) NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    result    BLOB,
    point_id  UUID,
    closed_by VARCHAR(80),
    closed_at DATETIME(6),
    version   INT NOT NULL DEFAULT 0,
    KEY contact_repair_case (case_id, opened_at),
    KEY contact_repair_person (person_id, channel, state)
);

CREATE TABLE contact_repair_try (
    id        UUID NOT NULL PRIMARY KEY,
    repair_id UUID NOT NULL,
    source    VARCHAR(24) NOT NULL,
    what      BLOB NOT NULL,
    tried_by  VARCHAR(80) NOT NULL,
    tried_at  DATETIME(6) NOT NULL,
    KEY contact_repair_try_repair (repair_id, tried_at),
    CONSTRAINT contact_repair_try_of FOREIGN KEY (repair_id) REFERENCES contact_repair (id)
);
