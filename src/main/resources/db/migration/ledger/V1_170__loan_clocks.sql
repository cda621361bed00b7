-- The time that runs against the bank, by loan: until when a court helps, until when a guarantor is bound.
CREATE TABLE loan_clock (
    id           UUID NOT NULL PRIMARY KEY,
    loan_id      UUID NOT NULL,
    kind         VARCHAR(12) NOT NULL,
    -- The guarantor; none where the clock is the debtor's.
    party_id     UUID,
    party_key    UUID AS (COALESCE(party_id, loan_id)) PERSISTENT,
    form         VARCHAR(8),
    -- What the debt was due on, and the last proven restart.
    base_on      DATE NOT NULL,
    restarted_on DATE,
    -- The last day that is still in time.
    due_on       DATE NOT NULL,
    -- The narrowest alert reached, in days.
    alert        INT,
    expired      BOOLEAN NOT NULL DEFAULT FALSE,
    -- The day of the event that kept a guarantor bound; the clock stands still from then on.
    stopped_on   DATE,
    UNIQUE KEY loan_clock_once (loan_id, kind, party_key),
    KEY loan_clock_due (kind, due_on),
    KEY loan_clock_party (party_id)
);

-- What happened to it; only what is proven has moved it.
CREATE TABLE loan_clock_event (
    id        UUID NOT NULL PRIMARY KEY,
    clock_id  UUID NOT NULL,
    kind      VARCHAR(24) NOT NULL,
    on_date   DATE NOT NULL,
    proof     VARCHAR(24) NOT NULL,
    reference VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    proven    BOOLEAN NOT NULL,
    actor     VARCHAR(80) NOT NULL,
    at        DATETIME(6) NOT NULL,
    KEY loan_clock_event_clock (clock_id, on_date),
    CONSTRAINT loan_clock_event_of FOREIGN KEY (clock_id) REFERENCES loan_clock (id)
);

-- A guarantor who joins an overdue loan needs a clock although the loan itself did not change.
CREATE TRIGGER loan_party_told AFTER INSERT ON loan_party FOR EACH ROW
BEGIN
    IF NEW.role IN ('GUARANTOR_JOINT', 'GUARANTOR_GENERAL') THEN
        INSERT IGNORE INTO loan_touched (loan_id) VALUES (NEW.loan_id);
    END IF;
END;
INSERT IGNORE INTO loan_touched (loan_id) SELECT id FROM loan WHERE aged_from IS NOT NULL;

CREATE VIEW pub_clock AS
    SELECT loan_id, kind, party_id, due_on, alert, expired FROM loan_clock WHERE stopped_on IS NULL;
