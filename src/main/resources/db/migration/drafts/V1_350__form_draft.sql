-- What somebody entered into a form and has not saved; owner, form and subject are its key, and the content is sealed to them.
CREATE TABLE form_draft (
    owner         VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    form          VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    subject       VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kept_at       DATETIME(6) NOT NULL,
    -- Until when the act that the form is about was cleared by the guard; null where no act is.
    cleared_until DATETIME(6),
    expires_at    DATETIME(6) NOT NULL,
    content       MEDIUMBLOB NOT NULL,
    PRIMARY KEY (owner, form, subject),
    KEY form_draft_age (expires_at)
);
