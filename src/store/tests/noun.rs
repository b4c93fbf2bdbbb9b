//! Contacts, reminders, feedback, products and purchases: stored whole, listed in order, refused by name.

use chrono::NaiveTime;

use super::{BAKER, YAMADA, award, book, day, line, product, purchase, refusal, rows, write};
use crate::domain::contact::Contact;
use crate::domain::feedback::Feedback;
use crate::domain::id::{ContactId, FeedbackId, ProductId, PurchaseId, ReminderId};
use crate::domain::points::Award;
use crate::domain::purchase::{Product, Purchase};
use crate::domain::reminder::Reminder;
use crate::domain::words::{
    Channel, Direction, FeedbackKind, Mood, Outcome, ProductRelation, Purpose,
};
use crate::error::{Arg, Exit};

fn contact(on: &str) -> Contact {
    Contact {
        id: ContactId(0),
        key: None,
        customer_id: YAMADA,
        day: day(on),
        time: NaiveTime::from_hms_opt(9, 5, 0),
        channel: Channel::Line,
        direction: Direction::Inbound,
        purpose: Some(Purpose::Support),
        mood: Some(Mood::Bad),
        outcome: Some(Outcome::Ongoing),
        note: Some("折り返す".to_owned()),
    }
}

fn reminder(due: &str, contact_id: Option<ContactId>) -> Reminder {
    let due = day(due);
    Reminder {
        id: ReminderId(0),
        customer_id: YAMADA,
        due,
        what: None,
        done_on: None,
        contact_id,
        every: None,
        first_due: None,
    }
}

#[test]
fn a_contact_comes_back_whole_and_newest_first() {
    let mut store = book();
    let plain = Contact {
        time: None,
        purpose: None,
        mood: None,
        outcome: None,
        note: None,
        ..contact("2026-03-02")
    };
    let ids = write(&mut store, |tx| {
        let first = tx.insert_contact(&contact("2026-03-01"))?;
        Ok([first, tx.insert_contact(&contact("2026-03-02"))?, tx.insert_contact(&plain)?])
    })
    .unwrap();
    let reader = store.reader();
    assert_eq!(reader.contact(ids[0]).unwrap(), Contact { id: ids[0], ..contact("2026-03-01") });
    assert_eq!(reader.contact(ids[2]).unwrap(), Contact { id: ids[2], ..plain });
    let order = |limit| -> Vec<_> {
        reader.contacts(YAMADA, limit).unwrap().iter().map(|contact| contact.id).collect()
    };
    assert_eq!(order(None), [ids[1], ids[2], ids[0]]);
    assert_eq!(order(Some(1)), [ids[1]]);
    assert_eq!(reader.contacts(BAKER, None).unwrap(), []);
    assert_eq!(reader.contact(ContactId(9)).unwrap_err().exit(), Exit::NotFound);
}

#[test]
fn a_contact_changes_and_goes_and_its_promise_stays() {
    let mut store = book();
    let (id, promised) = write(&mut store, |tx| {
        let id = tx.insert_contact(&contact("2026-03-01"))?;
        Ok((id, tx.insert_reminder(&reminder("2026-04-01", Some(id)))?))
    })
    .unwrap();
    let changed = Contact { id, channel: Channel::Call, time: None, ..contact("2026-03-05") };
    write(&mut store, |tx| tx.update_contact(&changed)).unwrap();
    assert_eq!(store.reader().contact(id).unwrap(), changed);
    assert_eq!(
        rows(&store, "SELECT last_contact FROM summary WHERE customer_id = 1"),
        ["2026-03-05"]
    );
    write(&mut store, |tx| tx.remove_contact(id)).unwrap();
    let left = Reminder { id: promised, ..reminder("2026-04-01", None) };
    assert_eq!(store.reader().reminder(promised).unwrap(), left);
    assert_eq!(refusal(&mut store, |tx| tx.remove_contact(id)).key(), "error-contact-unknown");
    assert_eq!(
        refusal(&mut store, |tx| tx.update_contact(&changed)).key(),
        "error-contact-unknown"
    );
}

#[test]
fn a_contact_settles_what_a_contact_promised_by_its_day() {
    let mut store = book();
    let ids = write(&mut store, |tx| {
        let promising = Some(tx.insert_contact(&contact("2026-03-01"))?);
        let late = tx.insert_reminder(&reminder("2026-04-02", promising))?;
        let due = tx.insert_reminder(&reminder("2026-04-01", promising))?;
        Ok([late, due, tx.insert_reminder(&reminder("2026-04-01", None))?])
    })
    .unwrap();
    let settled = store.reader().settled_by_contact(YAMADA, day("2026-04-01")).unwrap();
    assert_eq!(settled.iter().map(|reminder| reminder.id).collect::<Vec<_>>(), [ids[1]]);
    write(&mut store, |tx| tx.set_reminder_done(ids[1], day("2026-04-01"))).unwrap();
    assert_eq!(store.reader().reminder(ids[1]).unwrap().done_on, Some(day("2026-04-01")));
    let again = store.reader().settled_by_contact(YAMADA, day("2026-04-01")).unwrap();
    assert_eq!(again, []);
    let open = |reminders: Vec<Reminder>| -> Vec<_> { reminders.iter().map(|r| r.id).collect() };
    let reader = store.reader();
    assert_eq!(open(reader.open_reminders(YAMADA).unwrap()), [ids[2], ids[0]]);
    assert_eq!(open(reader.reminders(false, Some(day("2026-04-01"))).unwrap()), [ids[2]]);
    assert_eq!(open(reader.reminders(false, None).unwrap()), [ids[2], ids[0]]);
    assert_eq!(open(reader.reminders(true, None).unwrap()), [ids[1], ids[2], ids[0]]);
}

