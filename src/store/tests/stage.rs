//! Stages: the SQL of filters and `Summary::stage` say the same on every day, each stage begins and ends on its very
//! day, and a cadence by stage falls on the day that a walk from day to day finds.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{YAMADA, book, day, purchase, write};
use crate::domain::contact::Contact;
use crate::domain::customer::{Customer, Profile, Summary};
use crate::domain::filter::{Filter, Term, Test};
use crate::domain::id::{ContactId, CustomerId};
use crate::domain::policy::{Lapsed, Policy, StageCadence, Stages};
use crate::domain::purchase::Purchase;
use crate::domain::words::{Channel, Direction, Outcome, Relation, Stage};
use crate::store::list::Query;
use crate::store::open::Store;

/// The stage of every customer as `Summary::stage` has it; fails where the filter by stage says otherwise.
fn stages(store: &Store, policy: &Policy, on: NaiveDate) -> BTreeMap<CustomerId, Stage> {
    let mut stages = BTreeMap::new();
    let all = Query::all(on);
    let read = store.reader().each_summary(&all, |id, _, summary| {
        stages.insert(id, summary.stage(on, &policy.stages));
        Ok(())
    });
    read.unwrap();
    for stage in Stage::ALL {
        let term = Term { negated: false, test: Test::Stage(*stage) };
        let filter = Filter { groups: vec![vec![term]] };
        let found = store.reader().customer_ids(&Query { filter, ..all.clone() }).unwrap();
        let told = stages.iter().filter(|(_, told)| *told == stage).map(|(id, _)| *id);
        assert_eq!(found, told.collect::<Vec<_>>(), "{} on {on}", stage.word());
    }
    stages
}

fn summary(store: &Store, id: CustomerId) -> Summary {
    store.reader().customer_row(id, day("2026-01-01")).unwrap().summary
}

fn buy(store: &mut Store, on: &str) {
    write(store, |tx| tx.insert_purchase(&purchase(on, 100))).unwrap();
}

/// A book in which Yamada bought on these days.
fn bought(days: &[&str]) -> Store {
    let mut store = book();
    for on in days {
        buy(&mut store, on);
    }
    store
}

fn brought(store: &mut Store) {
    let customer =
        Customer { referred_by: Some(YAMADA), ..Customer::named("new", day("2026-01-01")) };
    write(store, |tx| tx.insert_customer(&customer)).unwrap();
}

/// Yamada's stage on each day.
fn of_yamada(store: &Store, days: &[&str]) -> Vec<&'static str> {
    let stage = |on: &&str| stages(store, &Policy::default(), day(on))[&YAMADA].word();
    days.iter().map(stage).collect()
}

#[test]
fn the_first_weeks_end_and_silence_begins_on_their_days() {
    let store = bought(&["2026-01-10"]);
    // New for 30 days, at risk after 135, lapsed after 180.
    assert_eq!(of_yamada(&store, &["2026-02-08", "2026-02-09"]), ["onboarding", "active"]);
    assert_eq!(of_yamada(&store, &["2026-05-25", "2026-05-26"]), ["active", "at-risk"]);
    assert_eq!(of_yamada(&store, &["2026-07-09", "2026-07-10"]), ["at-risk", "lapsed"]);
    assert_eq!(of_yamada(&book(), &["2026-01-01"]), ["prospect"]);
}

#[test]
fn a_rhythm_has_its_own_silence() {
    // Every 40 days: at risk after 60, lapsed after 80.
    let store = bought(&["2026-01-01", "2026-02-10", "2026-03-22"]);
    assert_eq!(of_yamada(&store, &["2026-05-21", "2026-05-22"]), ["active", "at-risk"]);
    assert_eq!(of_yamada(&store, &["2026-06-10", "2026-06-11"]), ["at-risk", "lapsed"]);
    // Every 2 days: never before the floor of 30 days, of which at risk 3 quarters.
    let store = bought(&["2026-01-01", "2026-01-03", "2026-01-05"]);
    assert_eq!(of_yamada(&store, &["2026-01-27", "2026-01-28"]), ["onboarding", "at-risk"]);
    assert_eq!(of_yamada(&store, &["2026-02-04", "2026-02-05"]), ["at-risk", "lapsed"]);
}

