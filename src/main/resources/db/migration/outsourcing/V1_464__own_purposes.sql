-- A partner that decides itself what it uses the data for is no mere processor: each borrower has to consent (R-OUT-08).
ALTER TABLE agency ADD COLUMN own_purposes BOOLEAN NOT NULL DEFAULT FALSE;
