//! The orders of a list that is read page by page, as SQL: the key of a row, which way it goes, and the bands that the
//! list falls into. Knows no filter and no page.

use std::cmp::Ordering;

use rusqlite::types::Value;

use super::Position;
use crate::store::filter_sql::Sql;
use crate::store::row::POINTS;

const POINTS_END: &str = include_str!("../sql/points_end.sql");

/// The first and the last reading that begins with kana: `ぁ`, and what comes after `ヿ`.
const KANA: [&str; 2] = ["\u{3041}", "\u{3100}"];

/// The order of a list of customers. Within each, those without a value come last; equals go by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// By reading: kana, then Latin letters and digits, then names whose reading is not known.
    #[default]
    Reading,
    /// The last purchase first.
    LastPurchase,
    /// The highest spend first.
    Spend,
    /// The most points first.
    Points,
    /// The contact that is due first.
    NextDue,
    /// The newest customer first.
    Newest,
    /// The points that end first; those that never end last. Meant for the filter `points>=1`.
    PointsEnd,
}

/// Rows of an order that stand together.
pub(super) struct Band {
    /// Which ones.
    pub(super) which: &'static str,
    /// Whether they have a key; those without go by id alone.
    pub(super) has_key: bool,
}

/// An order as SQL over `customers c`, `summary s` and `search f`; `?1` is today.
pub(super) struct Plan {
    /// The table that the key stands in, and its id.
    pub(super) lead: (&'static str, &'static str),
    pub(super) key: &'static str,
    /// Whether the greatest key comes first.
    pub(super) falls: bool,
    /// Whether the highest id comes first among equals.
    pub(super) ids_fall: bool,
    pub(super) bands: &'static [Band],
    /// Whether an index can be walked in this order.
    pub(super) is_indexed: bool,
}

const ALL: Band = Band { which: "1", has_key: true };
const SUMMARY: (&str, &str) = ("summary s", "s.customer_id");

static READING: Plan = Plan {
    lead: ("search f", "f.customer_id"),
    key: "f.reading",
    falls: false,
    ids_fall: false,
    bands: &[
        Band { which: "f.reading >= '\u{3041}' AND f.reading < '\u{3100}'", has_key: true },
        Band { which: "f.reading < '\u{3041}'", has_key: true },
        Band { which: "f.reading >= '\u{3100}'", has_key: true },
    ],
    is_indexed: true,
};
static LAST_PURCHASE: Plan = Plan {
    lead: SUMMARY,
    key: "s.last_purchase",
    falls: true,
    ids_fall: false,
    bands: &[
        Band { which: "s.last_purchase IS NOT NULL", has_key: true },
        Band { which: "s.last_purchase IS NULL", has_key: false },
    ],
    is_indexed: false,
};
static SPEND: Plan = Plan {
    lead: SUMMARY,
    key: "s.spend",
    falls: true,
    ids_fall: false,
    bands: &[ALL],
    is_indexed: true,
};
static POINTS_HELD: Plan = Plan {
    lead: SUMMARY,
    key: POINTS,
    falls: true,
    ids_fall: false,
    bands: &[ALL],
    is_indexed: false,
};
static NEXT_DUE: Plan = Plan {
    lead: SUMMARY,
    key: "s.next_due",
    falls: false,
    ids_fall: false,
    bands: &[
        Band { which: "s.next_due IS NOT NULL", has_key: true },
        Band { which: "s.next_due IS NULL", has_key: false },
    ],
    is_indexed: true,
};
static NEWEST: Plan = Plan {
    lead: ("customers c", "c.id"),
    key: "c.created_on",
    falls: true,
    ids_fall: true,
    bands: &[ALL],
    is_indexed: false,
};
static POINTS_ENDING: Plan = Plan {
    lead: SUMMARY,
    key: POINTS_END,
    falls: false,
    ids_fall: false,
    bands: &[
        Band { which: "s.points_expire_on IS NOT NULL", has_key: true },
        Band { which: "s.points_expire_on IS NULL", has_key: false },
    ],
    is_indexed: true,
};

