//! Signs of leaving: each on its days, all named in one item that is called by the newest.
//!
//! What clears it clears all it named: an older sign does not ask again when the newest is gone. A problem that is older
//! than the sign that was cleared stays quiet as long as that sign is there.

use super::{Begin, assert_stays, causes, clear, day, list, on, reasons, snooze, some, someone};
use crate::domain::feedback::Feedback;
use crate::domain::id::{ContactId, CustomerId, FeedbackId};
use crate::domain::rule::AtRisk;
use crate::domain::standing::{Standing, Trouble};
use crate::domain::words::{ClearingKind, FeedbackKind, RuleName};

/// Bought every 14 days, last on 1 November; at risk from the 23rd, lapsed on 2 December.
fn silent() -> Standing {
    let mut one = someone();
    one.summary.first_purchase = some("2026-10-04");
    one.summary.last_purchase = some("2026-11-01");
    one.summary.purchase_days = 3;
    one.summary.risk_on = some("2026-11-23");
    one.summary.lapse_on = some("2026-12-02");
    one
}

fn falling(last: &str) -> Standing {
    let mut one = someone();
    one.summary.falling_on = some(last);
    one
}

fn answer(standing: &mut Standing, id: i64, kind: FeedbackKind, score: i64, on: &str) {
    standing.records.answers.push(Feedback {
        id: FeedbackId(id),
        key: None,
        customer_id: CustomerId(12),
        day: day(on),
        time: None,
        kind,
        score,
        comment: None,
    });
}

fn answered(kind: FeedbackKind, score: i64, on: &str) -> Standing {
    let mut one = someone();
    answer(&mut one, 9, kind, score, on);
    one
}

fn trouble(standing: &mut Standing, id: i64, on: &str) {
    let open =
        Trouble { id: ContactId(id), day: day(on), note: Some("30分で終了した".to_owned()) };
    standing.records.troubles.push(open);
    standing.summary.last_contact = standing.summary.last_contact.max(some(on));
}

fn troubled(on: &str) -> Standing {
    let mut one = someone();
    trouble(&mut one, 31, on);
    one
}

#[test]
fn silence_is_a_sign_until_it_is_lapse() {
    let (rule, mut one) = (AtRisk::default(), silent());
    // The walk knows nothing of lapsing.
    for today in ["2026-11-22", "2026-12-02", "2026-12-30"] {
        assert_eq!(causes(&rule, &one, today), [""; 0], "{today}");
    }
    for today in ["2026-11-23", "2026-12-01"] {
        assert_eq!(causes(&rule, &one, today), ["2026-11-01"], "{today}");
    }
    assert_eq!(on(&rule, &one, "2026-12-01")[0].ends, some("2026-12-01"));
    one.summary.lapse_on = some("2027-06-01");
    let days = ["2026-11-23", "2026-11-23", "2026-12-23"];
    let item = assert_stays(&rule, &one, days, Begin::Known);
    assert_eq!(item.code().to_string(), "C12-at-risk-2026-11-01");
    assert_eq!(reasons(&item), ["today-silent-rhythm every=14 days=22"]);
    assert!(!item.is_problem);
    let brief = AtRisk { stay_days: 2, ..rule };
    assert_stays(&brief, &one, ["2026-11-23", "2026-11-23", "2026-11-25"], Begin::Known);
}

#[test]
fn without_a_rhythm_the_silence_alone_is_told() {
    let mut one = silent();
    one.summary.purchase_days = 2;
    assert_eq!(reasons(&on(&AtRisk::default(), &one, "2026-11-25")[0]), ["today-silent days=24"]);
}

#[test]
fn who_lapses_as_soon_as_it_is_at_risk_is_never_listed() {
    let mut one = silent();
    one.summary.lapse_on = one.summary.risk_on;
    assert_eq!(list(&AtRisk::default(), &one, day("2026-11-20"), 7), []);
    assert_eq!(causes(&AtRisk::default(), &one, "2026-11-23"), [""; 0]);
}

