-- Takes every trigger out of the copy, so that the shell can write rows without journal and summary.
PRAGMA writable_schema = ON;
DELETE FROM sqlite_schema WHERE type = 'trigger';
PRAGMA writable_schema = RESET;
