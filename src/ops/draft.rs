//! What to say to one customer: a template filled with what is known, as text, as a mail draft or as a link. Nothing is
//! ever sent.

use std::path::Path;

use chrono::NaiveDate;

use super::Crm;
use crate::domain::address::{addressed, salutation};
use crate::domain::customer::{CustomerRow, Profile};
use crate::domain::id::CustomerId;
use crate::domain::language::Lang;
use crate::domain::money::major_string;
use crate::domain::rule::{About, Item, ItemCode};
use crate::domain::words::{Channel, RuleName};
use crate::error::{Error, Result};
use crate::exchange::Target;
use crate::mail::Mail;
use crate::message::{Fields, Shelf, subject_of};

/// The kind of what a problem of the customer's is behind.
const PROBLEM: &str = "problem";

/// What is wanted of a draft; `None` leaves the choice to the customer and the reason.
#[derive(Debug, Clone, Copy)]
pub struct DraftWish<'w> {
    /// The reason to write.
    pub item: Option<&'w Item>,
    /// The template; else that of the reason, else that for keeping in touch.
    pub template: Option<&'w str>,
    /// The channel, as typed.
    pub channel: Option<&'w str>,
    /// The language to write in.
    pub lang: Lang,
    /// Whom the message is from.
    pub business: Option<&'w str>,
}

/// A message to one customer, before it is sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// To whom.
    pub customer: CustomerRow,
    /// The reason it answers.
    pub item: Option<ItemCode>,
    /// The template it was made from.
    pub template: String,
    /// How it is to go out, where that is known.
    pub channel: Option<Channel>,
    /// Where that channel reaches the customer.
    pub to: Option<String>,
    /// The subject, for a mail.
    pub subject: Option<String>,
    /// The text.
    pub text: String,
    /// The language it is written in.
    pub lang: Lang,
    /// The line that greets, which is no summary of the rest.
    greeting: String,
}

impl Draft {
    /// What it says in a line: the subject, else the first line behind the greeting.
    pub fn gist(&self) -> String {
        let lines = || self.text.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = || lines().find(|line| *line != self.greeting).or_else(|| lines().next());
        self.subject.as_deref().or_else(first).unwrap_or_default().to_owned()
    }

    /// The draft as a text to edit: a mail begins with its subject.
    pub fn sheet(&self) -> String {
        let word = match self.lang {
            Lang::En => "Subject:",
            Lang::Ja => "件名:",
        };
        match self.subject.as_deref().filter(|_| self.channel == Some(Channel::Mail)) {
            Some(subject) => format!("{word} {subject}\n\n{}\n", self.text),
            None => format!("{}\n", self.text),
        }
    }

    /// Takes over a text that was edited.
    ///
    /// # Errors
    /// `error-draft-empty` where nothing is left of it.
    pub fn take(&mut self, sheet: &str) -> Result<()> {
        let sheet = sheet.replace("\r\n", "\n");
        let (subject, text) = subject_of(&sheet);
        let text = text.trim_matches('\n').trim_end();
        if text.trim().is_empty() {
            return Err(Error::refused("error-draft-empty"));
        }
        self.text = text.to_owned();
        if let Some(subject) = subject {
            self.subject = Some(subject.trim().to_owned()).filter(|subject| !subject.is_empty());
        }
        Ok(())
    }

    /// The draft as a mail.
    ///
    /// # Errors
    /// `error-draft-no-mail` for a customer without an address, `error-mail-address` for one that is none.
    pub fn mail(&self) -> Result<Mail> {
        let missing = || {
            Error::refused("error-draft-no-mail")
                .with("who", self.customer.id.to_string())
                .with("name", self.customer.name.as_str())
        };
        let address = self.customer.email.as_deref().ok_or_else(missing)?;
        Mail::new(address, &self.customer.name, self.gist(), self.text.clone())
    }
}

impl Crm {
    /// The message for a customer, made from a template of `shelf`.
    ///
    /// # Errors
    /// Not found for a template there is none of; the refusals of a template; usage for an unknown channel.
    pub fn draft(&self, who: CustomerId, shelf: &Shelf, wish: &DraftWish) -> Result<Draft> {
        let card = self.card(who, Some(0))?;
        let typed = wish.channel.map(Channel::require).transpose()?;
        let channel = typed.or(card.profile.customer.channel);
        let of_item = wish.item.map_or(RuleName::Cadence.word(), |item| item.rule.word());
        let template = wish.template.unwrap_or(of_item);
        let fields = Fields {
            channel: channel.map(Channel::word),
            ..self.fields(&card.row, &card.profile, wish)?
        };
        let message = shelf.find(template, wish.lang)?.template()?.fill(&fields)?;
        Ok(Draft {
            to: channel.and_then(|channel| reached(channel, &card.row, &card.profile)),
            customer: card.row,
            item: wish.item.map(Item::code),
            template: template.to_owned(),
            channel,
            subject: message.subject,
            text: message.text,
            lang: wish.lang,
            greeting: fields.salutation,
        })
    }

    /// Writes a draft to the file at `path`, as mail programs open it; a dry run writes nothing.
    ///
    /// # Errors
    /// Those of [`Draft::mail`]; fails if the file cannot be written.
    pub fn write_mail(&self, draft: &Draft, path: &Path) -> Result<()> {
        let mail = draft.mail()?;
        if self.store.is_dry_run() {
            return Ok(());
        }
        self.refuse_itself(path)?;
        let mut target = Target::begin(path)?;
        std::io::Write::write_all(&mut target, &mail.draft())
            .map_err(|fault| target.failed(&fault))?;
        target.complete()?;
        target.settle()
    }

    fn fields(&self, row: &CustomerRow, profile: &Profile, wish: &DraftWish) -> Result<Fields> {
        let customer = &profile.customer;
        let summary = &row.summary;
        let (due, about, step) = wish.item.map(told).unwrap_or_default();
        Ok(Fields {
            lang: wish.lang,
            salutation: salutation(customer, wish.lang),
            name: addressed(customer, wish.lang),
            plain_name: customer.name.clone(),
            organisation: customer.organisation.clone(),
            business: wish.business.map(str::to_owned),
            today: self.now.today,
            due,
            about,
            step,
            balance: summary.points,
            last_purchase: summary.last_purchase,
            last_contact: summary.last_contact,
            rhythm_days: summary.rhythm_days().map(|days| days.round() as i64),
            spend: major_string(summary.spend, self.currency()?),
            purchases: summary.purchases,
            facts: profile.facts.clone(),
            tags: profile.tags.clone(),
            channel: None,
        })
    }
}

/// What an item tells a template: its day, what it is about, and its step.
fn told(item: &Item) -> (Option<NaiveDate>, About, Option<String>) {
    let mut about = item.about.clone();
    if item.is_problem {
        about.kind.get_or_insert(PROBLEM);
    }
    let step = match item.rule {
        RuleName::Onboarding => about.what.take(),
        _ => None,
    };
    (Some(item.due), about, step)
}

/// Where a channel reaches a customer.
fn reached(channel: Channel, row: &CustomerRow, profile: &Profile) -> Option<String> {
    let customer = &profile.customer;
    match channel {
        Channel::Mail => row.email.clone(),
        Channel::Call | Channel::Sms => row.phone.clone(),
        Channel::Letter => {
            let parts = [&customer.postal, &customer.address].into_iter().flatten();
            let place = parts.cloned().collect::<Vec<_>>().join(" ");
            Some(place).filter(|place| !place.is_empty())
        }
        Channel::Visit | Channel::Line | Channel::Sns | Channel::Other => None,
    }
}
