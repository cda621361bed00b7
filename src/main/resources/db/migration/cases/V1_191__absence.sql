-- From the first to the last day somebody is away; ended_on is the day they were back, where that came earlier.
CREATE TABLE absence (
    id          UUID NOT NULL PRIMARY KEY,
    officer     VARCHAR(80) NOT NULL,
    branch_code VARCHAR(20) NOT NULL,
    from_on     DATE NOT NULL,
    until_on    DATE NOT NULL,
    deputy      VARCHAR(80),
    ended_on    DATE,
    entered_by  VARCHAR(80) NOT NULL,
    entered_at  DATETIME(6) NOT NULL,
    KEY absence_officer (officer, until_on),
    KEY absence_deputy (deputy, until_on),
    KEY absence_branch (branch_code, until_on)
);
