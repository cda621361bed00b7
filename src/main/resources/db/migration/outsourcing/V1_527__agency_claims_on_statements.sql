-- The agency's own statement for the same month, as it was last read in; what differs is found when it is looked at.
CREATE TABLE agency_statement_theirs (
    statement_id UUID NOT NULL,
    row_no       INT NOT NULL,
    placement_id UUID,
    payment_no   VARCHAR(80) NOT NULL,
    paid_on      DATE,
    amount       DECIMAL(18, 2),
    commission   DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (statement_id, row_no),
    CONSTRAINT agency_statement_theirs_of FOREIGN KEY (statement_id) REFERENCES agency_statement (id)
);

-- What bank and agency agreed on after they compared; stands on the next statement once a second person said yes.
CREATE TABLE agency_adjustment (
    id            UUID NOT NULL PRIMARY KEY,
    agency_code   VARCHAR(40) NOT NULL,
    statement_id  UUID NOT NULL,
    placement_id  UUID,
    amount        DECIMAL(18, 2) NOT NULL,
    state         VARCHAR(12) NOT NULL,
    maker         VARCHAR(80) NOT NULL,
    made_at       DATETIME(6) NOT NULL,
    checker       VARCHAR(80),
    decided_at    DATETIME(6),
    KEY agency_adjustment_due (agency_code, state),
    CONSTRAINT agency_adjustment_of FOREIGN KEY (statement_id) REFERENCES agency_statement (id)
);
