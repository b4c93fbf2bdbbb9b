//! A customer's rhythm, and the silence that is too long for it: in figures what the store keeps as `lapse_on`.

use chrono::NaiveDate;

use super::customer::Summary;
use super::policy::Lapsed;

/// So many days with a purchase make a rhythm.
const LEAST_DAYS: i64 = 3;

impl Summary {
    /// The customer's own mean gap between purchase days; `None` under 3 of them.
    pub fn rhythm_days(&self) -> Option<f64> {
        self.gap().map(|(span, gaps)| quotient(span, gaps))
    }

    /// Days of silence after which the customer is lapsed: its rhythm times the factor, at least the floor; a fixed
    /// number where there is no rhythm.
    pub fn threshold_days(&self, policy: &Lapsed) -> f64 {
        match self.gap() {
            Some((span, gaps)) => {
                let days = quotient(span.saturating_mul(policy.factor_milli), 1000 * gaps);
                days.max(whole(policy.floor_days))
            }
            None => whole(policy.fixed_days),
        }
    }

    /// Days since the last purchase; `None` where there is none.
    pub fn days_silent(&self, today: NaiveDate) -> Option<i64> {
        self.last_purchase.map(|last| (today - last).num_days())
    }

    /// Days from the first purchase to the last, and the number of gaps between them.
    fn gap(&self) -> Option<(i64, i64)> {
        let span = self.last_purchase? - self.first_purchase?;
        (self.purchase_days >= LEAST_DAYS).then(|| (span.num_days(), self.purchase_days - 1))
    }
}

fn quotient(dividend: i64, divisor: i64) -> f64 {
    whole(dividend) / whole(divisor)
}

/// Days as a fraction can hold them: exact up to 2^53.
fn whole(days: i64) -> f64 {
    days as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(first: &str, last: &str, purchase_days: i64) -> Summary {
        Summary {
            first_purchase: Some(first.parse().unwrap()),
            last_purchase: Some(last.parse().unwrap()),
            purchase_days,
            purchases: purchase_days,
            ..Summary::default()
        }
    }

    #[test]
    fn a_rhythm_takes_three_days_of_purchase() {
        let policy = Lapsed::default();
        let regular = summary("2026-01-01", "2026-02-20", 3);
        assert_eq!(regular.rhythm_days(), Some(25.0));
        assert_eq!(regular.threshold_days(&policy), 50.0);
        let often = summary("2026-01-01", "2026-01-15", 3);
        assert_eq!((often.rhythm_days(), often.threshold_days(&policy)), (Some(7.0), 30.0));
        let twice = summary("2026-01-01", "2026-02-20", 2);
        assert_eq!((twice.rhythm_days(), twice.threshold_days(&policy)), (None, 180.0));
        assert_eq!(twice.days_silent("2026-03-01".parse().unwrap()), Some(9));
    }
}
