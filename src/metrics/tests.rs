//! The numbers against examples counted by hand, and against what others computed for a real shop.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::*;
use crate::domain::id::CustomerId;
use crate::domain::month::Month;
use crate::domain::reference;
use crate::domain::sales::{DaySales, Visit};
use crate::domain::words::{PointsKind, Stage};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn month(text: &str) -> Month {
    Month::of(day(&format!("{text}-01")))
}

fn sold(on: &str, purchases: i64, revenue: i64) -> DaySales {
    DaySales { day: day(on), purchases, revenue }
}

#[test]
fn a_month_without_a_purchase_stands_among_the_others() {
    let days = [sold("2026-09-30", 1, 100), sold("2026-11-01", 2, 30), sold("2026-11-30", 1, 5)];
    let months = by_month(&days, &month("2026-11").ending_here(3)).unwrap();
    let told: Vec<_> = months.iter().map(|at| (at.purchases, at.revenue)).collect();
    assert_eq!(told, [(1, 100), (0, 0), (3, 35)]);
    assert_eq!(total(&days), Ok((4, 135)));
}

#[test]
fn a_month_that_goes_on_is_compared_to_the_same_day() {
    let days = [
        sold("2026-10-01", 1, 100),
        sold("2026-10-21", 1, 50),
        sold("2026-10-22", 1, 1000),
        sold("2026-11-02", 1, 180),
    ];
    let november = month("2026-11");
    assert_eq!(up_to(&days, (november, 1), day("2026-11-21")), Ok((180, 150)));
    assert_eq!(up_to(&days, (november, 1), day("2026-12-01")), Ok((180, 1150)));
    assert_eq!(up_to(&days, (november, 2), day("2026-11-21")), Ok((1330, 0)));
    assert_eq!(up_to(&days, (month("2026-12"), 2), day("2026-12-01")), Ok((180, 100)));
    assert_eq!(change(180, 150).unwrap().percent(), Some(20));
    assert_eq!(change(180, 1150).unwrap().percent(), Some(-84));
}

#[test]
fn the_last_of_a_long_month_is_compared_to_the_whole_of_a_short_one() {
    let days = [sold("2027-02-28", 1, 70), sold("2027-03-30", 1, 7), sold("2027-03-31", 1, 9)];
    assert_eq!(up_to(&days, (month("2027-03"), 1), day("2027-03-30")), Ok((7, 70)));
    assert_eq!(up_to(&days, (month("2027-03"), 1), day("2027-03-31")), Ok((16, 70)));
}

#[test]
fn from_nothing_there_is_no_change_to_tell() {
    assert_eq!(change(180, 0).unwrap().percent(), None);
    assert_eq!(change(0, 180).unwrap().percent(), Some(-100));
    assert_eq!(average_order_value(0, 0).quotient(), None);
    assert_eq!(average_order_value(1000, 3).quotient(), Some(333));
    assert_eq!(repeat_rate(0, 0).percent(), None);
}

#[test]
fn sums_beyond_all_bounds_are_told_and_not_wrapped() {
    let days = [sold("2026-11-01", 1, i64::MAX), sold("2026-11-02", 1, 1)];
    assert_eq!(by_month(&days, &[month("2026-11")]), Err(TooLarge));
    assert_eq!(up_to(&days, (month("2026-11"), 1), day("2026-11-21")), Err(TooLarge));
    assert_eq!(change(i64::MIN, 1), Err(TooLarge));
    assert_eq!(stage_shares(&[(Stage::Loyal, i64::MAX), (Stage::Active, 1)]), Err(TooLarge));
    assert_eq!(movement(&[(PointsKind::Redeem, i64::MIN)]), Err(TooLarge));
}

/// Visits as (customer, first, day), counted in the three months up to November 2026.
fn count(visits: &[(i64, &str, &str)]) -> Buyers {
    let mut buyers = Buyers::new(&month("2026-11").ending_here(3));
    for (customer, first, at) in visits {
        buyers.add(&Visit { customer: CustomerId(*customer), first: day(first), day: day(at) });
    }
    buyers
}

#[test]
fn a_customer_is_new_in_one_month_and_returns_in_the_others() {
    let buyers = count(&[
        (1, "2026-09-10", "2026-09-10"),
        (1, "2026-09-10", "2026-09-20"),
        (1, "2026-09-10", "2026-11-02"),
        (2, "2026-11-05", "2026-11-05"),
        (3, "2020-01-01", "2026-11-30"),
        (4, "2020-01-01", "2026-08-31"),
    ]);
    let told: Vec<_> = buyers.months().iter().map(|at| (at.new, at.returning)).collect();
    assert_eq!(told, [(1, 0), (0, 0), (1, 2)]);
    assert_eq!((buyers.bought(), buyers.repeat_rate()), (3, Ratio::of(1, 3)));
}

#[test]
fn buying_twice_on_a_day_is_buying_again() {
    let twice = [(1, "2026-11-05", "2026-11-05"), (1, "2026-11-05", "2026-11-05")];
    assert_eq!(count(&twice).repeat_rate(), Ratio::of(1, 1));
    assert_eq!(count(&twice[..1]).repeat_rate(), Ratio::of(0, 1));
    assert_eq!(count(&[]).repeat_rate().percent(), None);
}

#[test]
fn every_stage_has_its_share() {
    let shares = stage_shares(&[(Stage::Lapsed, 1), (Stage::Loyal, 3)]).unwrap();
    assert_eq!(shares.len(), Stage::ALL.len());
    let of = |stage| shares.iter().find(|at| at.stage == stage).unwrap().share;
    assert_eq!((of(Stage::Loyal).percent(), of(Stage::Prospect)), (Some(75), Ratio::of(0, 4)));
    assert_eq!(stage_shares(&[]).unwrap()[0].share.percent(), None);
}

