//! What to say to one customer: a template filled with what is known, as text, as a mail draft or as a link. Nothing is
//! ever sent.

use std::path::Path;

use chrono::NaiveDate;

use super::{Card, ContactChange, Crm, LoggedContact};
use crate::domain::address::{addressed, salutation};
use crate::domain::customer::CustomerRow;
use crate::domain::id::CustomerId;
use crate::domain::language::Lang;
use crate::domain::money::major_string;
use crate::domain::rule::{About, Item, ItemCode};
use crate::domain::words::{Channel, Direction, Purpose, RuleName};
use crate::error::{Error, Result};
use crate::exchange::Target;
use crate::mail::Mail;
use crate::message::{Fields, Shelf, subject_of};

/// The kind of what a problem of the customer's is behind.
const PROBLEM: &str = "problem";

/// What is wanted of a draft; `None` leaves the choice to the queue and the customer.
#[derive(Debug, Clone, Copy)]
pub struct DraftWish<'w> {
    /// The item of the queue to answer, as typed; else the best one that the template is for.
    pub item: Option<&'w str>,
    /// The template; else that of the item, else that for keeping in touch.
    pub template: Option<&'w str>,
    /// The channel, as typed; else the one to use.
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
    /// The item of the queue that it answers.
    pub item: Option<ItemCode>,
    /// The template it was made from.
    pub template: String,
    /// How it is to go out.
    pub channel: Channel,
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
        match self.subject.as_deref().filter(|_| self.channel == Channel::Mail) {
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
    /// Not found for a template or an item there is none of; the refusals of a template; usage for an unknown channel.
    pub fn draft(&self, who: CustomerId, shelf: &Shelf, wish: &DraftWish) -> Result<Draft> {
        let card = self.card(who, Some(0))?;
        let item = self.reason(who, wish)?;
        let typed = wish.channel.map(Channel::require).transpose()?;
        let channel = typed.unwrap_or_else(|| card.row.suggested_channel());
        let template = match (wish.template, &item) {
            (Some(name), _) => name,
            (None, Some(item)) => item.rule.word(),
            (None, None) if !self.is_fresh(&card.row) => RuleName::Cadence.word(),
            (None, None) => {
                let name = card.row.name.as_str();
                return Err(Error::not_found("error-draft-nothing").with("name", name));
            }
        };
        let fields = self.fields(&card, item.as_ref(), wish, channel)?;
        let message = shelf.find(template, wish.lang)?.template()?.fill(&fields)?;
        Ok(Draft {
            to: reached(channel, &card),
            customer: card.row,
            item: item.as_ref().map(Item::code),
            template: template.to_owned(),
            channel,
            subject: message.subject,
            text: message.text,
            lang: wish.lang,
            greeting: fields.salutation,
        })
    }

    /// Whether it was contacted so lately that nothing is to be said unless there is a reason.
    fn is_fresh(&self, row: &CustomerRow) -> bool {
        let last = row.summary.last_contact;
        last.is_some_and(|last| (self.now.today - last).num_days() < self.policy.fatigue.days)
    }

    /// The item to answer: the one typed, else the best on the customer's list of today that the template is for.
    fn reason(&self, who: CustomerId, wish: &DraftWish) -> Result<Option<Item>> {
        let items = match wish.item {
            Some(typed) => self.items_for(who, &[typed.to_owned()])?,
            None => self.items_of(who, 0)?,
        };
        let is_meant = |item: &Item| {
            wish.item.is_some() || wish.template.is_none_or(|name| name == item.rule.word())
        };
        Ok(items.into_iter().find(is_meant))
    }

    /// Logs a message that was sent as a contact, which clears the item that it answers.
    pub fn log_draft(&mut self, draft: &Draft) -> Result<Vec<LoggedContact>> {
        let change = ContactChange {
            channel: Some(draft.channel.word().to_owned()),
            direction: Some(Direction::Outbound.word().to_owned()),
            purpose: Some(Purpose::Care.word().to_owned()),
            note: Some(draft.gist()),
            ..ContactChange::default()
        };
        let answers: Vec<String> = draft.item.iter().map(ToString::to_string).collect();
        self.log_contacts(&[draft.customer.id], &change, None, &answers)
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

    fn fields(
        &self,
        card: &Card,
        item: Option<&Item>,
        wish: &DraftWish,
        channel: Channel,
    ) -> Result<Fields> {
        let (customer, summary) = (&card.profile.customer, &card.row.summary);
        let (due, about, step) = item.map(told).unwrap_or_default();
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
            facts: card.profile.facts.clone(),
            tags: card.profile.tags.clone(),
            channel: Some(channel.word()),
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
fn reached(channel: Channel, card: &Card) -> Option<String> {
    let customer = &card.profile.customer;
    if channel != Channel::Letter {
        return card.row.reach(channel).map(str::to_owned);
    }
    let parts = [&customer.postal, &customer.address].into_iter().flatten();
    let place = parts.cloned().collect::<Vec<_>>().join(" ");
    Some(place).filter(|place| !place.is_empty())
}