#[test]
fn a_reminder_is_changed_done_and_removed() {
    let mut store = book();
    let id = write(&mut store, |tx| tx.insert_reminder(&reminder("2026-04-01", None))).unwrap();
    let later =
        Reminder { id, what: Some("見積もり".to_owned()), ..reminder("2026-05-01", None) };
    write(&mut store, |tx| tx.update_reminder(&later)).unwrap();
    assert_eq!(store.reader().reminder(id).unwrap(), later);
    write(&mut store, |tx| tx.set_reminder_done(id, day("2026-04-20"))).unwrap();
    assert_eq!(store.reader().reminder(id).unwrap().done_on, Some(day("2026-04-20")));
    write(&mut store, |tx| tx.remove_reminder(id)).unwrap();
    assert_eq!(refusal(&mut store, |tx| tx.remove_reminder(id)).key(), "error-reminder-unknown");
    assert_eq!(
        refusal(&mut store, |tx| tx.update_reminder(&later)).key(),
        "error-reminder-unknown"
    );
    assert_eq!(
        refusal(&mut store, |tx| tx.set_reminder_done(id, day("2026-04-20"))).key(),
        "error-reminder-unknown"
    );
}

#[test]
fn feedback_keeps_to_its_scale() {
    let mut store = book();
    let answer = |kind, score| Feedback {
        id: FeedbackId(0),
        key: None,
        customer_id: YAMADA,
        day: day("2026-03-01"),
        time: None,
        kind,
        score,
        comment: Some("早い".to_owned()),
    };
    for (kind, score) in [(FeedbackKind::Nps, 11), (FeedbackKind::Csat, 0), (FeedbackKind::Csat, 6)]
    {
        let error = refusal(&mut store, |tx| tx.insert_feedback(&answer(kind, score)));
        assert_eq!(error.key(), "error-feedback-score");
    }
    for (kind, score) in [(FeedbackKind::Nps, 0), (FeedbackKind::Csat, 5)] {
        write(&mut store, |tx| tx.insert_feedback(&answer(kind, score))).unwrap();
    }
    let stored = store.reader().feedback(YAMADA).unwrap();
    assert_eq!(stored[1], Feedback { id: FeedbackId(1), ..answer(FeedbackKind::Nps, 0) });
    assert_eq!(stored[0].score, 5);
    write(&mut store, |tx| tx.remove_feedback(FeedbackId(1))).unwrap();
    assert_eq!(
        refusal(&mut store, |tx| tx.remove_feedback(FeedbackId(1))).key(),
        "error-feedback-unknown"
    );
}

#[test]
fn a_product_name_is_one_products() {
    let mut store = book();
    let id = write(&mut store, |tx| tx.insert_product(&product("Dog Walk"))).unwrap();
    let other = write(&mut store, |tx| tx.insert_product(&product("Brush"))).unwrap();
    // The id of what is inserted says nothing, also where it is the other's.
    let twin = Product { id, ..product("dog walk") };
    let error = refusal(&mut store, |tx| tx.insert_product(&twin));
    assert_eq!(error.key(), "error-product-exists");
    assert!(error.args().contains(&("product", Arg::Text("G1".to_owned()))));
    let renamed = Product { id: other, ..product("DOG WALK") };
    assert_eq!(refusal(&mut store, |tx| tx.update_product(&renamed)).key(), "error-product-exists");
    write(&mut store, |tx| tx.update_product(&twin)).unwrap();
    assert_eq!(store.reader().product(id).unwrap(), twin);
}

#[test]
fn products_are_found_by_whole_name_before_beginning_before_part() {
    let mut store = book();
    let gone = Product { archived_on: Some(day("2026-02-01")), ..product("cut old") };
    write(&mut store, |tx| {
        for name in ["cut", "cut and colour", "haircut", "100%"] {
            tx.insert_product(&product(name))?;
        }
        tx.insert_product(&gone)
    })
    .unwrap();
    let found = |text: &str| -> Vec<String> {
        let products = store.reader().find_products(text).unwrap();
        products.into_iter().map(|product| product.name).collect()
    };
    assert_eq!(found("CUT"), ["cut"]);
    assert_eq!(found("cu"), ["cut", "cut and colour"]);
    assert_eq!(found("air"), ["haircut"]);
    assert_eq!(found("cut old"), ["cut old"]);
    assert_eq!(found("%"), ["100%"]);
    assert_eq!(found("perm"), Vec::<String>::new());
    assert_eq!(found(""), Vec::<String>::new());
    let names = |archived| store.reader().products(archived).unwrap().len();
    assert_eq!((names(false), names(true)), (4, 5));
}

