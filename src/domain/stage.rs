//! The stage of a customer: where it stands with the business, from its history and the policy alone.

use chrono::{Days, NaiveDate};

use super::customer::Summary;
use super::policy::Stages;
use super::words::Stage;

impl Summary {
    /// The stage on `today`. What passes soon goes before what lasts: silence, then the first days of a customer or
    /// of one who came back, then what it has become. The store's `stage.sql` says the same.
    pub fn stage(&self, today: NaiveDate, policy: &Stages) -> Stage {
        let reached = |day: Option<NaiveDate>| day.is_some_and(|day| day <= today);
        let within = |day: Option<NaiveDate>, days: i64| {
            day.and_then(|day| day.checked_add_days(Days::new(days.unsigned_abs())))
                .is_some_and(|end| today < end)
        };
        if self.purchases == 0 {
            Stage::Prospect
        } else if reached(self.lapse_on) {
            Stage::Lapsed
        } else if reached(self.risk_on) {
            Stage::AtRisk
        } else if within(self.first_purchase, policy.onboarding_days) {
            Stage::Onboarding
        } else if within(self.returned_on, policy.won_back_days) {
            Stage::WonBack
        } else if self.referrals >= policy.advocate_referrals {
            Stage::Advocate
        } else if self.purchase_days >= policy.loyal_days {
            Stage::Loyal
        } else {
            Stage::Active
        }
    }
}
