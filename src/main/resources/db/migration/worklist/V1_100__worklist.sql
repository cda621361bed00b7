-- One row for each open case: where it stands in the order of work, and why. Built anew from the facts at any time.
CREATE TABLE worklist_entry (
    case_id         UUID NOT NULL PRIMARY KEY,
    case_version    INT NOT NULL,
    branch_code     VARCHAR(20) NOT NULL,
    owner           VARCHAR(80),
    stage           VARCHAR(10) NOT NULL,
    band            INT NOT NULL,
    ease            INT NOT NULL,
    distance        INT NOT NULL,
    decile          INT NOT NULL,
    segment         VARCHAR(8) NOT NULL,
    last_contact_on DATE,
    -- The next date on which the band changes by itself; nothing that counts days is stored.
    next_change_on  DATE,
    reasons         VARCHAR(1000) NOT NULL,
    methods         VARCHAR(120) NOT NULL,
    promise_on      DATE,
    clock_kind      VARCHAR(30),
    clock_on        DATE,
    built_for       DATE NOT NULL,
    KEY worklist_entry_order (owner, band, ease, last_contact_on, case_id),
    KEY worklist_entry_branch (branch_code, band, ease, last_contact_on, case_id),
    KEY worklist_entry_next (next_change_on)
);

-- Cases whose entry must be built anew; filled in the transaction of the change, emptied within a second.
CREATE TABLE worklist_dirty (
    case_id UUID NOT NULL PRIMARY KEY
);

-- Up to which balance a case belongs to which tenth of its branch; drawn anew at day-end.
CREATE TABLE worklist_decile (
    branch_code VARCHAR(20) NOT NULL,
    decile      INT NOT NULL,
    up_to       DECIMAL(18, 2) NOT NULL,
    PRIMARY KEY (branch_code, decile)
);

-- The latest that was heard of each request for approval.
CREATE TABLE worklist_request (
    request_id UUID NOT NULL PRIMARY KEY,
    case_id    UUID,
    kind       VARCHAR(40) NOT NULL,
    maker      VARCHAR(80) NOT NULL,
    heard      VARCHAR(20) NOT NULL,
    at         DATETIME(6) NOT NULL,
    KEY worklist_request_case (case_id),
    KEY worklist_request_maker (maker, at)
);