#[test]
fn who_comes_back_after_the_last_allowed_day_is_won_back_for_its_days() {
    // 180 days of silence are allowed: the purchase on the 181st is a return.
    let kept = bought(&["2025-01-01", "2025-06-30"]);
    assert_eq!(of_yamada(&kept, &["2025-06-30"]), ["active"]);
    let back = bought(&["2025-01-01", "2025-07-01"]);
    assert_eq!(
        of_yamada(&back, &["2025-07-01", "2025-09-28", "2025-09-29"]),
        ["won-back", "won-back", "active"]
    );
    // With a rhythm of 40 days 80 are allowed.
    let visits = ["2025-01-01", "2025-02-10", "2025-03-22"];
    let kept = bought(&[visits.as_slice(), &["2025-06-10"]].concat());
    assert_eq!(of_yamada(&kept, &["2025-06-10"]), ["active"]);
    let back = bought(&[visits.as_slice(), &["2025-06-11"]].concat());
    assert_eq!(of_yamada(&back, &["2025-06-11"]), ["won-back"]);
}

#[test]
fn the_tenth_day_of_purchase_makes_loyal_and_one_brought_makes_an_advocate() {
    let days: Vec<String> = (1..=9).map(|week| format!("2026-0{week}-01")).collect();
    let mut store = bought(&days.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(of_yamada(&store, &["2026-09-01"]), ["active"]);
    buy(&mut store, "2026-09-01");
    assert_eq!(of_yamada(&store, &["2026-09-01"]), ["active"]);
    buy(&mut store, "2026-09-02");
    assert_eq!(of_yamada(&store, &["2026-09-02"]), ["loyal"]);
    brought(&mut store);
    assert_eq!(of_yamada(&store, &["2026-09-02"]), ["advocate"]);
}

#[test]
fn silence_goes_before_the_first_weeks_and_those_before_what_it_has_become() {
    let days: Vec<String> = (1..=10).map(|at| format!("2026-01-{:02}", 2 * at)).collect();
    let mut store = bought(&days.iter().map(String::as_str).collect::<Vec<_>>());
    brought(&mut store);
    assert_eq!(of_yamada(&store, &["2026-01-31", "2026-02-01"]), ["onboarding", "advocate"]);
    assert_eq!(of_yamada(&store, &["2026-02-11", "2026-02-12"]), ["advocate", "at-risk"]);
    let only_brought = {
        let mut store = book();
        brought(&mut store);
        store
    };
    assert_eq!(of_yamada(&only_brought, &["2026-01-31"]), ["prospect"]);
}

fn lapsed() -> impl Strategy<Value = Lapsed> {
    (1000..4000_i64, 1000..4000_i64, 1..20_i64, 1..30_i64).prop_map(|(a, b, floor, fixed)| Lapsed {
        risk_milli: a.min(b),
        factor_milli: a.max(b),
        floor_days: floor,
        fixed_days: fixed,
    })
}

fn rules() -> impl Strategy<Value = Stages> {
    (0..25_i64, 0..80_i64, 1..6_i64, 1..3_i64).prop_map(|(new, back, loyal, advocate)| Stages {
        onboarding_days: new,
        won_back_days: back,
        loyal_days: loyal,
        advocate_referrals: advocate,
    })
}

/// Days between contacts; often none.
fn cadence() -> impl Strategy<Value = i64> {
    prop_oneof![1 => Just(0_i64), 3 => 1..30_i64]
}

prop_compose! {
    fn stage_cadence()(days in prop::array::uniform8(cadence())) -> StageCadence {
        let [prospect, onboarding, active, loyal, advocate, at_risk, lapsed, won_back] = days;
        StageCadence { prospect, onboarding, active, loyal, advocate, at_risk, lapsed, won_back }
    }
}

prop_compose! {
    fn policy()(
        lapsed in lapsed(), stages in rules(), by_stage in stage_cadence(), default in cadence(),
        occasional in cadence(), vip in cadence(), dog in 1..30_i64, tagged in prop::bool::weighted(0.3),
    ) -> Policy {
        let mut policy = Policy { lapsed, stages, ..Policy::default() };
        (policy.cadence.stages, policy.cadence.default) = (by_stage, default);
        policy.cadence.occasional = occasional;
        if tagged {
            policy.cadence.tags = BTreeMap::from([("vip".to_owned(), vip), ("dog".to_owned(), dog)]);
        }
        policy
    }
}

/// A customer's history: days of purchase, of contact (and whether somebody was met), customers brought.
#[derive(Debug, Clone)]
struct Life {
    bought: Vec<u64>,
    contacts: Vec<(u64, bool)>,
    brought: usize,
    own: Option<i64>,
    is_occasional: bool,
    tags: Vec<&'static str>,
}

prop_compose! {
    fn life()(
        gaps in prop::collection::vec(prop_oneof![3 => 0..10_u64, 1 => 20..80_u64], 0..7),
        contacts in prop::collection::vec((0..150_u64, any::<bool>()), 0..3),
        brought in 0..3_usize,
        own in prop::option::weighted(0.05, 1..30_i64),
        is_occasional in prop::bool::weighted(0.1),
        tags in prop::sample::subsequence(vec!["犬", "VIP", "Dog"], 0..=2),
    ) -> Life {
        let bought = gaps.iter().scan(0, |after, gap| { *after += gap; Some(*after) }).collect();
        Life { bought, contacts, brought, own, is_occasional, tags }
    }
}

fn start() -> NaiveDate {
    day("2025-01-01")
}

fn live(store: &mut Store, life: &Life) -> CustomerId {
    let customer = Customer {
        cadence_days: life.own,
        relation: life.is_occasional.then_some(Relation::Occasional),
        ..Customer::named("n", start())
    };
    let profile = Profile {
        customer,
        emails: Vec::new(),
        phones: Vec::new(),
        tags: life.tags.iter().map(|tag| (*tag).to_owned()).collect(),
        facts: Vec::new(),
    };
    write(store, |tx| {
        let id = tx.insert_profile(&profile, "JP")?;
        for after in &life.bought {
            let new = purchase("2026-01-01", 100);
            let on = start() + Days::new(*after);
            tx.insert_purchase(&Purchase { customer_id: id, day: on, ..new })?;
        }
        for (after, is_met) in &life.contacts {
            tx.insert_contact(&Contact {
                id: ContactId(0),
                key: None,
                customer_id: id,
                day: start() + Days::new(*after),
                time: None,
                channel: Channel::Call,
                direction: Direction::Outbound,
                purpose: None,
                mood: None,
                outcome: (!is_met).then_some(Outcome::Absent),
                note: None,
            })?;
        }
        for _ in 0..life.brought {
            let new = Customer { referred_by: Some(id), ..Customer::named("new", start()) };
            tx.insert_customer(&new)?;
        }
        Ok(id)
    })
    .unwrap()
}

/// The day the next contact is due, found by looking at one day after the other.
fn due(policy: &Policy, life: &Life, summary: &Summary) -> Option<NaiveDate> {
    let met = life.contacts.iter().filter(|(_, is_met)| *is_met).map(|(after, _)| *after).max();
    let silent_since = start() + Days::new(met.unwrap_or_default());
    let tags = life.tags.iter().filter_map(|tag| policy.cadence.tags.get(&tag.to_lowercase()));
    let relation = life.is_occasional.then_some(policy.cadence.occasional);
    let fixed = life.own.or(tags.min().copied()).or(relation);
    let by_stage = |on: NaiveDate| {
        let by = &policy.cadence.stages;
        let days = match summary.stage(on, &policy.stages) {
            Stage::Prospect => by.prospect,
            Stage::Onboarding => by.onboarding,
            Stage::Active => by.active,
            Stage::Loyal => by.loyal,
            Stage::Advocate => by.advocate,
            Stage::AtRisk => by.at_risk,
            Stage::Lapsed => by.lapsed,
            Stage::WonBack => by.won_back,
        };
        if days == 0 { policy.cadence.default } else { days }
    };
    // The last stretch begins after 6 gaps of 80 days and a silence of 4 times 240.
    let days = (0..1500).map(|after| start() + Days::new(after));
    let mut days = days.skip_while(|on| *on <= silent_since);
    days.find(|on| {
        let every = fixed.unwrap_or_else(|| by_stage(*on));
        every > 0 && (*on - silent_since).num_days() >= every
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn filters_and_figures_name_the_same_stage(
        policy in policy(),
        lives in prop::collection::vec(life(), 1..5),
        days in prop::collection::vec(0..600_u64, 4),
    ) {
        let mut store = Store::in_memory(&policy).unwrap();
        for life in &lives {
            let id = live(&mut store, life);
            let told = summary(&store, id);
            for edge in [told.risk_on, told.lapse_on, told.first_purchase, told.returned_on].into_iter().flatten() {
                stages(&store, &policy, edge);
                stages(&store, &policy, edge - Days::new(1));
            }
        }
        for after in days {
            stages(&store, &policy, start() + Days::new(after));
        }
    }

    #[test]
    fn the_cadence_of_stages_is_what_a_walk_through_the_days_finds(
        policy in policy(),
        lives in prop::collection::vec(life(), 16..24),
    ) {
        let mut store = Store::in_memory(&policy).unwrap();
        for life in &lives {
            let id = live(&mut store, life);
            let told = summary(&store, id);
            prop_assert_eq!(told.next_due, due(&policy, life, &told), "{:?} {:?}", life, told);
        }
    }
}
