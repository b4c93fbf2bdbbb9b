//! Winning back: from the day a customer has lapsed, for two months, unless it was contacted since.

use super::{Begin, assert_stays, causes, clear, reasons, some, someone};
use crate::domain::rule::WinBack;
use crate::domain::standing::Standing;
use crate::domain::words::{ClearingKind, RuleName};

fn lapsed() -> Standing {
    let mut one = someone();
    one.summary.first_purchase = some("2026-04-01");
    one.summary.last_purchase = some("2026-05-01");
    one.summary.purchase_days = 2;
    one.summary.lapse_on = some("2026-10-29");
    one
}

#[test]
fn it_is_listed_from_the_day_it_lapsed_for_sixty_days() {
    let days = ["2026-10-29", "2026-10-29", "2026-12-28"];
    let item = assert_stays(&WinBack::default(), &lapsed(), days, Begin::Known);
    assert_eq!(item.code().to_string(), "C12-win-back-2026-05-01");
    assert_eq!(reasons(&item), ["today-lapsed days=181"]);
    let rule = WinBack { stay_days: 0, ..WinBack::default() };
    assert_stays(&rule, &lapsed(), ["2026-10-29"; 3], Begin::Known);
}

#[test]
fn a_rhythm_is_told() {
    let mut one = lapsed();
    one.summary.purchase_days = 3;
    let item = super::on(&WinBack::default(), &one, "2026-10-30").remove(0);
    assert_eq!(reasons(&item), ["today-lapsed-rhythm every=15 days=182"]);
}

#[test]
fn who_was_contacted_since_has_been_tried() {
    let (rule, mut one) = (WinBack::default(), lapsed());
    one.summary.last_contact = some("2026-10-28");
    assert_eq!(causes(&rule, &one, "2026-10-29"), ["2026-05-01"]);
    one.summary.last_contact = some("2026-10-29");
    assert_eq!(causes(&rule, &one, "2026-10-29"), [""; 0]);
    assert_eq!(causes(&rule, &one, "2026-11-21"), [""; 0]);
}

#[test]
fn it_is_asked_once_for_each_time() {
    let (rule, mut one) = (WinBack::default(), lapsed());
    clear(&mut one, RuleName::WinBack, "2026-05-01", ClearingKind::Skip, "2026-10-30");
    assert_eq!(causes(&rule, &one, "2026-11-21"), [""; 0]);
    one.summary.last_purchase = some("2026-11-25");
    one.summary.lapse_on = some("2027-05-25");
    assert_eq!(causes(&rule, &one, "2027-05-25"), ["2026-11-25"]);
}
