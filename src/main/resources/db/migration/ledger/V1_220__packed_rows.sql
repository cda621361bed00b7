-- Rows of new loans as the bytes by which they are loaded into the ledger, a batch of the file and a table each.
CREATE TABLE tape_pack (
    tape_id   UUID NOT NULL,
    -- All rows of the batch, packed or not.
    first_row BIGINT NOT NULL,
    last_row  BIGINT NOT NULL,
    kind      VARCHAR(8) NOT NULL,
    part      INT NOT NULL,
    bytes     LONGBLOB NOT NULL,
    PRIMARY KEY (tape_id, first_row, kind, part)
);

-- Loans in scope that a whole tape does not tell.
CREATE TABLE tape_absent (
    tape_id UUID NOT NULL,
    loan_id UUID NOT NULL,
    PRIMARY KEY (tape_id, loan_id)
);
INSERT INTO tape_absent (tape_id, loan_id)
SELECT t.id, l.id FROM tape t JOIN loan l ON l.source = t.source AND (t.scope = '' OR FIND_IN_SET(l.branch_code, t.scope))
WHERE t.state IN ('CHECKED', 'WAITING', 'QUEUED', 'MERGING') AND t.kind IN ('FULL_BOOK', 'OVERDUE_ONLY')
    AND t.staged_at IS NOT NULL AND IF(t.kind = 'OVERDUE_ONLY', l.overdue_since IS NOT NULL, l.on_tape)
    AND NOT EXISTS (SELECT 1 FROM tape_row r WHERE r.tape_id = t.id AND r.loan_no = l.loan_no);

-- An import staged by an earlier version holds its new loans in tape_row.
ALTER TABLE tape
    ADD COLUMN packed BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN new_branches MEDIUMTEXT;

-- What waits is staged anew, in the form of this version.
UPDATE tape SET staged_at = NULL WHERE state IN ('CHECKED', 'WAITING', 'QUEUED');

