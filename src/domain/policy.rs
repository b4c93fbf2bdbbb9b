//! The owner's policy: the figures that business rules are judged by. Where they come from (the config
//! file) is none of this file's business. The defaults suit a Japanese shop that configures nothing.

use std::collections::BTreeMap;

use super::rule::Rules;

/// Everything the rules need to know about how this business wants to be run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// ISO 4217 code of the currency all amounts are in, such as `JPY`.
    pub currency: String,
    /// ISO 3166 code of the country whose phone notation is read and written, such as `JP`.
    pub country: String,
    /// When a customer counts as at risk and as lapsed.
    pub lapsed: Lapsed,
    /// How often customers are contacted who have no cadence of their own.
    pub cadence: Cadence,
    /// How points are earned, what they are worth and when they end.
    pub points: Points,
    /// Where one stage of a customer ends and the next begins.
    pub stages: Stages,
    /// Spending has fallen when the last three purchases bring less than this part of what those before them did,
    /// on average; thousandths, 0 = never.
    pub falling_milli: i64,
    /// The rules of the queue.
    pub rules: Rules,
    /// How often one customer may be contacted.
    pub fatigue: Fatigue,
    /// When the business is closed.
    pub opening: Opening,
}

impl Default for Policy {
    fn default() -> Self {
        Policy {
            currency: "JPY".to_owned(),
            country: "JP".to_owned(),
            lapsed: Lapsed::default(),
            cadence: Cadence::default(),
            points: Points::default(),
            stages: Stages::default(),
            falling_milli: 500,
            rules: Rules::default(),
            fatigue: Fatigue::default(),
            opening: Opening::default(),
        }
    }
}

/// Silence that is too long: longer than the customer's own rhythm times a factor, or, without a
/// rhythm (fewer than 3 purchase days), than a fixed number of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lapsed {
    /// Lapsed after more than rhythm x this, in thousandths (2000 = 2.0).
    pub factor_milli: i64,
    /// No customer with a rhythm counts as lapsed before this many days.
    pub floor_days: i64,
    /// Lapsed after more than this many days where there is no rhythm.
    pub fixed_days: i64,
    /// At risk from rhythm x this, in thousandths; never above `factor_milli`.
    pub risk_milli: i64,
}

impl Default for Lapsed {
    fn default() -> Self {
        Lapsed { factor_milli: 2000, floor_days: 30, fixed_days: 180, risk_milli: 1500 }
    }
}

/// Days between contacts by how close the customer is; 0 = no cadence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cadence {
    /// For customers of no stated relation.
    pub default: i64,
    /// For customers who come now and then.
    pub occasional: i64,
    /// For regular customers.
    pub regular: i64,
    /// For the closest customers.
    pub close: i64,
    /// For business partners.
    pub partner: i64,
    /// For customers of no stated relation, by their stage; 0 = the default.
    pub stages: StageCadence,
    /// For customers who carry a tag, by its folded name; goes before relation and stage. Of several the shortest.
    pub tags: BTreeMap<String, i64>,
}

/// Days between contacts by stage; 0 leaves it to the default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StageCadence {
    /// Known, has not bought.
    pub prospect: i64,
    /// In the first weeks.
    pub onboarding: i64,
    /// Buys.
    pub active: i64,
    /// Buys again and again.
    pub loyal: i64,
    /// Brings others.
    pub advocate: i64,
    /// Silent for longer than usual.
    pub at_risk: i64,
    /// Silent for too long.
    pub lapsed: i64,
    /// Came back of late.
    pub won_back: i64,
}

impl Default for Cadence {
    fn default() -> Self {
        Cadence {
            default: 0,
            occasional: 180,
            regular: 90,
            close: 30,
            partner: 14,
            stages: StageCadence::default(),
            tags: BTreeMap::new(),
        }
    }
}

/// The points rule: for every full `per` of a purchase's total, `points` points.
///
/// The default gives 1 % back in any currency: 1 point for 100 minor units, worth 1 minor unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    /// Whether purchases earn points by themselves.
    pub award: bool,
    /// Amount, in minor units, for each full multiple of which points are earned (rounded down); above 0.
    pub per: i64,
    /// Points earned for each full `per`.
    pub points: i64,
    /// Smallest total, in minor units, that earns points at all.
    pub minimum: i64,
    /// What one point is worth when redeemed, in minor units.
    pub value: i64,
    /// Months after which points expire; 0 = never.
    pub expires_months: i64,
}

impl Default for Points {
    fn default() -> Self {
        Points { award: true, per: 100, points: 1, minimum: 0, value: 1, expires_months: 12 }
    }
}

/// What makes the finer stages of customers who are neither silent nor prospects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stages {
    /// Days after the first purchase in which a customer is new.
    pub onboarding_days: i64,
    /// Days after having come back in which a customer counts as won back.
    pub won_back_days: i64,
    /// Days of purchase from which a customer is loyal.
    pub loyal_days: i64,
    /// Customers brought from which one is an advocate.
    pub advocate_referrals: i64,
}

impl Default for Stages {
    fn default() -> Self {
        Stages { onboarding_days: 30, won_back_days: 90, loyal_days: 10, advocate_referrals: 1 }
    }
}

/// The guard against too much attention: a customer with this many outbound contacts in this many days is left in
/// peace, unless something was promised or there is a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fatigue {
    /// Contacts; 0 = no guard.
    pub touches: i64,
    /// Days, today among them.
    pub days: i64,
}

impl Default for Fatigue {
    fn default() -> Self {
        Fatigue { touches: 3, days: 14 }
    }
}

/// The days on which nothing is planned; open on all days by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opening {
    /// Weekdays closed every week, as `domain::when::weekdays` reads them; never all seven.
    pub closed: String,
    /// Absolute path of the file that lists the holidays; `None` = none.
    pub holidays: Option<String>,
}
