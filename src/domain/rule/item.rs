//! An item of the queue: one reason to get in touch with one customer, and the code it is called by.

use chrono::NaiveDate;

use crate::domain::id::{CustomerId, ReminderId};
use crate::domain::sentence::Sentence;
use crate::domain::words::RuleName;

/// One reason to get in touch with a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The customer.
    pub customer: CustomerId,
    /// The rule that asks.
    pub rule: RuleName,
    /// What for: a record's code, a day, a year. Together with customer and rule it is the item's identity.
    pub cause: String,
    /// The first day it is on the list.
    pub shows: NaiveDate,
    /// The day it should be done by.
    pub due: NaiveDate,
    /// The last day it is of use; `None` = until it is cleared.
    pub ends: Option<NaiveDate>,
    /// Why, one sentence a sign.
    pub reasons: Vec<Sentence>,
    /// Whether a problem of the customer's is behind it.
    pub is_problem: bool,
    /// What a message about it can tell.
    pub about: About,
}

/// What a message about an item can tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Which kind of its rule: `first`, `large`, `referral`, `milestone`.
    pub kind: Option<&'static str>,
    /// What was promised, offered, or is the step's task.
    pub what: Option<String>,
    /// Years completed.
    pub years: Option<i64>,
    /// Points that end.
    pub points: Option<i64>,
    /// The day that something ends.
    pub expires: Option<NaiveDate>,
    /// The product it is about.
    pub product: Option<String>,
}

impl Item {
    /// An item that is on the list from its due day until it is cleared.
    pub(super) fn new(
        customer: CustomerId,
        rule: RuleName,
        cause: impl ToString,
        due: NaiveDate,
    ) -> Item {
        Item {
            customer,
            rule,
            cause: cause.to_string(),
            shows: due,
            due,
            ends: None,
            reasons: Vec::new(),
            is_problem: false,
            about: About::default(),
        }
    }

    /// A promise, from its due day on until it is kept.
    pub fn promise(
        customer: CustomerId,
        id: ReminderId,
        due: NaiveDate,
        what: Option<String>,
    ) -> Item {
        let about = About { what, ..About::default() };
        Item::new(customer, RuleName::Promise, id, due).about(about)
    }

    /// On the list from `shows` to `ends`.
    #[must_use]
    pub(super) fn between(mut self, shows: NaiveDate, ends: NaiveDate) -> Item {
        (self.shows, self.ends) = (shows, Some(ends));
        self
    }

    /// Gives the reason.
    #[must_use]
    pub(super) fn because(mut self, reason: Sentence) -> Item {
        self.reasons.push(reason);
        self
    }

    /// Gives what a message can tell.
    #[must_use]
    pub(super) fn about(mut self, about: About) -> Item {
        self.about = about;
        self
    }

    /// Whether it is on the list of some day of the stretch.
    pub fn is_on(&self, days: super::Stretch) -> bool {
        let first = self.shows.max(days.today);
        first <= days.until && self.ends.is_none_or(|ends| first <= ends)
    }

    /// The code it is called by.
    pub fn code(&self) -> ItemCode {
        ItemCode { customer: self.customer, rule: self.rule, cause: self.cause.clone() }
    }

    /// Its place among the reasons: problems, promises, then what is soonest over, then what can wait.
    pub fn kind_rank(&self) -> u8 {
        if self.is_problem {
            return 0;
        }
        match self.rule {
            RuleName::Promise => 1,
            RuleName::Thanks => 2,
            RuleName::Birthday => 3,
            RuleName::Onboarding => 4,
            RuleName::OfferExpiring => 5,
            RuleName::PointsExpiring => 6,
            RuleName::CheckIn => 7,
            RuleName::Anniversary => 8,
            RuleName::Cadence => 9,
            RuleName::AtRisk => 10,
            RuleName::Replenish => 11,
            RuleName::WinBack => 12,
            RuleName::Greeting => 13,
        }
    }

    /// Whether its due day is a day to keep, rather than the day that a chance or a silence began.
    pub fn has_deadline(&self) -> bool {
        let chances = [RuleName::AtRisk, RuleName::WinBack, RuleName::Replenish, RuleName::CheckIn];
        self.is_problem || !chances.contains(&self.rule)
    }

    /// Whether it belongs to a day that no wish can move.
    pub fn is_of_a_day(&self) -> bool {
        let fixed = [
            RuleName::Birthday,
            RuleName::Anniversary,
            RuleName::PointsExpiring,
            RuleName::OfferExpiring,
            RuleName::Greeting,
        ];
        fixed.contains(&self.rule)
    }

    /// The last day it can be put off to on `today`: its day, if that lies ahead and cannot move, else its last one.
    pub fn last_wait(&self, today: NaiveDate) -> Option<NaiveDate> {
        if self.is_of_a_day() && self.due > today { Some(self.due) } else { self.ends }
    }

    /// Whether it should have been done by now.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.has_deadline() && self.due < today
    }

    /// Whether it is shown however often the customer was contacted of late: promises and problems are.
    pub fn is_exempt(&self) -> bool {
        self.is_problem || self.rule == RuleName::Promise
    }
}

/// What an item is called: `R5` for a promise, else `C12-birthday-2026`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ItemCode {
    /// Whose.
    pub customer: CustomerId,
    /// The rule that asks.
    pub rule: RuleName,
    /// What for.
    pub cause: String,
}

/// A typed reference to items: whole, or as far as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemRef {
    /// `R5`.
    Reminder(ReminderId),
    /// `C12-birthday-2026`, or shorter: the customer, and the rule with the beginning of a cause.
    Item { customer: CustomerId, rule: RuleName, cause: Option<String> },
}

impl ItemRef {
    /// Reads `R5`, `C12-birthday` or `C12-birthday-2026`; `None` for anything else.
    pub fn parse(text: &str) -> Option<ItemRef> {
        let text = text.trim();
        if text.starts_with(['R', 'r']) {
            return ReminderId::parse(text).map(ItemRef::Reminder);
        }
        let (who, rest) = text.split_once('-')?;
        let customer = who.strip_prefix(['C', 'c']).and_then(CustomerId::parse)?;
        // The longest name that fits: none begins another, but their words hold hyphens themselves.
        let (rule, cause) = RuleName::ALL.iter().find_map(|rule| {
            let rest = rest.strip_prefix(rule.word())?;
            let cause = if rest.is_empty() { None } else { Some(rest.strip_prefix('-')?) };
            Some((*rule, cause.map(str::to_owned)))
        })?;
        Some(ItemRef::Item { customer, rule, cause })
    }

    /// Whether the text begins as an item's code does, with a customer's.
    pub fn begins(text: &str) -> bool {
        let who = text.trim().split_once('-').map(|(who, _)| who);
        who.and_then(|who| who.strip_prefix(['C', 'c'])).and_then(CustomerId::parse).is_some()
    }

    /// Whether `code` is what was meant.
    pub fn means(&self, code: &ItemCode) -> bool {
        match self {
            ItemRef::Reminder(id) => code.to_string() == id.to_string(),
            ItemRef::Item { customer, rule, cause } => {
                *customer == code.customer
                    && *rule == code.rule
                    && cause.as_ref().is_none_or(|cause| *cause == code.cause)
            }
        }
    }
}

impl std::fmt::Display for ItemCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.rule {
            RuleName::Promise => f.write_str(&self.cause),
            rule => write!(f, "{}-{}-{}", self.customer, rule.word(), self.cause),
        }
    }
}
