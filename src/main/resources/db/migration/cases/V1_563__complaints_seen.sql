-- For the modules above: which complaints there were about a case, without anybody's words.
CREATE VIEW pub_complaint AS
    SELECT id, case_id, branch_code, kind, source, state, received_on, finding FROM complaint;
