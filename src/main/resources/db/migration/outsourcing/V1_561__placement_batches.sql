-- Cases given to one agency by one request (批次), with the terms as they stood when it was asked.
CREATE TABLE placement_batch (
    id              UUID NOT NULL PRIMARY KEY,
    batch_no        VARCHAR(60) NOT NULL,
    agency_code     VARCHAR(40) NOT NULL,
    state           VARCHAR(12) NOT NULL,
    -- Where it is decided.
    branch_code     VARCHAR(20) NOT NULL,
    fee_mode        VARCHAR(12) NOT NULL,
    tariff_id       VARCHAR(40) NOT NULL,
    -- Null: no version of a tariff held on that day.
    tariff_version  INT,
    data_categories VARCHAR(300) NOT NULL,
    maker           VARCHAR(80) NOT NULL,
    asked_at        DATETIME(6) NOT NULL,
    checker         VARCHAR(80),
    decided_at      DATETIME(6),
    UNIQUE KEY placement_batch_no (batch_no),
    KEY placement_batch_asked (asked_at),
    CONSTRAINT placement_batch_agency FOREIGN KEY (agency_code) REFERENCES agency (code)
);

ALTER TABLE placement
    -- Null: proposed by itself.
    ADD COLUMN batch_id UUID,
    ADD CONSTRAINT placement_in_batch FOREIGN KEY (batch_id) REFERENCES placement_batch (id);