impl Order {
    /// The order as SQL.
    pub(super) fn plan(self) -> &'static Plan {
        match self {
            Order::Reading => &READING,
            Order::LastPurchase => &LAST_PURCHASE,
            Order::Spend => &SPEND,
            Order::Points => &POINTS_HELD,
            Order::NextDue => &NEXT_DUE,
            Order::Newest => &NEWEST,
            Order::PointsEnd => &POINTS_ENDING,
        }
    }

    /// Whether `one` stands before `other` in this order.
    pub fn is_before(self, one: &Position, other: &Position) -> bool {
        let plan = self.plan();
        let turned = |ordering: Ordering, falls: bool| match falls {
            true => ordering.reverse(),
            false => ordering,
        };
        let by_band = one.band.cmp(&other.band);
        let by_key = || turned(compare(&one.key, &other.key), plan.falls);
        let by_id = || turned(one.id.cmp(&other.id), plan.ids_fall);
        by_band.then_with(by_key).then_with(by_id).is_lt()
    }
}

impl Plan {
    /// The number of the band that a row is in.
    pub(super) fn band(&self) -> String {
        let test = |(at, band): (usize, &Band)| format!("WHEN {} THEN {at}", band.which);
        let tests: Vec<String> = self.bands.iter().enumerate().map(test).collect();
        format!("CASE {} END", tests.join(" "))
    }

    /// The key of a row, never NULL.
    pub(super) fn value(&self) -> String {
        let keyless = self.bands.iter().find(|band| !band.has_key);
        match keyless {
            Some(band) => format!("CASE WHEN {} THEN '' ELSE {} END", band.which, self.key),
            None => self.key.to_owned(),
        }
    }

    /// `ORDER BY` within a band, towards the end or `back`.
    pub(super) fn by(&self, band: &Band, back: bool) -> String {
        let id = format!("{} {}", self.lead.1, direction(self.ids_fall, back));
        match band.has_key {
            true => format!("{} {}, {id}", self.key, direction(self.falls, back)),
            false => id,
        }
    }

    /// `ORDER BY` of rows with the columns `band`, `key` and `id`.
    pub(super) fn by_all(&self, back: bool) -> String {
        let (band, key) = (direction(false, back), direction(self.falls, back));
        format!("band {band}, key {key}, id {}", direction(self.ids_fall, back))
    }

    /// The condition, with its ` AND`, that a row of the position's band lies beyond it; one that an index can be
    /// walked by.
    pub(super) fn beyond(
        &self,
        sql: &mut Sql,
        band: &Band,
        position: &Position,
        back: bool,
    ) -> String {
        let id = format!("{} {} {}", self.lead.1, past(self.ids_fall, back), sql.bind(position.id));
        if !band.has_key {
            return format!(" AND {id}");
        }
        let (key, past) = (self.key, past(self.falls, back));
        let value = sql.bind(position.key.clone());
        format!(" AND {key} {past}= {value} AND ({key} {past} {value} OR {id})")
    }

    /// The condition, with its ` AND`, that a row of any band lies beyond a position.
    pub(super) fn beyond_all(&self, sql: &mut Sql, position: &Position, back: bool) -> String {
        let band = sql.bind(position.band);
        let (key, id) = (sql.bind(position.key.clone()), sql.bind(position.id));
        format!(
            " AND ({0} {1} {band} OR ({0} = {band} AND ({2} {3} {key} OR ({2} = {key} AND c.id {4} {id}))))",
            self.band(),
            past(false, back),
            self.value(),
            past(self.falls, back),
            past(self.ids_fall, back),
        )
    }
}

/// How a column is sorted that `falls` from the first row on, where one goes towards the end or `back`.
fn direction(falls: bool, back: bool) -> &'static str {
    if falls == back { "ASC" } else { "DESC" }
}

/// How it compares with the column of a row that lies behind.
fn past(falls: bool, back: bool) -> &'static str {
    if falls == back { ">" } else { "<" }
}

/// The position before the first row whose reading is not before `text`.
pub(super) fn before_reading(text: &str) -> Position {
    let band = match text {
        text if text < KANA[0] => 1,
        text if text < KANA[1] => 0,
        _ => 2,
    };
    Position { band, key: Value::Text(text.to_owned()), id: 0 }
}

fn compare(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Integer(one), Value::Integer(other)) => one.cmp(other),
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        _ => Ordering::Equal,
    }
}
