CREATE TABLE hand_over (
    id           UUID NOT NULL PRIMARY KEY,
    from_officer VARCHAR(80) NOT NULL,
    to_officer   VARCHAR(80) NOT NULL,
    cases        INT NOT NULL,
    note         BLOB NOT NULL,
    made_by      VARCHAR(80) NOT NULL,
    made_at      DATETIME(6) NOT NULL
);

-- Cases that came to an officer by a hand-over and that they have not looked at yet.
CREATE TABLE taken_over (
    case_id      UUID NOT NULL PRIMARY KEY,
    hand_over_id UUID NOT NULL,
    officer      VARCHAR(80) NOT NULL,
    from_name    VARCHAR(60) NOT NULL
);

CREATE VIEW pub_taken_over AS SELECT case_id, officer, from_name FROM taken_over;
