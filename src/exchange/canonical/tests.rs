//! Canonical files, headings and mappings, and the exports of other programs.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::kind::{Field, Kind};
use super::layout::fold;
use super::*;
use crate::domain::reference;
use crate::error::{Error, Result};
use crate::exchange::csv::{self, Options, Reader};

fn find(kind: Kind, line: &str, map: &str) -> Result<Layout> {
    Layout::find(kind, &open(line)?, &Mapping::parse(map)?)
}

fn no_moment(text: &str) -> Result<Moment> {
    Err(Error::refused("error-when-unknown").with("text", text))
}

fn open(text: &str) -> Result<Reader> {
    let bytes = std::io::Cursor::new(text.as_bytes().to_vec());
    Reader::new(Box::new(bytes), "a.csv", Options::default())
}

/// Calls `see` with each row of the file, or the problem it has.
macro_rules! each_row {
    ($row:ident, $kind:expr, $map:expr, $reader:expr, $see:expr) => {{
        let mapping = Mapping::parse($map).unwrap();
        let layout = Layout::find($kind, &$reader, &mapping).unwrap();
        let form = Form::new(&layout, &no_moment);
        while let Some(row) = $reader.next_row().unwrap() {
            let csv::Row::Sound(record) = row else { panic!("{row:?}") };
            $see(form.row::<$row>(record));
        }
    }};
}

fn problems(kind: Kind, text: &str) -> Vec<(u64, &'static str)> {
    let mut found = Vec::new();
    let mut reader = open(text).unwrap();
    let mut see = |problem: Option<Problem>| found.extend(problem.map(|p| (p.line, p.error.key())));
    match kind {
        Kind::Customers => each_row!(CustomerRow, kind, "", reader, |row: std::result::Result<
            _,
            _,
        >| see(row.err())),
        Kind::Contacts => {
            each_row!(ContactRow, kind, "", reader, |row: std::result::Result<_, _>| see(row.err()))
        }
        Kind::Purchases => each_row!(PurchaseRow, kind, "", reader, |row: std::result::Result<
            _,
            _,
        >| see(row.err())),
        Kind::Points => {
            each_row!(PointsRow, kind, "", reader, |row: std::result::Result<_, _>| see(row.err()))
        }
        Kind::Feedback => each_row!(FeedbackRow, kind, "", reader, |row: std::result::Result<
            _,
            _,
        >| see(row.err())),
    }
    found
}

#[test]
fn canonical_headings_need_no_mapping() {
    for kind in Kind::ALL {
        let layout = find(kind, &kind.columns().join(","), "").unwrap();
        for (column, name) in kind.columns().iter().enumerate() {
            let (field, _) = kind.known().iter().find(|(field, _)| field.name() == *name).unwrap();
            assert_eq!(layout.column(*field), Some(column), "{kind:?} {name}");
        }
        assert_eq!(Kind::parse(kind.word()).unwrap(), kind);
    }
    assert_eq!(Kind::parse("people").unwrap_err().key(), "error-import-kind");
}

#[test]
fn other_headings_are_written_as_they_are_compared_and_mean_one_field() {
    for kind in Kind::ALL {
        let mut seen: Vec<String> =
            kind.known().iter().map(|(field, _)| fold(field.name())).collect();
        for other in kind.known().iter().flat_map(|(_, others)| *others) {
            assert_eq!(fold(other), *other);
            assert!(!seen.contains(&(*other).to_owned()), "{kind:?}: {other} twice");
            seen.push((*other).to_owned());
        }
    }
}

#[test]
fn headings_of_other_programs_are_known() {
    let layout = find(
        Kind::Customers,
        "顧客番号,氏名,ﾌﾘｶﾞﾅ,Ｅ-ｍａｉｌ,Phone Number,生年月日,備考,fact.Dog",
        "",
    )
    .unwrap();
    let fields = [
        Field::Id,
        Field::Name,
        Field::Kana,
        Field::Email,
        Field::Phone,
        Field::Birthday,
        Field::Note,
    ];
    for (column, field) in fields.into_iter().enumerate() {
        assert_eq!(layout.column(field), Some(column), "{field:?}");
    }
    assert_eq!(layout.facts(), [("Dog".to_owned(), 7)]);
    let layout = find(Kind::Purchases, "Customer ID,DATE,Total,unit_price", "").unwrap();
    assert_eq!(layout.column(Field::At), Some(1));
    assert_eq!(layout.column(Field::Amount), Some(2));
    assert_eq!(layout.column(Field::Price), Some(3));
    assert_eq!(layout.column(Field::Id), None);
}

