-- A visit that waits for a second person's yes.
ALTER TABLE visit_plan
    ADD COLUMN permit_id UUID,
    ADD KEY visit_plan_permit (permit_id);
