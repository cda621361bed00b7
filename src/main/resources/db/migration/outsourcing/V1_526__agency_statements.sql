-- What an agency is owed for a month. A closed one is never changed: what comes later stands on the next.
CREATE TABLE agency_statement (
    id               UUID NOT NULL PRIMARY KEY,
    agency_code      VARCHAR(40) NOT NULL,
    -- The first day of the month.
    month            DATE NOT NULL,
    state            VARCHAR(12) NOT NULL,
    drawn_at         DATETIME(6) NOT NULL,
    -- The last day that it holds; the month's last one before it can be closed.
    up_to            DATE NOT NULL,
    placed_cases     INT NOT NULL,
    placed_amount    DECIMAL(18, 2) NOT NULL,
    recovered_cases  INT NOT NULL,
    payments         INT NOT NULL,
    recovered_amount DECIMAL(18, 2) NOT NULL,
    commission       DECIMAL(18, 2) NOT NULL,
    corrections      DECIMAL(18, 2) NOT NULL,
    fees             DECIMAL(18, 2) NOT NULL,
    adjustments      DECIMAL(18, 2) NOT NULL,
    total            DECIMAL(18, 2) NOT NULL,
    maker            VARCHAR(80),
    checker          VARCHAR(80),
    closed_at        DATETIME(6),
    sha256           BINARY(32),
    UNIQUE KEY agency_statement_month (agency_code, month),
    CONSTRAINT agency_statement_of FOREIGN KEY (agency_code) REFERENCES agency (code)
);

CREATE TABLE agency_statement_line (
    statement_id  UUID NOT NULL,
    ord           INT NOT NULL,
    kind          VARCHAR(12) NOT NULL,
    placement_id  UUID,
    payment_id    UUID,
    payment_no    VARCHAR(80),
    paid_on       DATE,
    paid_by       VARCHAR(20),
    amount        DECIMAL(18, 2) NOT NULL,
    -- Null where nothing is earned on the money.
    percent       DECIMAL(6, 3),
    commission    DECIMAL(18, 2) NOT NULL,
    adjustment_id UUID,
    PRIMARY KEY (statement_id, ord),
    -- A payment stands on one statement, and on that once.
    UNIQUE KEY agency_statement_line_payment (payment_id),
    UNIQUE KEY agency_statement_line_adjustment (adjustment_id),
    KEY agency_statement_line_placement (placement_id),
    CONSTRAINT agency_statement_line_of FOREIGN KEY (statement_id) REFERENCES agency_statement (id),
    CONSTRAINT agency_statement_line_placed FOREIGN KEY (placement_id) REFERENCES placement (id)
);

CREATE TABLE agency_statement_batch (
    statement_id     UUID NOT NULL,
    batch_no         VARCHAR(60) NOT NULL,
    placed_cases     INT NOT NULL,
    placed_amount    DECIMAL(18, 2) NOT NULL,
    recovered_cases  INT NOT NULL,
    payments         INT NOT NULL,
    recovered_amount DECIMAL(18, 2) NOT NULL,
    commission       DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (statement_id, batch_no),
    CONSTRAINT agency_statement_batch_of FOREIGN KEY (statement_id) REFERENCES agency_statement (id)
);
