-- What was said at the beginning of a call: that the bank and the staff number were named, on what the other side was
-- identified (codes; the answers are not kept), and why something was left out, with the rules that warned.
CREATE TABLE call_statement (
    contact_id UUID NOT NULL PRIMARY KEY,
    stated     BOOLEAN NOT NULL,
    checked    VARCHAR(200) NOT NULL,
    warned     VARCHAR(60) NOT NULL,
    reason     VARBINARY(3000),
    CONSTRAINT call_statement_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
);
