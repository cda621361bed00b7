-- Files that somebody handed in with a complaint, or that answer it. Rows are only added.
CREATE TABLE complaint_evidence (
    complaint_id UUID NOT NULL,
    evidence_id  UUID NOT NULL,
    added_by     VARCHAR(80) NOT NULL,
    added_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (complaint_id, evidence_id)
);
