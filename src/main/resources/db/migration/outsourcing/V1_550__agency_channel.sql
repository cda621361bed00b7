-- How an agency is reached; without a row it keeps the published contract.
CREATE TABLE agency_channel (
    agency_code VARCHAR(40) NOT NULL PRIMARY KEY,
    kind        VARCHAR(20) NOT NULL,
    -- How a platform's own interface is spoken, as data; empty for the other kinds.
    mapping     MEDIUMTEXT NOT NULL,
    -- What the platform knows us by, sealed; never shown again.
    secret      VARBINARY(2000),
    version     INT NOT NULL DEFAULT 0,
    CONSTRAINT agency_channel_of FOREIGN KEY (agency_code) REFERENCES agency (code)
);
