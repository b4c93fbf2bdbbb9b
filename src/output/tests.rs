//! Whole answers: lists, documents and failures in every format and both languages.

use chrono::NaiveDate;

use super::stream::tests::Shared;
use super::*;
use crate::error::{Candidate, Error, Exit, Result};
use crate::i18n::{Lang, Texts, width};

struct Customer {
    id: &'static str,
    name: &'static str,
    spend: i64,
    due: Option<NaiveDate>,
    tags: Vec<&'static str>,
}

fn customers() -> Vec<Customer> {
    let due = NaiveDate::from_ymd_opt(2026, 11, 21);
    vec![
        Customer {
            id: "C12", name: "山田 太郎", spend: 148_500, due, tags: vec!["散歩", "柴犬"]
        },
        Customer { id: "C41", name: "Ada 🐕 Lovelace", spend: 0, due: None, tags: vec![] },
        Customer {
            id: "C107",
            name: "ｶﾞｰﾃﾞﾝ か\u{3099}\u{1b}[2J",
            spend: -7,
            due,
            tags: vec!["vip"],
        },
    ]
}

fn columns() -> Vec<Column<Customer>> {
    let late = |c: &Customer| c.due.map(|_| Meaning::Overdue);
    vec![
        col("id", |c: &Customer| c.id.into()),
        col("name", |c: &Customer| c.name.into()),
        col("spend", |c: &Customer| Cell::Money { minor: c.spend, digits: 0, code: "JPY" }),
        col("currency", |_| "JPY".into()).hidden(),
        col("next_due", |c: &Customer| c.due.into()).marking(late),
        col("tags", |c: &Customer| c.tags.clone().into()),
    ]
}

fn list(lang: Lang, format: Format, width: Option<usize>, color: bool) -> String {
    let texts = Texts::new(lang);
    let page = Page { texts: &texts, format, width, rows: None, color };
    let mut out = Vec::new();
    let count = write_rows(&mut out, &page, &columns(), customers().into_iter().map(Ok)).unwrap();
    assert_eq!(count, 3);
    String::from_utf8(out).unwrap()
}

