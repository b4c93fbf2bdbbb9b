//! Customers as they are typed: read, refused, joined.

use super::CustomerChange;
use crate::domain::id::CustomerId;
use crate::domain::policy::Policy;
use crate::ops::Crm;
use crate::ops::tests::{book, named};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn refusal(crm: &mut Crm, change: &CustomerChange) -> &'static str {
    crm.add_customer(change, false).unwrap_err().key()
}

#[test]
fn birthdays_with_and_without_their_year() {
    let mut crm = book(Policy::default());
    for (typed, stored) in [
        ("1980-04-05", "1980-04-05"),
        ("--04-05", "--04-05"),
        ("04-05", "--04-05"),
        ("4月5日", "--04-05"),
        ("2-29", "--02-29"),
        ("昭和55年4月5日", "1980-04-05"),
        ("5th April", "--04-05"),
        ("apr 5", "--04-05"),
        ("5 Apr 1980", "1980-04-05"),
    ] {
        let change = CustomerChange { birthday: some(typed), ..named(typed) };
        let id = crm.add_customer(&change, true).unwrap();
        let birthday = crm.read().customer(id).unwrap().birthday.unwrap();
        assert_eq!(birthday.to_string(), stored, "{typed}");
    }
}

#[test]
fn what_cannot_be_is_refused_and_leaves_nothing() {
    let mut crm = book(Policy::default());
    let cases = [
        (named(" "), "error-name-empty"),
        (CustomerChange::default(), "error-name-empty"),
        (named("a\0b"), "error-text-nul"),
        (CustomerChange { facts: vec!["dog".to_owned()], ..named("a") }, "error-fact"),
        (CustomerChange { facts: vec!["=x".to_owned()], ..named("a") }, "error-fact"),
        (CustomerChange { emails: Some(vec!["a@".to_owned()]), ..named("a") }, "error-email"),
        (CustomerChange { emails: Some(vec!["a b@c".to_owned()]), ..named("a") }, "error-email"),
        (CustomerChange { cadence: some("36501"), ..named("a") }, "error-cadence"),
        (CustomerChange { cadence: some("-1"), ..named("a") }, "error-cadence"),
        (CustomerChange { channel: some("smoke"), ..named("a") }, "error-word-unknown"),
        (CustomerChange { referred_by: some("b"), ..named("a") }, "error-customer-unknown"),
    ];
    for (change, key) in cases {
        assert_eq!(refusal(&mut crm, &change), key, "{change:?}");
    }
    assert_eq!(crm.read().count_customers().unwrap(), 0);
}

#[test]
fn a_known_name_mail_phone_or_key_is_refused() {
    let mut crm = book(Policy::default());
    let known = CustomerChange {
        emails: Some(vec!["Taro@example.jp".to_owned()]),
        phones: Some(vec!["090-1234-5678".to_owned()]),
        key: some("A1"),
        ..named("山田 太郎")
    };
    crm.add_customer(&known, false).unwrap();
    let email = |text: &str| Some(vec![text.to_owned()]);
    for change in [
        named("山田太郎"),
        CustomerChange { emails: email("taro@EXAMPLE.jp"), ..named("x") },
        CustomerChange { phones: email("+81 90 1234 5678"), ..named("x") },
    ] {
        assert_eq!(refusal(&mut crm, &change), "error-customer-duplicate");
    }
    let same_key = CustomerChange { key: some("A1"), ..named("x") };
    assert_eq!(refusal(&mut crm, &same_key), "error-customer-key");
    assert!(crm.add_customer(&named("山田太郎"), true).is_ok());
    let own_key = CustomerChange { key: some("A1"), ..CustomerChange::default() };
    assert!(crm.edit_customers(&[CustomerId(1)], &own_key).is_ok());
    let refused = crm.edit_customers(&[CustomerId(1), CustomerId(2)], &own_key).unwrap_err();
    assert_eq!(refused.key(), "error-customer-key");
}