#[test]
fn fallen_spending_is_seen_the_day_after_the_purchase() {
    let days = ["2026-11-21", "2026-11-21", "2026-12-21"];
    let item = assert_stays(&AtRisk::default(), &falling("2026-11-20"), days, Begin::Known);
    assert_eq!(item.code().to_string(), "C12-at-risk-spend-2026-11-20");
    assert_eq!(reasons(&item), ["today-falling"]);
    assert!(!item.is_problem);
}

#[test]
fn a_low_score_is_a_problem_from_its_own_day() {
    let one = answered(FeedbackKind::Nps, 6, "2026-11-20");
    let days = ["2026-11-20", "2026-11-20", "2026-12-20"];
    let item = assert_stays(&AtRisk::default(), &one, days, Begin::Open);
    assert_eq!(item.code().to_string(), "C12-at-risk-F9");
    assert_eq!(reasons(&item), ["today-low-score kind=nps score=6 day=2026-11-20"]);
    assert!(item.is_problem);
    let mut said = one;
    said.records.answers[0].comment = Some("遅い".to_owned());
    let item = on(&AtRisk::default(), &said, "2026-11-20").remove(0);
    let reason = "today-low-score-said comment=遅い kind=nps score=6 day=2026-11-20";
    assert_eq!(reasons(&item), [reason]);
}

#[test]
fn how_low_is_the_owners() {
    let listed = |rule: &AtRisk, kind, score| {
        on(rule, &answered(kind, score, "2026-11-20"), "2026-11-21").len() == 1
    };
    let usual = AtRisk::default();
    assert!(listed(&usual, FeedbackKind::Nps, 6) && !listed(&usual, FeedbackKind::Nps, 7));
    assert!(listed(&usual, FeedbackKind::Csat, 2) && !listed(&usual, FeedbackKind::Csat, 3));
    let strict = AtRisk { nps: 8, csat: 4, ..usual.clone() };
    assert!(listed(&strict, FeedbackKind::Nps, 8) && !listed(&strict, FeedbackKind::Nps, 9));
    assert!(listed(&strict, FeedbackKind::Csat, 4) && !listed(&strict, FeedbackKind::Csat, 5));
    let off = AtRisk { nps: -1, csat: 0, ..usual };
    assert!(!listed(&off, FeedbackKind::Nps, 0) && !listed(&off, FeedbackKind::Csat, 1));
}

#[test]
fn the_latest_answer_to_each_question_counts() {
    let rule = AtRisk::default();
    let mut one = answered(FeedbackKind::Nps, 2, "2026-11-18");
    answer(&mut one, 10, FeedbackKind::Csat, 5, "2026-11-19");
    assert_eq!(causes(&rule, &one, "2026-11-21"), ["F9"], "another question takes nothing back");
    answer(&mut one, 11, FeedbackKind::Nps, 9, "2026-11-20");
    assert_eq!(causes(&rule, &one, "2026-11-21"), [""; 0]);
    answer(&mut one, 12, FeedbackKind::Csat, 1, "2026-11-20");
    assert_eq!(causes(&rule, &one, "2026-11-21"), ["F12"]);
}

#[test]
fn a_problem_is_open_from_the_day_after_it_was_noted() {
    let days = ["2026-11-21", "2026-11-21", "2026-12-21"];
    let item = assert_stays(&AtRisk::default(), &troubled("2026-11-20"), days, Begin::Open);
    assert_eq!(item.code().to_string(), "C12-at-risk-K31");
    assert_eq!(reasons(&item), ["today-trouble note=30分で終了した day=2026-11-20"]);
    assert!(item.is_problem);
    let mut plain = troubled("2026-11-20");
    plain.records.troubles[0].note = None;
    let item = on(&AtRisk::default(), &plain, "2026-11-21").remove(0);
    assert_eq!(reasons(&item), ["today-trouble-plain day=2026-11-20"]);
}

