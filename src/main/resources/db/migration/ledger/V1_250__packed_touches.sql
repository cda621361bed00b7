-- Packed rows bring what they touch along, loaded as they are: a session that loads them says so by @qingshou_packed, and
-- the triggers do nothing for it. Whoever else writes a loan is noted as before.
DROP TRIGGER loan_told;
CREATE TRIGGER loan_told AFTER INSERT ON loan FOR EACH ROW
BEGIN
    IF @qingshou_packed IS NULL THEN
        -- A claim on a company changes what share of all its claims is bad, overdue or not.
        IF NEW.aged_from IS NOT NULL OR NEW.restructured_on IS NOT NULL
            OR (SELECT kind FROM person WHERE id = NEW.person_id)
                IN ('COMPANY', 'NEW_FARM_ENTITY', 'VILLAGE_COLLECTIVE') THEN
            INSERT IGNORE INTO loan_touched (loan_id) VALUES (NEW.id);
        END IF;
    END IF;
END;
DROP TRIGGER loan_party_told;
-- A guarantor who joins an overdue loan needs a clock although the loan itself did not change.
CREATE TRIGGER loan_party_told AFTER INSERT ON loan_party FOR EACH ROW
BEGIN
    IF @qingshou_packed IS NULL AND NEW.role IN ('GUARANTOR_JOINT', 'GUARANTOR_GENERAL') THEN
        INSERT IGNORE INTO loan_touched (loan_id) VALUES (NEW.loan_id);
    END IF;
END;
