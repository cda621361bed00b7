-- An act that a rule lets pass only with a second person's yes: asked for, allowed for some days, used once.
CREATE TABLE act_permit (
    id           UUID NOT NULL PRIMARY KEY,
    case_id      UUID NOT NULL,
    case_no      VARCHAR(30) NOT NULL,
    person_id    UUID NOT NULL,
    branch_code  VARCHAR(20) NOT NULL,
    action       VARCHAR(30) NOT NULL,
    purpose      VARCHAR(12) NOT NULL,
    second_staff VARCHAR(80),
    -- The rules it answers, separated by commas.
    rules        VARCHAR(200) NOT NULL,
    planned_for  DATE NOT NULL,
    valid_until  DATE,
    state        VARCHAR(10) NOT NULL,
    asked_by     VARCHAR(80) NOT NULL,
    asked_at     DATETIME(6) NOT NULL,
    settled_at   DATETIME(6),
    clearance_id UUID,
    KEY act_permit_case (case_id, person_id, state),
    KEY act_permit_clearance (clearance_id)
);
