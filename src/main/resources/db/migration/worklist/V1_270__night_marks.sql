-- A close of the day marks a case at each of its steps; it is built once, by the last of them, or from this moment on where
-- the close did not get so far. What people and payments mark is ready at once.
ALTER TABLE worklist_dirty
    ADD COLUMN ready_at DATETIME(3) NOT NULL DEFAULT '2000-01-01',
    ADD KEY worklist_dirty_ready (ready_at);
