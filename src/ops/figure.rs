//! A figure that is told, and who is behind it: as a filter, as one customer, and as the command that lists them.

use super::numbers::{BEST, YEAR};
use crate::domain::id::CustomerId;
use crate::domain::month::Month;
use crate::domain::words::Stage;

/// A figure of the business. Those of a year are of the twelve months that end in the one named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// What was sold in a month.
    Revenue(Month),
    /// Customers who bought for the first time in a month.
    New(Month),
    /// Customers who bought in a month and had bought before it.
    Returning(Month),
    /// What was sold in a year.
    YearRevenue(Month),
    /// Purchases of a year.
    YearPurchases(Month),
    /// Customers who bought in a year.
    YearCustomers(Month),
    /// What a purchase of a year brings on average.
    Average(Month),
    /// How many of those who bought in a year did so again in it.
    Repeat(Month),
    /// How many of those who ever bought did so again.
    RepeatEver,
    /// Customers in a stage today.
    Stage(Stage),
    /// Customers who are lapsed today.
    Lapsed,
    /// What one of the lapsed has spent.
    LapsedCustomer(CustomerId),
    /// What one of the best customers has spent.
    BestCustomer(CustomerId),
}

impl Figure {
    /// The filter that means those behind it, as it would be typed; `None` where one customer is. What has happened
    /// does not change when a customer is archived; where customers stand today is told of those on the list.
    pub fn filter(self) -> Option<String> {
        let filter = match self {
            Figure::Revenue(month) => format!("bought:{month} archived:any"),
            Figure::New(month) => format!("first:{month} archived:any"),
            Figure::Returning(month) => format!("bought:{month} first<{month} archived:any"),
            Figure::YearRevenue(last)
            | Figure::YearPurchases(last)
            | Figure::YearCustomers(last)
            | Figure::Average(last) => format!("bought:{} archived:any", period(last)),
            Figure::Repeat(last) => format!("again:{} archived:any", period(last)),
            Figure::RepeatEver => "purchases>=2 archived:any".to_owned(),
            Figure::Stage(stage) => format!("stage:{}", stage.word()),
            Figure::Lapsed => "stage:lapsed".to_owned(),
            Figure::LapsedCustomer(_) | Figure::BestCustomer(_) => return None,
        };
        Some(filter)
    }

    /// The customer whose figure it is.
    pub fn customer(self) -> Option<CustomerId> {
        match self {
            Figure::LapsedCustomer(id) | Figure::BestCustomer(id) => Some(id),
            _ => None,
        }
    }

    /// The command of the shell that lists those behind it; for a customer's, the list that it stands on.
    pub fn command(self) -> String {
        match self {
            Figure::Lapsed => "crm list lapsed".to_owned(),
            Figure::LapsedCustomer(_) => format!("crm list lapsed --limit {BEST}"),
            _ => match self.filter() {
                Some(filter) => format!("crm list customers --filter \"{filter}\""),
                None => {
                    format!("crm list customers --filter \"spend>0\" --sort -spend --limit {BEST}")
                }
            },
        }
    }
}

/// The year that ends in a month, as a period is typed: `2026`, `2025-12..2026-11`.
fn period(last: Month) -> String {
    let first = last.before(YEAR - 1);
    let (begins, ends) = (first.to_string(), last.to_string());
    match begins.strip_suffix("-01") {
        Some(year) => year.to_owned(),
        None => format!("{begins}..{ends}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        Month::of(format!("{text}-01").parse().unwrap())
    }

    #[test]
    fn a_figure_names_the_command_that_lists_who_is_behind_it() {
        let november = month("2026-11");
        for (figure, command) in [
            (
                Figure::Returning(november),
                r#"crm list customers --filter "bought:2026-11 first<2026-11 archived:any""#,
            ),
            (
                Figure::Repeat(november),
                r#"crm list customers --filter "again:2025-12..2026-11 archived:any""#,
            ),
            (
                Figure::Average(month("2026-12")),
                r#"crm list customers --filter "bought:2026 archived:any""#,
            ),
            (Figure::Stage(Stage::AtRisk), r#"crm list customers --filter "stage:at-risk""#),
            (Figure::Lapsed, "crm list lapsed"),
            (
                Figure::BestCustomer(CustomerId(1)),
                r#"crm list customers --filter "spend>0" --sort -spend --limit 20"#,
            ),
        ] {
            assert_eq!(figure.command(), command);
        }
    }
}