#[test]
fn the_best_come_first_and_who_spent_nothing_is_not_among_them() {
    let spends = [(CustomerId(3), 50), (CustomerId(1), 0), (CustomerId(2), 50), (CustomerId(4), 9)];
    let best: Vec<_> = top(&spends, 200, 3).iter().map(|at| (at.customer.0, at.share)).collect();
    assert_eq!(best, [(2, Ratio::of(50, 200)), (3, Ratio::of(50, 200)), (4, Ratio::of(9, 200))]);
    assert_eq!(top(&spends, 200, 2).len(), 2);
    assert_eq!(top(&spends, 200, 9).len(), 3);
}

#[test]
fn points_that_came_and_went_are_the_change_of_the_balance() {
    use PointsKind::{Award, Expire, Redeem, Return, Reverse, Void};
    let entries = [(Award, 100), (Void, -30), (Redeem, -50), (Return, 20), (Expire, -5)];
    let moved = movement(&entries).unwrap();
    assert_eq!(moved, Movement { awarded: 70, redeemed: 30, expired: 5 });
    let sum: i64 = entries.iter().map(|(_, delta)| delta).sum();
    assert_eq!(moved.awarded - moved.redeemed - moved.expired, sum);
    assert_eq!(movement(&[(Reverse, 7)]).unwrap(), Movement::default());
}

/// An order of the shop: customer, day, thousandths of a pound.
type Order = (i64, NaiveDate, i64);

/// Cells of a reference file without its heading.
fn cells(name: &str) -> Option<Vec<Vec<String>>> {
    let text = std::fs::read_to_string(reference::file(name)?).unwrap();
    let row = |line: &str| line.split(',').map(str::to_owned).collect();
    Some(text.lines().skip(1).map(row).collect())
}

/// `204.000` as 204000.
fn thousandths(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap();
    assert_eq!(part.len(), 3, "{text}");
    format!("{whole}{part}").parse().unwrap()
}

/// The orders by customer and day.
fn orders() -> Option<Vec<Order>> {
    let order = |row: Vec<String>| (row[1].parse().unwrap(), day(&row[2]), thousandths(&row[3]));
    let mut orders: Vec<Order> = cells("retail/orders.csv")?.into_iter().map(order).collect();
    orders.sort_unstable();
    Some(orders)
}

fn days_of(orders: &[Order]) -> Vec<DaySales> {
    let mut days: BTreeMap<NaiveDate, DaySales> = BTreeMap::new();
    for (_, day, amount) in orders {
        let none = DaySales { day: *day, purchases: 0, revenue: 0 };
        let at = days.entry(*day).or_insert(none);
        (at.purchases, at.revenue) = (at.purchases + 1, at.revenue + amount);
    }
    days.into_values().collect()
}

fn buyers_of(orders: &[Order], months: &[Month]) -> Buyers {
    let mut buyers = Buyers::new(months);
    for (customer, day, _) in orders {
        let first = orders.iter().find(|order| order.0 == *customer).unwrap().1;
        buyers.add(&Visit { customer: CustomerId(*customer), first, day: *day });
    }
    buyers
}

#[test]
fn the_months_of_a_real_shop() {
    let Some(orders) = orders() else { return };
    let expected = cells("retail/monthly_expected.csv").unwrap();
    let months = month("2011-12").ending_here(13);
    let sales = by_month(&days_of(&orders), &months).unwrap();
    let buyers = buyers_of(&orders, &months);
    assert_eq!(expected.len(), months.len());
    for ((row, sales), buyers) in expected.iter().zip(sales).zip(buyers.months()) {
        let number = |at: usize| row[at].parse::<i64>().unwrap();
        assert_eq!(sales.month.to_string(), row[0]);
        assert_eq!((sales.purchases, sales.revenue), (number(1), thousandths(&row[5])), "{row:?}");
        assert_eq!((buyers.new, buyers.returning), (number(3), number(4)), "{row:?}");
        assert_eq!(buyers.new + buyers.returning, number(2), "{row:?}");
        let average = average_order_value(sales.revenue, sales.purchases);
        let exact = average.numerator as f64 / average.denominator as f64 / 1000.0;
        assert!((exact - row[6].parse::<f64>().unwrap()).abs() < 1e-6, "{row:?}");
    }
}

#[test]
fn the_totals_of_a_real_shop() {
    let Some(orders) = orders() else { return };
    let file = reference::file("retail/totals_expected.json").unwrap();
    let expected: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let (purchases, revenue) = total(&days_of(&orders)).unwrap();
    assert_eq!(Some(purchases), expected["orders"].as_i64());
    assert_eq!(revenue, thousandths(expected["gross_revenue"].as_str().unwrap()));
    let rate = buyers_of(&orders, &month("2011-12").ending_here(13)).repeat_rate();
    let told = &expected["repeat_purchase_rate_by_orders"];
    let told =
        Ratio::of(told["numerator"].as_i64().unwrap(), told["denominator"].as_i64().unwrap());
    assert_eq!(rate, told);
    let mut spends: BTreeMap<i64, i64> = BTreeMap::new();
    orders.iter().for_each(|order| *spends.entry(order.0).or_default() += order.2);
    let spends: Vec<_> = spends.into_iter().map(|(id, spend)| (CustomerId(id), spend)).collect();
    // A fifth of 549 customers.
    let best: i64 = top(&spends, revenue, 109).iter().map(|top| top.share.numerator).sum();
    let share = best as f64 / revenue as f64;
    let told = expected["revenue_share_top_20pct_customers"].as_f64().unwrap();
    assert!((share - told).abs() < 0.002, "{share} {told}");
}
