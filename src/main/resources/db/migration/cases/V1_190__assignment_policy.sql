-- How a branch's cases are given to its officers. A branch without a row keeps the last officer and balances by count.
CREATE TABLE assignment_policy (
    branch_code VARCHAR(20) NOT NULL PRIMARY KEY,
    keep_last   BOOLEAN NOT NULL,
    basis       VARCHAR(8) NOT NULL,
    changed_by  VARCHAR(80) NOT NULL,
    changed_at  DATETIME(6) NOT NULL,
    version     INT NOT NULL
);

-- Per cent of a full load; an officer without a row bears a full one.
CREATE TABLE assignment_share (
    branch_code VARCHAR(20) NOT NULL,
    officer     VARCHAR(80) NOT NULL,
    share       INT NOT NULL,
    PRIMARY KEY (branch_code, officer)
);
