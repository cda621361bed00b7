-- Cases that a day-end must look at: one of their loans was touched, or joined.
CREATE TABLE case_look (
    case_id UUID NOT NULL PRIMARY KEY
);
ALTER TABLE collection_case ADD KEY collection_case_opened (opened_on);

-- Customers whose case a day-end is about to open.
CREATE TABLE case_due (
    person_id   UUID NOT NULL,
    branch_code VARCHAR(20) NOT NULL,
    PRIMARY KEY (person_id, branch_code)
);
