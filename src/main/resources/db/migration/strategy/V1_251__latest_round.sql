-- The latest round of each step: rounds follow each other without a gap, and no row has to be asked for the highest.
CREATE OR REPLACE VIEW pub_step AS
    SELECT s.case_id, s.method, s.round, s.state, s.opened_at, s.closed_at, s.outcome, s.na_reason
    FROM ladder_step s
    LEFT JOIN ladder_step later ON later.case_id = s.case_id AND later.method = s.method AND later.round = s.round + 1
    WHERE later.id IS NULL;
