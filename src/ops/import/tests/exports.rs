//! What is exported comes back: the same files from the book they are imported into.

use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{Desk, counts, folder};
use crate::domain::customer::{Customer, Profile};
use crate::domain::feedback::Feedback;
use crate::domain::id::{CustomerId, FeedbackId, ProductId, PurchaseId};
use crate::domain::points::{Award, Redemption};
use crate::domain::purchase::{Line, Product, Purchase};
use crate::domain::words::FeedbackKind;
use crate::error::Result;
use crate::exchange::canonical::Kind;

fn files(folder: &Path) -> Vec<String> {
    let read = |kind: Kind| fs::read_to_string(folder.join(kind.word()).with_extension("csv"));
    Kind::ALL.map(|kind| read(kind).unwrap()).to_vec()
}

/// The files of a book, and of the book they are imported into.
fn there_and_back(desk: &Desk, currency: &str) -> (Vec<String>, Vec<String>, Desk) {
    let first = desk.folder.path().join("out");
    desk.crm.export_folder(&first).unwrap();
    let mut other = Desk::new(currency);
    let report = other.import_folder(&first);
    assert_eq!(report.problems, []);
    let second = other.folder.path().join("out");
    other.crm.export_folder(&second).unwrap();
    (files(&first), files(&second), other)
}

#[test]
fn an_imported_folder_goes_out_as_it_came() {
    let mut desk = Desk::new("JPY");
    let path = folder(&desk);
    desk.import_folder(&path);
    let (first, second, _) = there_and_back(&desk, "JPY");
    assert_eq!(first, second);
    assert_eq!(
        first[2],
        "id,customer_id,at,amount,product,product_name,quantity,price,discount,note,points_used,voided\n\
         a,7,2025-03-03,1480,Shampoo,,2,,20,,,\na,7,2025-03-03,500,Comb,,1,,,,,\n\
         b,0008,2025-04-01,900,,,,,,,,\nc,7,2025-05-01,100,Shampoo,,1,,,,,\n"
    );
    assert!(first[0].ends_with(
        "7,山田 太郎,ヤマダ タロウ,taro@example.jp,090-1234-5678,1980-04-05,web,vip;犬,,30,2025-01-01,,,,,\
         \"二行\nです\",,,,,Pochi\n\
         0008,Anna Baker,,anna@example.org;a.b@example.net,,--02-29,,,7,,2025-02-01,,,,,,,,,,\n\
         9,Ben Cole,,,,,,犬,0008,,2025-02-02,,,,,,,,,,\n"
    ), "{}", first[0]);
}

#[test]
fn the_own_export_changes_nothing() {
    let mut desk = Desk::new("JPY");
    write(&mut desk, &[person(1, None), person(2, Some("k"))], &[]);
    let out = desk.folder.path().join("out");
    desk.crm.export_folder(&out).unwrap();
    assert!(files(&out)[0].contains("\ncrm-1,"));
    let before = desk.state();
    let report = desk.import_folder(&out);
    assert_eq!(counts(&report, "customers").unchanged, 2);
    assert_eq!(desk.state(), before);
}

/// What happens to the customers of a book, by small numbers.
type Step = (u8, u8, i64, u8);

fn person(number: u8, key: Option<&str>) -> Profile {
    let customer = Customer::named(&format!("客 {number}, \"Nr\""), date(0));
    Profile {
        customer: Customer { key: key.map(str::to_owned), ..customer },
        emails: vec![format!("{number}@example.org"), format!("b{number}@example.org")],
        phones: Vec::new(),
        tags: vec!["x".to_owned(), format!("t{}", number % 2)],
        facts: vec![("犬".to_owned(), format!("=Pochi {number}"))],
    }
}

fn date(on: u8) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(on.into())
}

fn product(name: &str, key: Option<&str>) -> Product {
    Product {
        id: ProductId(0),
        key: key.map(str::to_owned),
        name: name.to_owned(),
        price: key.map(|_| 305),
        category: None,
        repeat_days: None,
        archived_on: None,
        relations: Vec::new(),
    }
}

