-- Reports beside other reports.

-- What is kept of a report so that others can be held against it; made of its facts, and made anew if it is gone.
CREATE TABLE profile (
    facts_hash TEXT PRIMARY KEY,
    profile_key TEXT NOT NULL,        -- what made it: program and set phrases
    figures ${bytes} NOT NULL,        -- who reports on which year, and the numbers of the tables; deflated
    prose ${bytes} NOT NULL           -- what it says in its own words; deflated
);

-- '' while the report was judged by itself only; else a hash over all that the other reports say of it.
ALTER TABLE verdict ADD COLUMN beside_key TEXT NOT NULL DEFAULT '';
