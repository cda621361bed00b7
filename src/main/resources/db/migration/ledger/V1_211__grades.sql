ALTER TABLE loan
    -- Restructured: the class that stood then; better is not allowed before watch_until.
    ADD COLUMN restructured_class VARCHAR(16),
    ADD COLUMN class_watch        VARCHAR(16),
    ADD COLUMN watch_until        DATE,
    -- Bad because enough of the customer's other claims are.
    ADD COLUMN class_spread       VARCHAR(16),
    ADD KEY loan_watch (watch_until);

ALTER TABLE tape_row ADD COLUMN restructured_on DATE;

-- Loans whose grade a day-end looks at, with their customers; empty between two closes.
CREATE TABLE grade_look (
    loan_id   UUID NOT NULL PRIMARY KEY,
    person_id UUID NOT NULL,
    KEY grade_look_person (person_id)
);

DROP TRIGGER loan_told;
CREATE TRIGGER loan_told AFTER INSERT ON loan FOR EACH ROW
BEGIN
    -- A claim on a company changes what share of all its claims is bad, overdue or not.
    IF NEW.aged_from IS NOT NULL OR NEW.restructured_on IS NOT NULL
        OR (SELECT kind FROM person WHERE id = NEW.person_id) IN ('COMPANY', 'NEW_FARM_ENTITY', 'VILLAGE_COLLECTIVE') THEN
        INSERT IGNORE INTO loan_touched (loan_id) VALUES (NEW.id);
    END IF;
END;
DROP TRIGGER loan_changed;
CREATE TRIGGER loan_changed AFTER UPDATE ON loan FOR EACH ROW
BEGIN
    IF NOT (OLD.aged_from <=> NEW.aged_from AND OLD.principal_outstanding = NEW.principal_outstanding
        AND OLD.interest_due = NEW.interest_due AND OLD.penalty_due = NEW.penalty_due
        AND OLD.compound_due = NEW.compound_due AND OLD.fees_due = NEW.fees_due
        AND OLD.class_bank <=> NEW.class_bank AND OLD.class_floor = NEW.class_floor AND OLD.on_tape = NEW.on_tape
        AND OLD.class_watch <=> NEW.class_watch AND OLD.class_spread <=> NEW.class_spread
        AND OLD.restructured_on <=> NEW.restructured_on AND OLD.first_new_due_on <=> NEW.first_new_due_on
        AND OLD.person_id = NEW.person_id AND OLD.branch_code = NEW.branch_code AND OLD.scope = NEW.scope) THEN
        INSERT IGNORE INTO loan_touched (loan_id) VALUES (NEW.id);
    END IF;
END;
INSERT IGNORE INTO loan_touched (loan_id)
    SELECT l.id FROM loan l JOIN person p ON p.id = l.person_id
    WHERE l.restructured_on IS NOT NULL OR p.kind IN ('COMPANY', 'NEW_FARM_ENTITY', 'VILLAGE_COLLECTIVE');

-- class: what stands, the strictest of all.
CREATE OR REPLACE VIEW pub_loan AS
    SELECT id, source, loan_no, person_id, branch_code, product, scope, currency, principal_outstanding, interest_due,
           penalty_due, compound_due, fees_due, total_due, original_amount, instalment_amount, disbursed_on, matures_on,
           overdue_since, aged_from, interest_rate, class_bank, class_floor, class_watch, class_spread,
           ELT(GREATEST(FIELD(COALESCE(class_bank, 'NORMAL'), 'NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'),
                        FIELD(class_floor, 'NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'),
                        FIELD(COALESCE(class_watch, 'NORMAL'), 'NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'),
                        FIELD(COALESCE(class_spread, 'NORMAL'), 'NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS')),
               'NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS') AS class,
           bucket, last_payment_on, last_payment_amount, as_of, on_tape
    FROM loan;
