-- Running steps that were put to somebody because they ran longer than the branch's policy lets them. A row counts only
-- as long as the same run of the step goes on; one that offers the case to another, as long as the officer is the same.
CREATE TABLE step_overdue (
    id          UUID NOT NULL PRIMARY KEY,
    case_id     UUID NOT NULL,
    branch_code VARCHAR(20) NOT NULL,
    method      VARCHAR(30) NOT NULL,
    round       INT NOT NULL,
    opened_at   DATETIME(6) NOT NULL,
    stage       VARCHAR(10) NOT NULL,
    raised_on   DATE NOT NULL,
    owner       VARCHAR(80),
    -- What the advice names next, as its code.
    proposed    VARCHAR(60),
    UNIQUE KEY step_overdue_once (case_id, method, round, opened_at, stage),
    KEY step_overdue_branch (branch_code, stage, raised_on)
);
