-- Rows that a profile leaves out on purpose: by its filter, or because a later row of the same loan stands in the file.
ALTER TABLE tape ADD COLUMN left_out BIGINT NOT NULL DEFAULT 0 AFTER unchanged;
-- action: L left out. order_by: what tells the latest row of a loan, where the profile asks for it.
ALTER TABLE tape_row ADD COLUMN order_by DECIMAL(24, 6);
