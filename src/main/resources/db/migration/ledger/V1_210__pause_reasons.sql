-- Why a pause was granted, and whether it was ended before its day.
ALTER TABLE ageing_pause
    ADD COLUMN reason        VARBINARY(4000),
    -- Number of the paper that shows it, and the paper itself where somebody has put it on file.
    ADD COLUMN reference     VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '',
    ADD COLUMN evidence_id   UUID,
    -- The last day as approved; until_on is earlier where somebody has ended it.
    ADD COLUMN granted_until DATE,
    ADD COLUMN ended_by      VARCHAR(80),
    ADD COLUMN ended_at      DATETIME(6);
UPDATE ageing_pause SET granted_until = until_on;
