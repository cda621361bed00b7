-- A filter and order of the worklist under a name. What was searched for is not in it: that may be a customer's name.
CREATE TABLE worklist_view (
    id          UUID NOT NULL PRIMARY KEY,
    owner       VARCHAR(80) NOT NULL,
    name        VARCHAR(40) NOT NULL,
    tab         VARCHAR(20) NOT NULL,
    of_officer  VARCHAR(80),
    division    VARCHAR(12),
    sort_by     VARCHAR(20) NOT NULL,
    -- The branch whose people see it beside their own; null where only its owner does.
    shared_with VARCHAR(20),
    made_at     DATETIME(6) NOT NULL,
    UNIQUE KEY worklist_view_name (owner, name),
    KEY worklist_view_shared (shared_with)
);
