//! Imports of real and made files, against the reference.

use std::fs;

use serde_json::Value;

use super::{Desk, added, counts, unchanged};
use crate::domain::reference;
use crate::ops::import::ImportOptions;

#[test]
fn the_retail_orders_come_in_exactly() {
    let Some(path) = reference::file("retail/orders.csv") else { return };
    let mut desk = Desk::new("GBP");
    let options =
        ImportOptions { map: Some("id=InvoiceNo".to_owned()), ..ImportOptions::default() };
    let report = desk.crm.import_file("purchases", &path, &options, &mut |_, _| {}).unwrap();
    assert_eq!(counts(&report, "purchases"), added(2263));
    assert_eq!(counts(&report, "customers"), added(549));
    assert_eq!(
        desk.one("SELECT sum(spend), count(*), sum(purchases > 1) FROM summary"),
        "97394737|549|366"
    );
}

#[test]
fn the_cdnow_sample_has_no_ids_and_comes_in_once() {
    let Some(path) = reference::file("clv/cdnow_sample_orders.csv") else { return };
    let mut desk = Desk::new("USD");
    let options = ImportOptions::default();
    let report = desk.crm.import_file("purchases", &path, &options, &mut |_, _| {}).unwrap();
    assert_eq!(report.problems, []);
    assert_eq!(desk.one("SELECT min(key), min(name) FROM customers"), "0001|0001");
    let rows = counts(&report, "purchases").added;
    assert_eq!(rows, fs::read_to_string(&path).unwrap().lines().count() as u64 - 1);
    let again = desk.crm.import_file("purchases", &path, &options, &mut |_, _| {}).unwrap();
    assert_eq!(counts(&again, "purchases"), unchanged(rows));
}

/// Mails and phones of each person of a made file, as the reference has them.
fn expected(name: &str) -> Option<Vec<String>> {
    let truth = fs::read_to_string(reference::file("imports/made/expected.json")?).unwrap();
    let truth: Value = serde_json::from_str(&truth).unwrap();
    let people = truth[name]["contacts"].as_array().unwrap().iter();
    let texts = |value: &Value| {
        let texts = value.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned());
        texts.collect::<Vec<_>>().join(";")
    };
    Some(
        people
            .map(|person| format!("{}|{}", texts(&person["emails"]), texts(&person["phones"])))
            .collect(),
    )
}

#[test]
fn files_of_other_programs_come_in_with_every_mail_and_phone() {
    for name in [
        "google_contacts_2024.csv",
        "google_contacts_old_utf16le.csv",
        "shopify_customers.csv",
        "square_customers.csv",
        "spreadsheet_de_semicolon_cp1252.csv",
        "spreadsheet_unicode_text.txt",
        "outlook_en_cp1252.csv",
        "outlook_ja_cp932.csv",
    ] {
        let Some(expected) = expected(name) else { return };
        let path = reference::file(&format!("imports/made/{name}")).unwrap();
        let mut desk = Desk::new("EUR");
        let options = ImportOptions::default();
        let report = desk.crm.import_file("customers", &path, &options, &mut |_, _| {}).unwrap();
        assert_eq!(report.problems, [], "{name}");
        let values = "(SELECT group_concat(value, ';') FROM (SELECT value FROM handles WHERE customer_id = c.id AND kind = ";
        let sql = format!(
            "SELECT {values}'email' ORDER BY position)), {values}'phone' ORDER BY position)) FROM customers c"
        );
        assert_eq!(desk.rows(&sql), expected, "{name}");
        let full = desk.state();
        desk.crm.import_file("customers", &path, &options, &mut |_, _| {}).unwrap();
        assert_eq!(desk.state(), full, "{name}");
    }
}
