-- What was had from web addresses the last time, so that only what is new is asked for again.
CREATE TABLE page (
    url TEXT PRIMARY KEY,             -- as it is asked for
    tag TEXT NOT NULL,                -- ETag
    modified TEXT NOT NULL,           -- Last-Modified, as it came
    sha256 TEXT NOT NULL,             -- of the bytes that came
    attachment TEXT NOT NULL,         -- address of the file that the page leads to; '' if it is looked at itself
    reader_key TEXT NOT NULL,         -- what decided that
    sweep INTEGER NOT NULL            -- the last one that asked
);
