//! The rows of the five files. Texts are borrowed from the record; a blank cell is `None`.

use std::borrow::Cow;

use super::form::{Cells, Moment, Row, blank, sealed};
use super::kind::Field;
use crate::error::{Error, Result};

/// A row of `customers.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerRow<'a> {
    /// The customer's identity in the system the file came from.
    pub key: Option<&'a str>,
    /// Put together from family and given name where the file has no full one; the organisation's where there is none.
    pub name: Cow<'a, str>,
    /// Reading of the name; put together likewise.
    pub kana: Option<Cow<'a, str>>,
    /// Cells of mail addresses as written; one may hold several.
    pub emails: Vec<&'a str>,
    /// Cells of phone numbers as written, likewise.
    pub phones: Vec<&'a str>,
    /// `YYYY-MM-DD` or `--MM-DD` in canonical files; other programs write other forms.
    pub birthday: Option<&'a str>,
    /// Where the customer came from.
    pub source: Option<&'a str>,
    /// Tags in their order, none twice.
    pub tags: Vec<&'a str>,
    /// Key of the customer who referred this one.
    pub referred_by: Option<&'a str>,
    /// Days between contacts.
    pub cadence_days: Option<i64>,
    /// When the customer was entered.
    pub created: Option<Moment>,
    /// Name of the organisation.
    pub organisation: Option<&'a str>,
    /// Form of address such as 様.
    pub honorific: Option<&'a str>,
    /// Postal code.
    pub postal: Option<&'a str>,
    /// Address, line breaks kept.
    pub address: Option<&'a str>,
    /// Note, exactly as it stands.
    pub note: Option<&'a str>,
    /// What the customer is to the business.
    pub relation: Option<&'a str>,
    /// How the customer likes to be reached.
    pub channel: Option<&'a str>,
    /// Since when the customer has been one.
    pub since: Option<Moment>,
    /// The day from which the customer is on no list.
    pub archived: Option<Moment>,
    /// Name and text of each column `fact.NAME` that is not blank.
    pub facts: Vec<(&'a str, &'a str)>,
}

/// A row of `contacts.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactRow<'a> {
    /// The contact's own key.
    pub key: Option<&'a str>,
    /// Key of the customer.
    pub customer: &'a str,
    /// When it took place.
    pub at: Moment,
    /// Word for the channel.
    pub channel: Option<&'a str>,
    /// What was said, exactly as it stands.
    pub note: Option<&'a str>,
    /// Word for who turned to whom.
    pub direction: Option<&'a str>,
    /// Word for the purpose.
    pub purpose: Option<&'a str>,
    /// Word for the mood.
    pub mood: Option<&'a str>,
    /// Word for the outcome.
    pub outcome: Option<&'a str>,
}

/// A row of `purchases.csv`: a purchase, or one line of it where several rows share a key.
#[derive(Debug, Clone, PartialEq)]
pub struct PurchaseRow<'a> {
    /// The purchase's own key.
    pub key: Option<&'a str>,
    /// Key of the customer. At least one of key, name, mail and phone is there.
    pub customer: Option<&'a str>,
    /// Name of the customer.
    pub customer_name: Option<&'a str>,
    /// Mail address of the customer.
    pub email: Option<&'a str>,
    /// Phone number of the customer.
    pub phone: Option<&'a str>,
    /// When it took place.
    pub at: Moment,
    /// What was paid, in major units as written. Amount or price is there.
    pub amount: Option<&'a str>,
    /// Code of the product.
    pub product: Option<&'a str>,
    /// Name of the product.
    pub product_name: Option<&'a str>,
    /// How many of it, as written.
    pub quantity: Option<&'a str>,
    /// Price of one, in major units as written.
    pub price: Option<&'a str>,
    /// What was taken off, in major units as written.
    pub discount: Option<&'a str>,
    /// Note, exactly as it stands.
    pub note: Option<&'a str>,
    /// Points paid with.
    pub points_used: Option<i64>,
    /// The day it was voided.
    pub voided: Option<Moment>,
}

/// A row of `points.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct PointsRow<'a> {
    /// The entry's own key.
    pub key: Option<&'a str>,
    /// Key of the customer.
    pub customer: &'a str,
    /// When the points came or went.
    pub at: Moment,
    /// Points awarded, or redeemed where negative.
    pub delta: i64,
    /// Why.
    pub reason: Option<&'a str>,
    /// The last day they count; never over where there is none.
    pub expires_at: Option<Moment>,
    /// What kind of entry it is, as the ledger of this program calls it.
    pub kind: Option<&'a str>,
    /// Key of the award drawn on; without it a redemption finds its own.
    pub lot: Option<&'a str>,
    /// Key of the purchase that earned or was paid with it.
    pub purchase: Option<&'a str>,
    /// Key of the entry that this one takes back.
    pub reverses: Option<&'a str>,
}

/// A row of `feedback.csv`.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedbackRow<'a> {
    /// The answer's own key.
    pub key: Option<&'a str>,
    /// Key of the customer.
    pub customer: &'a str,
    /// When it was given.
    pub at: Moment,
    /// 0 to 10; the narrower range of CSAT is for the reader of `kind` to ask for.
    pub score: i64,
    /// The customer's words, exactly as they stand.
    pub comment: Option<&'a str>,
    /// `nps` or `csat`, as written.
    pub kind: Option<&'a str>,
}

impl sealed::Sealed for CustomerRow<'_> {}
impl sealed::Sealed for ContactRow<'_> {}
impl sealed::Sealed for PurchaseRow<'_> {}
impl sealed::Sealed for PointsRow<'_> {}
impl sealed::Sealed for FeedbackRow<'_> {}

