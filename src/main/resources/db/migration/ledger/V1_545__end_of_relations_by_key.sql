-- The same as before, with loans of one's own and of others looked up apart: with an OR between them the server read all
-- loans for each person.
CREATE OR REPLACE VIEW pub_person_end AS
    SELECT p.id AS person_id, p.created_at,
           NULLIF(GREATEST(
               COALESCE((SELECT MAX(l.closed_on) FROM loan l WHERE l.person_id = p.id), DATE '0001-01-01'),
               COALESCE((SELECT MAX(l.closed_on) FROM loan_party q JOIN loan l ON l.id = q.loan_id
                         WHERE q.person_id = p.id), DATE '0001-01-01')), DATE '0001-01-01') AS ended
    FROM person p
    WHERE p.name <> '—' AND p.merged_into IS NULL
      AND NOT EXISTS (SELECT 1 FROM loan l WHERE l.person_id = p.id AND l.closed_on IS NULL)
      AND NOT EXISTS (SELECT 1 FROM loan_party q JOIN loan l ON l.id = q.loan_id
                      WHERE q.person_id = p.id AND l.closed_on IS NULL);
