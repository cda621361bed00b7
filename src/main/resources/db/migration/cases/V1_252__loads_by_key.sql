-- What each officer of a branch has is added up from the key alone.
ALTER TABLE collection_case
    ADD KEY collection_case_load (branch_code, state, owner, total_due),
    DROP KEY collection_case_branch;
