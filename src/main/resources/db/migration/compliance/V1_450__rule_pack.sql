-- A dated version of the rule pack: what a bank set on top of the version before it, with a second person's yes.
CREATE TABLE rule_pack (
    id             UUID NOT NULL PRIMARY KEY,
    name           VARCHAR(20) NOT NULL,
    effective_from DATETIME(6) NOT NULL,
    state          VARCHAR(12) NOT NULL,
    -- The version that it was proposed on top of.
    base           VARCHAR(20) NOT NULL,
    -- The same once it is approved: of two that were proposed on top of one version only one can follow it.
    follows        VARCHAR(20),
    proposed_by    VARCHAR(80) NOT NULL,
    proposed_at    DATETIME(6) NOT NULL,
    reason         VARBINARY(2000) NOT NULL,
    -- What it would have decided on the last thirty days' acts, as JSON.
    dry_run        TEXT NOT NULL,
    decided_by     VARCHAR(80),
    decided_at     DATETIME(6),
    UNIQUE KEY rule_pack_name (name),
    UNIQUE KEY rule_pack_follows (follows),
    KEY rule_pack_state (state, effective_from)
);

CREATE TABLE rule_pack_change (
    pack_id UUID NOT NULL,
    rule_id VARCHAR(20) NOT NULL,
    name    VARCHAR(20) NOT NULL,
    before_value VARCHAR(2000) NOT NULL,
    value   VARCHAR(2000) NOT NULL,
    PRIMARY KEY (pack_id, rule_id, name),
    CONSTRAINT rule_pack_change_of FOREIGN KEY (pack_id) REFERENCES rule_pack (id)
);
