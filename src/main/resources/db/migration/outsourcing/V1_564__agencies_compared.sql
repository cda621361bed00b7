-- A comparison of two agencies: cases drawn by lot between them. The seed stands beside the result, so that the draw can
-- be done over and found the same.
CREATE TABLE placement_trial (
    id         UUID NOT NULL PRIMARY KEY,
    champion   VARCHAR(40) NOT NULL,
    challenger VARCHAR(40) NOT NULL,
    -- Of the cases, to the challenger.
    percent    INT NOT NULL,
    seed       BINARY(32) NOT NULL,
    maker      VARCHAR(80) NOT NULL,
    drawn_at   DATETIME(6) NOT NULL,
    KEY placement_trial_latest (drawn_at),
    CONSTRAINT placement_trial_champion FOREIGN KEY (champion) REFERENCES agency (code),
    CONSTRAINT placement_trial_challenger FOREIGN KEY (challenger) REFERENCES agency (code)
);

-- A case is drawn once, for ever: a draw cannot be repeated until it is liked.
CREATE TABLE placement_trial_case (
    case_id     UUID NOT NULL PRIMARY KEY,
    trial_id    UUID NOT NULL,
    branch_code VARCHAR(20) NOT NULL,
    agency_code VARCHAR(40) NOT NULL,
    amount      DECIMAL(18, 2) NOT NULL,
    KEY placement_trial_arm (trial_id, agency_code),
    CONSTRAINT placement_trial_case_of FOREIGN KEY (trial_id) REFERENCES placement_trial (id)
);

ALTER TABLE placement ADD KEY placement_of_agency (agency_code, placed_at);
