ALTER TABLE guard_breach ADD KEY guard_breach_person (person_id, happened_at);
