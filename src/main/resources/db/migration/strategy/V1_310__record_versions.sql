-- Rows of a sheet may be changed: each change is a row of its own with the next version, and nothing is overwritten.
ALTER TABLE method_record
    ADD COLUMN line_id UUID NULL,
    ADD COLUMN version INT NOT NULL DEFAULT 1,
    ADD COLUMN struck BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE method_record SET line_id = id;
ALTER TABLE method_record
    MODIFY line_id UUID NOT NULL,
    ADD UNIQUE KEY method_record_line (line_id, version);
