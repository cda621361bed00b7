-- What the loans of the cases say that a day-end looks at; reckoned once, empty between two closes.
CREATE TABLE case_figure (
    case_id       UUID NOT NULL PRIMARY KEY,
    overdue_since DATE,
    principal     DECIMAL(18, 2) NOT NULL,
    interest      DECIMAL(18, 2) NOT NULL,
    penalty       DECIMAL(18, 2) NOT NULL,
    compound      DECIMAL(18, 2) NOT NULL,
    fees          DECIMAL(18, 2) NOT NULL,
    class         VARCHAR(16) NOT NULL
);
