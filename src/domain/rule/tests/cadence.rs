//! The cadence: due when it has passed since the last contact, again when another has passed since it was skipped.

use super::{assert_remains, causes, clear, day, list, on, reasons, snooze, some, someone};
use crate::domain::rule::Cadence;
use crate::domain::standing::Standing;
use crate::domain::words::{ClearingKind, RuleName};

/// Contacted last on 1 November, wished every 20 days.
fn silent() -> Standing {
    let mut one = someone();
    one.summary.last_contact = some("2026-11-01");
    one.summary.next_due = some("2026-11-21");
    one
}

#[test]
fn a_contact_is_due_when_the_cadence_has_passed() {
    let item = assert_remains(&Cadence::default(), &silent(), "2026-11-21");
    assert_eq!((item.due, item.ends), (day("2026-11-21"), None));
    assert_eq!(item.code().to_string(), "C12-cadence-2026-11-01");
    assert_eq!(reasons(&item), ["today-cadence days=20 every=20"]);
    let ahead = list(&Cadence::default(), &silent(), day("2026-11-15"), 7).remove(0);
    assert_eq!(reasons(&ahead), reasons(&item), "as it will be on its day");
    let later = on(&Cadence::default(), &silent(), "2026-12-01").remove(0);
    assert_eq!(reasons(&later), ["today-cadence days=30 every=20"]);
}

#[test]
fn who_was_never_contacted_counts_from_the_day_it_was_entered() {
    let mut one = someone();
    one.created_on = day("2026-11-14");
    one.summary.next_due = some("2026-11-21");
    let item = assert_remains(&Cadence::default(), &one, "2026-11-21");
    assert_eq!(item.cause, "2026-11-14");
    assert_eq!(reasons(&item), ["today-cadence-never days=7 every=7"]);
}

#[test]
fn no_cadence_asks_for_nothing() {
    let mut one = silent();
    one.summary.next_due = None;
    assert_eq!(causes(&Cadence::default(), &one, "2030-01-01"), [""; 0]);
}

#[test]
fn what_was_skipped_or_done_without_a_contact_comes_back_one_cadence_later() {
    for kind in [ClearingKind::Skip, ClearingKind::Done] {
        let mut one = silent();
        clear(&mut one, RuleName::Cadence, "2026-11-01", kind, "2026-11-25");
        // The walk goes by the wished day, which has passed.
        for (today, expected) in [
            ("2026-11-25", None),
            ("2026-12-14", None),
            ("2026-12-15", Some("2026-11-25")),
            ("2027-03-01", Some("2026-11-25")),
        ] {
            let items = on(&Cadence::default(), &one, today);
            assert_eq!(items.first().map(|item| item.cause.as_str()), expected, "{today}");
            assert!(items.iter().all(|item| item.due == day("2026-12-15")));
        }
        clear(&mut one, RuleName::Cadence, "2026-11-25", kind, "2026-12-20");
        assert_eq!(causes(&Cadence::default(), &one, "2027-01-08"), [""; 0]);
        assert_eq!(causes(&Cadence::default(), &one, "2027-01-09"), ["2026-12-20"]);
    }
}

#[test]
fn the_silence_that_is_told_is_that_since_the_contact() {
    let mut one = silent();
    clear(&mut one, RuleName::Cadence, "2026-11-01", ClearingKind::Skip, "2026-11-25");
    let item = on(&Cadence::default(), &one, "2026-12-15").remove(0);
    assert_eq!(reasons(&item), ["today-cadence days=44 every=20"]);
}

#[test]
fn a_clearing_before_the_last_contact_is_past() {
    let mut one = silent();
    clear(&mut one, RuleName::Cadence, "2026-10-01", ClearingKind::Skip, "2026-10-31");
    assert_remains(&Cadence::default(), &one, "2026-11-21");
    // One on the day of the contact counts from the same day.
    clear(&mut one, RuleName::Cadence, "2026-10-01", ClearingKind::Done, "2026-11-01");
    let item = assert_remains(&Cadence::default(), &one, "2026-11-21");
    assert_eq!((item.cause.as_str(), item.due), ("2026-11-01", day("2026-11-21")));
}

#[test]
fn another_rules_clearing_is_none_of_its() {
    let mut one = silent();
    clear(&mut one, RuleName::AtRisk, "2026-11-01", ClearingKind::Skip, "2026-11-10");
    assert_remains(&Cadence::default(), &one, "2026-11-21");
}

#[test]
fn what_was_put_off_shows_on_its_day() {
    let mut one = silent();
    snooze(&mut one, RuleName::Cadence, "2026-11-01", ["2026-11-21", "2026-11-24"]);
    assert_eq!(causes(&Cadence::default(), &one, "2026-11-23"), [""; 0]);
    let item = on(&Cadence::default(), &one, "2026-11-24").remove(0);
    assert_eq!((item.cause.as_str(), item.due), ("2026-11-01", day("2026-11-24")));
}
