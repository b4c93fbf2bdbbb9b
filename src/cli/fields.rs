//! The flags that give a customer its fields, the same for `add` and `edit`.

use clap::Args;

use crate::cli::flags::no_flag;
use crate::ops::CustomerChange;

/// Heading of these flags; its texts are `help-flags-customer`.
const FIELDS: &str = "Customer fields";

// Raw text, read by `ops`; an empty value clears a field. (No doc comment: clap would take it for the command's.)
#[derive(Args)]
pub(crate) struct Fields {
    /// Reading of the name, in kana
    #[arg(long, help_heading = FIELDS, value_name = "TEXT", allow_hyphen_values = true, value_parser = no_flag)]
    kana: Option<String>,
    /// How to address the customer, such as Dr
    #[arg(long, help_heading = FIELDS, value_name = "TEXT", allow_hyphen_values = true, value_parser = no_flag)]
    honorific: Option<String>,
    /// Organisation the customer belongs to or is
    #[arg(long, help_heading = FIELDS, value_name = "TEXT", allow_hyphen_values = true, value_parser = no_flag)]
    organisation: Option<String>,
    /// Mail address; repeat for more, the preferred one first
    #[arg(long, help_heading = FIELDS, value_name = "MAIL", allow_hyphen_values = true, value_parser = no_flag)]
    email: Vec<String>,
    /// Phone number; repeat for more, the preferred one first
    #[arg(long, help_heading = FIELDS, value_name = "PHONE", allow_hyphen_values = true, value_parser = no_flag)]
    phone: Vec<String>,
    /// Birthday: 1980-04-05, or 04-05 without the year
    #[arg(long, help_heading = FIELDS, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    birthday: Option<String>,
    /// The day the relation began
    #[arg(long, help_heading = FIELDS, value_name = "DATE", allow_hyphen_values = true, value_parser = no_flag)]
    since: Option<String>,
    /// Days between contacts
    #[arg(long, help_heading = FIELDS, value_name = "DAYS", allow_hyphen_values = true, value_parser = no_flag)]
    cadence: Option<String>,
    /// How close: occasional, regular, close or partner
    #[arg(long, help_heading = FIELDS, value_name = "WORD", allow_hyphen_values = true, value_parser = no_flag)]
    relation: Option<String>,
    /// Preferred channel: call, mail, visit, letter, line, sms, sns or other
    #[arg(long, help_heading = FIELDS, value_name = "WORD", allow_hyphen_values = true, value_parser = no_flag)]
    channel: Option<String>,
    /// Tag to add; repeat for more
    #[arg(long, help_heading = FIELDS, value_name = "TAG", allow_hyphen_values = true, value_parser = no_flag)]
    tag: Vec<String>,
    /// Where the customer came from: web, flyer, ...
    #[arg(long, help_heading = FIELDS, value_name = "TEXT", allow_hyphen_values = true, value_parser = no_flag)]
    source: Option<String>,
    /// Who brought the customer
    #[arg(long, help_heading = FIELDS, value_name = "WHO", allow_hyphen_values = true, value_parser = no_flag)]
    referred_by: Option<String>,
    /// Postal code
    #[arg(long, help_heading = FIELDS, value_name = "TEXT", allow_hyphen_values = true, value_parser = no_flag)]
    postal: Option<String>,
    /// Postal address
    #[arg(long, help_heading = FIELDS, value_name = "TEXT", allow_hyphen_values = true, value_parser = no_flag)]
    address: Option<String>,
    /// Anything worth knowing, as NAME=VALUE; repeat for more
    #[arg(long, help_heading = FIELDS, value_name = "NAME_VALUE", allow_hyphen_values = true, value_parser = no_flag)]
    fact: Vec<String>,
    /// Note
    #[arg(long, help_heading = FIELDS, value_name = "TEXT", allow_hyphen_values = true, value_parser = no_flag)]
    note: Option<String>,
    /// The customer's number in another system
    #[arg(long, help_heading = FIELDS, value_name = "KEY", allow_hyphen_values = true, value_parser = no_flag)]
    key: Option<String>,
}

impl Fields {
    /// The change that was typed, for a customer called `name`.
    pub(crate) fn change(self, name: Option<String>) -> CustomerChange {
        let listed = |texts: Vec<String>| Some(texts).filter(|texts| !texts.is_empty());
        CustomerChange {
            name,
            kana: self.kana,
            honorific: self.honorific,
            organisation: self.organisation,
            emails: listed(self.email),
            phones: listed(self.phone),
            birthday: self.birthday,
            since: self.since,
            source: self.source,
            referred_by: self.referred_by,
            channel: self.channel,
            relation: self.relation,
            cadence: self.cadence,
            postal: self.postal,
            address: self.address,
            note: self.note,
            key: self.key,
            tags: self.tag,
            untags: Vec::new(),
            facts: self.fact,
        }
    }
}
