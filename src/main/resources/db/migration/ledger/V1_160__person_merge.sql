-- Two records found to be one person: the one that was given up points to the one that was kept.
ALTER TABLE person ADD COLUMN merged_into UUID, ADD KEY person_merged (merged_into);