impl<'a> Row<'a> for CustomerRow<'a> {
    fn read(cells: &Cells<'a>) -> Result<Self> {
        let organisation = cells.text(Field::Organisation);
        let name = full_name(cells, [Field::Name, Field::Family, Field::Given])
            .or(organisation.map(Cow::Borrowed));
        Ok(CustomerRow {
            key: cells.text(Field::Id),
            name: name.ok_or_else(|| blank(Field::Name))?,
            kana: full_name(cells, [Field::Kana, Field::FamilyKana, Field::GivenKana]),
            emails: cells.texts(Field::Email),
            phones: cells.texts(Field::Phone),
            // Outlook writes 0/0/00 for no birthday.
            birthday: cells.text(Field::Birthday).filter(|text| *text != "0/0/00"),
            source: cells.text(Field::Source),
            tags: cells.text(Field::Tags).map(tags).unwrap_or_default(),
            referred_by: cells.text(Field::ReferredBy),
            cadence_days: cells.integer(Field::CadenceDays)?,
            created: cells.moment(Field::Created)?,
            organisation,
            honorific: cells.text(Field::Honorific),
            postal: cells.text(Field::Postal),
            address: cells.text(Field::Address),
            note: cells.note(Field::Note),
            relation: cells.text(Field::Relation),
            channel: cells.text(Field::Channel),
            since: cells.moment(Field::Since)?,
            archived: cells.moment(Field::Archived)?,
            facts: cells.facts(),
        })
    }
}

impl<'a> Row<'a> for ContactRow<'a> {
    fn read(cells: &Cells<'a>) -> Result<Self> {
        Ok(ContactRow {
            key: cells.text(Field::Id),
            customer: cells.required(Field::CustomerId)?,
            at: cells.required_moment(Field::At)?,
            channel: cells.text(Field::Channel),
            note: cells.note(Field::Note),
            direction: cells.text(Field::Direction),
            purpose: cells.text(Field::Purpose),
            mood: cells.text(Field::Mood),
            outcome: cells.text(Field::Outcome),
        })
    }
}

impl<'a> Row<'a> for PurchaseRow<'a> {
    fn read(cells: &Cells<'a>) -> Result<Self> {
        let row = PurchaseRow {
            key: cells.text(Field::Id),
            customer: cells.text(Field::CustomerId),
            customer_name: cells.text(Field::CustomerName),
            email: cells.text(Field::Email),
            phone: cells.text(Field::Phone),
            at: cells.required_moment(Field::At)?,
            amount: cells.text(Field::Amount),
            product: cells.text(Field::Product),
            product_name: cells.text(Field::ProductName),
            quantity: cells.text(Field::Quantity),
            price: cells.text(Field::Price),
            discount: cells.text(Field::Discount),
            note: cells.note(Field::Note),
            points_used: cells.integer(Field::PointsUsed)?,
            voided: cells.moment(Field::Voided)?,
        };
        if row.customer.or(row.customer_name).or(row.email).or(row.phone).is_none() {
            return Err(blank(Field::CustomerId));
        }
        if row.amount.or(row.price).is_none() {
            return Err(blank(Field::Amount));
        }
        Ok(row)
    }
}

impl<'a> Row<'a> for PointsRow<'a> {
    fn read(cells: &Cells<'a>) -> Result<Self> {
        Ok(PointsRow {
            key: cells.text(Field::Id),
            customer: cells.required(Field::CustomerId)?,
            at: cells.required_moment(Field::At)?,
            delta: cells.integer(Field::Delta)?.ok_or_else(|| blank(Field::Delta))?,
            reason: cells.text(Field::Reason),
            expires_at: cells.moment(Field::ExpiresAt)?,
            kind: cells.text(Field::Kind),
            lot: cells.text(Field::Lot),
            purchase: cells.text(Field::Purchase),
            reverses: cells.text(Field::Reverses),
        })
    }
}

impl<'a> Row<'a> for FeedbackRow<'a> {
    fn read(cells: &Cells<'a>) -> Result<Self> {
        let score = cells.integer(Field::Score)?.ok_or_else(|| blank(Field::Score))?;
        if !(0..=10).contains(&score) {
            return Err(Error::refused("error-import-score").with("value", score));
        }
        Ok(FeedbackRow {
            key: cells.text(Field::Id),
            customer: cells.required(Field::CustomerId)?,
            at: cells.required_moment(Field::At)?,
            score,
            comment: cells.note(Field::Comment),
            kind: cells.text(Field::Kind),
        })
    }
}

/// The full name, else family and given name: family first where either is written in Japanese.
fn full_name<'a>(cells: &Cells<'a>, [full, family, given]: [Field; 3]) -> Option<Cow<'a, str>> {
    if let Some(name) = cells.text(full) {
        return Some(Cow::Borrowed(name));
    }
    match (cells.text(family), cells.text(given)) {
        (Some(family), Some(given)) => {
            let japanese = |text: &str| text.chars().any(|c| c >= '\u{2E80}');
            let family_first = japanese(family) || japanese(given);
            let (first, second) = if family_first { (family, given) } else { (given, family) };
            Some(Cow::Owned(format!("{first} {second}")))
        }
        (family, given) => family.or(given).map(Cow::Borrowed),
    }
}

fn tags(text: &str) -> Vec<&str> {
    let mut tags = Vec::new();
    // Google writes `* myContacts ::: Keramik`.
    let parts = text.split([';', '；']).flat_map(|part| part.split(":::"));
    for tag in parts.map(|tag| tag.trim().trim_start_matches("* ")) {
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}