#[test]
fn a_contact_since_answers_a_problem() {
    let rule = AtRisk::default();
    let score = answered(FeedbackKind::Csat, 1, "2026-11-20");
    for mut one in [score, troubled("2026-11-20")] {
        one.summary.last_contact = some("2026-11-20");
        assert_eq!(on(&rule, &one, "2026-11-25").len(), 1, "the day itself is no answer");
        one.summary.last_contact = some("2026-11-21");
        assert_eq!(on(&rule, &one, "2026-11-25"), []);
    }
    let mut two = troubled("2026-11-10");
    trouble(&mut two, 32, "2026-11-20");
    assert_eq!(causes(&rule, &two, "2026-11-25"), ["K32"], "the latest is open");
    assert_eq!(on(&rule, &two, "2026-11-25")[0].reasons.len(), 1);
}

/// Silent from the 23rd, spending less since the 25th, an NPS of 3 and a problem noted on the 27th.
fn leaving() -> Standing {
    let mut one = silent();
    one.summary.falling_on = some("2026-11-24");
    answer(&mut one, 9, FeedbackKind::Nps, 3, "2026-11-27");
    trouble(&mut one, 31, "2026-11-27");
    one
}

#[test]
fn all_signs_are_named_problems_first_and_the_newest_gives_the_name() {
    let rule = AtRisk::default();
    let items = on(&rule, &leaving(), "2026-11-28");
    assert_eq!(items.len(), 1);
    assert_eq!(items[0].cause, "K31");
    assert_eq!(items[0].due, day("2026-11-28"));
    assert!(items[0].is_problem);
    let keys: Vec<&str> = items[0].reasons.iter().map(|reason| reason.key).collect();
    assert_eq!(keys, ["today-low-score", "today-trouble", "today-silent-rhythm", "today-falling"]);
    // Day by day, as they appear.
    for (today, cause) in [
        ("2026-11-23", "2026-11-01"),
        ("2026-11-24", "2026-11-01"),
        ("2026-11-25", "spend-2026-11-24"),
        ("2026-11-27", "F9"),
        ("2026-11-28", "K31"),
    ] {
        assert_eq!(causes(&rule, &leaving(), today), [cause], "{today}");
    }
}

#[test]
fn of_two_signs_of_one_day_the_problem_gives_the_name() {
    let mut one = silent();
    answer(&mut one, 9, FeedbackKind::Nps, 3, "2026-11-23");
    assert_eq!(causes(&AtRisk::default(), &one, "2026-11-23"), ["F9"]);
}

#[test]
fn what_was_cleared_stays_away_though_older_signs_are_still_there() {
    for kind in [ClearingKind::Done, ClearingKind::Skip] {
        let mut one = leaving();
        clear(&mut one, RuleName::AtRisk, "K31", kind, "2026-11-28");
        for today in ["2026-11-28", "2026-11-29", "2026-12-01", "2026-12-02", "2026-12-27"] {
            assert_eq!(causes(&AtRisk::default(), &one, today), [""; 0], "{today}");
        }
    }
}

/// A call settled the problem; the silence, named in the same item, does not ask again.
#[test]
fn a_sign_that_was_named_does_not_ask_again_when_the_newest_is_gone() {
    let mut one = leaving();
    clear(&mut one, RuleName::AtRisk, "K31", ClearingKind::Done, "2026-11-28");
    one.summary.last_contact = some("2026-11-28");
    for today in ["2026-11-28", "2026-11-29", "2026-12-01"] {
        assert_eq!(causes(&AtRisk::default(), &one, today), [""; 0], "{today}");
    }
}

#[test]
fn a_newer_sign_asks_again_and_names_the_old_ones() {
    let (rule, mut one) = (AtRisk::default(), silent());
    clear(&mut one, RuleName::AtRisk, "2026-11-01", ClearingKind::Skip, "2026-11-24");
    assert_eq!(causes(&rule, &one, "2026-11-25"), [""; 0]);
    answer(&mut one, 9, FeedbackKind::Nps, 3, "2026-11-25");
    let item = on(&rule, &one, "2026-11-25").remove(0);
    assert_eq!((item.cause.as_str(), item.reasons.len()), ("F9", 2));
    // A silence that begins after the day of a clearing was not named by it.
    let mut later = silent();
    clear(&mut later, RuleName::AtRisk, "F1", ClearingKind::Done, "2026-11-22");
    assert_eq!(causes(&rule, &later, "2026-11-23"), ["2026-11-01"]);
    clear(&mut later, RuleName::Cadence, "2026-10-01", ClearingKind::Done, "2026-11-23");
    assert_eq!(causes(&rule, &later, "2026-11-23"), ["2026-11-01"], "another rule's clearing");
    clear(&mut later, RuleName::AtRisk, "F2", ClearingKind::Done, "2026-11-23");
    assert_eq!(causes(&rule, &later, "2026-11-23"), [""; 0]);
}