#[test]
fn relations_are_written_where_they_differ_and_go_with_either_product() {
    let mut store = book();
    let (goes, upgrades) = (ProductRelation::GoesWith, ProductRelation::UpgradesTo);
    let (first, second) = write(&mut store, |tx| {
        let first = tx.insert_product(&product("brush"))?;
        let with = Product { relations: vec![(goes, first)], ..product("comb") };
        Ok((first, tx.insert_product(&with)?))
    })
    .unwrap();
    let changed = Product {
        id: second,
        relations: vec![(goes, first), (upgrades, first)],
        ..product("comb")
    };
    write(&mut store, |tx| tx.update_product(&changed)).unwrap();
    assert_eq!(store.reader().product(second).unwrap(), changed);
    assert_eq!(rows(&store, "SELECT id FROM product_relations"), ["1", "2"]);
    let own = Product { relations: vec![(goes, second)], ..changed.clone() };
    assert_eq!(refusal(&mut store, |tx| tx.update_product(&own)).key(), "error-product-itself");
    let lost = Product { relations: vec![(goes, ProductId(9))], ..changed };
    assert_eq!(refusal(&mut store, |tx| tx.update_product(&lost)).key(), "error-product-unknown");
    write(&mut store, |tx| tx.remove_product(first)).unwrap();
    assert_eq!(store.reader().product(second).unwrap().relations, []);
}

#[test]
fn a_purchase_comes_back_with_its_lines_and_must_add_up() {
    let mut store = book();
    let cut = write(&mut store, |tx| tx.insert_product(&product("cut"))).unwrap();
    let whole = Purchase {
        key: Some("s1".to_owned()),
        time: NaiveTime::from_hms_opt(15, 30, 0),
        discount: 100,
        note: Some("x".to_owned()),
        lines: vec![line(cut, 500), line(cut, 300)],
        ..purchase("2026-03-01", 700)
    };
    let id = write(&mut store, |tx| tx.insert_purchase(&whole)).unwrap();
    let mut expected = Purchase { id, ..whole.clone() };
    expected.lines.iter_mut().for_each(|line| line.product = "cut".to_owned());
    assert_eq!(store.reader().purchase(id).unwrap(), expected);
    for wrong in [
        Purchase { key: None, total: 701, ..whole.clone() },
        Purchase { key: None, discount: 0, ..whole.clone() },
        Purchase { key: None, lines: vec![line(cut, i64::MAX), line(cut, 1)], ..whole },
    ] {
        assert_eq!(
            refusal(&mut store, |tx| tx.insert_purchase(&wrong)).key(),
            "error-purchase-sum"
        );
    }
    assert_eq!(refusal(&mut store, |tx| tx.remove_product(cut)).key(), "error-product-used");
    let bare = write(&mut store, |tx| tx.insert_purchase(&purchase("2026-03-02", 5))).unwrap();
    let newest = store.reader().purchases(YAMADA, Some(1)).unwrap();
    assert_eq!(newest, [Purchase { id: bare, ..purchase("2026-03-02", 5) }]);
    assert_eq!(store.reader().purchases(YAMADA, None).unwrap()[1], expected);
    assert_eq!(store.reader().purchase(PurchaseId(9)).unwrap_err().key(), "error-purchase-unknown");
}

#[test]
fn the_amounts_of_a_purchase_change_only_where_no_points_hang_on_them() {
    let mut store = book();
    let (cut, id) = write(&mut store, |tx| {
        let cut = tx.insert_product(&product("cut"))?;
        let new = Purchase { lines: vec![line(cut, 500)], ..purchase("2026-03-01", 500) };
        Ok((cut, tx.insert_purchase(&new)?))
    })
    .unwrap();
    let dearer = Purchase { id, lines: vec![line(cut, 600)], ..purchase("2026-03-01", 600) };
    write(&mut store, |tx| tx.update_purchase(&dearer)).unwrap();
    assert_eq!(rows(&store, "SELECT spend FROM summary WHERE customer_id = 1"), ["600"]);
    let wrong = Purchase { total: 601, ..dearer.clone() };
    assert_eq!(refusal(&mut store, |tx| tx.update_purchase(&wrong)).key(), "error-purchase-sum");

    let earned = Award { purchase_id: Some(id), ..award(6, "2026-03-01", None) };
    write(&mut store, |tx| tx.award(&earned)).unwrap();
    let moved = Purchase { day: day("2026-03-09"), note: Some("x".to_owned()), ..dearer.clone() };
    write(&mut store, |tx| tx.update_purchase(&moved)).unwrap();
    let stored = store.reader().purchase(id).unwrap();
    assert_eq!((stored.day, stored.total, stored.note), (moved.day, 600, moved.note));
    let error = refusal(&mut store, |tx| {
        tx.update_purchase(&Purchase { total: 700, lines: vec![line(cut, 700)], ..dearer })
    });
    assert_eq!((error.key(), error.exit()), ("error-purchase-has-points", Exit::Refused));
}
