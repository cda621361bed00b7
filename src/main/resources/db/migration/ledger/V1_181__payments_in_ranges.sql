-- A payments file is staged as a whole and then booked in ranges, each by itself; state: STAGING, BOOKING, DONE.
ALTER TABLE payment_import
    ADD COLUMN state       VARCHAR(10) NOT NULL DEFAULT 'DONE',
    -- Payments whose loan no tape has told yet.
    ADD COLUMN waiting     BIGINT NOT NULL DEFAULT 0 AFTER known,
    -- The last line that is booked.
    ADD COLUMN done_to     BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN finished_at DATETIME(6),
    ADD KEY payment_import_state (state);
UPDATE payment_import SET finished_at = created_at;

-- Lines of payments files that are to be booked, or wait for their loan.
CREATE TABLE payment_line (
    import_id   UUID NOT NULL,
    -- The order of booking: reversals come after the payments of their file, wherever they stand in it.
    ord         BIGINT NOT NULL,
    row_no      BIGINT NOT NULL,
    payment_no  VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    loan_no     VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    paid_on     DATE NOT NULL,
    booked_on   DATE,
    amount      DECIMAL(18, 2) NOT NULL,
    principal   DECIMAL(18, 2),
    interest    DECIMAL(18, 2),
    penalty     DECIMAL(18, 2),
    compound    DECIMAL(18, 2),
    fees        DECIMAL(18, 2),
    reversal_of VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
    paid_by     VARCHAR(20),
    -- The row as it came, sealed.
    raw         MEDIUMBLOB NOT NULL,
    -- Source of the loan it waits for.
    waits_for   VARCHAR(40),
    PRIMARY KEY (import_id, ord),
    KEY payment_line_loan (waits_for, loan_no),
    KEY payment_line_number (waits_for, payment_no)
);
