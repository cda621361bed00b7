-- For how many cases, and when, the tenths of a branch were drawn: they are drawn anew when that is no longer so.
CREATE TABLE worklist_decile_drawn (
    branch_code VARCHAR(20) NOT NULL PRIMARY KEY,
    cases       INT NOT NULL,
    drawn_on    DATE NOT NULL
);
