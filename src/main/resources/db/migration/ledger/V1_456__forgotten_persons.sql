-- Persons of whom something is known only because they stand beside somebody's debt, and of whom it is still known.
CREATE VIEW pub_third_person AS
    SELECT q.loan_id, q.person_id, p.created_at
    FROM loan_party q JOIN person p ON p.id = q.person_id
    WHERE q.role IN ('SPOUSE', 'CONSENTED_HELPER', 'LISTED_CONTACT')
      AND NOT EXISTS (SELECT 1 FROM loan own WHERE own.person_id = q.person_id)
      AND NOT EXISTS (SELECT 1 FROM loan_party o WHERE o.person_id = q.person_id
                      AND o.role NOT IN ('SPOUSE', 'CONSENTED_HELPER', 'LISTED_CONTACT'))
      AND (p.name <> '—' OR p.id_number IS NOT NULL
           OR EXISTS (SELECT 1 FROM contact_point k WHERE k.person_id = p.id));

-- Persons who owe or answer for nothing any more, and since when.
CREATE VIEW pub_person_end AS
    SELECT p.id AS person_id, p.created_at,
           (SELECT MAX(l.closed_on) FROM loan l
            WHERE l.person_id = p.id OR l.id IN (SELECT q.loan_id FROM loan_party q WHERE q.person_id = p.id)) AS ended
    FROM person p
    WHERE p.name <> '—' AND p.merged_into IS NULL
      AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.person_id = p.id AND l.closed_on IS NULL)
      AND NOT EXISTS (SELECT 1 FROM loan_party q JOIN loan l ON l.id = q.loan_id
                      WHERE q.person_id = p.id AND l.closed_on IS NULL);

-- A rejected row whose content has been deleted; that it was rejected, and why, stays.
ALTER TABLE import_rejected ADD COLUMN emptied BOOLEAN NOT NULL DEFAULT FALSE;
