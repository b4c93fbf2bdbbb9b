//! A customer: what the business knows of a person or organisation.

use chrono::NaiveDate;

use super::birthday::Birthday;
use super::fold::fold;
use super::id::CustomerId;
use super::words::{Channel, Relation};

/// The customer's own fields, without what hangs on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Customer {
    /// 0 until it is stored.
    pub id: CustomerId,
    /// Its identity in the system it was imported from.
    pub key: Option<String>,
    /// Name as it is written.
    pub name: String,
    /// Reading of the name, for sorting.
    pub kana: Option<String>,
    /// How it is addressed (様, 御中, Dr); `None` leaves the choice to the language.
    pub honorific: Option<String>,
    /// The organisation it belongs to or is.
    pub organisation: Option<String>,
    /// Birthday, with or without year.
    pub birthday: Option<Birthday>,
    /// The day the relation began, for anniversaries.
    pub since: Option<NaiveDate>,
    /// Where it came from: web, flyer, referral, ...
    pub source: Option<String>,
    /// Who brought it.
    pub referred_by: Option<CustomerId>,
    /// The day that was noted; `None` for what was imported.
    pub referred_on: Option<NaiveDate>,
    /// The channel it prefers.
    pub channel: Option<Channel>,
    /// How close the relation is.
    pub relation: Option<Relation>,
    /// Days between contacts wished for; `None` takes the relation's.
    pub cadence_days: Option<i64>,
    /// Postal code.
    pub postal: Option<String>,
    /// Postal address in one line.
    pub address: Option<String>,
    /// Anything else.
    pub note: Option<String>,
    /// The day it was entered.
    pub created_on: NaiveDate,
    /// The day it was archived: kept, but on no list.
    pub archived_on: Option<NaiveDate>,
}

impl Customer {
    /// A customer of whom only the name is known.
    pub fn named(name: &str, created_on: NaiveDate) -> Customer {
        Customer {
            id: CustomerId(0),
            key: None,
            name: name.to_owned(),
            kana: None,
            honorific: None,
            organisation: None,
            birthday: None,
            since: None,
            source: None,
            referred_by: None,
            referred_on: None,
            channel: None,
            relation: None,
            cadence_days: None,
            postal: None,
            address: None,
            note: None,
            created_on,
            archived_on: None,
        }
    }

    /// Notes on `day` who brought it, or that nobody did; what was known already keeps its day.
    pub fn refer(&mut self, by: Option<CustomerId>, day: NaiveDate) {
        if self.referred_by != by {
            (self.referred_by, self.referred_on) = (by, by.map(|_| day));
        }
    }
}

/// A customer with its mails, phones, tags and facts: all that `add` and `edit` write.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// Its own fields.
    pub customer: Customer,
    /// Mail addresses, preferred first.
    pub emails: Vec<String>,
    /// Phone numbers as typed, preferred first.
    pub phones: Vec<String>,
    /// Tags, by name.
    pub tags: Vec<String>,
    /// Free facts, by name.
    pub facts: Vec<(String, String)>,
}

/// What is derived of a customer's history; facts only, never a function of today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// First purchase that stands.
    pub first_purchase: Option<NaiveDate>,
    /// Last purchase that stands.
    pub last_purchase: Option<NaiveDate>,
    /// Number of distinct days with a purchase.
    pub purchase_days: i64,
    /// Number of purchases.
    pub purchases: i64,
    /// Sum of totals, minor units.
    pub spend: i64,
    /// Last contact.
    pub last_contact: Option<NaiveDate>,
    /// When the cadence asks for the next contact.
    pub next_due: Option<NaiveDate>,
    /// When its rhythm lets the next purchase be expected; `None` without a rhythm.
    pub repeat_on: Option<NaiveDate>,
    /// The first day on which it is at risk, if nothing is bought until then.
    pub risk_on: Option<NaiveDate>,
    /// The first day on which it is lapsed, if nothing is bought until then.
    pub lapse_on: Option<NaiveDate>,
    /// The first purchase after it had lapsed, the latest such.
    pub returned_on: Option<NaiveDate>,
    /// The last purchase, where spending has fallen by then.
    pub falling_on: Option<NaiveDate>,
    /// Customers it brought.
    pub referrals: i64,
    /// Points of all lots, before lots past their day are taken out.
    pub points: i64,
    /// The earliest expiry among lots with points left.
    pub points_expire_on: Option<NaiveDate>,
}

/// The row of a customer in every list.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerRow {
    /// Id.
    pub id: CustomerId,
    /// Its identity in the system it was imported from.
    pub key: Option<String>,
    /// Name.
    pub name: String,
    /// Reading of the name.
    pub kana: Option<String>,
    /// How it is addressed; `None` leaves the choice to the language.
    pub honorific: Option<String>,
    /// Organisation.
    pub organisation: Option<String>,
    /// The channel it prefers.
    pub channel: Option<Channel>,
    /// Preferred mail.
    pub email: Option<String>,
    /// Preferred phone.
    pub phone: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// The day it was archived.
    pub archived_on: Option<NaiveDate>,
    /// Derived facts; `points` here is the balance on the day asked for.
    pub summary: Summary,
}

impl CustomerRow {
    /// What lists by reading sort it by: the reading of its name, else the name, folded.
    pub fn reading(&self) -> String {
        fold(self.kana.as_deref().filter(|kana| !kana.is_empty()).unwrap_or(&self.name))
    }

    /// The channel to get in touch over: the one it prefers if that can be used, else what is known of it.
    pub fn suggested_channel(&self) -> Channel {
        let usable = |channel: &Channel| match channel {
            Channel::Call | Channel::Sms => self.phone.is_some(),
            Channel::Mail => self.email.is_some(),
            _ => true,
        };
        let known = [Channel::Call, Channel::Mail];
        let preferred = self.channel.filter(usable);
        preferred.or_else(|| known.into_iter().find(usable)).unwrap_or(Channel::Other)
    }

    /// The number or address to reach it over `channel`, where one is known.
    pub fn reach(&self, channel: Channel) -> Option<&str> {
        match channel {
            Channel::Call | Channel::Sms => self.phone.as_deref(),
            Channel::Mail => self.email.as_deref(),
            _ => None,
        }
    }
}
