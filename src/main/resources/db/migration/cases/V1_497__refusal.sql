-- Why a borrower refuses to pay (拒还原因), as told in a call or visit.
ALTER TABLE contact ADD COLUMN refusal VARCHAR(24);
