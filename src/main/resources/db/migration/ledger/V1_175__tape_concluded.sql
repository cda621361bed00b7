-- What the end of an import says of absent loans and closures is said once; a crash after it must not say it again.
ALTER TABLE tape ADD COLUMN concluded BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE tape SET concluded = TRUE WHERE state = 'APPLIED';