/// An answer that is imported weeks later was on no list.
#[test]
fn a_problem_noted_late_is_not_lost() {
    let mut one = silent();
    clear(&mut one, RuleName::AtRisk, "2026-11-01", ClearingKind::Done, "2026-11-28");
    answer(&mut one, 9, FeedbackKind::Csat, 1, "2026-11-24");
    assert_eq!(causes(&AtRisk::default(), &one, "2026-12-01"), ["F9"]);
}

#[test]
fn what_was_put_off_shows_on_its_day() {
    let mut one = silent();
    snooze(&mut one, RuleName::AtRisk, "2026-11-01", ["2026-11-23", "2026-11-26"]);
    assert_eq!(causes(&AtRisk::default(), &one, "2026-11-25"), [""; 0]);
    assert_eq!(on(&AtRisk::default(), &one, "2026-11-26")[0].due, day("2026-11-26"));
}

/// Who comes every week would else be listed after every purchase.
#[test]
fn spending_that_stays_low_is_told_once_in_the_days_a_sign_stays() {
    let (rule, mut one) = (AtRisk::default(), falling("2026-11-01"));
    clear(&mut one, RuleName::AtRisk, "spend-2026-11-01", ClearingKind::Done, "2026-11-03");
    for (last, today) in [("2026-11-08", "2026-11-09"), ("2026-12-02", "2026-12-03")] {
        one.summary.falling_on = some(last);
        assert_eq!(causes(&rule, &one, today), [""; 0], "{today}");
    }
    one.summary.falling_on = some("2026-12-03");
    assert_eq!(causes(&rule, &one, "2026-12-04"), ["spend-2026-12-03"]);
    // Put off, it comes back under the name it had.
    let mut one = falling("2026-11-08");
    snooze(&mut one, RuleName::AtRisk, "spend-2026-11-01", ["2026-11-03", "2026-11-12"]);
    assert_eq!(causes(&rule, &one, "2026-11-11"), [""; 0]);
    assert_eq!(causes(&rule, &one, "2026-11-12"), ["spend-2026-11-01"]);
    // It does not stand before a problem that came later.
    let mut one = falling("2026-11-15");
    clear(&mut one, RuleName::AtRisk, "spend-2026-11-01", ClearingKind::Done, "2026-11-03");
    answer(&mut one, 9, FeedbackKind::Nps, 3, "2026-11-10");
    assert_eq!(causes(&rule, &one, "2026-11-16"), ["F9"]);
}

#[test]
fn a_sign_that_lies_ahead_does_not_hide_one_that_is_there() {
    let mut one = silent();
    answer(&mut one, 9, FeedbackKind::Nps, 3, "2026-11-20");
    let items = list(&AtRisk::default(), &one, day("2026-11-21"), 7);
    let seen: Vec<_> = items.iter().map(|item| (item.cause.as_str(), item.due)).collect();
    assert_eq!(seen, [("F9", day("2026-11-20")), ("2026-11-01", day("2026-11-23"))]);
    assert_eq!(items[0].reasons.len(), 1);
    // Of several ahead the first.
    let mut two = silent();
    two.summary.falling_on = some("2026-11-21");
    let items = list(&AtRisk::default(), &two, day("2026-11-21"), 7);
    assert_eq!(
        items.iter().map(|item| item.cause.as_str()).collect::<Vec<_>>(),
        ["spend-2026-11-21"]
    );
}