#[test]
fn a_table_is_aligned_by_what_a_person_sees() {
    insta::assert_snapshot!(list(Lang::Ja, Format::Table, Some(80), false), @r##"
    ID    名前             累計購入額  次の連絡    タグ
    ----- ---------------- ----------- ----------- ----------
    C12   山田 太郎           148,500  2026-11-21  散歩, 柴犬
    C41   Ada 🐕 Lovelace           0  -           -
    C107  ｶﾞｰﾃﾞﾝ が?[2J            -7  2026-11-21  vip
    "##);
}

#[test]
fn a_column_without_a_value_is_left_out_unless_it_was_named() {
    let texts = Texts::new(Lang::En);
    let page =
        Page { texts: &texts, format: Format::Table, width: Some(80), rows: None, color: false };
    let drawn = |columns: &[Column<Customer>]| {
        let mut out = Vec::new();
        let rows = customers().into_iter().skip(1).take(1).map(Ok);
        write_rows(&mut out, &page, columns, rows).unwrap();
        String::from_utf8(out).unwrap()
    };
    insta::assert_snapshot!(drawn(&columns()), @r"
    ID   Name             Spend
    ---- ---------------- -----
    C41  Ada 🐕 Lovelace      0
    ");
    insta::assert_snapshot!(drawn(&select(columns(), &["id", "next_due"]).unwrap()), @r"
    ID   Next due
    ---- --------
    C41         -
    ");
}

#[test]
fn a_narrow_terminal_cuts_names_before_digits() {
    for room in 10..70 {
        let table = list(Lang::Ja, Format::Table, Some(room), false);
        assert!(table.lines().all(|line| width(line) <= room), "{room}\n{table}");
    }
    insta::assert_snapshot!(list(Lang::En, Format::Table, Some(44), false), @r##"
    ID    Name        Spend  Next due    Tags
    ----- --------- -------- ----------- -------
    C12   山田 太~  148,500  2026-11-21  散歩, ~
    C41   Ada 🐕 ~        0  -           -
    C107  ｶﾞｰﾃﾞﾝ ~       -7  2026-11-21  vip
    "##);
}

#[test]
fn a_table_for_a_mail_has_no_decoration_and_cuts_nothing() {
    insta::assert_snapshot!(list(Lang::En, Format::Plain, Some(30), true), @r##"
    ID    Name               Spend  Next due    Tags
    C12   山田 太郎        148,500  2026-11-21  散歩, 柴犬
    C41   Ada 🐕 Lovelace        0  -           -
    C107  ｶﾞｰﾃﾞﾝ が?[2J         -7  2026-11-21  vip
    "##);
}

#[test]
fn colour_paints_headings_and_marked_rows_without_moving_anything() {
    let painted = list(Lang::Ja, Format::Table, Some(80), true);
    assert!(painted.contains("\u{1b}[31mC12 "), "{painted:?}");
    assert!(painted.contains("\nC41 "), "{painted:?}");
    let bare =
        ["\u{1b}[1m", "\u{1b}[31m", "\u{1b}[0m"].iter().fold(painted, |t, c| t.replace(c, ""));
    assert_eq!(bare, list(Lang::Ja, Format::Table, Some(80), false));
}

#[test]
fn programs_get_the_same_in_every_language() {
    for format in [Format::Tsv, Format::Csv, Format::Json, Format::Jsonl, Format::Ids] {
        assert_eq!(list(Lang::Ja, format, None, false), list(Lang::En, format, Some(20), true));
    }
    assert_eq!(list(Lang::Ja, Format::Ids, None, false), "C12\nC41\nC107\n");
    insta::assert_snapshot!(list(Lang::Ja, Format::Tsv, None, false), @r##"
    id	name	spend	next_due	tags
    C12	山田 太郎	148500	2026-11-21	散歩;柴犬
    C41	Ada 🐕 Lovelace	0		
    C107	ｶﾞｰﾃﾞﾝ が?[2J	-7	2026-11-21	vip
    "##);
    insta::assert_snapshot!(list(Lang::Ja, Format::Json, None, false), @r##"
    [
    {"id":"C12","name":"山田 太郎","spend":148500,"currency":"JPY","next_due":"2026-11-21","tags":["散歩","柴犬"]},
    {"id":"C41","name":"Ada 🐕 Lovelace","spend":0,"currency":"JPY","next_due":null,"tags":[]},
    {"id":"C107","name":"ｶﾞｰﾃﾞﾝ が\u001b[2J","spend":-7,"currency":"JPY","next_due":"2026-11-21","tags":["vip"]}
    ]
    "##);
}

#[test]
fn an_array_and_lines_hold_the_same_rows() {
    let array: serde_json::Value =
        serde_json::from_str(&list(Lang::Ja, Format::Json, None, false)).unwrap();
    let lines: Vec<serde_json::Value> = list(Lang::Ja, Format::Jsonl, None, false)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(array, serde_json::Value::Array(lines));
    assert_eq!(array[2]["name"], "ｶﾞｰﾃﾞﾝ か\u{3099}\u{1b}[2J", "JSON loses nothing");
}

#[test]
fn no_rows_are_an_empty_answer_in_every_format() {
    let texts = Texts::new(Lang::Ja);
    let expected = [
        (Format::Table, ""),
        (Format::Plain, ""),
        (Format::Tsv, "id\tname\tspend\tnext_due\ttags\n"),
        (Format::Csv, "id,name,spend,next_due,tags\r\n"),
        (Format::Json, "[]\n"),
        (Format::Jsonl, ""),
        (Format::Ids, ""),
    ];
    for (format, answer) in expected {
        let page = Page { texts: &texts, format, width: Some(80), rows: None, color: false };
        let mut out = Vec::new();
        let none = std::iter::empty::<Result<Customer>>();
        assert_eq!(write_rows(&mut out, &page, &columns(), none).unwrap(), 0);
        assert_eq!(String::from_utf8(out).unwrap(), answer, "{format:?}");
    }
}

#[test]
fn a_row_that_fails_ends_the_list() {
    let texts = Texts::new(Lang::Ja);
    for (_, format) in Format::ALL {
        let page = Page { texts: &texts, format, width: None, rows: None, color: false };
        let failing = || Err(Error::failure("error-output-full"));
        let rows = customers().into_iter().map(Ok).chain(std::iter::once_with(failing));
        let error = write_rows(&mut Vec::new(), &page, &columns(), rows).unwrap_err();
        assert_eq!(error.key(), "error-output-full");
    }
}

struct Lot {
    points: i64,
    why: &'static str,
}

struct Account {
    customer: Customer,
    balance: i64,
    note: &'static str,
    lots: Vec<Lot>,
}

fn account_columns() -> Vec<Column<Account>> {
    let lot =
        || [col("points", |l: &Lot| Cell::Whole(l.points)), col("why", |l: &Lot| l.why.into())];
    vec![
        col("customer", |a: &Account| record(&columns(), &a.customer)),
        col("balance", |a: &Account| Cell::Whole(a.balance)),
        col("currency", |_| "JPY".into()).hidden(),
        col("note", |a: &Account| a.note.into()),
        col("birthday", |_| Cell::None),
        col("lots", move |a: &Account| {
            Cell::Many(a.lots.iter().map(|row| record(&lot(), row)).collect())
        }),
    ]
}

fn document(lang: Lang, format: Format, width: Option<usize>) -> String {
    let texts = Texts::new(lang);
    let page = Page { texts: &texts, format, width, rows: None, color: false };
    let account = Account {
        customer: customers().remove(0),
        balance: 1840,
        note: "水曜の朝に散歩。雨の日は「中止」ではなく短縮。\nハチ (柴)",
        lots: vec![
            Lot { points: 1200, why: "購入" },
            Lot { points: 640, why: "紹介 Ada Lovelace" },
        ],
    };
    let mut out = Vec::new();
    write_record(&mut out, &page, &account_columns(), &account).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn a_document_for_people_wraps_and_holds_tables() {
    insta::assert_snapshot!(document(Lang::Ja, Format::Table, Some(40)), @r##"
    顧客
      ID          C12
      名前        山田 太郎
      累計購入額  148,500円
      通貨        JPY
      次の連絡    2026-11-21 (土)
      タグ        散歩, 柴犬
    残高  1,840
    メモ  水曜の朝に散歩。雨の日は「中止」で
          はなく短縮。
          ハチ (柴)
    付与分
      ポイント  理由
         1,200  購入
           640  紹介 Ada Lovelace
    "##);
    insta::assert_snapshot!(document(Lang::En, Format::Plain, None), @r##"
    Customer
      ID        C12
      Name      山田 太郎
      Spend     ¥148,500
      Currency  JPY
      Next due  2026-11-21 Sat
      Tags      散歩, 柴犬
    Balance  1,840
    Note     水曜の朝に散歩。雨の日は「中止」ではなく短縮。
             ハチ (柴)
    Lots
      Points  Why
       1,200  購入
         640  紹介 Ada Lovelace
    "##);
}

#[test]
fn a_document_for_programs_is_one_object() {
    insta::assert_snapshot!(document(Lang::Ja, Format::Json, None), @r##"
    {"customer":{"id":"C12","name":"山田 太郎","spend":148500,"currency":"JPY","next_due":"2026-11-21","tags":["散歩","柴犬"]},"balance":1840,"currency":"JPY","note":"水曜の朝に散歩。雨の日は「中止」ではなく短縮。\nハチ (柴)","birthday":null,"lots":[{"points":1200,"why":"購入"},{"points":640,"why":"紹介 Ada Lovelace"}]}
    "##);
}

fn failure(lang: Lang, format: Format, error: &Error) -> String {
    let texts = Texts::new(lang);
    let page = Page { texts: &texts, format, width: None, rows: None, color: false };
    let seen = Shared::default();
    write_failure(&mut Talk::new(Box::new(seen.clone()), true), &page, error);
    seen.text()
}

#[test]
fn a_failure_says_what_why_and_what_to_do() {
    let candidate = |code: &str, label: &str| Candidate { code: code.into(), label: label.into() };
    let error = Error::new(Exit::Ambiguous, "error-column-unknown")
        .with("name", "山\u{1b}田\n")
        .with("columns", "id name")
        .among(vec![candidate("C12", "山田 太郎"), candidate("C107", "山田\u{202e}花子")]);
    insta::assert_snapshot!(failure(Lang::Ja, Format::Table, &error), @r##"
    crm: 「山?田 」という列はありません。
      使える列: id name
      C12   山田 太郎
      C107  山田?花子
    "##);
    insta::assert_snapshot!(failure(Lang::En, Format::Json, &error), @r##"
    {"code":"ambiguous","exit":4,"message":"There is no column \"山\u001b田\n\".","hint":"Columns here: id name","candidates":[{"id":"C12","label":"山田 太郎"},{"id":"C107","label":"山田\u202e花子"}]}
    "##);
}

#[test]
fn a_reader_who_left_is_told_nothing() {
    let closed = written::<()>(Err(std::io::ErrorKind::BrokenPipe.into())).unwrap_err();
    assert_eq!(failure(Lang::Ja, Format::Table, &closed), "");
    assert_eq!(failure(Lang::Ja, Format::Json, &closed), "");
}

#[test]
fn of_a_table_that_is_only_looked_at_the_first_rows_are_drawn_and_the_others_counted() {
    let texts = Texts::new(Lang::En);
    let drawn = |format, rows| {
        let page = Page { texts: &texts, format, width: Some(80), rows, color: false };
        let mut out = Vec::new();
        let count = write_rows(&mut out, &page, &columns(), customers().into_iter().map(Ok));
        assert_eq!(count, Ok(3));
        String::from_utf8(out).unwrap()
    };
    let cut = drawn(Format::Table, Some(1));
    assert!(cut.contains("C12") && !cut.contains("C41"), "{cut}");
    assert!(cut.ends_with("\n(2 more; in a shell all of them are shown)\n"), "{cut}");
    assert_eq!(drawn(Format::Table, Some(3)), drawn(Format::Table, None));
    assert_eq!(drawn(Format::Tsv, Some(1)), drawn(Format::Tsv, None), "what is no table goes out");
}

#[test]
fn rows_are_not_counted_for_ever() {
    let texts = Texts::new(Lang::En);
    let (format, width) = (Format::Plain, None);
    let page = Page { texts: &texts, format, width, rows: Some(1_000), color: false };
    let columns = [col("id", |id: &i64| (*id).into())];
    let mut out = Vec::new();
    let mut rows = Rows::begin(&mut out, &page, &columns).unwrap();
    let pushed = (0..).take_while(|id| rows.push(id).is_ok()).count();
    assert!(!rows.wants_more());
    rows.finish().unwrap();
    let out = String::from_utf8(out).unwrap();
    assert_eq!((pushed, out.lines().count()), (100_001, 1 + 1_000 + 1));
    assert!(out.ends_with("(more than 99,000 more; in a shell all of them are shown)\n"), "{out}");
    let made = write_rows(&mut Vec::new(), &page, &columns, (0..).map(|id: i64| Ok(id)));
    assert_eq!(made, Ok(100_001));
    let page = Page { format: Format::Ids, ..page };
    let made = write_rows(&mut Vec::new(), &page, &columns, (0..100_010).map(|id: i64| Ok(id)));
    assert_eq!(made, Ok(100_010), "what is no table goes out whole");
}
