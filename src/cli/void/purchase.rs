//! `crm void purchase`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::who_arg::code;
use crate::domain::id::PurchaseId;
use crate::error::{Exit, Result};
use crate::i18n::number;
use crate::t;

/// Take a purchase back: it counts no more, and its points are reversed
///
/// Points it used come back; what is left of the points it earned goes. It stays in the lists, marked.
#[derive(Args)]
#[command(after_help = "crm void purchase P3 --why \"Wrong customer\"")]
pub(crate) struct Purchase {
    /// Code of the purchase
    #[arg(value_name = "CODE")]
    code: String,
    /// Why; added to its note
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
}

impl Purchase {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let id = code(&self.code, PurchaseId::parse, "error-purchase-unknown", "purchase")?;
        let voided = crm.void_purchase(id, self.why.as_deref())?;
        let currency = crm.currency()?;
        let purchase = &voided.purchase;
        let mut said = t!(
            app.texts,
            "done-void",
            code = id.to_string(),
            name = purchase.customer.as_str(),
            total = app.money(purchase.record.total, currency),
            day = app.moment(purchase.record.day, None)
        );
        let points = voided.points;
        if points.returned > 0 || points.voided > 0 || points.spent > 0 {
            said += &t!(
                app.texts,
                "done-void-points",
                returned = number(points.returned),
                voided = number(points.voided),
                balance = number(voided.balance)
            );
        }
        if points.spent > 0 {
            said += &t!(app.texts, "done-void-spent", spent = number(points.spent));
        }
        app.done(&said);
        app.wrote_rows(&record::voided_purchase(currency), &[voided])?;
        Ok(Exit::Done)
    }
}
