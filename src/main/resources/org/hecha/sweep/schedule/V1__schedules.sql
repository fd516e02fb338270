-- Sweeps by the clock. The same for SQLite and PostgreSQL but for the type of bytes.

-- What to sweep, and when. '' and 0 stand for "none"; times are ISO 8601 in UTC.
CREATE TABLE schedule (
    id INTEGER PRIMARY KEY,
    cron TEXT NOT NULL,               -- minute hour day month weekday
    zone TEXT NOT NULL,               -- time zone in which that is meant
    arguments TEXT NOT NULL,          -- of hecha sweep, without --store: a JSON array; paths are absolute
    added TEXT NOT NULL,
    started TEXT NOT NULL,            -- of the last run, as are the next three
    ended TEXT NOT NULL,
    exit_code INTEGER NOT NULL,
    said TEXT NOT NULL                -- in one line
);

-- When each is due, and who is at it: the table of db-scheduler.
CREATE TABLE schedule_task (
    task_name TEXT NOT NULL,
    task_instance TEXT NOT NULL,      -- id of the schedule
    task_data ${bytes},
    execution_time TIMESTAMP WITH TIME ZONE NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by TEXT,
    last_success TIMESTAMP WITH TIME ZONE,
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX schedule_task_due ON schedule_task (execution_time);
