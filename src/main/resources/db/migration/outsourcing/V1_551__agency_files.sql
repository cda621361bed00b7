-- A file of packages or recalls for an agency without an interface; its content is put together anew for each download.
CREATE TABLE handover_file (
    id             UUID NOT NULL PRIMARY KEY,
    agency_code    VARCHAR(40) NOT NULL,
    branch_code    VARCHAR(20) NOT NULL,
    kind           VARCHAR(20) NOT NULL,
    file_no        VARCHAR(80) NOT NULL,
    messages       INT NOT NULL,
    content_sha256 BINARY(32) NOT NULL,
    made_by        VARCHAR(80) NOT NULL,
    made_at        DATETIME(6) NOT NULL,
    handed_by      VARCHAR(80),
    handed_at      DATETIME(6),
    UNIQUE KEY handover_file_no (file_no),
    KEY handover_file_made (made_at),
    CONSTRAINT handover_file_of FOREIGN KEY (agency_code) REFERENCES agency (code)
);

-- A message stands in one file, so that nothing is handed over under two numbers.
CREATE TABLE handover_file_message (
    message_id UUID NOT NULL PRIMARY KEY,
    file_id    UUID NOT NULL,
    position   INT NOT NULL,
    KEY handover_file_message_file (file_id, position),
    CONSTRAINT handover_file_message_of FOREIGN KEY (file_id) REFERENCES handover_file (id)
);

-- Files of results that were taken in: the same bytes are not taken twice.
CREATE TABLE result_file (
    id          UUID NOT NULL PRIMARY KEY,
    agency_code VARCHAR(40) NOT NULL,
    sha256      BINARY(32) NOT NULL,
    name        VARCHAR(200) NOT NULL,
    taken_by    VARCHAR(80) NOT NULL,
    taken_at    DATETIME(6) NOT NULL,
    stored      INT NOT NULL,
    known       INT NOT NULL,
    refused     INT NOT NULL,
    KEY result_file_bytes (agency_code, sha256),
    CONSTRAINT result_file_of FOREIGN KEY (agency_code) REFERENCES agency (code)
);
