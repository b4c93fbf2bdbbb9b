//! Merging two customers: all that hangs on one moves to the other, whose id and key lead on from then.

use rusqlite::params;

use super::write::Tx;
use crate::domain::id::CustomerId;
use crate::domain::words::RuleName;
use crate::error::Result;

/// Tables whose rows move; handles, tags and facts are joined by the caller, because each may be there already.
const MOVED: [&str; 7] =
    ["contacts", "purchases", "points", "feedback", "reminders", "offers", "customer_aliases"];

impl Tx<'_> {
    /// Moves the history of `other` to `winner` and removes `other`, leaving an alias for its id and key.
    pub fn merge_customer(&self, winner: CustomerId, other: CustomerId) -> Result<()> {
        let key = self.customer(other)?.key;
        for table in MOVED {
            self.conn.execute(
                &format!("UPDATE {table} SET customer_id = ?1 WHERE customer_id = ?2"),
                [winner.0, other.0],
            )?;
        }
        // What was cleared for both stays as it was for the winner, unless that only put it off.
        self.conn.execute(
            "DELETE FROM clearings WHERE customer_id = ?1 AND kind = 'snooze' AND (rule, cause) IN \
             (SELECT rule, cause FROM clearings WHERE customer_id = ?2 AND kind <> 'snooze')",
            [winner.0, other.0],
        )?;
        self.conn.execute(
            "UPDATE OR IGNORE clearings SET customer_id = ?1 WHERE customer_id = ?2",
            [winner.0, other.0],
        )?;
        // Whoever was thanked for bringing the other was thanked for bringing the winner.
        self.conn.execute(
            "UPDATE OR IGNORE clearings SET cause = ?1 WHERE rule = ?3 AND cause = ?2",
            [winner.to_string(), other.to_string(), RuleName::Thanks.word().to_owned()],
        )?;
        self.conn.execute(
            "UPDATE customers SET referred_by = NULL WHERE id = ?1 AND referred_by = ?2",
            [winner.0, other.0],
        )?;
        self.conn.execute(
            "UPDATE customers SET referred_by = ?1 WHERE referred_by = ?2",
            [winner.0, other.0],
        )?;
        self.remove_customer(other)?;
        self.conn.execute(
            "INSERT INTO customer_aliases (customer_id, old_id, key) VALUES (?1, ?2, ?3)",
            params![winner.0, other.0, key],
        )?;
        Ok(())
    }
}
