-- What people at the desk do: cases, their files and results, decisions, and who may do what. The same for SQLite and
-- PostgreSQL. No column is ever null: '' and 0 stand for "none". Times are ISO 8601 in UTC.

-- The last number given out of each kind.
CREATE TABLE desk_counter (
    name TEXT PRIMARY KEY,            -- case, trail
    number INTEGER NOT NULL
);
INSERT INTO desk_counter (name, number) VALUES ('case', 0);
INSERT INTO desk_counter (name, number) VALUES ('trail', 0);

-- A report under audit, from the first file to the last corrected one.
CREATE TABLE desk_case (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,         -- number of the last version
    opened TEXT NOT NULL,
    opened_by TEXT NOT NULL,
    shelved INTEGER NOT NULL          -- 1 if it is out of the way; it is never deleted
);

-- A file of a case and what the audit says of it. Corrected reports are later versions.
CREATE TABLE desk_version (
    case_id INTEGER NOT NULL,
    number INTEGER NOT NULL,          -- from 1
    file_name TEXT NOT NULL,          -- as it was uploaded, without a path
    sha256 TEXT NOT NULL,             -- the file is kept under it beside the store
    size INTEGER NOT NULL,            -- bytes
    uploaded TEXT NOT NULL,
    uploaded_by TEXT NOT NULL,
    state TEXT NOT NULL,              -- queued, reading, audited, not-assessable
    holder TEXT NOT NULL,             -- of one that is being read: which host reads it
    claimed TEXT NOT NULL,            -- since when
    tries INTEGER NOT NULL,           -- how often reading it was begun
    cause TEXT NOT NULL,              -- why it is not assessable: encrypted, crashed, ...
    unit TEXT NOT NULL,               -- as the report names it, as are the next two
    year INTEGER NOT NULL,
    regime TEXT NOT NULL,
    verdict TEXT NOT NULL,            -- before any decision: passed, failed, not-assessable; '' while it waits
    errors INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    notes INTEGER NOT NULL,
    audited TEXT NOT NULL,
    millis INTEGER NOT NULL,          -- what the audit took
    rules TEXT NOT NULL,              -- which rules judged it
    result TEXT NOT NULL,             -- JSON: the audited report and the places of its findings; '' while it waits
    PRIMARY KEY (case_id, number)
);
CREATE INDEX desk_version_by_state ON desk_version (state, uploaded);
CREATE INDEX desk_version_by_content ON desk_version (sha256);
CREATE INDEX desk_version_by_unit ON desk_version (unit, year);

-- Which findings a version has.
CREATE TABLE desk_finding (
    case_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    PRIMARY KEY (case_id, number, fingerprint)
);
CREATE INDEX desk_finding_by_rule ON desk_finding (rule);

-- What inspectors decided of a finding, whichever version of the case has it.
CREATE TABLE desk_decision (
    case_id INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    version INTEGER NOT NULL,         -- how often it was decided: a writer must have seen the last
    state TEXT NOT NULL,              -- open, confirmed, waived
    reason TEXT NOT NULL,
    until_day TEXT NOT NULL,          -- last day of a waiver
    note TEXT NOT NULL,
    decided TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    PRIMARY KEY (case_id, fingerprint)
);

-- Who did what, in order. Rows are only added; each carries the digest of itself and of the one before it.
CREATE TABLE desk_trail (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    case_id INTEGER NOT NULL,
    subject TEXT NOT NULL,            -- fingerprint, file, user, rule file
    detail TEXT NOT NULL,
    digest TEXT NOT NULL
);
CREATE INDEX desk_trail_by_case ON desk_trail (case_id, id);

-- Who may sign in.
CREATE TABLE desk_user (
    name TEXT PRIMARY KEY,
    roles TEXT NOT NULL,              -- inspector, rule-author, operator, reader; with spaces between
    password TEXT NOT NULL,           -- Argon2id, in its usual form
    created TEXT NOT NULL
);

-- Who is signed in, and who may call without signing in.
CREATE TABLE desk_pass (
    digest TEXT PRIMARY KEY,          -- SHA-256 of the secret
    kind TEXT NOT NULL,               -- session, token
    name TEXT NOT NULL,               -- the user
    label TEXT NOT NULL,              -- of a token: what it is for; of a session: the digest of its form token
    created TEXT NOT NULL,
    seen TEXT NOT NULL,
    ends TEXT NOT NULL
);
CREATE INDEX desk_pass_by_name ON desk_pass (name);

-- Rule files as they were before each change at the desk, and after it.
CREATE TABLE desk_rule_file (
    file TEXT NOT NULL,
    number INTEGER NOT NULL,          -- from 1: the file before the first change
    saved TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    note TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (file, number)
);
