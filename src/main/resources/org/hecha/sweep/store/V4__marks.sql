-- What saves work and nothing else: made anew if it is gone.

-- How a file looked to the file system when it was read: while it looks so it has the same bytes.
CREATE TABLE stamp (
    source TEXT PRIMARY KEY,          -- absolute path; archive.zip!/path inside
    mark TEXT NOT NULL,               -- size, inode, times of the last change
    sha256 TEXT NOT NULL
);

-- What of a report's wording is counted, to tell what many units say; made of its facts.
CREATE TABLE wording (
    facts_hash TEXT PRIMARY KEY,
    profile_key TEXT NOT NULL,        -- what made it
    places ${bytes} NOT NULL
);

-- What came of holding a report's wording against that of others.
CREATE TABLE comparison (
    facts_hash TEXT PRIMARY KEY,
    profile_key TEXT NOT NULL,        -- what made it
    result ${bytes} NOT NULL
);

-- One value for each name.
CREATE TABLE mark (
    name TEXT PRIMARY KEY,            -- beside: over all reports that were held against each other, and what was said of them
    value TEXT NOT NULL
);
