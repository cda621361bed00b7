-- Where the customer lives, so that an officer can plan a round by county or township; filled as entries are built anew.
ALTER TABLE worklist_entry
    ADD COLUMN division_code VARCHAR(12),
    ADD KEY worklist_entry_division (branch_code, division_code);
INSERT IGNORE INTO worklist_dirty (case_id) SELECT case_id FROM worklist_entry;
