-- The people of an agency who may work cases, as the bank has checked them (R-OUT-15).
CREATE TABLE agency_staff (
    agency_code VARCHAR(40) NOT NULL,
    -- The number by which the agency names somebody.
    staff_no    VARCHAR(40) NOT NULL,
    name        VARCHAR(60) NOT NULL,
    trained_on  DATE,
    -- Since when the agency's statement of a clean record is on file.
    attested_on DATE,
    active      BOOLEAN NOT NULL,
    -- Since when somebody no longer works there; a case of theirs is nobody's from then on.
    left_at     DATETIME(6),
    version     INT NOT NULL DEFAULT 0,
    PRIMARY KEY (agency_code, staff_no),
    CONSTRAINT agency_staff_of FOREIGN KEY (agency_code) REFERENCES agency (code)
);

ALTER TABLE placement
    ADD COLUMN staff_no VARCHAR(40),
    ADD CONSTRAINT placement_staff FOREIGN KEY (agency_code, staff_no) REFERENCES agency_staff (agency_code, staff_no);
