CREATE TABLE notice (
    id       UUID NOT NULL PRIMARY KEY,
    reader   VARCHAR(80) NOT NULL,
    at       DATETIME(6) NOT NULL,
    text_key VARCHAR(100) NOT NULL,
    args     VARCHAR(1000) NOT NULL,
    route    VARCHAR(200) NOT NULL,
    read_at  DATETIME(6),
    KEY notice_reader (reader, read_at),
    KEY notice_latest (reader, at)
);
