-- From when the whole of a loan is due: its term, or the day on which the bank's declaration of acceleration (宣布提前到期)
-- reached the debtor, if that was earlier and no extension was granted since.
ALTER TABLE loan
    ADD COLUMN accelerated_on DATE,
    ADD COLUMN whole_due_on   DATE AS (IF(accelerated_on < matures_on
        AND (extended_on IS NULL OR extended_on <= accelerated_on), accelerated_on, matures_on)) VIRTUAL;

DROP TRIGGER loan_changed;
CREATE TRIGGER loan_changed AFTER UPDATE ON loan FOR EACH ROW
BEGIN
    IF NOT (OLD.aged_from <=> NEW.aged_from AND OLD.principal_outstanding = NEW.principal_outstanding
        AND OLD.interest_due = NEW.interest_due AND OLD.penalty_due = NEW.penalty_due
        AND OLD.compound_due = NEW.compound_due AND OLD.fees_due = NEW.fees_due
        AND OLD.class_bank <=> NEW.class_bank AND OLD.class_floor = NEW.class_floor AND OLD.on_tape = NEW.on_tape
        AND OLD.class_watch <=> NEW.class_watch AND OLD.class_spread <=> NEW.class_spread
        AND OLD.restructured_on <=> NEW.restructured_on AND OLD.first_new_due_on <=> NEW.first_new_due_on
        AND OLD.matures_on <=> NEW.matures_on AND OLD.accelerated_on <=> NEW.accelerated_on
        AND OLD.person_id = NEW.person_id AND OLD.branch_code = NEW.branch_code AND OLD.scope = NEW.scope) THEN
        INSERT IGNORE INTO loan_touched (loan_id) VALUES (NEW.id);
    END IF;
END;
