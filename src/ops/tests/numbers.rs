//! The numbers of random books, against the same counted plainly; and that a figure's filter means whom it counts.

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::{book, day, named};
use crate::domain::id::{CustomerId, PurchaseId};
use crate::domain::month::Month;
use crate::domain::points::{Award, Redemption};
use crate::domain::policy::Policy;
use crate::domain::purchase::Purchase;
use crate::domain::words::Stage;
use crate::metrics::{Movement, Ratio};
use crate::ops::{At, BEST, Crm, Figure, Order, Query};

/// A purchase of the book: whose, when, how much, and whether it was voided.
#[derive(Debug, Clone)]
struct Sold {
    who: i64,
    day: NaiveDate,
    total: i64,
    is_void: bool,
}

impl Sold {
    fn is_in(&self, first: NaiveDate, last: NaiveDate) -> bool {
        !self.is_void && first <= self.day && self.day <= last
    }
}

/// A book of customers 1 to `customers`, of whom every fifth is archived.
fn shop(customers: i64, sold: &[Sold]) -> Crm {
    let mut crm = book(Policy::default());
    let ids: Vec<CustomerId> = (1..=customers)
        .map(|number| crm.add_customer(&named(&format!("N{number}")), true).unwrap())
        .collect();
    let stamp = crm.stamp("test");
    crm.store
        .write(&stamp, |tx| {
            for sold in sold {
                let id = tx.insert_purchase(&Purchase {
                    id: PurchaseId(0),
                    key: None,
                    customer_id: CustomerId(sold.who),
                    day: sold.day,
                    time: None,
                    total: sold.total,
                    discount: 0,
                    points_used: 0,
                    note: None,
                    voided_on: None,
                    lines: Vec::new(),
                })?;
                if sold.is_void {
                    tx.void_purchase(id, day("2026-11-21"))?;
                }
            }
            Ok(())
        })
        .unwrap();
    let away: Vec<_> = ids.into_iter().filter(|id| id.0 % 5 == 0).collect();
    if !away.is_empty() {
        crm.archive_customers(&away, true).unwrap();
    }
    crm
}

/// Those behind a figure, as the command line finds them.
fn behind(crm: &Crm, figure: Figure) -> BTreeSet<i64> {
    let filter = figure.filter().unwrap();
    match crm.customers_that_fit(&filter) {
        Ok(ids) => ids.into_iter().map(|id| id.0).collect(),
        Err(error) => {
            assert_eq!(error.key(), "error-filter-nobody", "{filter}");
            BTreeSet::new()
        }
    }
}

fn count(ids: &BTreeSet<i64>) -> i64 {
    i64::try_from(ids.len()).unwrap()
}

/// Customers who bought so often or more between two days.
fn bought(sold: &[Sold], (first, last): (NaiveDate, NaiveDate), least: usize) -> BTreeSet<i64> {
    let times = |who| sold.iter().filter(|at| at.who == who && at.is_in(first, last)).count();
    sold.iter().map(|at| at.who).filter(|who| times(*who) >= least).collect()
}

fn sum<'s>(sold: impl Iterator<Item = &'s Sold>) -> i64 {
    sold.map(|at| at.total).sum()
}

