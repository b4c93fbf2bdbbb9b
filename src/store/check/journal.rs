//! Checks of the journal: operations form whole chains, own their entries, and the newest image of a row is the row.

use rusqlite::Connection;

use super::{Faults, JOURNALLED, code};
use crate::error::Result;
use crate::store::schema::{columns, image};

/// Operations of a broken chain, or with entries that are not theirs.
const OPERATIONS: [&str; 5] = [
    // who was undone, and who undid it, name one another
    "SELECT id FROM operations o WHERE undone_by IS NOT NULL \
     AND NOT EXISTS (SELECT 1 FROM operations u WHERE u.id = o.undone_by AND u.target = o.id)",
    "SELECT id FROM operations u WHERE target IS NOT NULL \
     AND NOT EXISTS (SELECT 1 FROM operations o WHERE o.id = u.target AND o.undone_by = u.id AND o.id < u.id)",
    "SELECT id FROM operations WHERE (kind = 'do') <> (target IS NULL)",
    "SELECT id FROM operations WHERE last_entry - first_entry + 1 <> \
     (SELECT count(*) FROM journal WHERE journal.id BETWEEN first_entry AND last_entry AND operation = operations.id)",
    // entries and ranges of no operation
    "SELECT operation FROM (SELECT operation FROM journal UNION SELECT operation FROM journal_ranges) \
     WHERE operation NOT IN (SELECT id FROM operations)",
];

/// An import's rows, removed or put back by a later operation, need no entry of their own: {o} covers row {r}.
const IN_BULK: &str = "\
EXISTS (SELECT 1 FROM journal_ranges x CROSS JOIN operations o ON x.operation = o.id OR x.operation = o.target
        WHERE x.tbl = '{table}' AND {row} BETWEEN x.first AND x.last AND o.id > {after})";

pub(super) fn operations(conn: &Connection, faults: &mut Faults) -> Result<()> {
    OPERATIONS.iter().try_for_each(|sql| faults.codes(conn, "O", sql))
}

/// Rows that are not as their newest entry left them, and rows of which the journal knows nothing.
pub(super) fn images(conn: &Connection, faults: &mut Faults) -> Result<()> {
    for table in JOURNALLED {
        let in_bulk = |row: &str, after: &str| {
            IN_BULK.replace("{table}", table).replace("{row}", row).replace("{after}", after)
        };
        let sql = format!(
            "SELECT j.row FROM journal j LEFT JOIN {table} t ON t.id = j.row WHERE j.tbl = '{table}' \
             AND j.id = (SELECT n.id FROM journal n WHERE n.row = j.row AND n.tbl = j.tbl \
                         ORDER BY n.operation DESC, n.id DESC LIMIT 1) \
             AND j.after IS NOT CASE WHEN t.id IS NOT NULL THEN {} END AND NOT {} \
             UNION ALL \
             SELECT t.id FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM journal WHERE row = t.id AND tbl = '{table}') \
             AND NOT {}",
            image("t", &columns(conn, table)?),
            in_bulk("j.row", "j.operation"),
            in_bulk("t.id", "0"),
        );
        faults.rows(conn, &sql, [], |row| Ok(code(table, row.get(0)?)))?;
    }
    Ok(())
}
