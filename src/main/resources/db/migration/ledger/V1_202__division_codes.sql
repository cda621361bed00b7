-- Codes down to the township or the village.
ALTER TABLE tape_person MODIFY division_code VARCHAR(12);
ALTER TABLE tape_contact MODIFY division_code VARCHAR(12);
