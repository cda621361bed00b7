-- The borrower works away from home (外出务工) and is expected back on this day.
ALTER TABLE collection_case ADD COLUMN away_until DATE;
CREATE OR REPLACE VIEW pub_case AS
    SELECT id, case_no, person_id, branch_code, owner, state, scope, currency, opened_on, closed_on, close_reason,
           overdue_since, principal, interest, penalty, compound, fees, total_due, class, key_account, next_action,
           next_action_on, last_contact_at, version, away_until
    FROM collection_case;