prop_compose! {
    fn a_purchase()(
        who in 1..12i64,
        days in prop_oneof![0..60i64, 0..800i64],
        total in 0..5000i64,
        void in 0..8,
    ) -> Sold {
        Sold { who, day: day("2026-11-21") - TimeDelta::days(days), total, is_void: void == 0 }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_figure_is_what_its_filter_finds(
        sold in prop::collection::vec(a_purchase(), 0..60),
        back in 0..14u32,
    ) {
        let crm = shop(14, &sold);
        let last = Month::of(crm.now.today).before(back);
        let span = (last.before(11).first(), last.last());
        let (sales, buyers) = (crm.year_sales(last).unwrap(), crm.year_buyers(last).unwrap());
        for ((sales, _), buyers) in sales.months.iter().zip(&buyers.months) {
            let month = sales.month;
            prop_assert_eq!(month, buyers.month);
            let within = sold.iter().filter(|at| at.is_in(month.first(), month.last()));
            prop_assert_eq!(sales.revenue, sum(within.clone()));
            prop_assert_eq!(sales.purchases, i64::try_from(within.count()).unwrap());
            let all = bought(&sold, (month.first(), month.last()), 1);
            let (new, returning) =
                (behind(&crm, Figure::New(month)), behind(&crm, Figure::Returning(month)));
            prop_assert_eq!((buyers.new, buyers.returning), (count(&new), count(&returning)));
            prop_assert_eq!(&behind(&crm, Figure::Revenue(month)), &all);
            prop_assert_eq!(new.union(&returning).copied().collect::<BTreeSet<_>>(), all);
            prop_assert!(new.is_disjoint(&returning));
        }
        let all = bought(&sold, span, 1);
        prop_assert_eq!(sales.revenue, sum(sold.iter().filter(|at| at.is_in(span.0, span.1))));
        for figure in [Figure::YearRevenue(last), Figure::YearPurchases(last), Figure::YearCustomers(last), Figure::Average(last)] {
            prop_assert_eq!(&behind(&crm, figure), &all);
        }
        let again = bought(&sold, span, 2);
        prop_assert_eq!(behind(&crm, Figure::Repeat(last)), again.clone());
        prop_assert_eq!(buyers.repeat, Ratio::of(count(&again), count(&all)));
        prop_assert_eq!(buyers.customers, count(&all));
        let ever = (NaiveDate::MIN, NaiveDate::MAX);
        let repeat = Ratio::of(count(&bought(&sold, ever, 2)), count(&bought(&sold, ever, 1)));
        prop_assert_eq!(crm.customer_base().unwrap().repeat, repeat);
        prop_assert_eq!(count(&behind(&crm, Figure::RepeatEver)), repeat.numerator);
        prop_assert_eq!(crm.key_numbers().unwrap().repeat, repeat);
    }

    #[test]
    fn customers_stand_where_their_filters_find_them(sold in prop::collection::vec(a_purchase(), 0..60)) {
        let crm = shop(14, &sold);
        let base = crm.customer_base().unwrap();
        for stage in &base.stages {
            let found = behind(&crm, Figure::Stage(stage.stage));
            prop_assert_eq!(stage.share, Ratio::of(count(&found), 12), "{:?}", stage.stage);
        }
        let lapsed = behind(&crm, Figure::Lapsed);
        let spent = |who: i64| sum(sold.iter().filter(|at| at.who == who && !at.is_void));
        prop_assert_eq!(base.lapsed.customers, count(&lapsed));
        prop_assert_eq!(base.lapsed.spend, lapsed.iter().map(|who| spent(*who)).sum::<i64>());
        let best: Vec<_> = base.lapsed_best.iter().map(|at| at.customer.id.0).collect();
        prop_assert_eq!(best.iter().copied().collect::<BTreeSet<_>>(), lapsed);
        let mut tops: Vec<_> = (1..15).filter(|who| who % 5 > 0).map(|who| (-spent(who), who)).collect();
        tops.retain(|(spent, _)| *spent < 0);
        tops.sort_unstable();
        let best: Vec<_> =
            base.best.iter().map(|at| (-at.share.numerator, at.customer.id.0)).collect();
        prop_assert_eq!(best, tops);
        let revenue = sum(sold.iter().filter(|at| !at.is_void));
        prop_assert!(base.best.iter().all(|at| at.share.denominator == revenue));
    }
}

#[test]
fn the_numbers_of_the_morning() {
    let sold = |who, on: &str, total| Sold { who, day: day(on), total, is_void: false };
    let crm = shop(
        4,
        &[
            sold(1, "2026-10-21", 100),
            sold(1, "2026-10-22", 1000),
            sold(1, "2026-11-02", 150),
            sold(2, "2026-11-03", 30),
            sold(3, "2025-12-01", 7),
            sold(3, "2025-11-30", 9),
        ],
    );
    let numbers = crm.key_numbers().unwrap();
    let months: Vec<_> = numbers.months.iter().map(|at| at.revenue).collect();
    assert_eq!(months, [7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1100, 180]);
    assert_eq!(numbers.change.percent(), Some(80));
    assert_eq!((numbers.repeat, numbers.new), (Ratio::of(2, 3), 1));
    assert_eq!((numbers.lapsed.customers, numbers.lapsed.spend), (1, 16));
}

#[test]
fn a_year_is_compared_to_the_same_day_of_the_year_before() {
    let sold = |on: &str, total| Sold { who: 1, day: day(on), total, is_void: false };
    let days = [("2026-11-01", 300), ("2025-11-22", 1000), ("2025-11-21", 200), ("2024-12-01", 50)];
    let crm = shop(1, &days.map(|(on, total)| sold(on, total)));
    let november = Month::of(crm.now.today);
    let year = crm.year_sales(november).unwrap();
    assert_eq!((year.revenue, year.change), (300, Ratio::of(50, 250)));
    assert_eq!(
        (year.average, year.earliest),
        (Ratio::of(300, 1), Some(Month::of(day("2024-12-01"))))
    );
    let before = crm.year_sales(november.before(12)).unwrap();
    assert_eq!((before.revenue, before.change.percent()), (1250, None));
}

#[test]
fn an_empty_book_has_no_data_and_no_zeroes() {
    let crm = shop(0, &[]);
    let numbers = crm.key_numbers().unwrap();
    assert_eq!((numbers.change.percent(), numbers.repeat.percent()), (None, None));
    let base = crm.customer_base().unwrap();
    assert_eq!(base.stages.len(), Stage::ALL.len());
    assert!(base.stages.iter().all(|stage| stage.share.percent().is_none()));
    assert_eq!(crm.year_sales(Month::of(crm.now.today)).unwrap().average.quotient(), None);
}

/// Customers with an award each: points and last day.
fn holders(awards: &[(i64, &str, Option<&str>)]) -> Crm {
    let mut crm = shop(awards.len().try_into().unwrap(), &[]);
    let stamp = crm.stamp("award points");
    crm.store
        .write(&stamp, |tx| {
            awards.iter().zip(1..).try_for_each(|((points, on, expires), who)| {
                let award = Award {
                    key: None,
                    customer_id: CustomerId(who),
                    day: day(on),
                    points: *points,
                    expires_on: expires.map(day),
                    purchase_id: None,
                    note: None,
                };
                tx.award(&award).map(drop)
            })
        })
        .unwrap();
    crm
}

#[test]
fn points_outstanding_are_those_that_can_be_spent() {
    let mut crm = holders(&[
        (10, "2026-01-01", Some("2026-11-20")),
        (20, "2026-01-01", Some("2026-11-21")),
        (40, "2026-11-01", Some("2026-12-21")),
        (80, "2026-11-21", None),
        (160, "2026-11-01", Some("2026-11-30")),
    ]);
    let outstanding = crm.points_numbers().unwrap().outstanding;
    let told = |crm: &Crm| {
        let at = crm.points_numbers().unwrap().outstanding;
        (at.points, at.holders, at.ending, at.ending_holders)
    };
    assert_eq!(told(&crm), (140, 3, 60, 2));
    assert_eq!(crm.key_numbers().unwrap().points, outstanding);
    crm.expire_points(None).unwrap();
    assert_eq!(told(&crm), (140, 3, 60, 2));
    crm.redeem_points(&[CustomerId(2)], "20", None, None).unwrap();
    assert_eq!(told(&crm), (120, 2, 40, 1));
}

#[test]
fn holders_stand_in_three_orders_and_what_has_ended_is_not_theirs() {
    let mut crm = holders(&[
        (10, "2026-01-01", Some("2026-11-20")),
        (20, "2026-01-01", Some("2026-11-21")),
        (40, "2026-11-01", Some("2026-12-21")),
        (80, "2026-11-21", None),
        (160, "2026-11-01", Some("2026-11-30")),
    ]);
    // C3 holds a lot that has ended besides the one that has not; C5 is archived.
    let stamp = crm.stamp("award points");
    let ended = Award {
        key: None,
        customer_id: CustomerId(3),
        day: day("2026-01-01"),
        points: 500,
        expires_on: Some(day("2026-10-31")),
        purchase_id: None,
        note: None,
    };
    crm.store.write(&stamp, |tx| tx.award(&ended)).unwrap();
    let page = |crm: &Crm, order| crm.holders_page(order, &At::First, 10).unwrap().rows;
    let ids = |crm: &Crm, order| {
        page(crm, order).iter().map(|at| at.listed.customer.id.0).collect::<Vec<_>>()
    };
    for _ in 0..2 {
        assert_eq!(ids(&crm, Order::PointsEnd), [2, 3, 4]);
        assert_eq!(ids(&crm, Order::Points), [4, 3, 2]);
        assert_eq!(ids(&crm, Order::Reading), [2, 3, 4]);
        let listed: Vec<_> = crm
            .holders(&Query::all(crm.now.today))
            .unwrap()
            .iter()
            .map(|at| at.customer.id.0)
            .collect();
        assert_eq!(listed, ids(&crm, Order::PointsEnd));
        let held = page(&crm, Order::Points);
        let told = held.iter().map(|at| (at.listed.customer.summary.points, at.ending));
        let told: Vec<_> = told.take(2).collect();
        assert_eq!(told, [(80, None), (40, Some((day("2026-12-21"), 40)))]);
        crm.expire_points(None).unwrap();
    }
}

#[test]
fn what_was_undone_has_not_moved_and_what_ended_has() {
    let mut crm = holders(&[
        (10, "2026-01-01", Some("2026-10-31")),
        (20, "2026-01-01", Some("2026-10-30")),
        (40, "2026-11-01", Some("2026-11-21")),
        (80, "2026-10-31", None),
    ]);
    let moved = |crm: &Crm| crm.points_numbers().unwrap().moved;
    let november = Movement { awarded: 40, redeemed: 0, expired: 10 };
    assert_eq!(moved(&crm), november);
    let redemption = Redemption {
        customer_id: CustomerId(4),
        day: day("2026-11-02"),
        points: 30,
        purchase_id: None,
        note: None,
    };
    let stamp = crm.stamp("redeem points");
    crm.store.write(&stamp, |tx| tx.redeem(&redemption)).unwrap();
    assert_eq!(moved(&crm), Movement { redeemed: 30, ..november });
    crm.undo(None).unwrap();
    assert_eq!(moved(&crm), november);
    crm.redo().unwrap();
    assert_eq!(moved(&crm), Movement { redeemed: 30, ..november });
    // Written down today, what ended in October counts for today's month.
    crm.expire_points(None).unwrap();
    assert_eq!(moved(&crm), Movement { redeemed: 30, expired: 30, ..november });
}

#[test]
fn the_list_of_the_best_is_as_long_as_its_command_says() {
    let sold: Vec<Sold> = (1..=40)
        .map(|who| Sold { who, day: day("2026-11-01"), total: who, is_void: false })
        .collect();
    let base = shop(40, &sold).customer_base().unwrap();
    assert_eq!(base.best.len(), BEST);
    assert!(Figure::BestCustomer(CustomerId(1)).command().ends_with(&format!("--limit {BEST}")));
}
