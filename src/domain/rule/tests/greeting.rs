//! Season's greetings: on every day of a season, to those close enough who may be greeted.

use super::{Begin, assert_stays, causes, clear, day, list, on, reasons, someone};
use crate::domain::filter::MonthDay;
use crate::domain::fold::fold;
use crate::domain::rule::{Greeting, Rule, Season, Stretch, Walk};
use crate::domain::standing::Standing;
use crate::domain::words::{ClearingKind, Relation, RuleName};

fn greeted() -> Standing {
    let mut one = someone();
    one.relation = Some(Relation::Regular);
    one.records.may_be_greeted = true;
    one
}

/// The first and last days of each season, as month and day.
fn seasons(seasons: &[[u32; 4]]) -> Greeting {
    let season = |[month, day, last_month, last_day]: &[u32; 4]| Season {
        first: MonthDay { month: *month, day: *day },
        last: MonthDay { month: *last_month, day: *last_day },
    };
    Greeting { seasons: seasons.iter().map(season).collect(), ..Greeting::default() }
}

#[test]
fn a_greeting_is_listed_on_every_day_of_its_season() {
    let days = ["2026-12-10", "2026-12-25", "2026-12-25"];
    let item = assert_stays(&Greeting::default(), &greeted(), days, Begin::Known);
    assert_eq!(item.code().to_string(), "C12-greeting-2026-12-10");
    assert_eq!(reasons(&item), ["today-greeting day=2026-12-25"]);
    assert_eq!(item.about.expires, Some(day("2026-12-25")));
}

#[test]
fn a_season_may_cross_the_years_end() {
    let rule = seasons(&[[12, 20, 1, 7]]);
    let days = ["2026-12-20", "2027-01-07", "2027-01-07"];
    assert_stays(&rule, &greeted(), days, Begin::Known);
    let mut one = greeted();
    assert_eq!(causes(&rule, &one, "2027-01-03"), ["2026-12-20"]);
    clear(&mut one, RuleName::Greeting, "2026-12-20", ClearingKind::Done, "2026-12-28");
    assert_eq!(causes(&rule, &one, "2027-01-03"), [""; 0]);
    assert_eq!(causes(&rule, &one, "2027-12-20"), ["2027-12-20"]);
}

#[test]
fn a_season_may_begin_or_end_on_the_leap_day() {
    let rule = seasons(&[[2, 20, 2, 29]]);
    let days = ["2027-02-20", "2027-02-28", "2027-02-28"];
    assert_stays(&rule, &greeted(), days, Begin::Known);
    let days = ["2028-02-20", "2028-02-29", "2028-02-29"];
    assert_stays(&rule, &greeted(), days, Begin::Known);
}

#[test]
fn each_season_is_greeted_in() {
    let rule = seasons(&[[12, 10, 12, 25], [7, 15, 8, 7]]);
    assert_stays(&rule, &greeted(), ["2026-07-15", "2026-08-07", "2026-08-07"], Begin::Known);
    assert_stays(&rule, &greeted(), ["2026-12-10", "2026-12-25", "2026-12-25"], Begin::Known);
    assert_eq!(list(&rule, &greeted(), day("2026-07-01"), 366).len(), 2);
    assert_eq!(causes(&seasons(&[]), &greeted(), "2026-12-10"), [""; 0]);
}

#[test]
fn only_a_stated_and_regular_relation_is_greeted() {
    let with = |relation| {
        let one = Standing { relation, ..greeted() };
        on(&Greeting::default(), &one, "2026-12-10").len()
    };
    for relation in [Relation::Regular, Relation::Close, Relation::Partner] {
        assert_eq!(with(Some(relation)), 1, "{relation:?}");
    }
    assert_eq!((with(Some(Relation::Occasional)), with(None)), (0, 0));
}

#[test]
fn who_is_in_mourning_is_not_greeted() {
    let mut one = greeted();
    one.records.may_be_greeted = false;
    assert_eq!(causes(&Greeting::default(), &one, "2026-12-10"), [""; 0]);
    // Found by another rule's walk, it still is not.
    let (rule, today) = (Greeting::default(), day("2026-12-10"));
    assert_eq!(rule.find(&one, Stretch { today, until: today }), []);
    let except = vec![fold("喪中"), "mourning".to_owned()];
    assert_eq!(rule.walks(Stretch { today, until: today }), [Walk::Greeted(except)]);
}
