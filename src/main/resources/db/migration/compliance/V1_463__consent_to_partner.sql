-- PARTNER: the person's own consent that data go to this partner, which decides what it uses them for.
ALTER TABLE contact_agreement ADD COLUMN partner VARCHAR(40);
