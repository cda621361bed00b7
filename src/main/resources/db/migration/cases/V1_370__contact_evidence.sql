-- Files that prove a contact beside the first, which stands on the contact itself.
CREATE TABLE contact_evidence (
    contact_id  UUID NOT NULL,
    n           INT NOT NULL,
    evidence_id UUID NOT NULL,
    PRIMARY KEY (contact_id, n),
    KEY contact_evidence_file (evidence_id)
);
