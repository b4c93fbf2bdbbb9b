//! Where the customers stand that a rule may ask for: stretches of days that the store walks along an index, so that
//! a queue costs what is on it and not what is in the book.

use chrono::NaiveDate;

/// Records or customers whose day lies between two days, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Walk {
    /// Open promises due until.
    Promises(NaiveDate),
    /// Cadences due until.
    Cadences(NaiveDate),
    /// Birthdays, in any year.
    Birthdays(NaiveDate, NaiveDate),
    /// Days the relation began, in any year.
    Anniversaries(NaiveDate, NaiveDate),
    /// First purchases.
    FirstPurchases(NaiveDate, NaiveDate),
    /// Purchases from a day on.
    Purchases(NaiveDate),
    /// Referrals noted from a day on.
    Referrals(NaiveDate),
    /// Products whose repeat interval ends.
    Restocks(NaiveDate, NaiveDate),
    /// Next purchases expected by the customer's rhythm.
    Repeats(NaiveDate, NaiveDate),
    /// First days at risk.
    Risks(NaiveDate, NaiveDate),
    /// Purchases by which spending has fallen.
    Falling(NaiveDate, NaiveDate),
    /// Answers from a day on.
    Answers(NaiveDate),
    /// Contacts from a day on that left a problem open.
    Troubles(NaiveDate),
    /// First days of being lapsed.
    Lapses(NaiveDate, NaiveDate),
    /// Lots that expire.
    Lots(NaiveDate, NaiveDate),
    /// Offers that expire.
    Offers(NaiveDate, NaiveDate),
    /// Customers of a stated relation that carry none of these tags (folded).
    Greeted(Vec<String>),
}

impl Walk {
    /// The walks of several rules, with one over purchases for all that asked for them: records are handed out once.
    pub fn joined(walks: impl IntoIterator<Item = Walk>) -> Vec<Walk> {
        let (mut joined, mut purchases) = (Vec::new(), None::<NaiveDate>);
        for walk in walks {
            match walk {
                Walk::Purchases(from) => {
                    purchases = Some(purchases.map_or(from, |other| other.min(from)));
                }
                other => joined.push(other),
            }
        }
        joined.extend(purchases.map(Walk::Purchases));
        joined
    }
}
