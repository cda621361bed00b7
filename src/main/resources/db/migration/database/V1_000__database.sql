-- Codes and numbers are compared to the letter, trailing spaces included.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- How far the demo's and the tests' clock is moved; the table stays empty in production.
CREATE TABLE clock_shift (
    id            TINYINT NOT NULL PRIMARY KEY,
    offset_millis BIGINT NOT NULL
);

-- Who made this database: the demo refuses one that it did not create, and one of its own that it left half made.
CREATE TABLE database_origin (
    id         TINYINT NOT NULL PRIMARY KEY,
    profile    VARCHAR(20) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    filled_at  DATETIME(6) NULL
);
