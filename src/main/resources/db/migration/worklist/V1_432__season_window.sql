-- Times of the year in which borrowers of some kinds are at home or have money; of a branch and those below it, or of all.
CREATE TABLE season_window (
    id          UUID NOT NULL PRIMARY KEY,
    branch_code VARCHAR(32),
    kind        VARCHAR(16) NOT NULL,
    name_zh     VARCHAR(40) NOT NULL,
    name_en     VARCHAR(80) NOT NULL,
    -- Days of the year (MM-DD), both in the window; where the second lies before the first the window runs over new year.
    from_day    CHAR(5),
    to_day      CHAR(5),
    -- Spring Festival: days before and after the first day of the lunar year instead.
    days_before INT,
    days_after  INT,
    -- Kinds of borrowers, by comma.
    customers   VARCHAR(200) NOT NULL,
    changed_by  VARCHAR(80) NOT NULL,
    changed_at  DATETIME(6) NOT NULL
);
INSERT INTO season_window (id, kind, name_zh, name_en, days_before, days_after, customers, changed_by, changed_at)
    VALUES (UUID(), 'SPRING_FESTIVAL', '春节返乡', 'Spring Festival return', 15, 15, 'FARMER', 'system:install', '2026-11-30');
INSERT IGNORE INTO worklist_dirty (case_id)
    SELECT e.case_id FROM worklist_entry e JOIN pub_case c ON c.id = e.case_id JOIN pub_person p ON p.id = c.person_id
    WHERE p.kind = 'FARMER';
