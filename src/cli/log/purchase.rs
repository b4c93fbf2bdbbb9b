//! `crm log purchase`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::no_flag;
use crate::cli::who_arg::WhoArg;
use crate::domain::money::Currency;
use crate::domain::purchase::Product;
use crate::error::{Exit, Result};
use crate::i18n::number;
use crate::ops::{LoggedPurchase, PointsUse, PurchaseChange};
use crate::t;

/// Log what a customer bought
///
/// An item is a product by name or code, with x and a quantity and @ and a price where they are not the usual
/// ones. A name nobody knew becomes a product when its price is said. Points are earned by the rule in the settings.
#[derive(Args)]
#[command(after_help = "crm log purchase Mary \"Walk 60 min x2\" Treats@480\n\
                        crm log purchase C12 --total 9900 --use-points 300 --at yesterday\n\
                        crm log purchase Mary Cut --discount 500 --note \"First visit\"")]
pub(crate) struct Purchase {
    #[command(flatten)]
    who: WhoArg,
    #[command(flatten)]
    fields: PurchaseFields,
    /// Pay with so many points, worth what the settings say
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    use_points: Option<String>,
    /// Earn no points
    #[arg(long)]
    no_points: bool,
}

// The fields of a purchase that may be typed.
#[derive(Args)]
pub(crate) struct PurchaseFields {
    /// What was bought: Cut, "Walk 60 min x2", Treats@480
    #[arg(value_name = "ITEM")]
    items: Vec<String>,
    /// What was paid, points included; less than the items cost is a discount
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    total: Option<String>,
    /// When it was, any past day, with a time if known; now without it
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    at: Option<String>,
    /// Taken off the price of the items
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    discount: Option<String>,
    /// Anything else
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

impl PurchaseFields {
    pub(crate) fn change(self) -> PurchaseChange {
        PurchaseChange {
            items: self.items,
            total: self.total,
            discount: self.discount,
            at: self.at,
            note: self.note,
        }
    }
}

impl Purchase {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let whos = self.who.customers(app, &crm)?;
        let points = PointsUse { redeem: self.use_points, earn_none: self.no_points };
        let logged = crm.log_purchases(&whos, &self.fields.change(), &points)?;
        let currency = crm.currency()?;
        let mut said = created(app, &logged, currency);
        said.extend(logged.iter().map(|one| sentence(app, one, currency)));
        app.done(&said.join("\n"));
        app.wrote_rows(&record::logged_purchase(currency), &logged)?;
        Ok(Exit::Done)
    }
}

/// What is said of products that were not known before.
fn created(app: &App, logged: &[LoggedPurchase], currency: Currency) -> Vec<String> {
    let products = logged.first().map(|one| one.created.as_slice()).unwrap_or_default();
    let sentence = |product: &Product| {
        let price = product.price.map_or("-".to_owned(), |price| app.money(price, currency));
        let code = product.id.to_string();
        let name = product.name.as_str();
        t!(app.texts, "done-purchase-product", code = code, name = name, price = price)
    };
    products.iter().map(sentence).collect()
}

fn sentence(app: &App, logged: &LoggedPurchase, currency: Currency) -> String {
    let purchase = &logged.purchase.record;
    let mut said = t!(
        app.texts,
        "done-purchase",
        code = purchase.id.to_string(),
        name = logged.purchase.customer.as_str(),
        total = app.money(purchase.total, currency),
        day = app.moment(purchase.day, purchase.time)
    );
    if logged.earned > 0 || purchase.points_used > 0 {
        said += &t!(
            app.texts,
            "done-purchase-points",
            earned = number(logged.earned),
            used = number(purchase.points_used),
            balance = number(logged.balance)
        );
    }
    said
}
