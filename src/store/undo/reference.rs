//! What refers to what: after an undo no row may point at one that went. COMMIT would refuse too, but without a name.

use rusqlite::{Connection, OptionalExtension};

use super::bulk::Range;
use super::image::{Change, number};
use super::standing::{blocked, changed, newest_ever};
use crate::error::Result;
use crate::store::schema::JOURNALLED;
use crate::store::write::Tx;

/// A foreign key: `child.column` names a row of `parent`.
struct Key {
    child: &'static str,
    column: String,
    parent: String,
}

fn keys(conn: &Connection) -> Result<Vec<Key>> {
    let mut found = Vec::new();
    for child in JOURNALLED {
        let mut statement =
            conn.prepare_cached("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?;
        let mut rows = statement.query([child])?;
        while let Some(row) = rows.next()? {
            found.push(Key { child, column: row.get(0)?, parent: row.get(1)? });
        }
    }
    Ok(found)
}

/// Refuses if a row that went is still referred to, or a row that came back refers to none.
pub(super) fn refuse_broken(tx: &Tx, changes: &[Change], ranges: &[Range]) -> Result<()> {
    let keys = keys(tx.conn)?;
    for range in ranges {
        for key in keys.iter().filter(|key| key.parent == range.table()) {
            refuse_children(tx, key, range.first, range.last)?;
        }
    }
    for change in changes {
        match &change.before {
            None => {
                for key in keys.iter().filter(|key| key.parent == change.table()) {
                    refuse_children(tx, key, change.row, change.row)?;
                }
            }
            Some(before) => {
                for key in keys.iter().filter(|key| key.child == change.table()) {
                    refuse_orphan(tx, key, change, before)?;
                }
            }
        }
    }
    Ok(())
}

fn refuse_children(tx: &Tx, key: &Key, first: i64, last: i64) -> Result<()> {
    let sql =
        format!("SELECT id FROM {} WHERE {} BETWEEN ?1 AND ?2 LIMIT 1", key.child, key.column);
    let found: Option<i64> =
        tx.conn.prepare_cached(&sql)?.query_row([first, last], |row| row.get(0)).optional()?;
    match found {
        None => Ok(()),
        Some(child) => Err(match newest_ever(tx.conn, key.child, child)? {
            Some(operation) => blocked(tx, operation),
            None => changed(key.child, child),
        }),
    }
}

fn refuse_orphan(tx: &Tx, key: &Key, change: &Change, image: &str) -> Result<()> {
    let Some(parent) = number(image, &key.column) else { return Ok(()) };
    let sql = format!("SELECT EXISTS (SELECT 1 FROM {} WHERE id = ?1)", key.parent);
    if tx.conn.prepare_cached(&sql)?.query_row([parent], |row| row.get(0))? {
        return Ok(());
    }
    Err(match newest_ever(tx.conn, &key.parent, parent)? {
        Some(operation) => blocked(tx, operation),
        None => changed(change.table(), change.row),
    })
}