#[test]
fn a_mapping_goes_before_headings() {
    let line = "InvoiceNo,customer_id,date,amount,lines";
    let layout = find(Kind::Purchases, line, "id=invoiceno, amount = #5").unwrap();
    assert_eq!(layout.column(Field::Id), Some(0));
    assert_eq!(layout.column(Field::Amount), Some(4));
    let headings: Vec<String> = line.split(',').map(str::to_owned).collect();
    assert_eq!(layout.ignored(&headings), ["amount"]);
    let layout = find(Kind::Customers, "name,memo,dog", "note=,fact.Dog=dog").unwrap();
    assert_eq!((layout.column(Field::Note), layout.facts()), (None, &[("Dog".to_owned(), 2)][..]));
}

#[test]
fn wrong_names_are_answered_with_near_ones() {
    let error = find(Kind::Purchases, "customer_id,date,amount", "ammount=#3").unwrap_err();
    assert_eq!(error.key(), "error-import-map-field");
    assert_eq!(error.candidates()[0].code, "amount");
    let error = find(Kind::Purchases, "customer_id,date,Betrag", "amount=Betrga").unwrap_err();
    assert_eq!(error.key(), "error-import-map-column");
    assert_eq!(error.candidates()[0].code, "Betrag");
    assert!(find(Kind::Purchases, "a,b", "id=#3").is_err());
    assert!(find(Kind::Purchases, "a,b", "id=#0").is_err());
    assert_eq!(Mapping::parse("id").unwrap_err().key(), "error-import-map");
}

#[test]
fn a_missing_field_is_asked_for_with_an_example() {
    let error = find(Kind::Purchases, "customer_id,Paid at,amount", "").unwrap_err();
    assert_eq!(error.key(), "error-import-column");
    let example = "--map at=\"Paid at\"";
    assert!(error.args().contains(&("example", example.into())), "{error}");
    assert!(error.args().contains(&("headings", "customer_id, Paid at, amount".into())));
    for kind in Kind::ALL {
        assert_eq!(find(kind, "a,b", "").unwrap_err().key(), "error-import-column");
    }
}

#[test]
fn customers_are_read() {
    let text = "id,First Name,姓,Tags,note,birthday,created,fact.dog\n\
        7,太郎,山田,vip; 犬；vip;, two  ,--04-05,2024-01-31 09:30,Pochi\n8,Ann,Lee,,,0/0/00,,\n";
    let mut reader = open(text).unwrap();
    let mut seen = Vec::new();
    each_row!(CustomerRow, Kind::Customers, "", reader, |row: std::result::Result<
        CustomerRow<'_>,
        _,
    >| {
        let row = row.unwrap();
        seen.push(format!(
            "{:?}",
            (row.key, &row.name, &row.tags, row.note, row.birthday, &row.facts)
        ));
        let day = NaiveDate::from_ymd_opt(2024, 1, 31);
        assert_eq!(row.created.map(|moment| moment.0), day.filter(|_| row.key == Some("7")));
    });
    assert_eq!(
        seen,
        [
            r#"(Some("7"), "山田 太郎", ["vip", "犬"], Some(" two  "), Some("--04-05"), [("dog", "Pochi")])"#,
            r#"(Some("8"), "Ann Lee", [], None, None, [])"#,
        ]
    );
}

#[test]
fn cells_that_cannot_be_are_named() {
    let found = problems(Kind::Customers, "name,organisation,cadence_days\n,,30\n,Shop,30\nA,,x\n");
    assert_eq!(found, [(2, "error-import-blank"), (4, "error-import-number")]);
    let found =
        problems(Kind::Contacts, "customer_id,at\n1,2025-01-01\n,2025-01-01\n1,\n1,2025-02-30\n");
    assert_eq!(
        found,
        [(3, "error-import-blank"), (4, "error-import-blank"), (5, "error-when-unknown")]
    );
    let found = problems(
        Kind::Purchases,
        "customer_id,email,at,amount\n1,,2025-01-01,5\n,,2025-01-01,5\n,a@b,2025-01-01,\n",
    );
    assert_eq!(found, [(3, "error-import-blank"), (4, "error-import-blank")]);
    let found = problems(
        Kind::Points,
        "customer_id,at,delta\n1,2025-01-01,-50\n1,2025-01-01,1.5\n1,2025-01-01,７.0\n1,2025-01-01,99999999999999999999\n",
    );
    assert_eq!(found, [(3, "error-import-number"), (5, "error-import-number")]);
    let found = problems(
        Kind::Feedback,
        "customer_id,at,score\n1,2025-01-01,0\n1,2025-01-01,10\n1,2025-01-01,11\n1,2025-01-01,-1\n",
    );
    assert_eq!(found, [(4, "error-import-score"), (5, "error-import-score")]);
}

