-- How the file is written, once that has been found out.
ALTER TABLE import_upload ADD COLUMN form MEDIUMTEXT;
-- Persons of a range of rows are found by the rows; these were kept for a look from the person to the rows.
ALTER TABLE tape_row DROP KEY tape_row_person;
ALTER TABLE tape_party DROP KEY tape_party_person;
