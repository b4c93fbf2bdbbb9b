//! Birthdays and anniversaries: some days before and after a day that returns every year.

use super::{Begin, assert_stays, causes, clear, day, list, on, plus, reasons, someone};
use crate::domain;
use crate::domain::rule::{Anniversary, Birthday};
use crate::domain::standing::Standing;
use crate::domain::words::{ClearingKind, RuleName};

fn born(text: &str) -> Standing {
    let mut one = someone();
    one.birthday = domain::birthday::Birthday::parse(text);
    assert!(one.birthday.is_some());
    one
}

fn since(text: &str) -> Standing {
    let mut one = someone();
    one.since = Some(day(text));
    one
}

#[test]
fn a_birthday_is_listed_from_three_days_before_until_three_after() {
    let days = ["2026-11-18", "2026-11-21", "2026-11-24"];
    let item = assert_stays(&Birthday::default(), &born("1986-11-21"), days, Begin::Known);
    assert_eq!(item.code().to_string(), "C12-birthday-2026");
    assert_eq!(reasons(&item), ["today-birthday-age age=40 day=2026-11-21"]);
    assert_eq!(item.about.years, Some(40));
}

#[test]
fn lead_and_delay_are_the_owners() {
    let rule = Birthday { lead_days: 0, late_days: 0, ..Birthday::default() };
    assert_stays(&rule, &born("--11-21"), ["2026-11-21"; 3], Begin::Known);
    let rule = Birthday { lead_days: 10, late_days: 1, ..Birthday::default() };
    let days = ["2026-11-11", "2026-11-21", "2026-11-22"];
    assert_stays(&rule, &born("--11-21"), days, Begin::Known);
}

#[test]
fn a_birthday_without_its_year_tells_no_age() {
    let item = on(&Birthday::default(), &born("--11-21"), "2026-11-20").remove(0);
    assert_eq!(reasons(&item), ["today-birthday day=2026-11-21"]);
    assert_eq!(item.about.years, None);
}

#[test]
fn the_leap_day_is_the_28th_in_common_years() {
    let (rule, leap) = (Birthday::default(), born("1992-02-29"));
    let item = assert_stays(&rule, &leap, ["2027-02-25", "2027-02-28", "2027-03-03"], Begin::Known);
    assert_eq!(reasons(&item), ["today-birthday-age age=35 day=2027-02-28"]);
    assert_stays(&rule, &leap, ["2028-02-26", "2028-02-29", "2028-03-03"], Begin::Known);
    // 2100 is no leap year.
    assert_stays(&rule, &leap, ["2100-02-25", "2100-02-28", "2100-03-03"], Begin::Known);
    let on_the_day = Birthday { lead_days: 0, late_days: 0, ..Birthday::default() };
    assert_stays(&on_the_day, &leap, ["2027-02-28"; 3], Begin::Known);
    assert_stays(&on_the_day, &leap, ["2028-02-29"; 3], Begin::Known);
}

#[test]
fn the_years_end_is_no_border() {
    let (rule, january) = (Birthday::default(), born("1980-01-02"));
    let days = ["2026-12-30", "2027-01-02", "2027-01-05"];
    let item = assert_stays(&rule, &january, days, Begin::Known);
    assert_eq!(item.cause, "2027");
    assert_eq!(reasons(&item), ["today-birthday-age age=47 day=2027-01-02"]);
    let december = born("1980-12-31");
    let days = ["2026-12-28", "2026-12-31", "2027-01-03"];
    assert_stays(&rule, &december, days, Begin::Known);
    assert_eq!(causes(&rule, &december, "2027-01-03"), ["2026"]);
}

#[test]
fn nobody_is_wished_well_before_being_born() {
    let rule = Birthday::default();
    assert_eq!(causes(&rule, &born("2027-11-21"), "2026-11-21"), [""; 0]);
    let newborn = on(&rule, &born("2026-11-21"), "2026-11-21").remove(0);
    assert_eq!(reasons(&newborn), ["today-birthday day=2026-11-21"]);
    assert_eq!(newborn.about.years, None);
    let first = on(&rule, &born("2025-11-21"), "2026-11-21").remove(0);
    assert_eq!(reasons(&first), ["today-birthday-age age=1 day=2026-11-21"]);
}

#[test]
fn what_was_done_comes_back_next_year() {
    let (rule, mut one) = (Birthday::default(), born("--11-21"));
    clear(&mut one, RuleName::Birthday, "2026", ClearingKind::Done, "2026-11-19");
    for days in -5..=350 {
        assert_eq!(list(&rule, &one, plus(day("2026-11-19"), days), 0), [], "{days}");
    }
    assert_eq!(causes(&rule, &one, "2027-11-18"), ["2027"]);
}

#[test]
fn a_year_ahead_may_hold_it_twice() {
    let items = list(&Birthday::default(), &born("--11-21"), day("2026-11-24"), 366);
    let dues: Vec<_> = items.iter().map(|item| item.due.to_string()).collect();
    assert_eq!(dues, ["2026-11-21", "2027-11-21"]);
}

#[test]
fn an_anniversary_is_listed_from_a_week_before_until_three_days_after() {
    let days = ["2026-11-14", "2026-11-21", "2026-11-24"];
    let item = assert_stays(&Anniversary::default(), &since("2023-11-21"), days, Begin::Known);
    assert_eq!(item.code().to_string(), "C12-anniversary-2026");
    assert_eq!(reasons(&item), ["today-anniversary years=3 day=2026-11-21"]);
    assert_eq!(item.about.years, Some(3));
    let rule = Anniversary { lead_days: 1, late_days: 0, ..Anniversary::default() };
    let days = ["2026-11-20", "2026-11-21", "2026-11-21"];
    assert_stays(&rule, &since("2025-11-21"), days, Begin::Known);
}

#[test]
fn the_day_a_relation_begins_is_no_anniversary() {
    let rule = Anniversary::default();
    assert_eq!(causes(&rule, &since("2026-11-21"), "2026-11-21"), [""; 0]);
    assert_eq!(causes(&rule, &since("2027-11-21"), "2026-11-21"), [""; 0]);
    assert_eq!(causes(&rule, &since("2026-11-21"), "2027-11-14"), ["2027"]);
}

#[test]
fn an_anniversary_crosses_the_years_end_and_the_leap_day() {
    let rule = Anniversary::default();
    let days = ["2026-12-26", "2027-01-02", "2027-01-05"];
    let item = assert_stays(&rule, &since("2026-01-02"), days, Begin::Known);
    assert_eq!(reasons(&item), ["today-anniversary years=1 day=2027-01-02"]);
    let days = ["2027-02-21", "2027-02-28", "2027-03-03"];
    assert_stays(&rule, &since("2024-02-29"), days, Begin::Known);
    let days = ["2028-02-22", "2028-02-29", "2028-03-03"];
    assert_stays(&rule, &since("2024-02-29"), days, Begin::Known);
}
