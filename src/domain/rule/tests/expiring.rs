//! What ends: points, told once for all that end in one month, and offers.

use super::{Begin, assert_stays, causes, clear, day, list, on, reasons, someone};
use crate::domain::id::OfferId;
use crate::domain::rule::{OfferExpiring, PointsExpiring, Rule, Stretch, Walk};
use crate::domain::standing::{Ending, Offered, Standing};
use crate::domain::words::{ClearingKind, RuleName};

fn lots(lots: &[(&str, i64)]) -> Standing {
    let mut one = someone();
    let lot = |(expires, left): &(&str, i64)| Ending { expires_on: day(expires), left: *left };
    one.records.lots = lots.iter().map(lot).collect();
    one
}

fn offers(offers: &[(i64, &str)]) -> Standing {
    let mut one = someone();
    let offer = |(id, expires): &(i64, &str)| Offered {
        id: OfferId(*id),
        what: "1回無料".to_owned(),
        expires_on: day(expires),
    };
    one.records.offers = offers.iter().map(offer).collect();
    one
}

/// Causes and points of what is listed on `today`.
fn points(rule: &PointsExpiring, standing: &Standing, today: &str) -> Vec<String> {
    let items = on(rule, standing, today).into_iter();
    items.map(|item| format!("{} {}", item.cause, item.about.points.unwrap())).collect()
}

#[test]
fn points_are_listed_a_month_before_they_end_until_their_last_day() {
    let one = lots(&[("2026-12-15", 300)]);
    let rule = PointsExpiring { lead_days: 10, ..PointsExpiring::default() };
    let days = ["2026-12-05", "2026-12-15", "2026-12-15"];
    // The walk goes to the end of a month: what ends in it is told together.
    let item = assert_stays(&rule, &one, days, Begin::Open);
    assert_eq!(item.code().to_string(), "C12-points-expiring-2026-12");
    assert_eq!(reasons(&item), ["today-points points=300 day=2026-12-15"]);
    assert_eq!(item.about.expires, Some(day("2026-12-15")));
    let days = ["2026-11-15", "2026-12-15", "2026-12-15"];
    assert_stays(&PointsExpiring::default(), &one, days, Begin::Open);
}

#[test]
fn what_ends_in_one_month_is_told_together() {
    let rule = PointsExpiring::default();
    let one = lots(&[("2026-12-01", 70), ("2026-12-31", 30), ("2027-01-01", 500)]);
    assert_eq!(points(&rule, &one, "2026-10-31"), [""; 0]);
    assert_eq!(points(&rule, &one, "2026-11-01"), ["2026-12 100"]);
    assert_eq!(points(&rule, &one, "2026-12-01"), ["2026-12 100"]);
    let item = on(&rule, &one, "2026-11-01").remove(0);
    assert_eq!((item.due, item.ends), (day("2026-12-01"), Some(day("2026-12-31"))));
    // What has ended by then is no longer told of; the 30 that are left are too few.
    assert_eq!(points(&rule, &one, "2026-12-02"), ["2027-01 500"]);
    let few = PointsExpiring { minimum: 30, ..rule };
    assert_eq!(points(&few, &one, "2026-12-31"), ["2026-12 30", "2027-01 500"]);
    assert_eq!(points(&few, &one, "2027-01-01"), ["2027-01 500"]);
}

#[test]
fn a_month_is_whole_whatever_its_length() {
    let rule = PointsExpiring { lead_days: 5, ..PointsExpiring::default() };
    for (first, last, today) in [
        ("2027-02-01", "2027-02-28", "2027-01-27"),
        ("2028-02-01", "2028-02-29", "2028-01-27"),
        ("2026-12-01", "2026-12-31", "2026-11-26"),
    ] {
        let one = lots(&[(first, 60), (last, 40)]);
        assert_eq!(points(&rule, &one, today), [format!("{} 100", &first[..7])]);
        let today = day(today);
        let to = Walk::Lots(today, day(last));
        assert_eq!(rule.walks(Stretch { today, until: today }), [to], "no day of the next month");
    }
}

#[test]
fn few_points_are_not_worth_a_message() {
    let rule = PointsExpiring::default();
    assert_eq!(points(&rule, &lots(&[("2026-12-15", 99)]), "2026-12-01"), [""; 0]);
    assert_eq!(points(&rule, &lots(&[("2026-12-15", 100)]), "2026-12-01"), ["2026-12 100"]);
    let one = lots(&[("2026-12-15", i64::MAX), ("2026-12-16", i64::MAX)]);
    assert_eq!(points(&rule, &one, "2026-12-01"), [format!("2026-12 {}", i64::MAX)]);
}

#[test]
fn a_month_that_was_told_is_not_told_again() {
    let rule = PointsExpiring::default();
    let mut one = lots(&[("2026-12-15", 300), ("2027-01-10", 300)]);
    clear(&mut one, RuleName::PointsExpiring, "2026-12", ClearingKind::Done, "2026-11-20");
    one.records.lots.insert(1, Ending { expires_on: day("2026-12-20"), left: 100 });
    assert_eq!(points(&rule, &one, "2026-11-21"), [""; 0]);
    assert_eq!(points(&rule, &one, "2026-12-11"), ["2027-01 300"]);
}

#[test]
fn an_offer_is_listed_two_weeks_before_it_ends_until_its_last_day() {
    let one = offers(&[(4, "2026-12-05")]);
    let days = ["2026-11-21", "2026-12-05", "2026-12-05"];
    let item = assert_stays(&OfferExpiring::default(), &one, days, Begin::Known);
    assert_eq!(item.code().to_string(), "C12-offer-expiring-B4");
    assert_eq!(reasons(&item), ["today-offer what=1回無料 day=2026-12-05"]);
    assert_eq!(item.about.expires, Some(day("2026-12-05")));
    let rule = OfferExpiring { lead_days: 0, ..OfferExpiring::default() };
    assert_stays(&rule, &one, ["2026-12-05"; 3], Begin::Known);
}

#[test]
fn each_offer_is_an_item_of_its_own() {
    let mut one = offers(&[(4, "2026-12-05"), (7, "2026-12-06")]);
    let rule = OfferExpiring::default();
    assert_eq!(causes(&rule, &one, "2026-11-21"), ["B4"]);
    assert_eq!(list(&rule, &one, day("2026-11-21"), 1).len(), 2);
    assert_eq!(causes(&rule, &one, "2026-11-22"), ["B4", "B7"]);
    clear(&mut one, RuleName::OfferExpiring, "B4", ClearingKind::Skip, "2026-11-22");
    assert_eq!(causes(&rule, &one, "2026-11-22"), ["B7"]);
}
