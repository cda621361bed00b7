-- What the bank has changed about a code, by the key of its text; a code without a row is as built in. Meaning and
-- effect of a code are not here: rules know them by its name.
CREATE TABLE code_setting (
    text_key   VARCHAR(100) NOT NULL PRIMARY KEY,
    offered    BOOLEAN NOT NULL,
    zh         VARCHAR(20),
    en         VARCHAR(60),
    version    INT NOT NULL,
    changed_by VARCHAR(80) NOT NULL,
    changed_at DATETIME(6) NOT NULL
);

-- Which codes of a list come first, in this order; a list without a row has its built-in order.
CREATE TABLE code_order (
    list_id     VARCHAR(60) NOT NULL PRIMARY KEY,
    first_codes VARCHAR(1000) NOT NULL,
    version     INT NOT NULL,
    changed_by  VARCHAR(80) NOT NULL,
    changed_at  DATETIME(6) NOT NULL
);
