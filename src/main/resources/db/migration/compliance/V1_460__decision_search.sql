-- Which rules stood against each decision, so that decisions are found by rule.
CREATE TABLE clearance_rule (
    rule_id      VARCHAR(20) NOT NULL,
    at           DATETIME(6) NOT NULL,
    clearance_id UUID NOT NULL,
    PRIMARY KEY (rule_id, at, clearance_id)
);

INSERT INTO clearance_rule (rule_id, at, clearance_id)
SELECT DISTINCT r.rule_id, c.at, c.id
FROM clearance c, JSON_TABLE(c.breaches, '$[*]' COLUMNS (rule_id VARCHAR(20) PATH '$.ruleId')) r;

-- Each way to look for a decision has the moment behind it: the newest are read without sorting.
ALTER TABLE clearance
    DROP KEY clearance_number_of_case,
    ADD KEY clearance_by_case_no (case_no, at),
    ADD KEY clearance_by_person (person_id, at),
    ADD KEY clearance_by_number (number_index, at),
    ADD KEY clearance_by_actor (actor, at),
    ADD KEY clearance_by_agency (agency_code, at),
    ADD KEY clearance_by_verdict (verdict, at),
    ADD KEY clearance_by_action (action, at),
    ADD KEY clearance_by_channel (channel, at),
    ADD KEY clearance_by_pack (pack_version, at);
