//! Checks of the points ledger: lots hold what they may, and every entry answers to its lot.

use rusqlite::Connection;

use super::Faults;
use crate::error::Result;

/// Entries that draw on another customer's lot, or on an entry that is no lot.
pub(super) fn owners(conn: &Connection, faults: &mut Faults) -> Result<()> {
    let sql = "SELECT d.id FROM points d CROSS JOIN points l ON l.id = d.lot_id \
               WHERE d.customer_id <> l.customer_id OR l.kind <> 'award'";
    faults.codes(conn, "L", sql)
}

/// Lots with less than nothing or more than was awarded, and lots that hold points although their purchase is gone
/// or void.
pub(super) fn left(conn: &Connection, faults: &mut Faults) -> Result<()> {
    let sql = "SELECT id FROM (\
                 SELECT l.id, l.delta, l.purchase_id, \
                   l.delta + coalesce((SELECT sum(delta) FROM points WHERE lot_id = l.id), 0) AS remaining \
                 FROM points l WHERE l.kind = 'award') \
               WHERE remaining NOT BETWEEN 0 AND delta OR remaining > 0 AND purchase_id IS NOT NULL \
                 AND NOT EXISTS (SELECT 1 FROM purchases p WHERE p.id = purchase_id AND p.voided_on IS NULL)";
    faults.codes(conn, "L", sql)
}

/// Reversals that are not the opposite of what they reverse, or lie on another lot.
pub(super) fn reversals(conn: &Connection, faults: &mut Faults) -> Result<()> {
    let sql = "SELECT r.id FROM points r CROSS JOIN points d ON d.id = r.reverses_id \
               WHERE r.delta <> -d.delta OR r.lot_id <> coalesce(d.lot_id, d.id)";
    faults.codes(conn, "L", sql)
}
