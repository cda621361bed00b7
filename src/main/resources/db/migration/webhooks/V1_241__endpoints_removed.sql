-- A removed endpoint stays for the messages it was told by; its name is free for another.
ALTER TABLE webhook_endpoint
    ADD COLUMN removed_at DATETIME(6),
    ADD COLUMN live_name VARCHAR(60) AS (IF(removed_at IS NULL, name, NULL)) PERSISTENT,
    DROP KEY webhook_endpoint_name,
    ADD UNIQUE KEY webhook_endpoint_name (live_name);
