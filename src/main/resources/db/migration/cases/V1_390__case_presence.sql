-- Who has a case open on which page, renewed while the page is open; a row that is not renewed counts for nobody.
CREATE TABLE case_presence (
    page    UUID NOT NULL PRIMARY KEY,
    case_id UUID NOT NULL,
    reader  VARCHAR(80) NOT NULL,
    seen_at DATETIME(6) NOT NULL,
    KEY case_presence_case (case_id, seen_at)
);
