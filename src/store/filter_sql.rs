//! A filter as SQL: fixed text and bound values over `customers c`, `summary s` and `search f`.
//!
//! Every test is `coalesce(test, 0)`, so that a customer without a value is in `-x` whenever it is not in `x`.

use chrono::NaiveDate;
use rusqlite::types::Value;

use super::row::POINTS;
use crate::domain::filter::{
    Bounds, DayField, Filter, MonthDay, NumberField, Term, Test, TextField,
};
use crate::domain::when::Span;

const STAGE: &str = include_str!("sql/stage.sql");

/// A condition under construction: its text and the values of its `?`.
pub(super) struct Sql {
    pub(super) text: String,
    pub(super) values: Vec<Value>,
}

impl Sql {
    /// Nothing but `?1`, which is today wherever it stands.
    pub(super) fn new(today: NaiveDate) -> Sql {
        Sql { text: String::new(), values: vec![Value::Text(today.to_string())] }
    }

    /// Binds a value and returns its placeholder.
    pub(super) fn bind(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("?{}", self.values.len())
    }

    /// Appends ` AND (...)` for the filter; nothing for an empty one.
    pub(super) fn and_filter(&mut self, filter: &Filter) {
        if filter.is_empty() {
            return;
        }
        let groups: Vec<String> = filter
            .groups
            .iter()
            .map(|group| {
                let terms: Vec<String> = group.iter().map(|term| self.term(term)).collect();
                format!("({})", terms.join(" AND "))
            })
            .collect();
        self.text.push_str(&format!(" AND ({})", groups.join(" OR ")));
    }

    fn term(&mut self, term: &Term) -> String {
        let test = self.test(&term.test);
        let not = if term.negated { "NOT " } else { "" };
        format!("{not}coalesce({test}, 0)")
    }

    fn test(&mut self, test: &Test) -> String {
        match test {
            Test::Word(word) => {
                let word = self.bind(word.clone());
                format!("(instr(f.names, {word}) > 0 OR instr(f.more, {word}) > 0)")
            }
            Test::Text { field, whole, value } => self.text_test(*field, *whole, value),
            Test::Number { field, bounds } => self.number_test(*field, *bounds),
            Test::Day { field, span } => self.day_test(*field, *span),
            Test::Birthday { first, last } => self.birthday_test(*first, *last),
            Test::Relation(relation) => {
                format!("c.relation = {}", self.bind(relation.word().to_owned()))
            }
            Test::Channel(channel) => {
                format!("c.channel = {}", self.bind(channel.word().to_owned()))
            }
            Test::Stage(stage) => format!("{STAGE} = {}", self.bind(stage.word().to_owned())),
            // Nobody has a membership rank.
            Test::Tier(_) => "0".to_owned(),
            Test::Fact { name, value } => self.fact_test(name, value.as_deref()),
            Test::Archived(Some(true)) => "c.archived_on IS NOT NULL".to_owned(),
            Test::Archived(Some(false)) => "c.archived_on IS NULL".to_owned(),
            Test::Archived(None) => "1".to_owned(),
        }
    }

    fn text_test(&mut self, field: TextField, whole: bool, value: &str) -> String {
        let value = self.bind(value.to_owned());
        let holds = |text: &str| match whole {
            true => format!("{text} = {value}"),
            false => format!("instr({text}, {value}) > 0"),
        };
        match field {
            TextField::Tag => format!(
                "EXISTS (SELECT 1 FROM customer_tags x JOIN tags t ON t.id = x.tag_id \
                 WHERE x.customer_id = c.id AND {})",
                holds("t.folded")
            ),
            TextField::Product => format!(
                "EXISTS (SELECT 1 FROM purchases p JOIN purchase_lines l ON l.purchase_id = p.id \
                 JOIN products g ON g.id = l.product_id \
                 WHERE p.customer_id = c.id AND p.voided_on IS NULL AND {})",
                holds("g.folded")
            ),
            TextField::Source => holds("fold(c.source)"),
            TextField::City => holds("fold(c.address)"),
        }
    }

    fn number_test(&mut self, field: NumberField, bounds: Bounds) -> String {
        let column = match field {
            NumberField::Id => "c.id",
            NumberField::Ref => "c.referred_by",
            NumberField::Purchases => "s.purchases",
            NumberField::Spend => "s.spend",
            NumberField::Points => POINTS,
        };
        self.between(column, bounds.least, bounds.most)
    }

    fn day_test(&mut self, field: DayField, span: Span) -> String {
        let text = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let (first, last) = (text(span.first), text(span.last));
        match field {
            DayField::First => self.between("s.first_purchase", first, last),
            DayField::Last => self.between("s.last_purchase", first, last),
            DayField::Contact => self.between("s.last_contact", first, last),
            DayField::Due => self.between("s.next_due", first, last),
            DayField::Created => self.between("c.created_on", first, last),
            DayField::Bought => {
                let between = self.between("p.day", first, last);
                format!(
                    "EXISTS (SELECT 1 FROM purchases p \
                     WHERE p.customer_id = c.id AND p.voided_on IS NULL AND {between})"
                )
            }
            DayField::Again => {
                let between = self.between("p.day", first, last);
                format!(
                    "(SELECT count(*) > 1 FROM purchases p \
                     WHERE p.customer_id = c.id AND p.voided_on IS NULL AND {between})"
                )
            }
        }
    }

    fn between(
        &mut self,
        column: &str,
        least: Option<impl Into<Value>>,
        most: Option<impl Into<Value>>,
    ) -> String {
        let mut parts = vec![format!("{column} IS NOT NULL")];
        if let Some(least) = least {
            parts.push(format!("{column} >= {}", self.bind(least)));
        }
        if let Some(most) = most {
            parts.push(format!("{column} <= {}", self.bind(most)));
        }
        format!("({})", parts.join(" AND "))
    }

    fn birthday_test(&mut self, first: MonthDay, last: MonthDay) -> String {
        let across = first > last;
        let (first, last) = (self.bind(first.to_string()), self.bind(last.to_string()));
        let day = "substr(c.birthday, -5)";
        if across {
            format!("({day} >= {first} OR {day} <= {last})")
        } else {
            format!("{day} BETWEEN {first} AND {last}")
        }
    }

    fn fact_test(&mut self, name: &str, value: Option<&str>) -> String {
        let name = self.bind(name.to_owned());
        let holds = match value {
            Some(value) => {
                format!(" AND instr(fold(a.value), {}) > 0", self.bind(value.to_owned()))
            }
            None => String::new(),
        };
        format!(
            "EXISTS (SELECT 1 FROM facts a WHERE a.customer_id = c.id AND fold(a.name) = {name}{holds})"
        )
    }
}
