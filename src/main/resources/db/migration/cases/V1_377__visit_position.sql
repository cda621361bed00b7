-- Where the member of staff stood at a visit, as their own device told it, and whether they agreed to that.
CREATE TABLE position_consent (
    actor        VARCHAR(80) NOT NULL,
    given_at     DATETIME(6) NOT NULL,
    withdrawn_at DATETIME(6),
    PRIMARY KEY (actor, given_at)
);

CREATE TABLE visit_position (
    contact_id UUID NOT NULL PRIMARY KEY,
    place      VARBINARY(400) NOT NULL,
    accuracy_m INT NOT NULL,
    taken_at   DATETIME(6) NOT NULL,
    taken_by   VARCHAR(80) NOT NULL,
    CONSTRAINT visit_position_of FOREIGN KEY (contact_id) REFERENCES contact (id)
);