#[test]
fn editing_leaves_the_next_date_alone_and_an_empty_text_clears() {
    let mut crm = book(Policy::default());
    let change = CustomerChange { cadence: some("30"), note: some("x"), ..named("山田") };
    let id = crm.add_customer(&change, false).unwrap();
    let due = crm.card(id, None).unwrap().row.summary.next_due;
    crm.now.today += chrono::TimeDelta::days(10);
    let change =
        CustomerChange { note: some(""), kana: some("ヤマダ"), ..CustomerChange::default() };
    crm.edit_customers(&[id], &change).unwrap();
    let card = crm.card(id, None).unwrap();
    assert_eq!((card.row.summary.next_due, card.profile.customer.note), (due, None));
    let nothing = crm.edit_customers(&[id], &CustomerChange::default()).unwrap_err();
    assert_eq!(nothing.key(), "error-edit-nothing");
}

#[test]
fn a_merge_fills_gaps_and_keeps_what_both_know() {
    let mut crm = book(Policy::default());
    let list = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let winner = CustomerChange {
        note: some("one"),
        tags: list(&["vip"]),
        facts: list(&["dog=Hachi"]),
        since: some("2024-01-01"),
        ..named("山田")
    };
    let other = CustomerChange {
        note: some("two"),
        kana: some("ヤマダ"),
        tags: list(&["VIP", "web"]),
        facts: list(&["dog=Pochi", "cat=Tama"]),
        since: some("2023-01-01"),
        key: some("A7"),
        referred_by: some("山田"),
        ..named("山田 太郎")
    };
    let winner = crm.add_customer(&winner, false).unwrap();
    let other = crm.add_customer(&other, false).unwrap();
    crm.merge_customers(winner, other).unwrap();
    let profile = crm.card(winner, None).unwrap().profile;
    let customer = &profile.customer;
    assert_eq!(customer.note.as_deref(), Some("one\ntwo"));
    assert_eq!((customer.kana.as_deref(), customer.referred_by), (Some("ヤマダ"), None));
    assert_eq!(customer.since, "2023-01-01".parse().ok());
    assert_eq!(profile.tags, ["vip", "web"]);
    assert_eq!(
        profile.facts,
        [("dog", "Hachi"), ("cat", "Tama")].map(|(n, v)| (n.to_owned(), v.to_owned()))
    );
    assert_eq!(crm.resolve("C2").unwrap(), winner);
    assert_eq!(crm.read().customer_of_key("A7").unwrap(), Some(winner));
    let same = crm.merge_customers(winner, winner).unwrap_err();
    assert_eq!(same.key(), "error-merge-same");
}

#[test]
fn a_referral_keeps_the_day_it_was_noted() {
    let mut crm = book(Policy::default());
    let [yamada, sato, suzuki] =
        ["山田", "佐藤", "鈴木"].map(|name| crm.add_customer(&named(name), false).unwrap());
    let referral = |crm: &Crm, id| {
        let customer = crm.read().customer(id).unwrap();
        (customer.referred_by, customer.referred_on.map(|day| day.to_string()))
    };
    let by = |text: &str| CustomerChange { referred_by: some(text), ..CustomerChange::default() };
    crm.log_referral(yamada, sato, false).unwrap();
    assert_eq!(referral(&crm, sato), (Some(yamada), some("2026-11-21")));
    crm.now.today = "2026-11-22".parse().unwrap();
    crm.edit_customers(&[sato], &CustomerChange { note: some("x"), ..by("山田") }).unwrap();
    crm.log_referral(yamada, sato, false).unwrap();
    assert_eq!(referral(&crm, sato), (Some(yamada), some("2026-11-21")));
    crm.edit_customers(&[sato], &by("鈴木")).unwrap();
    assert_eq!(referral(&crm, sato), (Some(suzuki), some("2026-11-22")));
    crm.now.today = "2026-11-23".parse().unwrap();
    crm.merge_customers(yamada, sato).unwrap();
    assert_eq!(referral(&crm, yamada), (Some(suzuki), some("2026-11-22")));
    crm.edit_customers(&[yamada], &by("")).unwrap();
    assert_eq!(referral(&crm, yamada), (None, None));
}