#[test]
fn purchases_of_the_reference_are_read() {
    for (file, map, rows) in
        [("retail/orders.csv", "id=InvoiceNo", 2263), ("clv/cdnow_sample_orders.csv", "", 6919)]
    {
        let Some(path) = reference::file(file) else { return };
        let mut reader = Reader::open(&path, Options::default()).unwrap();
        let mut seen = 0;
        each_row!(PurchaseRow, Kind::Purchases, map, reader, |row: std::result::Result<
            PurchaseRow<'_>,
            _,
        >| {
            let row = row.unwrap();
            assert_eq!(row.key.is_some(), !map.is_empty());
            assert!(row.amount.is_some() && row.customer.is_some() && row.at.1.is_none());
            seen += 1;
        });
        assert_eq!(seen, rows, "{file}");
    }
}

/// The first customer of a made file: name, kana, mail, phone.
fn first_customer(file: &str) -> Option<[String; 4]> {
    let path = reference::file(&format!("imports/made/{file}"))?;
    let mut reader = Reader::open(&path, Options::default()).unwrap();
    let layout = Layout::find(Kind::Customers, &reader, &Mapping::default()).unwrap();
    let Some(csv::Row::Sound(record)) = reader.next_row().unwrap() else { panic!("{file}") };
    let row: CustomerRow<'_> = Form::new(&layout, &no_moment).row(record).unwrap();
    let cells = [
        Some(&*row.name),
        row.kana.as_deref(),
        row.emails.first().copied(),
        row.phones.first().copied(),
    ];
    Some(cells.map(|cell| cell.unwrap_or_default().to_owned()))
}

#[test]
fn contacts_of_other_programs_become_customers() {
    for file in [
        "google_contacts_2024.csv",
        "google_contacts_old_utf16le.csv",
        "outlook_en_cp1252.csv",
        "square_customers.csv",
        "spreadsheet_unicode_text.txt",
        "spreadsheet_de_semicolon_cp1252.csv",
    ] {
        let Some(found) = first_customer(file) else { return };
        let mail = "anneliese.krueger@example.com";
        assert!(found[2].starts_with(mail), "{file}: {found:?}");
        assert_eq!([&*found[0], &*found[3]], ["Anneliese Krüger", "+49 30 55501234"], "{file}");
    }
    let Some(found) = first_customer("outlook_ja_cp932.csv") else { return };
    assert_eq!(found, ["見本 太郎", "ミホン タロウ", "taro@example.jp", "090-0000-0002"]);
}

proptest! {
    #[test]
    fn nothing_makes_it_panic(line in "\\PC{0,40}", map in "\\PC{0,20}", row in "\\PC{0,40}") {
        for kind in Kind::ALL {
            let _ = find(kind, &line, &map);
        }
        let row = row.replace('"', "");
        let text = format!("name,at,score,cadence_days\n{row},{row},{row},{row}\n");
        let mut reader = open(&text).unwrap();
        let layout = Layout::find(Kind::Customers, &reader, &Mapping::default()).unwrap();
        if let Ok(Some(csv::Row::Sound(record))) = reader.next_row() {
            let _ = Form::new(&layout, &no_moment).row::<CustomerRow>(record);
        }
    }

    #[test]
    fn a_mapping_to_an_existing_column_is_obeyed(column in 0_usize..4) {
        let names = ["x", "y", "amount", "z"];
        for told in [names[column].to_owned(), format!("#{}", column + 1)] {
            let layout = find(Kind::Customers, "x,y,amount,z", &format!("name={told}")).unwrap();
            prop_assert_eq!(layout.column(Field::Name), Some(column));
        }
    }
}
