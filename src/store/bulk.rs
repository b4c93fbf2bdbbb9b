//! The bulk switch: a connection whose triggers are off, for imports and undo, which journal by themselves.

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use crate::error::Result;

/// Triggers are off while it lives, on again when it is dropped, on every path.
pub(super) struct TriggersOff<'c>(&'c Connection);

impl<'c> TriggersOff<'c> {
    pub(super) fn new(conn: &'c Connection) -> Result<Self> {
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        Ok(TriggersOff(conn))
    }
}

impl Drop for TriggersOff<'_> {
    fn drop(&mut self) {
        // Cannot fail: it flips a flag of the connection.
        let _ = self.0.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true);
    }
}
