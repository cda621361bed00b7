-- Who runs the import that holds the lane, and when it was last alive, in real time: a shifted clock must not make a living run look dead.
ALTER TABLE tape_lane ADD COLUMN runner VARCHAR(60), ADD COLUMN heartbeat_at DATETIME(6);
