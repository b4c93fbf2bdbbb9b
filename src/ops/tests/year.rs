//! A year of the demo business, morning by morning: every item comes on its day, once, and goes by its own command.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};

use super::{day, named};
use crate::domain::birthday::Birthday;
use crate::domain::id::CustomerId;
use crate::domain::rule::Item;
use crate::domain::words::{Direction, RuleName, Stage};
use crate::ops::{
    ContactChange, Crm, FeedbackGiven, Now, Place, PointsUse, PurchaseChange, Query, QueueRow,
    Wanted,
};

const BEGIN: &str = "2026-11-21";
const DAYS: u64 = 365;

/// The business and what the test remembers of its days.
struct Year {
    crm: Crm,
    /// Codes that were done or skipped.
    cleared: BTreeSet<String>,
    /// Codes that come back on a day.
    snoozed: BTreeMap<String, NaiveDate>,
    /// The day each code was first seen.
    seen: BTreeMap<String, NaiveDate>,
    /// The last day on which something was noted of a customer.
    touched: BTreeMap<CustomerId, NaiveDate>,
    dice: u64,
}

impl Year {
    fn new(touches: i64) -> Year {
        let mut policy = Place::Kyoto.policy();
        policy.fatigue.touches = touches;
        let now = Now { today: day(BEGIN), time: None };
        let mut crm = Crm::in_memory(policy, now).unwrap();
        crm.tell_demo(Place::Kyoto).unwrap();
        Year {
            crm,
            cleared: BTreeSet::new(),
            snoozed: BTreeMap::new(),
            seen: BTreeMap::new(),
            touched: BTreeMap::new(),
            dice: 7,
        }
    }

    fn today(&self) -> NaiveDate {
        self.crm.now.today
    }

    /// A number below `sides`, the same in every run.
    fn roll(&mut self, sides: u64) -> u64 {
        self.dice = self
            .dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.dice >> 33) % sides
    }

    fn queue(&self) -> crate::ops::Today {
        let query = Query::all(self.today());
        let (queue, ahead) = self.crm.today_and_ahead(&query, 7, usize::MAX).unwrap();
        let wanted = |days| Wanted { days, only: None, query: query.clone() };
        assert_eq!(queue, self.crm.today(&wanted(0)).unwrap());
        let mut week = self.crm.today(&wanted(7)).unwrap().rows;
        week.retain(|row| row.items.iter().all(|item| item.shows > self.today()));
        assert_eq!(ahead, week);
        queue
    }

    /// What must hold of an item that is on the list this morning.
    fn check(&mut self, item: &Item) {
        let (today, code) = (self.today(), item.code().to_string());
        assert!(item.shows <= today, "{code} is early on {today}");
        assert!(item.ends.is_none_or(|ends| today <= ends), "{code} is late on {today}");
        assert!(!self.cleared.contains(&code), "{code} came back on {today}");
        if let Some(until) = self.snoozed.get(&code) {
            assert!(*until <= today, "{code} was put off until {until}, not {today}");
        }
        if self.seen.contains_key(&code) {
            return;
        }
        // New on the list: because its day has come, or because of what was noted yesterday.
        let noted =
            self.touched.get(&item.customer).is_some_and(|noted| *noted + Days::new(1) >= today);
        let first = today == day(BEGIN);
        let held = self.crm.policy.fatigue.touches > 0;
        assert!(item.shows == today || noted || first || held, "{code}: not {}", item.shows);
        self.seen.insert(code, today);
    }

    /// Clears an item by the code it names itself by.
    fn act(&mut self, item: &Item) {
        let code = item.code().to_string();
        // What was done for one item may have answered another of the same customer.
        let Ok(meant) = self.crm.items(std::slice::from_ref(&code)) else { return };
        assert_eq!(meant.iter().map(|item| item.code()).collect::<Vec<_>>(), [item.code()]);
        let later = self.today() + Days::new(2);
        self.touched.insert(item.customer, self.today());
        match self.roll(10) {
            0 if item.ends.is_none_or(|ends| later <= ends) => {
                self.crm.snooze_items(&meant, &later.to_string()).unwrap();
                self.snoozed.insert(code, later);
                return;
            }
            0..=2 => drop(self.crm.skip_items(&meant, Some("no")).unwrap()),
            3 => drop(self.crm.do_items(&meant, None).unwrap()),
            _ => drop(self.crm.do_items(&meant, Some(&ContactChange::default())).unwrap()),
        }
        self.cleared.insert(code);
    }

    fn morning(&mut self) {
        let queue = self.queue();
        let ranks: Vec<_> = queue.rows.iter().map(|row| row.rank).collect();
        assert!(ranks.is_sorted(), "the queue is in order");
        let customers: BTreeSet<_> = queue.rows.iter().map(|row| row.customer.id).collect();
        assert_eq!(customers.len(), queue.rows.len(), "one row a customer");
        let back: Vec<String> = self
            .snoozed
            .iter()
            .filter(|(_, until)| **until == self.today())
            .map(|(code, _)| code.clone())
            .collect();
        let listed: BTreeSet<String> = queue
            .rows
            .iter()
            .flat_map(|row| &row.items)
            .map(|item| item.code().to_string())
            .collect();
        for code in back {
            // Unless what was done since took its cause away, it is back on its day.
            let gone = self.crm.items(std::slice::from_ref(&code)).is_err();
            assert!(
                gone || listed.contains(&code) || self.crm.policy.fatigue.touches > 0,
                "{code} is missing"
            );
        }
        for row in &queue.rows {
            for item in &row.items {
                self.check(item);
            }
        }
        for item in queue.rows.iter().flat_map(|row| &row.items) {
            if self.roll(8) > 0 {
                self.act(item);
            }
        }
    }

    /// Whoever's time it is comes and buys; some stop coming, some complain, some bring a friend.
    fn afternoon(&mut self) {
        let mut rows = Vec::new();
        let all = Query::all(self.today());
        self.crm
            .read()
            .each_customer(&all, |row| {
                rows.push(row);
                Ok(())
            })
            .unwrap();
        for row in rows {
            let summary = row.summary;
            let rhythm = summary.rhythm_days().unwrap_or(20.0).max(3.0);
            let silent = summary.days_silent(self.today()).unwrap_or(400) as f64;
            let stays = row.id.0 % 7 != 3 || self.today().month() < 4;
            let lapsed = summary.stage(self.today(), &self.crm.policy.stages) == Stage::Lapsed;
            let comes = if lapsed { self.roll(90) == 0 } else { silent >= rhythm && stays };
            if comes && self.roll(4) > 0 {
                self.buy(row.id);
            }
        }
        if self.roll(9) == 0 {
            self.newcomer();
        }
        if self.roll(12) == 0 {
            let who = CustomerId(1 + self.roll(40) as i64);
            if self.crm.read().customer(who).is_ok() {
                let answer =
                    FeedbackGiven { score: self.roll(11).to_string(), ..FeedbackGiven::default() };
                self.crm.log_feedback(&[who], &answer).unwrap();
                self.touched.insert(who, self.today());
            }
        }
    }

    fn buy(&mut self, who: CustomerId) {
        let total = (1000 + self.roll(5000)).to_string();
        let bought = PurchaseChange { total: Some(total), ..PurchaseChange::default() };
        self.crm.log_purchases(&[who], &bought, &PointsUse::default()).unwrap();
        self.touched.insert(who, self.today());
    }

    fn newcomer(&mut self) {
        let mut change = named(&format!("新規 {}", self.today()));
        let friend = CustomerId(1 + self.roll(40) as i64);
        if self.roll(2) == 0 && self.crm.read().customer(friend).is_ok() {
            change.referred_by = Some(friend.to_string());
            self.touched.insert(friend, self.today());
        }
        let added = self.crm.add_customer(&change, true).unwrap();
        self.buy(added);
    }

    fn live(&mut self, days: u64, morning: impl Fn(&mut Year)) {
        for passed in 0..days {
            self.crm.now.today = day(BEGIN) + Days::new(passed);
            morning(self);
            self.afternoon();
        }
    }
}

