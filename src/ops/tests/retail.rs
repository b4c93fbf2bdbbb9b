//! Who has lapsed among the 549 customers of a real shop, against the rule computed on its plain orders.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{buy, day, named};
use crate::domain::id::CustomerId;
use crate::domain::policy::Policy;
use crate::domain::reference;
use crate::ops::{Crm, Now, Query};

fn orders() -> Option<BTreeMap<String, Vec<NaiveDate>>> {
    let text = std::fs::read_to_string(reference::file("retail/orders.csv")?).unwrap();
    let mut orders: BTreeMap<String, Vec<NaiveDate>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        orders.entry(fields[1].to_owned()).or_default().push(day(fields[2]));
    }
    Some(orders)
}

/// Days of silence, and how many are too many, as `product.md` says it.
fn silence(days: &[NaiveDate], today: NaiveDate) -> (i64, f64) {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    let (first, last) = (days[0], days[days.len() - 1]);
    let allowed = if days.len() >= 3 {
        let rhythm = (last - first).num_days() as f64 / (days.len() - 1) as f64;
        (2.0 * rhythm).max(30.0)
    } else {
        180.0
    };
    ((today - last).num_days(), allowed)
}

#[test]
fn the_lapsed_of_a_real_shop() {
    let Some(orders) = orders() else { return };
    assert_eq!(orders.len(), 549);
    let today = day("2011-12-10");
    let mut crm = Crm::in_memory(Policy::default(), Now { today, time: None }).unwrap();
    let mut expected = BTreeMap::new();
    for (number, (name, days)) in (1..).zip(&orders) {
        let id = crm.add_customer(&named(name), false).unwrap();
        assert_eq!(id, CustomerId(number));
        days.iter().for_each(|day| buy(&mut crm, id, *day));
        let (silent, allowed) = silence(days, today);
        if silent as f64 > allowed {
            expected.insert(name.clone(), (silent, allowed));
        }
    }
    let mut listed = BTreeMap::new();
    let mut spends = Vec::new();
    crm.each_lapsed(&Query::all(today), |row| {
        spends.push(row.customer.summary.spend);
        listed.insert(row.customer.name, (row.days_silent, row.threshold_days));
        Ok(())
    })
    .unwrap();
    assert_eq!(listed, expected);
    assert!(spends.is_sorted_by(|a, b| a >= b) && listed.len() > 100, "{}", listed.len());
}
