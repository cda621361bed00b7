-- After so many days of a running step the close of a day gives the case to another officer; 0 for never.
ALTER TABLE ladder_policy ADD COLUMN force_days INT NOT NULL DEFAULT 0 AFTER transfer_days;
