//! The stored policy: the figures that summary rows were computed with, and the currency of the book.

use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};

use super::open::Store;
use super::summary;
use crate::domain::policy::Policy;
use crate::error::{Error, Result};

/// Currency and figures as stored, in the order of the columns.
type Stored = (String, [i64; 9]);

/// Brings the stored policy up to the configured one and makes the summary rows anew where it differs.
///
/// Refuses another currency than the one the book's amounts are in.
pub(super) fn apply(store: &mut Store, policy: &Policy) -> Result<()> {
    let wanted = figures(policy);
    let found = stored(&store.conn)?;
    if found.as_ref() == Some(&wanted) {
        return Ok(());
    }
    let tx = store.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    refuse_other_currency(&tx, policy)?;
    let (currency, f) = &wanted;
    tx.execute(
        "INSERT INTO policy VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (id) DO UPDATE SET \
         currency = ?1, factor_milli = ?2, risk_milli = ?3, floor_days = ?4, fixed_days = ?5, cadence_default = ?6, \
         cadence_occasional = ?7, cadence_regular = ?8, cadence_close = ?9, cadence_partner = ?10",
        params![currency, f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8]],
    )?;
    summary::rebuild(&tx)?;
    tx.commit()?;
    Ok(())
}

/// Refuses a policy whose currency is not the one that the book's amounts are in: amounts are stored without a
/// currency, so under another one each would mean something else.
pub(super) fn refuse_other_currency(conn: &Connection, policy: &Policy) -> Result<()> {
    match currency_of_amounts(conn)? {
        Some(kept) if kept != policy.currency => Err(Error::refused("error-store-currency")
            .with("kept", kept)
            .with("wanted", policy.currency.as_str())),
        _ => Ok(()),
    }
}

/// The currency of the book's amounts; `None` where there are none.
pub(super) fn currency_of_amounts(conn: &Connection) -> Result<Option<String>> {
    let sql = "SELECT currency FROM policy WHERE EXISTS (SELECT 1 FROM purchases) \
               OR EXISTS (SELECT 1 FROM products WHERE price IS NOT NULL)";
    Ok(conn.query_row(sql, [], |row| row.get(0)).optional()?)
}

fn stored(conn: &Connection) -> Result<Option<Stored>> {
    let read = |row: &Row| {
        let mut figures = [0; 9];
        for (at, figure) in figures.iter_mut().enumerate() {
            *figure = row.get(at + 2)?;
        }
        Ok((row.get("currency")?, figures))
    };
    Ok(conn.query_row("SELECT * FROM policy", [], read).optional()?)
}

fn figures(policy: &Policy) -> Stored {
    let (lapsed, cadence) = (&policy.lapsed, &policy.cadence);
    let figures = [
        lapsed.factor_milli,
        lapsed.risk_milli,
        lapsed.floor_days,
        lapsed.fixed_days,
        cadence.default,
        cadence.occasional,
        cadence.regular,
        cadence.close,
        cadence.partner,
    ];
    (policy.currency.clone(), figures)
}
