CREATE TABLE worklist_entry (
    case_id         UUID NOT NULL PRIMARY KEY,
    branch_code     VARCHAR(20) NOT NULL,
    owner           VARCHAR(80),
    band            INT NOT NULL,
    ease            INT NOT NULL,
    last_contact_on DATE,
    next_change_on  DATE,
    reasons         VARCHAR(1000) NOT NULL,
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
