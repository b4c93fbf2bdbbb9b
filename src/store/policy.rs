//! The stored policy: the figures that summary rows were computed with, and the currency of the book.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params_from_iter};

use super::open::Store;
use super::summary;
use crate::domain::policy::{Policy, StageCadence};
use crate::error::{Error, Result};

/// The columns of the stored policy, and what stands in them: figures, then two texts.
type Stored = (Vec<i64>, [String; 2]);

/// Brings the stored policy up to the configured one and makes the summary rows anew where it differs.
///
/// Refuses another currency than the one the book's amounts are in.
pub(super) fn apply(store: &mut Store, policy: &Policy) -> Result<()> {
    if stored(&store.conn, policy)?.as_ref() == Some(&wanted(policy)) {
        return Ok(());
    }
    let tx = store.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    refuse_other_currency(&tx, policy)?;
    put(&tx, policy)?;
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

/// Columns of figures, with what the policy says of each.
fn figures(policy: &Policy) -> [(&'static str, i64); 23] {
    let (lapsed, cadence, stages) = (&policy.lapsed, &policy.cadence, &policy.stages);
    let by_stage = &cadence.stages;
    [
        ("factor_milli", lapsed.factor_milli),
        ("risk_milli", lapsed.risk_milli),
        ("floor_days", lapsed.floor_days),
        ("fixed_days", lapsed.fixed_days),
        ("falling_milli", policy.falling_milli),
        ("onboarding_days", stages.onboarding_days),
        ("won_back_days", stages.won_back_days),
        ("loyal_days", stages.loyal_days),
        ("advocate_referrals", stages.advocate_referrals),
        ("cadence_default", cadence.default),
        ("cadence_occasional", cadence.occasional),
        ("cadence_regular", cadence.regular),
        ("cadence_close", cadence.close),
        ("cadence_partner", cadence.partner),
        ("cadence_staged", i64::from(*by_stage != StageCadence::default())),
        ("cadence_prospect", by_stage.prospect),
        ("cadence_onboarding", by_stage.onboarding),
        ("cadence_active", by_stage.active),
        ("cadence_loyal", by_stage.loyal),
        ("cadence_advocate", by_stage.advocate),
        ("cadence_at_risk", by_stage.at_risk),
        ("cadence_lapsed", by_stage.lapsed),
        ("cadence_won_back", by_stage.won_back),
    ]
}

/// Columns of texts, with what the policy says of each.
fn texts(policy: &Policy) -> [(&'static str, String); 2] {
    let tags = serde_json::to_string(&policy.cadence.tags).unwrap_or_default();
    [("currency", policy.currency.clone()), ("cadence_tags", tags)]
}

fn wanted(policy: &Policy) -> Stored {
    let figures = figures(policy).iter().map(|(_, figure)| *figure).collect();
    (figures, texts(policy).map(|(_, text)| text))
}

fn stored(conn: &Connection, policy: &Policy) -> Result<Option<Stored>> {
    let read = |row: &Row| {
        let figures: Vec<i64> = figures(policy)
            .iter()
            .map(|(column, _)| row.get(*column))
            .collect::<rusqlite::Result<_>>()?;
        let [currency, tags] = texts(policy).map(|(column, _)| row.get(column));
        Ok((figures, [currency?, tags?]))
    };
    Ok(conn.query_row("SELECT * FROM policy", [], read).optional()?)
}

fn put(conn: &Connection, policy: &Policy) -> Result<()> {
    let (mut columns, mut values) = (vec!["id"], vec![Value::Integer(1)]);
    for (column, figure) in figures(policy) {
        columns.push(column);
        values.push(figure.into());
    }
    for (column, text) in texts(policy) {
        columns.push(column);
        values.push(text.into());
    }
    conn.execute("DELETE FROM policy", [])?;
    let places = vec!["?"; columns.len()].join(", ");
    let sql = format!("INSERT INTO policy ({}) VALUES ({places})", columns.join(", "));
    conn.execute(&sql, params_from_iter(values))?;
    Ok(())
}
