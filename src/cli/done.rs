//! `crm done`, `crm skip` and `crm snooze`: what becomes of items of the queue.

use clap::Args;

use crate::cli::app::App;
use crate::cli::flags::no_flag;
use crate::cli::who_arg::references;
use crate::domain::reminder::Reminder;
use crate::domain::words::ClearingKind;
use crate::error::{Exit, Result};
use crate::ops::{Cleared, ContactChange};
use crate::output::{Cell, Column, col};
use crate::t;

// The items that are meant. (No doc comment: clap would take it for that of the command.)
#[derive(Args)]
pub(crate) struct Items {
    /// Codes from crm today, or a customer for all that is on its list; - reads from stdin
    #[arg(value_name = "ENTRY", required = true)]
    items: Vec<String>,
}

/// Note as done what crm today asked for
///
/// A promise (R5) is kept, and one that comes back leaves the next one. For anything else a contact is logged too, over
/// the channel that was suggested unless --via names another. What lies ahead is done early where its code names it.
#[derive(Args)]
#[command(
    after_help = "crm done R5\ncrm done C12-birthday-2026 --via letter\ncrm done C12\ncrm done C12-thanks-P9 --no-contact"
)]
pub(crate) struct Done {
    #[command(flatten)]
    items: Items,
    /// Channel: call, mail, visit, letter, line, sms, sns, other
    #[arg(long, value_name = "CHANNEL")]
    via: Option<String>,
    /// What was said
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Log no contact
    #[arg(long, conflicts_with_all = ["via", "note"])]
    no_contact: bool,
}

/// Strike items off the list
///
/// They do not come back for the same cause. Of a cadence only this time is skipped.
#[derive(Args)]
#[command(after_help = "crm skip C12-birthday-2026 --why \"Does not celebrate\"\ncrm skip R5")]
pub(crate) struct Skip {
    #[command(flatten)]
    items: Items,
    /// Why
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
}

/// Put items off until a day
#[derive(Args)]
#[command(after_help = "crm snooze R5 +3d\ncrm snooze C12-win-back-2026-09-01 mon")]
pub(crate) struct Snooze {
    /// Code from crm today, or a customer for all that is on its list
    #[arg(value_name = "ENTRY")]
    item: String,
    /// Until when: +3d, mon, 12-24
    #[arg(value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    until: String,
}

impl Done {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let items = crm.items(&references(app, &self.items.items)?)?;
        // A contact without a word of what it was for tells nothing a year later.
        let note = self.note.or_else(|| app.texts.what_for(&items));
        let contact = ContactChange { channel: self.via, note, ..ContactChange::default() };
        let contact = (!self.no_contact).then_some(&contact);
        let cleared = crm.do_items(&items, contact)?;
        tell(app, &cleared)
    }
}

impl Skip {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let items = crm.items(&references(app, &self.items.items)?)?;
        let cleared = crm.skip_items(&items, self.why.as_deref())?;
        tell(app, &cleared)
    }
}

impl Snooze {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let items = crm.items(&[self.item])?;
        let cleared = crm.snooze_items(&items, &self.until)?;
        tell(app, &cleared)
    }
}

fn tell(app: &mut App, cleared: &[Cleared]) -> Result<Exit> {
    let said: Vec<String> = cleared.iter().map(|one| sentence(app, one)).collect();
    app.done(&said.join("\n"));
    app.wrote_rows(&columns(), cleared)?;
    Ok(Exit::Done)
}

fn sentence(app: &App, cleared: &Cleared) -> String {
    let (code, name) = (cleared.code.to_string(), cleared.name.as_str());
    let rule = app.word(cleared.code.rule.word());
    let rule = match &cleared.what {
        Some(what) => t!(app.texts, "done-item-what", rule = rule, what = what.as_str()),
        None => rule,
    };
    let mut said = match (cleared.kind, cleared.until) {
        (ClearingKind::Snooze, Some(until)) => {
            let day = app.moment(until.day, None);
            t!(app.texts, "done-item-snooze", name = name, rule = rule, code = code, day = day)
                + &app.fit(Some(until))
        }
        (ClearingKind::Skip, _) => {
            t!(app.texts, "done-item-skip", name = name, rule = rule, code = code)
        }
        _ => t!(app.texts, "done-item", name = name, rule = rule, code = code),
    };
    if let Some(due) = cleared.early {
        said += &t!(app.texts, "done-item-early", day = app.moment(due, None));
    }
    if let (Some(contact), Some(channel)) = (cleared.contact, cleared.channel) {
        said += &t!(
            app.texts,
            "done-item-contact",
            contact = contact.to_string(),
            channel = app.word(channel.word())
        );
    }
    if let Some(next) = &cleared.next {
        said += &app.next_time(next);
    }
    said
}

fn columns() -> Vec<Column<Cleared>> {
    vec![
        col("id", |row: &Cleared| row.code.to_string().into()),
        col("customer_id", |row: &Cleared| row.code.customer.to_string().into()),
        col("customer", |row: &Cleared| row.name.as_str().into()),
        col("rule", |row: &Cleared| Cell::Word(row.code.rule.word())),
        col("what", |row: &Cleared| row.what.as_deref().into()),
        col("cleared", |row: &Cleared| Cell::Word(row.kind.word())),
        col("early", |row: &Cleared| row.early.into()),
        col("until", |row: &Cleared| row.until.map(|until| until.day).into()),
        col("contact", |row: &Cleared| row.contact.map(|id| id.to_string()).into()),
        col("next", |row: &Cleared| next(row).map(|next| next.id.to_string()).into()),
        col("next_due", |row: &Cleared| next(row).map(|next| next.due).into()),
    ]
}

fn next(row: &Cleared) -> Option<&Reminder> {
    row.next.as_ref().map(|next| &next.reminder.record)
}
