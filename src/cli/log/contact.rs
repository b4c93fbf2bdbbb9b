//! `crm log contact`.

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::record;
use crate::cli::flags::no_flag;
use crate::cli::who_arg::WhoArg;
use crate::domain::calendar::Fit;
use crate::error::{Exit, Result};
use crate::ops::{ContactChange, LoggedContact, PlannedReminder};
use crate::t;

/// Log that you were in touch with a customer
///
/// What was promised in earlier contacts and is due by then counts as done, and so does what crm today asks for and was
/// due by then, unless the customer was not reached (--outcome absent).
#[derive(Args)]
#[command(after_help = "crm log contact Mary Happy with the new brush --next +2w\n\
                        crm log contact C12 --via mail --at \"yesterday 15:00\"\n\
                        crm list due -o ids | crm log contact - --via letter Season card")]
pub(crate) struct Contact {
    #[command(flatten)]
    who: WhoArg,
    /// What was said
    #[arg(value_name = "TEXT")]
    text: Vec<String>,
    #[command(flatten)]
    fields: ContactFields,
    /// Promise the next contact by this day
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    next: Option<String>,
    /// Item of crm today it answers, or its rule; without it all that was due by its day
    #[arg(long = "for", value_name = "ENTRY")]
    answers: Vec<String>,
}

// The fields of a contact that may be typed.
#[derive(Args)]
pub(crate) struct ContactFields {
    /// Channel: call, mail, visit, letter, line, sms, sns, other
    #[arg(long, value_name = "CHANNEL")]
    via: Option<String>,
    /// When it was, any past day, with a time if known; now without it
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    at: Option<String>,
    /// The customer got in touch
    #[arg(long = "in", conflicts_with = "outbound")]
    inbound: bool,
    /// You got in touch
    #[arg(long = "out")]
    outbound: bool,
    /// What for: care, offer, support
    #[arg(long, value_name = "PURPOSE")]
    purpose: Option<String>,
    /// How the customer seemed: good, neutral, bad
    #[arg(long, value_name = "MOOD")]
    mood: Option<String>,
    /// What came of it: resolved, ongoing, absent
    #[arg(long, value_name = "OUTCOME")]
    outcome: Option<String>,
}

impl ContactFields {
    pub(crate) fn change(self, note: Option<String>) -> ContactChange {
        let direction = match (self.inbound, self.outbound) {
            (true, _) => Some("in".to_owned()),
            (_, true) => Some("out".to_owned()),
            _ => None,
        };
        ContactChange {
            at: self.at,
            channel: self.via,
            direction,
            purpose: self.purpose,
            mood: self.mood,
            outcome: self.outcome,
            note,
        }
    }
}

impl Contact {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut crm = app.crm()?;
        let whos = self.who.customers(app, &crm)?;
        let typed = self.fields.change(Some(self.text.join(" ")));
        let logged = crm.log_contacts(&whos, &typed, self.next.as_deref(), &self.answers)?;
        let said: Vec<String> = logged.iter().map(|one| sentence(app, one)).collect();
        app.done(&said.join("\n"));
        app.wrote_rows(&record::logged_contact(), &logged)?;
        Ok(Exit::Done)
    }
}

/// What is said of a contact that was logged.
pub(crate) fn sentence(app: &App, logged: &LoggedContact) -> String {
    let contact = &logged.contact.record;
    let mut said = t!(
        app.texts,
        "done-contact",
        code = contact.id.to_string(),
        channel = app.word(contact.channel.word()),
        name = logged.contact.customer.as_str(),
        day = app.moment(contact.day, contact.time)
    );
    if !logged.settled.is_empty() {
        let codes: Vec<String> = logged.settled.iter().map(ToString::to_string).collect();
        said += &t!(app.texts, "done-contact-settled", codes = codes.join(", "));
    }
    if !logged.cleared.is_empty() {
        let rules: Vec<String> =
            logged.cleared.iter().map(|code| app.word(code.rule.word())).collect();
        said += &t!(app.texts, "done-contact-cleared", rules = rules.join(", "));
    }
    for next in &logged.returning {
        said += &app.next_time(next);
    }
    if let Some(first) = logged.open.first() {
        let codes: Vec<String> = logged.open.iter().map(ToString::to_string).collect();
        said += &t!(
            app.texts,
            "done-contact-open",
            codes = codes.join(", "),
            first = first.to_string()
        );
    } else if let Some(next) = logged.next_due {
        said += &t!(app.texts, "done-contact-next", day = app.moment(next, None));
    }
    let moved = |promised: &&PlannedReminder| {
        promised.planned.is_some_and(|planned| planned.fit != Fit::Open)
    };
    if let Some(promised) = logged.promised.as_ref().filter(moved) {
        said += &app.next_time(promised);
    }
    said
}