fn sale(customer_id: CustomerId, on: u8, amount: i64, odd: bool) -> Purchase {
    let line = |id, amount| Line {
        product_id: ProductId(id),
        product: String::new(),
        quantity: 1500,
        amount,
    };
    let lines = if odd { vec![line(1, amount), line(2, amount / 2)] } else { Vec::new() };
    let discount = if odd { amount } else { 0 };
    let total = if odd { amount / 2 } else { amount };
    Purchase {
        id: PurchaseId(0),
        key: odd.then(|| format!("p{on}-{amount}-{}", customer_id.0)),
        customer_id,
        day: date(on),
        time: None,
        total,
        discount,
        points_used: 0,
        note: odd.then(|| " two\nlines ".to_owned()),
        voided_on: None,
        lines,
    }
}

/// Writes a book; what a rule refuses is left out.
fn write(desk: &mut Desk, people: &[Profile], steps: &[Step]) {
    let stamp = desk.crm.stamp("test");
    let store = &mut desk.crm.store;
    store
        .write(&stamp, |tx| {
            tx.insert_product(&product("Shampoo", Some("SKU-1")))?;
            tx.insert_product(&product("Comb", None))?;
            for profile in people {
                tx.insert_profile(profile, "JP")?;
            }
            Ok(())
        })
        .unwrap();
    for step in steps {
        // Points that are short, a purchase that is void, and the like.
        let _ = take(desk, step);
    }
}

fn take(desk: &mut Desk, (what, on, amount, who): &Step) -> Result<()> {
    let stamp = desk.crm.stamp("test");
    let store = &mut desk.crm.store;
    let customer_id = CustomerId(i64::from(who % 3) + 1);
    let (day, amount) = (date(*on), amount.abs() % 500 + 1);
    match what % 6 {
        0 => store.write(&stamp, |tx| {
            tx.insert_purchase(&sale(customer_id, *on, amount, amount % 2 == 1)).map(drop)
        }),
        1 => store.write(&stamp, |tx| {
            let expires_on = (amount % 3 > 0).then(|| day + Days::new(amount.unsigned_abs()));
            let bought = tx.purchase(PurchaseId(amount % 4 + 1)).ok();
            let bought = bought.filter(|purchase| purchase.customer_id == customer_id);
            let purchase_id = bought.map(|purchase| purchase.id);
            let (key, note) = (None, Some("gift".to_owned()));
            tx.award(&Award {
                key,
                customer_id,
                day,
                points: amount,
                expires_on,
                purchase_id,
                note,
            })
            .map(drop)
        }),
        2 => store.write(&stamp, |tx| {
            let (purchase_id, note) = (None, None);
            tx.redeem(&Redemption { customer_id, day, points: amount / 3 + 1, purchase_id, note })
                .map(drop)
        }),
        3 => store.write(&stamp, |tx| tx.void_purchase(PurchaseId(amount % 4), day).map(drop)),
        4 => store.write(&stamp, |tx| tx.expire(day).map(drop)),
        _ if amount % 2 == 0 => store.undo(&stamp, None).map(drop),
        _ => store.write(&stamp, |tx| {
            tx.insert_feedback(&Feedback {
                id: FeedbackId(0),
                key: None,
                customer_id,
                day,
                time: chrono::NaiveTime::from_hms_opt(9, 5, 0),
                kind: FeedbackKind::Csat,
                score: amount % 5 + 1,
                comment: Some("=1+1".to_owned()),
            })
            .map(drop)
        }),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_book_comes_back(steps in prop::collection::vec((0..6_u8, 0..60_u8, 0..500_i64, 0..3_u8), 0..25)) {
        let mut desk = Desk::new("USD");
        write(&mut desk, &[person(1, None), person(2, Some("0002")), person(3, None)], &steps);
        if desk.one("SELECT count(*) FROM customers") == "3" {
            let (first, second, other) = there_and_back(&desk, "USD");
            prop_assert_eq!(first, second);
            let derived = "SELECT purchases, spend, points, points_expire_on FROM summary";
            prop_assert_eq!(desk.rows(derived), other.rows(derived));
        }
    }
}
