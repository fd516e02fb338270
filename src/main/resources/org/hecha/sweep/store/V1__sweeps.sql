-- What sweeps find and remember. The same for SQLite and PostgreSQL but for the type of bytes. No column is ever null:
-- '' and 0 stand for "none". Times are ISO 8601 in UTC, hashes are SHA-256 in hexadecimal digits.

-- One sweep over many reports. At most one is 'running': the one under way, or one that was cut off.
CREATE TABLE sweep (
    id INTEGER PRIMARY KEY,
    state TEXT NOT NULL,              -- running, finished
    started TEXT NOT NULL,
    finished TEXT NOT NULL,
    holder TEXT NOT NULL,             -- who runs it: process and host
    sources TEXT NOT NULL,            -- what was swept, as it was typed
    rules_key TEXT NOT NULL,          -- the rule book, see rulebook
    reader_key TEXT NOT NULL,         -- what read the files: program, limits, forms, words
    inputs INTEGER NOT NULL,          -- the sum of the next six
    audited INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    duplicate INTEGER NOT NULL,
    not_assessable INTEGER NOT NULL,
    quarantined INTEGER NOT NULL,
    missing INTEGER NOT NULL,
    appeared INTEGER NOT NULL,        -- findings: new
    remaining INTEGER NOT NULL,
    fixed INTEGER NOT NULL,
    reopened INTEGER NOT NULL,
    altered INTEGER NOT NULL          -- same finding, other value
);

-- Each file of a sweep, and the one state in which it ended.
CREATE TABLE input (
    sweep INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,         -- from 1, in the order of the outputs
    source TEXT NOT NULL,             -- path as it was typed; archive.zip!/path inside
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL,              -- audited, unchanged, duplicate, not-assessable, quarantined, missing
    reason TEXT NOT NULL,             -- why it is not assessable or missing: encrypted, crashed, ...
    message TEXT NOT NULL,            -- why its bytes could not be had; '' else
    same_as TEXT NOT NULL,            -- of a duplicate: the source that it equals
    report INTEGER NOT NULL,
    unit TEXT NOT NULL,               -- as the roster has it, as are the next three
    parent TEXT NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    millis INTEGER NOT NULL,          -- what reading and judging took; 0 if neither was needed
    PRIMARY KEY (sweep, ordinal)
);
CREATE INDEX input_by_content ON input (sha256, sweep);

-- What was read out of a file, by its bytes; or why nothing could be.
CREATE TABLE facts (
    sha256 TEXT PRIMARY KEY,
    reader_key TEXT NOT NULL,
    facts_hash TEXT NOT NULL,         -- '' if it is no report or cannot be read
    unit TEXT NOT NULL,               -- as the report names it, as are the next three
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    regime TEXT NOT NULL,
    reason TEXT NOT NULL,             -- '' if facts were read
    message TEXT NOT NULL,            -- in place of the file's name stands its sha256
    content ${bytes} NOT NULL         -- facts file (JSON lines), deflated
);

-- What the rules say of facts; by the rule book that was last asked.
CREATE TABLE verdict (
    facts_hash TEXT PRIMARY KEY,
    rules_key TEXT NOT NULL,
    outcomes TEXT NOT NULL,           -- a letter for each rule of the book, in the order of its ids: P F - ?
    failures TEXT NOT NULL,           -- JSON
    findings TEXT NOT NULL,           -- JSON, most serious first
    findings_hash TEXT NOT NULL,
    errors INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    notes INTEGER NOT NULL
);

-- The rule books that were asked.
CREATE TABLE rulebook (
    rules_key TEXT PRIMARY KEY,
    content TEXT NOT NULL             -- JSON: versions, rules, files with their hashes and the rules in them
);

-- The index of reports: who reported on which year, as the roster has it, or else as the report names it.
CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    unit TEXT NOT NULL,
    parent TEXT NOT NULL,             -- the authority above it; only a roster knows
    kind TEXT NOT NULL,               -- government, department, town, street, unknown; or as the roster has it
    year INTEGER NOT NULL,
    source TEXT NOT NULL,             -- where it was last
    sha256 TEXT NOT NULL,
    facts_hash TEXT NOT NULL,         -- '' while it cannot be assessed
    findings_hash TEXT NOT NULL,
    rules_key TEXT NOT NULL,
    reader_key TEXT NOT NULL,
    first_sweep INTEGER NOT NULL,
    last_sweep INTEGER NOT NULL       -- the last one that had it among its inputs
);
CREATE INDEX report_by_source ON report (source);
CREATE INDEX report_by_content ON report (sha256);
CREATE INDEX report_by_unit ON report (unit, year);

-- Every finding there ever was, and how it stands.
CREATE TABLE finding (
    report INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    label TEXT NOT NULL,
    message TEXT NOT NULL,
    value_hash TEXT NOT NULL,
    state TEXT NOT NULL,              -- open, fixed
    first_sweep INTEGER NOT NULL,
    opened_sweep INTEGER NOT NULL,    -- later than first_sweep if it came back
    opened_cause TEXT NOT NULL,       -- see event
    closed_sweep INTEGER NOT NULL,
    closed_cause TEXT NOT NULL,
    PRIMARY KEY (report, fingerprint)
);
CREATE INDEX finding_by_rule ON finding (rule, state);

-- What a sweep changed.
CREATE TABLE event (
    sweep INTEGER NOT NULL,
    report INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    kind TEXT NOT NULL,               -- new, reopened, changed, fixed
    cause TEXT NOT NULL,              -- first: report seen for the first time; report: its bytes changed;
                                      -- rule: that rule changed; reader: it is read otherwise than before
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    waived INTEGER NOT NULL,          -- 1 if a waiver held that day
    message TEXT NOT NULL,
    was TEXT NOT NULL,                -- of a changed one: the message before
    PRIMARY KEY (sweep, report, fingerprint)
);
