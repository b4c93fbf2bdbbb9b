//! What a draft is made of: the item it answers, the channel, the line that stands for it.

use super::{book, buy, day, named};
use crate::domain::id::CustomerId;
use crate::domain::language::Lang;
use crate::domain::policy::Policy;
use crate::domain::rule::Step;
use crate::ops::{Crm, CustomerChange, Draft, DraftWish, FeedbackGiven, Shelf};

const WISH: DraftWish<'static> =
    DraftWish { item: None, template: None, channel: None, lang: Lang::En, business: None };

fn shelf() -> (tempfile::TempDir, Shelf) {
    let home = tempfile::tempdir().unwrap();
    let shelf = Shelf::new(home.path().to_owned());
    (home, shelf)
}

fn draft(crm: &Crm, who: CustomerId, wish: &DraftWish) -> Draft {
    crm.draft(who, &shelf().1, wish).unwrap()
}

#[test]
fn a_step_of_the_first_weeks_in_the_owners_words() {
    let mut policy = Policy::default();
    let step = |days, what: &str| Step { days, what: what.to_owned() };
    policy.rules.onboarding.plan = vec![step(3, "Bring the brush, please."), step(14, "tip")];
    policy.rules.thanks.on = false;
    let mut crm = book(policy);
    let who = crm.add_customer(&named("Ada Lovelace"), false).unwrap();
    buy(&mut crm, who, day("2026-11-18"));
    let text = draft(&crm, who, &WISH).text;
    assert!(text.contains("\n\nBring the brush, please.\n\n"), "{text}");
    crm.now.today = day("2026-12-03");
    let text = draft(&crm, who, &WISH).text;
    assert!(text.contains("get even more out of"), "{text}");
}

#[test]
fn a_problem_is_answered_in_other_words_than_silence() {
    let mut crm = book(Policy::default());
    let who = crm.add_customer(&named("Ada Lovelace"), false).unwrap();
    let score = FeedbackGiven { score: "2".to_owned(), comment: None, kind: None, at: None };
    crm.log_feedback(&[who], &score).unwrap();
    let made = draft(&crm, who, &WISH);
    assert_eq!(made.template, "at-risk");
    assert_eq!(made.subject.as_deref(), Some("I would like to put this right"));
    let silent = draft(&crm, who, &DraftWish { template: Some("cadence"), ..WISH });
    assert_eq!((silent.item, silent.template.as_str()), (None, "cadence"));
}

#[test]
fn each_channel_has_its_own_way_to_the_customer() {
    let mut crm = book(Policy::default());
    let change = CustomerChange {
        emails: Some(vec!["ada@example.com".to_owned()]),
        phones: Some(vec!["020 7946 0000".to_owned()]),
        postal: Some("SW1A 1AA".to_owned()),
        address: Some("1 Mill Lane".to_owned()),
        ..named("Ada Lovelace")
    };
    let who = crm.add_customer(&change, false).unwrap();
    let to = |channel| draft(&crm, who, &DraftWish { channel, ..WISH }).to;
    assert_eq!(to(Some("mail")).as_deref(), Some("ada@example.com"));
    assert_eq!(to(Some("SMS")).as_deref(), Some("020 7946 0000"));
    assert_eq!(to(Some("手紙")).as_deref(), Some("SW1A 1AA 1 Mill Lane"));
    assert_eq!(to(Some("line")), None);
    let wrong = crm.draft(who, &shelf().1, &DraftWish { channel: Some("fax"), ..WISH });
    assert_eq!(wrong.unwrap_err().key(), "error-word-unknown");
}

#[test]
fn a_line_stands_for_the_message() {
    let mut crm = book(Policy::default());
    let who = crm.add_customer(&named("Ada Lovelace"), false).unwrap();
    let (home, shelf) = shelf();
    std::fs::create_dir(home.path().join("en")).unwrap();
    std::fs::write(home.path().join("en/x.txt"), "{{ salutation }}\n\nTea on Friday?\nBye")
        .unwrap();
    let mut made = crm.draft(who, &shelf, &DraftWish { template: Some("x"), ..WISH }).unwrap();
    assert_eq!((made.subject.as_deref(), made.gist().as_str()), (None, "Tea on Friday?"));
    made.take("Subject:  Tea \r\n\r\nDear Ada,\r\n\r\nCome.\r\n\r\n").unwrap();
    assert_eq!((made.gist().as_str(), made.text.as_str()), ("Tea", "Dear Ada,\n\nCome."));
    made.take("Subject:\n\nDear Ada,").unwrap();
    assert_eq!((made.subject.as_deref(), made.gist().as_str()), (None, "Dear Ada,"));
    assert_eq!(made.take("Subject: x\n\n \n").unwrap_err().key(), "error-draft-empty");
}
