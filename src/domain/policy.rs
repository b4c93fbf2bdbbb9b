//! The owner's policy: the figures that business rules are judged by. Where they come from (the config
//! file) is none of this file's business. The defaults suit a Japanese shop that configures nothing.

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
}

impl Default for Cadence {
    fn default() -> Self {
        Cadence { default: 0, occasional: 180, regular: 90, close: 30, partner: 14 }
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

/// The days on which nothing is planned; open on all days by default.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opening {
    /// Weekdays closed every week, as `domain::when::weekdays` reads them; never all seven.
    pub closed: String,
    /// Absolute path of the file that lists the holidays; `None` = none.
    pub holidays: Option<String>,
}
