//! What was cleared stays cleared: whoever else clears it, whatever becomes of its record, and through a merge.

use super::{book, buy, day, named};
use crate::domain::id::{CustomerId, PurchaseId, ReminderId};
use crate::domain::policy::Policy;
use crate::ops::{Crm, CustomerChange, ReminderChange};

fn born(name: &str, month_day: &str) -> CustomerChange {
    CustomerChange { birthday: Some(month_day.to_owned()), ..named(name) }
}

/// The codes of what is on the list of `who`.
fn codes(crm: &Crm, who: CustomerId) -> Vec<String> {
    crm.items_of(who, 0).unwrap().iter().map(|item| item.code().to_string()).collect()
}

fn done(crm: &mut Crm, typed: &str) {
    let items = crm.items(&[typed.to_owned()]).unwrap();
    crm.do_items(&items, None).unwrap();
}

#[test]
fn what_somebody_else_cleared_meanwhile_is_refused() {
    let mut crm = book(Policy::default());
    let ann = crm.add_customer(&born("Ann", "11-21"), false).unwrap();
    let reminder = ReminderChange { due: Some("today".to_owned()), ..ReminderChange::default() };
    crm.add_reminders(&[ann], &reminder).unwrap();
    let items = crm.items(&["Ann".to_owned()]).unwrap();
    let (promise, birthday) = (&items[..1], &items[1..]);
    crm.snooze_items(&items, "2026-11-22").unwrap();
    assert_eq!(crm.do_items(&items, None).unwrap().len(), 2, "put off is not cleared");
    let refused = crm.do_items(birthday, Some(&Default::default())).unwrap_err();
    assert_eq!(refused.key(), "error-item-cleared");
    assert_eq!(crm.card(ann, None).unwrap().row.summary.last_contact, None);
    let refused = crm.snooze_items(promise, "2026-11-23").unwrap_err();
    assert_eq!(refused.key(), "error-reminder-done");
    assert_eq!(crm.read().reminder(ReminderId(1)).unwrap().due, day("2026-11-22"));
}

#[test]
fn a_first_purchase_is_thanked_for_once_though_it_was_logged_anew() {
    let mut crm = book(Policy::default());
    let ann = crm.add_customer(&named("Ann"), false).unwrap();
    buy(&mut crm, ann, day("2026-11-20"));
    assert_eq!(codes(&crm, ann), ["C1-thanks-first"]);
    done(&mut crm, "C1-thanks");
    crm.void_purchase(PurchaseId(1), None).unwrap();
    buy(&mut crm, ann, day("2026-11-19"));
    assert_eq!(codes(&crm, ann), [""; 0]);
}

#[test]
fn a_merge_brings_nothing_back() {
    let mut crm = book(Policy::default());
    let mut add = |change| crm.add_customer(&change, true).unwrap();
    let ann = add(born("Ann", "11-21"));
    let [bob, bobby] = ["Bob", "Bobby"].map(|name| add(born(name, "11-21")));
    crm.log_referral(ann, bobby, false).unwrap();
    crm.now.today = day("2026-11-22");
    done(&mut crm, "C1-thanks-C3");
    done(&mut crm, "C3-birthday");
    let items = crm.items(&["C2-birthday".to_owned()]).unwrap();
    crm.snooze_items(&items, "2026-11-23").unwrap();
    crm.merge_customers(bob, bobby).unwrap();
    crm.now.today = day("2026-11-23");
    assert_eq!(codes(&crm, bob), [""; 0]);
    assert_eq!(codes(&crm, ann), ["C1-birthday-2026"]);
}

#[test]
fn what_lies_ahead_does_not_come_sooner_for_being_put_off() {
    let mut crm = book(Policy::default());
    let ann = crm.add_customer(&named("Ann"), false).unwrap();
    buy(&mut crm, ann, day("2026-11-21"));
    let step = "C1-onboarding-14".to_owned();
    let items = crm.items(std::slice::from_ref(&step)).unwrap();
    crm.snooze_items(&items, "2026-11-23").unwrap();
    for (today, expected) in [("2026-11-23", false), ("2026-12-04", false), ("2026-12-05", true)] {
        crm.now.today = day(today);
        assert_eq!(codes(&crm, ann).contains(&step), expected, "{today}");
    }
}

#[test]
fn a_rule_alone_does_not_mean_the_next_year() {
    let mut crm = book(Policy::default());
    crm.add_customer(&born("Ann", "11-21"), false).unwrap();
    done(&mut crm, "C1-birthday");
    let again = crm.items(&["C1-birthday".to_owned()]).unwrap_err();
    assert_eq!(again.key(), "error-item-unknown");
    done(&mut crm, "C1-birthday-2027");
}

#[test]
fn a_cadence_that_is_skipped_ahead_comes_the_time_after() {
    let mut crm = book(Policy::default());
    let monthly = CustomerChange { cadence: Some("30".to_owned()), ..named("Ann") };
    let ann = crm.add_customer(&monthly, false).unwrap();
    let items = crm.items(&["C1-cadence".to_owned()]).unwrap();
    crm.skip_items(&items, None).unwrap();
    for (today, expected) in [("2027-01-19", 0), ("2027-01-20", 1)] {
        crm.now.today = day(today);
        assert_eq!(codes(&crm, ann).len(), expected, "{today}");
    }
}
