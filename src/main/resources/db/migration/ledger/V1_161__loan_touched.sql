-- Loans whose case may look different now; emptied by the day-end, which so costs by what changed and not by the book.
-- Triggers fill it, so that no writer of a loan can forget to.
CREATE TABLE loan_touched (
    loan_id UUID NOT NULL PRIMARY KEY
);
-- Those that a day-end is at; they stay here until it is through with them.
CREATE TABLE loan_taken (
    loan_id UUID NOT NULL PRIMARY KEY
);
INSERT INTO loan_touched (loan_id) SELECT id FROM loan WHERE aged_from IS NOT NULL;

CREATE TRIGGER loan_told AFTER INSERT ON loan FOR EACH ROW
BEGIN
    IF NEW.aged_from IS NOT NULL THEN
        INSERT IGNORE INTO loan_touched (loan_id) VALUES (NEW.id);
    END IF;
END;
CREATE TRIGGER loan_changed AFTER UPDATE ON loan FOR EACH ROW
BEGIN
    IF NOT (OLD.aged_from <=> NEW.aged_from AND OLD.principal_outstanding = NEW.principal_outstanding
        AND OLD.interest_due = NEW.interest_due AND OLD.penalty_due = NEW.penalty_due
        AND OLD.compound_due = NEW.compound_due AND OLD.fees_due = NEW.fees_due
        AND OLD.class_bank <=> NEW.class_bank AND OLD.class_floor = NEW.class_floor AND OLD.on_tape = NEW.on_tape
        AND OLD.person_id = NEW.person_id AND OLD.branch_code = NEW.branch_code AND OLD.scope = NEW.scope) THEN
        INSERT IGNORE INTO loan_touched (loan_id) VALUES (NEW.id);
    END IF;
END;

CREATE VIEW pub_loan_taken AS SELECT loan_id FROM loan_taken;