#[test]
fn every_item_of_a_year_comes_on_its_day_and_goes_by_its_own_command() {
    let mut year = Year::new(0);
    let mut born: Vec<(CustomerId, Birthday)> = Vec::new();
    year.crm
        .read()
        .each_yearly(&Query::all(year.today()), |yearly| {
            let birthday = yearly.birthday.as_deref().and_then(Birthday::parse);
            born.extend(birthday.map(|birthday| (yearly.customer.id, birthday)));
            Ok(())
        })
        .unwrap();
    year.live(DAYS, Year::morning);

    let rules: BTreeSet<&str> = year.seen.keys().map(|code| rule_of(code)).collect();
    let all: BTreeSet<&str> = RuleName::ALL.iter().map(|rule| rule.word()).collect();
    let missing: Vec<&&str> = all.difference(&rules).collect();
    assert_eq!(missing, [&"offer-expiring"], "every rule that the story can call spoke");

    // Each birthday of the year once, three days before it.
    for (who, birthday) in born {
        for calendar_year in [2026, 2027] {
            let on = birthday.in_year(calendar_year).unwrap() - Days::new(3);
            if day(BEGIN) < on && on < day(BEGIN) + Days::new(DAYS) {
                let code = format!("{who}-birthday-{calendar_year}");
                assert_eq!(year.seen.get(&code), Some(&on), "{code}");
            }
        }
    }
    let (seen, cleared) = (year.seen.len(), year.cleared.len());
    assert!(seen > 500 && cleared * 10 > seen * 7, "{cleared} of {seen}");
    assert!(year.crm.check().unwrap().iter().all(crate::ops::Finding::is_sound));
}

/// The rule in a code.
fn rule_of(code: &str) -> &str {
    if code.starts_with('R') {
        return "promise";
    }
    let rest = code.split_once('-').unwrap().1;
    RuleName::ALL.iter().map(|rule| rule.word()).find(|word| rest.starts_with(word)).unwrap()
}

#[test]
fn nobody_is_pestered_but_for_a_promise_or_a_problem() {
    let mut year = Year::new(2);
    year.live(90, |year| {
        let queue = year.queue();
        for row in &queue.rows {
            assert!(
                touches(year, row) < 2 || row.items.iter().any(Item::is_exempt),
                "{}",
                row.customer.id
            );
        }
        for row in &queue.held {
            assert!(touches(year, row) >= 2 && !row.items.iter().any(Item::is_exempt));
        }
        year.morning();
    });
}

/// Outbound contacts of the last fourteen days, today's among them.
fn touches(year: &Year, row: &QueueRow) -> usize {
    let from = year.today() - Days::new(13);
    let contacts = year.crm.read().contacts(row.customer.id, None).unwrap();
    contacts
        .iter()
        .filter(|contact| contact.day >= from && contact.direction == Direction::Outbound)
        .count()
}
