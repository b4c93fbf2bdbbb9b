//! Imports into a book in memory: what comes in, what comes in twice, what does not, and all of it taken back.

mod exports;
mod reference;

use std::fs;
use std::path::{Path, PathBuf};

use super::{Counts, ImportOptions, ImportReport};
use crate::domain::policy::Policy;
use crate::error::Error;
use crate::ops::{Crm, Now};
use crate::store::Store;

/// A book, and a folder for files to import.
struct Desk {
    crm: Crm,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new(currency: &str) -> Desk {
        let policy = Policy { currency: currency.to_owned(), ..Policy::default() };
        let store = Store::in_memory(&policy).unwrap();
        let now = Now { today: "2026-11-21".parse().unwrap(), time: None };
        Desk { crm: Crm { store, policy, now }, folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    }

    fn import(&mut self, kind: &str, text: &str) -> Result<ImportReport, Error> {
        self.import_with(kind, text, &ImportOptions::default())
    }

    fn import_with(
        &mut self,
        kind: &str,
        text: &str,
        options: &ImportOptions,
    ) -> Result<ImportReport, Error> {
        let path = self.file("file.csv", text);
        self.crm.import_file(kind, &path, options, &mut |_, _| {})
    }

    fn import_folder(&mut self, path: &Path) -> ImportReport {
        self.crm.import_folder(path, &ImportOptions::default(), &mut |_, _| {}).unwrap()
    }

    fn rows(&self, sql: &str) -> Vec<String> {
        self.crm.store.rows(sql)
    }

    fn one(&self, sql: &str) -> String {
        self.rows(sql).join("\n")
    }

    /// Every row of every table but operations and journal, and whether what is derived is right.
    fn state(&self) -> Vec<String> {
        self.crm.store.every_row()
    }

    /// Undoes the newest operation, redoes it, and expects the states before and after.
    fn undo_and_redo(&mut self, before: &[String]) {
        let after = self.state();
        let stamp = self.crm.stamp("undo");
        self.crm.store.undo(&stamp, None).unwrap();
        assert_eq!(self.state(), before);
        self.crm.store.redo(&stamp).unwrap();
        assert_eq!(self.state(), after);
    }
}

fn counts(report: &ImportReport, table: &str) -> Counts {
    report.tables().find(|(name, _)| *name == table).map(|(_, counts)| counts).unwrap_or_default()
}

fn problems(report: &ImportReport) -> Vec<(u64, &'static str)> {
    report.problems.iter().map(|problem| (problem.line, problem.why.key())).collect()
}

fn added(number: u64) -> Counts {
    Counts { added: number, ..Counts::default() }
}

fn unchanged(number: u64) -> Counts {
    Counts { unchanged: number, ..Counts::default() }
}

const CUSTOMERS: &str = "\
id,name,kana,email,phone,birthday,source,tags,referred_by,cadence_days,created,note,fact.dog
7,山田 太郎,ヤマダ タロウ,taro@example.jp,090-1234-5678,1980-04-05,web,vip;犬,,30,2025-01-01,\"二行
です\",Pochi
0008,Anna Baker,,anna@example.org;a.b@example.net,,--02-29,,,7,,2025-02-01,,
9,Ben Cole,,,,,,犬,0008,,2025-02-02,,
";
const CONTACTS: &str = "\
id,customer_id,at,channel,note
1,7,2025-03-01 10:30,call,hello
2,9,2025-03-02,mail,
";
const PURCHASES: &str = "\
id,customer_id,at,amount,product,quantity,discount
a,7,2025-03-03,1480,Shampoo,2,20
a,7,2025-03-03,500,Comb,1,
b,0008,2025-04-01,900,,,
c,7,2025-05-01,100,shampoo,1,
";
const POINTS: &str = "\
id,customer_id,at,delta,reason,expires_at
1,7,2025-03-03,100,bought,2026-03-03
2,7,2025-03-04,50,bought,
3,7,2025-03-05,-120,gift,
4,9,2025-03-05,-1,never had,
";
const FEEDBACK: &str =
    "id,customer_id,at,score,comment\n1,7,2025-06-01,9,Great\n2,9,2025-06-01,11,\n";

fn folder(desk: &Desk) -> PathBuf {
    desk.file("customers.csv", CUSTOMERS);
    desk.file("contacts.csv", CONTACTS);
    desk.file("purchases.csv", PURCHASES);
    desk.file("points.csv", POINTS);
    desk.file("feedback.csv", FEEDBACK);
    desk.folder.path().to_owned()
}

#[test]
fn a_folder_comes_in_whole_and_once() {
    let mut desk = Desk::new("JPY");
    let path = folder(&desk);
    let empty = desk.state();
    let report = desk.import_folder(&path);
    assert_eq!(counts(&report, "customers"), added(3));
    assert_eq!(counts(&report, "contacts"), added(2));
    assert_eq!(counts(&report, "purchases"), added(3));
    assert_eq!(counts(&report, "products"), added(2));
    assert_eq!(counts(&report, "points"), Counts { added: 3, refused: 1, ..Counts::default() });
    assert_eq!(counts(&report, "feedback"), Counts { added: 1, refused: 1, ..Counts::default() });
    assert_eq!(problems(&report), [(5, "error-points-short"), (3, "error-import-score")]);
    assert_eq!(
        desk.one("SELECT purchases, spend, points, last_contact, next_due FROM summary"),
        "2|2080|30|2025-03-01|2025-03-31\n1|900|0||\n0|0|0|2025-03-02|"
    );
    assert_eq!(
        desk.one("SELECT p.total, p.discount, l.quantity, l.amount, g.name FROM purchases p \
                  JOIN purchase_lines l ON l.purchase_id = p.id JOIN products g ON g.id = l.product_id"),
        "1980|20|2000|1500|Shampoo\n1980|20|1000|500|Comb\n100|0|1000|100|Shampoo"
    );
    assert_eq!(
        desk.one("SELECT delta, kind, lot_id, key FROM points ORDER BY id"),
        "100|award||1\n50|award||2\n-100|redeem|1|3\n-20|redeem|2|3"
    );
    assert_eq!(desk.one("SELECT id, referred_by FROM customers"), "1|\n2|1\n3|2");
    assert_eq!(desk.one("SELECT count(*) FROM operations"), "1");

    let full = desk.state();
    let again = desk.import_folder(&path);
    assert_eq!(desk.state(), full);
    assert_eq!(desk.one("SELECT count(*) FROM operations"), "1");
    assert_eq!(counts(&again, "customers"), unchanged(3));
    assert_eq!(counts(&again, "contacts"), unchanged(2));
    assert_eq!(counts(&again, "purchases"), unchanged(3));
    assert_eq!(counts(&again, "points"), Counts { unchanged: 3, refused: 1, ..Counts::default() });
    desk.undo_and_redo(&empty);
}

#[test]
fn known_customers_are_matched_and_only_what_differs_changes() {
    let mut desk = Desk::new("JPY");
    let first =
        "id,name,email,phone,tags\n1,Anna,anna@example.org,,vip\n,Ben,,03-1234-5678,\n,Cleo,,,\n";
    desk.import("customers", first).unwrap();
    let before = desk.state();
    let second = "id,name,email,phone,tags,note\n\
                  A1,Anna,ANNA@EXAMPLE.ORG,090-0000-0001,new,hello\n\
                  B2,Ben Cole,,+81 3 1234 5678,,\n\
                  C3,Dora,dora@example.org,,,\n\
                  ,Cleo,,,,\n";
    let report = desk.import("customers", second).unwrap();
    let expected = Counts { added: 1, updated: 2, unchanged: 1, ..Counts::default() };
    assert_eq!(counts(&report, "customers"), expected);
    assert_eq!(
        desk.one("SELECT key, name, note FROM customers"),
        "1|Anna|hello\nB2|Ben Cole|\n|Cleo|\nC3|Dora|"
    );
    assert_eq!(desk.one("SELECT customer_id, key FROM customer_aliases"), "1|A1");
    assert_eq!(
        desk.one("SELECT value FROM handles WHERE customer_id = 1"),
        "anna@example.org\n090-0000-0001"
    );
    assert_eq!(
        desk.one("SELECT t.name FROM customer_tags x JOIN tags t ON t.id = x.tag_id"),
        "vip\nnew"
    );
    desk.undo_and_redo(&before);
    let full = desk.state();
    let again = desk.import("customers", second).unwrap();
    assert_eq!(counts(&again, "customers"), unchanged(4));
    assert_eq!(desk.state(), full);

    let contacts = "customer_id,at,channel\nA1,2026-01-01,call\nZ9,2026-01-02,call\n";
    let report = desk.import("contacts", contacts).unwrap();
    assert_eq!(counts(&report, "customers"), added(1));
    assert_eq!(
        desk.one("SELECT c.name, t.key FROM contacts t JOIN customers c ON c.id = t.customer_id"),
        "Anna|row:A1:2026-01-01:0:1\nZ9|row:Z9:2026-01-02:0:1"
    );
    assert_eq!(counts(&desk.import("contacts", contacts).unwrap(), "contacts"), unchanged(2));
}

#[test]
fn updates_of_every_table_are_journalled_beside_the_rows_added() {
    let mut desk = Desk::new("JPY");
    let path = folder(&desk);
    desk.import_folder(&path);
    let before = desk.state();
    desk.file(
        "customers.csv",
        &CUSTOMERS
            .replace("Anna Baker", "Anna Cook")
            .replace("9,Ben Cole,,,,,,犬,0008", "9,Ben Cole,,,,,,,7"),
    );
    desk.file(
        "contacts.csv",
        &format!("{}3,9,2025-07-01,visit,new\n", CONTACTS.replace("hello", "hello again")),
    );
    desk.file(
        "purchases.csv",
        &format!("{}d,9,2025-07-01,70,Leash,,\n", PURCHASES.replace(",500,", ",600,")),
    );
    desk.file("feedback.csv", &FEEDBACK.replace("Great", "Good").replace(",11,", ",10,"));
    desk.file("points.csv", &format!("{POINTS}5,9,2025-07-01,5,,\n"));
    let report = desk.import_folder(&path);
    let updated =
        |added, updated, unchanged| Counts { added, updated, unchanged, ..Counts::default() };
    assert_eq!(counts(&report, "customers"), updated(0, 2, 1));
    assert_eq!(counts(&report, "contacts"), updated(1, 1, 1));
    assert_eq!(counts(&report, "purchases"), updated(1, 1, 2));
    assert_eq!(counts(&report, "feedback"), updated(1, 1, 0));
    assert_eq!(desk.one("SELECT count(*) FROM operations"), "2");
    assert_eq!(desk.one("SELECT spend FROM summary WHERE customer_id = 1"), "2180");
    desk.undo_and_redo(&before);
}

#[test]
fn lines_of_a_purchase_may_stand_apart() {
    let mut desk = Desk::new("GBP");
    let text = "id,customer_id,at,amount,product\na,1,2026-01-01,1.10,X\nb,2,2026-01-01,5,\na,1,2026-01-01,2.20,Y\n\
                c,1,2026-01-01,3,X\nc,1,2026-01-01,1,\n";
    let report = desk.import("purchases", text).unwrap();
    assert_eq!(counts(&report, "purchases"), added(3));
    assert_eq!(desk.one("SELECT key, total FROM purchases"), "a|330\nb|500\nc|400");
    let off = "SELECT p.id FROM purchases p JOIN purchase_lines l ON l.purchase_id = p.id \
               GROUP BY p.id HAVING sum(l.amount) - p.discount <> p.total";
    assert_eq!(desk.one(off), "", "{}", desk.one("SELECT * FROM purchase_lines"));
    let full = desk.state();
    assert_eq!(counts(&desk.import("purchases", text).unwrap(), "purchases"), unchanged(3));
    assert_eq!(desk.state(), full);
    let longer = format!("{text}b,2,2026-01-01,7,Z\n");
    let report = desk.import("purchases", &longer).unwrap();
    assert_eq!(
        counts(&report, "purchases"),
        Counts { updated: 1, unchanged: 2, ..Counts::default() }
    );
    assert_eq!(counts(&desk.import("purchases", &longer).unwrap(), "purchases"), unchanged(3));
}

#[test]
fn a_row_that_cannot_be_read_takes_its_purchase_with_it_and_no_other() {
    let mut desk = Desk::new("JPY");
    let text = "id,customer_id,at,amount,product\na,1,2026-01-01,10,X\na,1,2026-01-01,1.5,Y\nb,1,2026-02-30,10,X\n\
                ,1,2026-01-01,10,\n,1,2026-01-01,10,\nc,1,2026-01-01,-5,\n";
    let report = desk.import("purchases", text).unwrap();
    assert_eq!(counts(&report, "purchases"), Counts { added: 2, refused: 4, ..Counts::default() });
    assert_eq!(
        problems(&report),
        [
            (2, "error-import-sibling"),
            (3, "error-amount-decimals"),
            (4, "error-import-day"),
            (7, "error-amount-negative")
        ]
    );
    assert_eq!(counts(&desk.import("purchases", text).unwrap(), "purchases").unchanged, 2);
}

#[test]
fn options_keep_customers_out_and_let_points_be_earned() {
    let mut desk = Desk::new("JPY");
    let options = ImportOptions { create: false, ..ImportOptions::default() };
    let text = "id,customer_id,at,amount\n1,7,2026-01-01,1480\n";
    let report = desk.import_with("purchases", text, &options).unwrap();
    assert_eq!(problems(&report), [(2, "error-import-customer")]);
    assert_eq!(desk.one("SELECT count(*) FROM customers"), "0");
    let before = desk.state();
    let options = ImportOptions { award: true, ..ImportOptions::default() };
    desk.import_with("purchases", text, &options).unwrap();
    assert_eq!(desk.one("SELECT delta, expires_on, purchase_id FROM points"), "14|2027-01-01|1");
    desk.undo_and_redo(&before);
}

#[test]
fn files_that_are_none_are_refused_whole() {
    let mut desk = Desk::new("JPY");
    let before = desk.state();
    let long = format!("id,name\n1,\"{}\"\n", "x".repeat(2 << 20));
    for (text, key) in [
        ("", "error-csv-empty"),
        ("id,phone\n1,2\n", "error-import-column"),
        (long.as_str(), "error-csv-quote-open"),
        ("PK\u{3}\u{4}", "error-csv-workbook"),
    ] {
        assert_eq!(desk.import("customers", text).unwrap_err().key(), key);
        assert_eq!(desk.state(), before, "{key}");
    }
    let report = desk.import("customers", "id,name\n").unwrap();
    assert_eq!(report.tables().count(), 0);
    let text = "id,name\n1,A\n2\n3,\0\n4,\"x\n5,E\n";
    let report = desk.import("customers", text).unwrap();
    assert_eq!(counts(&report, "customers").added, 2);
    assert_eq!(desk.one("SELECT key FROM customers"), "1\n5");
}

#[test]
fn a_dry_run_and_a_failure_leave_nothing() {
    let mut desk = Desk::new("JPY");
    let path = folder(&desk);
    let before = desk.state();
    let schema = desk.rows("SELECT sql FROM sqlite_schema ORDER BY name");
    desk.file("feedback.csv", "nothing\n");
    let done = desk.crm.import_folder(&path, &ImportOptions::default(), &mut |_, _| {});
    assert_eq!(done.unwrap_err().key(), "error-import-column");
    assert_eq!(desk.state(), before);
    assert_eq!(desk.rows("SELECT sql FROM sqlite_schema ORDER BY name"), schema);
    assert_eq!(desk.one("SELECT * FROM pragma_foreign_keys"), "1");
    let report = desk.import("contacts", "customer_id,at\n1,2026-01-01\n").unwrap();
    assert_eq!(counts(&report, "contacts"), added(1));
    assert_eq!(desk.rows("SELECT sql FROM sqlite_schema ORDER BY name"), schema);
}

const HEADINGS: &str = "id,customer_id,at,amount,product\n";

#[test]
fn rows_that_come_to_more_than_an_amount_are_refused_with_their_purchase() {
    let most = "1000000000000000";
    let together = format!("{HEADINGS}1,7,2026-01-01,{most},a\n1,7,2026-01-01,{most},a\n");
    let apart = format!(
        "{HEADINGS}1,7,2026-01-01,{most},a\n2,7,2026-01-01,5,a\n1,7,2026-01-01,{most},a\n1,7,2026-01-01,1,a\n"
    );
    for (text, refused) in [(together, 2), (apart, 2)] {
        let mut desk = Desk::new("JPY");
        let report = desk.import("purchases", &text).unwrap();
        assert_eq!(counts(&report, "purchases").refused, refused, "{:?}", report.problems);
        let keys: Vec<_> = report.problems.iter().map(|problem| problem.why.key()).collect();
        assert!(keys.contains(&"error-purchase-large"), "{keys:?}");
        desk.state();
    }
}

#[test]
fn a_sum_beyond_counting_is_said_and_nothing_is_taken() {
    let mut desk = Desk::new("JPY");
    let rows = (0..9300).map(|id| format!("{id},7,2026-01-01,1000000000000000,\n"));
    let text = format!("{HEADINGS}{}", rows.collect::<String>());
    assert_eq!(desk.import("purchases", &text).unwrap_err().key(), "error-store-sum");
    assert_eq!(desk.one("SELECT count(*) FROM purchases"), "0");
}

#[test]
fn points_used_are_bounded_as_points_are() {
    let mut desk = Desk::new("JPY");
    let text = "id,customer_id,at,amount,points_used\n1,7,2026-01-01,100,9223372036854775807\n2,7,2026-01-01,100,5\n";
    let report = desk.import("purchases", text).unwrap();
    assert_eq!(report.problems[0].why.key(), "error-points-number");
    assert_eq!(desk.one("SELECT max(points_used) FROM purchases"), "5");
}
