//! The five files, their columns, and what each cannot do without. Reading the cells is the rows' business.

use super::headings::{CONTACTS, CUSTOMERS, FEEDBACK, Known, POINTS, PURCHASES};
use crate::error::{Error, Result};

/// A file of the canonical folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `customers.csv`
    Customers,
    /// `contacts.csv`
    Contacts,
    /// `purchases.csv`
    Purchases,
    /// `points.csv`
    Points,
    /// `feedback.csv`
    Feedback,
}

/// The variants with their names, in one list, so that none is forgotten.
macro_rules! fields {
    ($($variant:ident $name:literal),+ $(,)?) => {
        /// What a column means, under its canonical heading.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Field { $($variant),+ }

        impl Field {
            /// How many there are.
            pub(super) const COUNT: usize = [$($name),+].len();

            /// Its canonical heading, also its name in `--map`.
            pub fn name(self) -> &'static str {
                match self { $(Field::$variant => $name),+ }
            }
        }
    };
}

fields![
    Id "id", Name "name", Family "family", Given "given", Kana "kana", FamilyKana "family_kana",
    GivenKana "given_kana", Email "email", Phone "phone", Birthday "birthday", Source "source", Tags "tags",
    ReferredBy "referred_by", CadenceDays "cadence_days", Created "created", Organisation "organisation",
    Honorific "honorific", Postal "postal", Address "address", Note "note", Relation "relation",
    Channel "channel", Since "since", CustomerId "customer_id", At "at", Direction "direction",
    Purpose "purpose", Mood "mood", Outcome "outcome", Amount "amount", Product "product",
    ProductName "product_name", Quantity "quantity", Price "price", Discount "discount",
    PointsUsed "points_used", CustomerName "customer_name", Delta "delta", Reason "reason",
    ExpiresAt "expires_at", Score "score", Comment "comment", Kind "kind", Voided "voided",
    Archived "archived", Lot "lot", Purchase "purchase", Reverses "reverses",
];

impl Kind {
    /// All of them, in the order in which a folder is read: customers before what names them.
    pub const ALL: [Kind; 5] =
        [Kind::Customers, Kind::Contacts, Kind::Purchases, Kind::Points, Kind::Feedback];

    /// Its word on the command line, also the file's name without `.csv`.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Customers => "customers",
            Kind::Contacts => "contacts",
            Kind::Purchases => "purchases",
            Kind::Points => "points",
            Kind::Feedback => "feedback",
        }
    }

    /// The kind called `word`.
    ///
    /// # Errors
    /// `error-import-kind` (exit 2) for any other word.
    pub fn parse(word: &str) -> Result<Kind> {
        let kind = Kind::ALL.into_iter().find(|kind| kind.word() == word);
        kind.ok_or_else(|| Error::usage("error-import-kind").with("kind", word))
    }

    /// The headings that an export starts with; more may follow.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Kind::Customers => &[
                "id",
                "name",
                "kana",
                "email",
                "phone",
                "birthday",
                "source",
                "tags",
                "referred_by",
                "cadence_days",
                "created",
            ],
            Kind::Contacts => &["id", "customer_id", "at", "channel", "note"],
            Kind::Purchases => &["id", "customer_id", "at", "amount", "product"],
            Kind::Points => &["id", "customer_id", "at", "delta", "reason"],
            Kind::Feedback => &["id", "customer_id", "at", "score", "comment"],
        }
    }

    /// The fields it may have.
    pub(super) fn known(self) -> &'static [Known] {
        match self {
            Kind::Customers => CUSTOMERS,
            Kind::Contacts => CONTACTS,
            Kind::Purchases => PURCHASES,
            Kind::Points => POINTS,
            Kind::Feedback => FEEDBACK,
        }
    }

    /// What it cannot do without: one field of each group; the first is the one asked for.
    pub(super) fn required(self) -> &'static [&'static [Field]] {
        const WHO: &[Field] = &[Field::CustomerId];
        const AT: &[Field] = &[Field::At];
        match self {
            Kind::Customers => &[&[Field::Name, Field::Family, Field::Given, Field::Organisation]],
            Kind::Contacts => &[WHO, AT],
            Kind::Purchases => &[
                &[Field::CustomerId, Field::CustomerName, Field::Email, Field::Phone],
                AT,
                &[Field::Amount],
            ],
            Kind::Points => &[WHO, AT, &[Field::Delta]],
            Kind::Feedback => &[WHO, AT, &[Field::Score]],
        }
    }
}
