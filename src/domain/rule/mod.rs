//! The rules of the queue: each in a file of its own, with its thresholds, what it looks for and its reason in
//! words. A new rule is such a file and a line in `Rules`.

mod anniversary;
mod at_risk;
mod birthday;
mod cadence;
mod check_in;
mod greeting;
mod item;
mod offer_expiring;
mod onboarding;
mod points_expiring;
mod promise;
mod replenish;
mod say;
#[cfg(test)]
mod tests;
mod thanks;
mod walk;
mod win_back;
mod yearly;

use chrono::{Days, NaiveDate};

use super::standing::Standing;
use super::words::RuleName;

pub use anniversary::Anniversary;
pub use at_risk::AtRisk;
pub use birthday::Birthday;
pub use cadence::Cadence;
pub use check_in::CheckIn;
pub use greeting::{Greeting, Season};
pub use item::{About, Item, ItemCode, ItemRef};
pub use offer_expiring::OfferExpiring;
pub use onboarding::{Onboarding, Step};
pub use points_expiring::PointsExpiring;
pub use promise::Promise;
pub use replenish::Replenish;
pub use thanks::Thanks;
pub use walk::Walk;
pub use win_back::WinBack;

/// One reason to get in touch.
pub trait Rule {
    /// What it is called.
    fn name(&self) -> RuleName;

    /// Whether the owner wants it.
    fn is_on(&self) -> bool;

    /// Where in the book the customers stand that it may ask for.
    fn walks(&self, days: Stretch) -> Vec<Walk>;

    /// What it asks for on the days of the stretch; what was cleared is taken out by who calls.
    fn find(&self, standing: &Standing, days: Stretch) -> Vec<Item>;
}

/// The days a queue is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Today.
    pub today: NaiveDate,
    /// The last day that is looked ahead to; today where only today counts.
    pub until: NaiveDate,
}

/// Every rule with the thresholds the owner chose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    /// Promised follow-ups.
    pub promise: Promise,
    /// Cadences.
    pub cadence: Cadence,
    /// Birthdays.
    pub birthday: Birthday,
    /// Anniversaries of the relation.
    pub anniversary: Anniversary,
    /// Thanks.
    pub thanks: Thanks,
    /// The first weeks of a customer.
    pub onboarding: Onboarding,
    /// Asking how it went.
    pub check_in: CheckIn,
    /// Time to buy again.
    pub replenish: Replenish,
    /// Signs of leaving.
    pub at_risk: AtRisk,
    /// Lapsed, not yet tried.
    pub win_back: WinBack,
    /// Points that end.
    pub points_expiring: PointsExpiring,
    /// Offers that end.
    pub offer_expiring: OfferExpiring,
    /// Season's greetings.
    pub greeting: Greeting,
}

impl Rules {
    /// All of them.
    pub fn all(&self) -> [&dyn Rule; 13] {
        [
            &self.promise,
            &self.cadence,
            &self.birthday,
            &self.anniversary,
            &self.thanks,
            &self.onboarding,
            &self.check_in,
            &self.replenish,
            &self.at_risk,
            &self.win_back,
            &self.points_expiring,
            &self.offer_expiring,
            &self.greeting,
        ]
    }
}

/// `days` after `day`; the last day there is where the calendar ends.
fn after(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(NaiveDate::MAX)
}

/// `days` before `day`.
fn before(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_sub_days(Days::new(days.unsigned_abs())).unwrap_or(NaiveDate::MIN)
}
