-- A file whose time is over: its bytes and its name are gone, kind, size and hash stay.
ALTER TABLE evidence
    ADD COLUMN deleted_at DATETIME(6),
    ADD COLUMN deleted_by VARCHAR(80);

CREATE VIEW pub_kept_evidence AS SELECT id FROM evidence WHERE deleted_at IS NULL;
