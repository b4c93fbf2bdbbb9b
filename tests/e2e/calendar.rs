//! `crm export ical`: what is due and what is to be celebrated, in a calendar that another program reads.

use std::fs;

use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;

use crate::environment::TestEnvironment;

/// A book with something of every kind in it.
fn book(crm: &TestEnvironment) {
    let lines: [&[&str]; 6] = [
        &[
            "add",
            "customer",
            "Mary Smith",
            "--phone",
            "020 7946 0018",
            "--email",
            "mary@example.org",
            "--birthday",
            "1980-11-25",
        ],
        &["add", "customer", "Leap Day", "--birthday", "02-29", "--since", "2020-02-29"],
        &["add", "customer", "Often", "--cadence", "30", "--today", "2026-11-01"],
        &["add", "reminder", "Mary", "2026-11-23", "Send the quote; red, blue"],
        &["add", "reminder", "Mary", "2026-11-19", "Ring back", "--today", "2026-11-18"],
        &["add", "reminder", "Leap", "2027-03-01"],
    ];
    for line in lines {
        let done = crm.command().args(line).output().unwrap();
        assert!(done.status.success(), "{line:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
}

/// The value of a property of an event.
fn value(event: &Component, name: &str) -> String {
    let found = event.properties.iter().find(|property| property.name == name);
    found.map(|property| property.val.to_string()).unwrap_or_default()
}

/// Each event as another program reads it: day, repetition, summary, code.
fn read_back(text: &str) -> String {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let event = |event: &Component| {
        let [uid, day, rule, summary] =
            ["UID", "DTSTART", "RRULE", "SUMMARY"].map(|name| value(event, name));
        let code = uid.split_once("-20").map_or(uid.as_str(), |(code, _)| code).to_owned();
        format!("{day} {summary} [{code}] {rule}").trim_end().to_owned()
    };
    calendar.components.iter().map(event).collect::<Vec<_>>().join("\n")
}

#[test]
fn everything_that_is_due_and_celebrated() {
    let crm = TestEnvironment::new();
    book(&crm);
    let text = crm.run(["export", "ical"]).stdout;
    insta::assert_snapshot!(read_back(&text), @r"
    20261121 Mary Smith: Ring back [R2]
    20261123 Mary Smith: Send the quote; red, blue [R1]
    20261201 Get in touch: Often [C3-contact]
    20270301 Reminder: Leap Day [R3]
    20270228 Birthday: Leap Day [C2-birthday] FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1
    20270228 Customer anniversary: Leap Day [C2-anniversary] FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1
    20261125 Birthday: Mary Smith [C1-birthday] FREQ=YEARLY
    ");
    assert_eq!(crm.run(["export", "ical"]).stdout, text);
    insta::assert_snapshot!(read_back(&crm.run(["export", "ical", "--days", "7"]).stdout), @r"
    20261121 Mary Smith: Ring back [R2]
    20261123 Mary Smith: Send the quote; red, blue [R1]
    20261125 Birthday: Mary Smith [C1-birthday] FREQ=YEARLY
    ");
}

#[test]
fn one_event_in_full_and_in_japanese() {
    let crm = TestEnvironment::japanese();
    crm.run(["add", "customer", "山田 太郎", "--phone", "090-1234-5678"]);
    crm.run(["config", "set", "business", "犬の散歩ひだまり"]);
    crm.run(["add", "reminder", "山田", "2026-11-20", "見積もりを送る", "--today", "2026-11-20"]);
    let out = crm.run(["export", "ical", "--to", "crm.ics"]);
    insta::assert_snapshot!(out, @r"
    --- stderr
    crm.ics: 予定1件
    ");
    let text = fs::read_to_string(crm.home().join("crm.ics")).unwrap();
    assert_eq!(text.lines().count(), text.matches("\r\n").count());
    insta::assert_snapshot!(text.replace("\r\n", "\n"), @r"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//crm//crm 0.1.0//EN
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    X-WR-CALNAME:犬の散歩ひだまり
    BEGIN:VEVENT
    UID:R1-20261121.crm
    DTSTAMP:20261121T000000Z
    DTSTART;VALUE=DATE:20261121
    SUMMARY:山田 太郎: 見積もりを送る
    DESCRIPTION:期日: 2026-11-20 (金)（期限切れ）\n090-1234-5678\nC1
    TRANSP:TRANSPARENT
    END:VEVENT
    END:VCALENDAR
    ");
}

#[test]
fn a_file_is_replaced_with_yes_and_flags_go_with_their_form() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary"]);
    fs::write(crm.home().join("crm.ics"), "mine").unwrap();
    insta::assert_snapshot!(crm.run(["export", "ical", "--to", "crm.ics"]), @r"
    --- stderr
    crm: This asks before it goes on, and there is no terminal to ask on.
      Look at it with --dry-run, then run it again with --yes.
    --- exit 6
    ");
    insta::assert_snapshot!(crm.run(["export", "ical", "--to", "crm.ics", "--yes", "-n"]), @r"
    --- stderr
    (dry run: nothing was written)
    ");
    assert_eq!(fs::read_to_string(crm.home().join("crm.ics")).unwrap(), "mine");
    insta::assert_snapshot!(crm.run(["export", "ical", "--to", "crm.ics", "--yes", "--json"]), @r#"
    [
    {"path":"crm.ics","rows":0}
    ]
    --- stderr
    crm.ics: 0 entries
    "#);
    insta::assert_snapshot!(crm.run(["export", "ical", "--excel"]), @r"
    --- stderr
    crm: --excel does not go with crm export ical.
      --days belongs to ical, --excel to CSV files.
    --- exit 2
    ");
    insta::assert_snapshot!(crm.run(["export", "customers", "--days", "3"]), @r"
    --- stderr
    crm: --days does not go with crm export customers.
      --days belongs to ical, --excel to CSV files.
    --- exit 2
    ");
    insta::assert_snapshot!(crm.run(["export", "ical", "folder"]), @r"
    --- stderr
    crm: ical is one file, not a folder.
      Name the file with --to, or leave it out to write to standard output.
    --- exit 2
    ");
}

#[test]
fn two_books_do_not_meet_in_one_calendar() {
    let crm = TestEnvironment::new();
    let uid = |book: &str, today: &str| {
        for line in
            [["add", "customer", "Mary"].as_slice(), &["add", "reminder", "Mary", "2027-01-05"]]
        {
            crm.command().args(line).args(["--db", book, "--today", today]).output().unwrap();
        }
        let text = crm.run(["export", "ical", "--db", book]).stdout;
        text.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned()
    };
    assert_ne!(uid("one.db", "2026-11-01"), uid("other.db", "2026-11-02"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    /// Whatever a customer is called and whatever was promised, no line of the calendar is its own invention.
    #[test]
    fn hostile_names_stay_text(
        name in "[a-z][\\PC;,:\\\\\"]{0,60}|x\nEND:VEVENT\nBEGIN:VEVENT", what in "[a-z][\\PC\r\n\t;,:\\\\]{0,100}",
    ) {
        let crm = TestEnvironment::new();
        crm.run(["add", "customer", "--allow-duplicate", "--", &name]);
        crm.run(["add", "reminder", "C1", "2026-11-23", "--", &what]);
        let text = crm.run(["export", "ical"]).stdout;
        let unfolded = unfold(&text);
        let calendar = read_calendar(&unfolded).unwrap();
        prop_assert_eq!(calendar.components.len(), 1, "{}", text);
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        prop_assert!(!text.replace("\r\n", "").contains(char::is_control));
        prop_assert!(value(&calendar.components[0], "UID").starts_with("R1-"));
    }
}
