//! The first weeks: each step of the plan on its day, for a week.

use super::{Begin, assert_stays, causes, clear, day, handed_out, on, reasons, some, someone};
use crate::domain::rule::{Onboarding, Rule, Step, Stretch};
use crate::domain::standing::Standing;
use crate::domain::words::{ClearingKind, RuleName};

fn new_since(first: &str) -> Standing {
    let mut one = someone();
    one.summary.first_purchase = some(first);
    one
}

fn plan(steps: &[(i64, &str)], stay_days: i64) -> Onboarding {
    let step = |(days, what): &(i64, &str)| Step { days: *days, what: (*what).to_owned() };
    Onboarding { plan: steps.iter().map(step).collect(), stay_days, ..Onboarding::default() }
}

#[test]
fn a_step_is_listed_on_its_day_and_for_a_week() {
    let rule = plan(&[(3, "how")], 7);
    let days = ["2026-11-04", "2026-11-04", "2026-11-11"];
    let item = assert_stays(&rule, &new_since("2026-11-01"), days, Begin::Known);
    assert_eq!(item.code().to_string(), "C12-onboarding-3");
    assert_eq!(reasons(&item), ["today-onboarding days=3 what=step-how"]);
    let rule = plan(&[(0, "2本目の鍵を預かる")], 0);
    let item = assert_stays(&rule, &new_since("2026-11-01"), ["2026-11-01"; 3], Begin::Known);
    assert_eq!(reasons(&item), ["today-onboarding days=0 what=2本目の鍵を預かる"]);
    assert_eq!(item.about.what.as_deref(), Some("2本目の鍵を預かる"));
}

#[test]
fn the_usual_plan_has_three_steps() {
    let (rule, one) = (Onboarding::default(), new_since("2026-11-01"));
    for (today, steps) in [
        ("2026-11-03", &[][..]),
        ("2026-11-04", &["3"]),
        ("2026-11-11", &["3"]),
        ("2026-11-12", &[]),
        ("2026-11-14", &[]),
        ("2026-11-15", &["14"]),
        ("2026-11-22", &["14"]),
        ("2026-11-23", &[]),
        ("2026-11-30", &[]),
        ("2026-12-01", &["30"]),
        ("2026-12-08", &["30"]),
        ("2026-12-09", &[]),
    ] {
        assert_eq!(causes(&rule, &one, today), steps, "{today}");
    }
    let feedback = on(&rule, &one, "2026-12-01").remove(0);
    assert_eq!(reasons(&feedback), ["today-onboarding days=30 what=step-feedback"]);
}

#[test]
fn steps_may_overlap_and_are_cleared_one_by_one() {
    let (rule, mut one) = (plan(&[(3, "how"), (5, "tip")], 7), new_since("2026-11-01"));
    assert_eq!(causes(&rule, &one, "2026-11-06"), ["3", "5"]);
    clear(&mut one, RuleName::Onboarding, "3", ClearingKind::Skip, "2026-11-06");
    assert_eq!(causes(&rule, &one, "2026-11-06"), ["5"]);
    assert_eq!(causes(&rule, &one, "2026-11-13"), ["5"]);
    assert_eq!(causes(&rule, &one, "2026-11-14"), [""; 0]);
}

#[test]
fn the_walk_begins_with_the_last_step_and_ends_with_the_first() {
    let (rule, one) = (Onboarding::default(), new_since("2026-11-01"));
    let is_found = |today: &str| {
        let today = day(today);
        handed_out(&one, &rule.walks(Stretch { today, until: today })).is_some()
    };
    assert!(!is_found("2026-11-03") && is_found("2026-11-04"));
    assert!(is_found("2026-12-08") && !is_found("2026-12-09"));
}

#[test]
fn an_empty_plan_asks_for_nothing() {
    let (rule, today) = (plan(&[], 7), day("2026-11-21"));
    assert_eq!(rule.walks(Stretch { today, until: today }), []);
    assert_eq!(rule.find(&new_since("2026-11-18"), Stretch { today, until: today }), []);
}

#[test]
fn a_lead_is_not_new() {
    assert_eq!(causes(&Onboarding::default(), &someone(), "2026-11-21"), [""; 0]);
}
