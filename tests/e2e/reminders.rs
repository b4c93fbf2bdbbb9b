//! Reminders: planned on working days, and returning after they are done.

use std::fs;

use crate::environment::TestEnvironment;

/// Japan's list of holidays as its Cabinet Office publishes it, in CP932; the part around the days of these tests.
fn holidays(crm: &TestEnvironment) -> String {
    let text = "国民の祝日・休日月日,国民の祝日・休日名称\r\n2026/11/3,文化の日\r\n2026/11/23,勤労感謝の日\r\n\
                2027/1/1,元日\r\n";
    let path = crm.home().join("syukujitsu.csv");
    fs::write(&path, encoding_rs::SHIFT_JIS.encode(text).0).unwrap();
    path.display().to_string()
}

/// Days and intervals of what is open.
fn open(crm: &TestEnvironment) -> String {
    let rows = crm.run(["list", "reminders", "--json"]).json();
    let told = |row: &serde_json::Value| {
        let text = |key: &str| row[key].as_str().unwrap_or("-").to_owned();
        format!("{} {} {} from {}", text("id"), text("due"), text("every"), text("first_due"))
    };
    rows.as_array().unwrap().iter().map(told).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_planned_by_distance_moves_to_a_working_day() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary"]);
    assert_eq!(crm.run(["config", "set", "calendar.closed", "Sunday"]).code, 0);
    assert_eq!(crm.run(["config", "set", "calendar.holidays", &holidays(&crm)]).code, 0);
    insta::assert_snapshot!(crm.run(["add", "reminder", "Mary", "tomorrow", "Ring back"]), @r"
    --- stderr
    R1: Mary, due 2026-11-24 Tue. You are closed on 2026-11-22 Sun, so it is on the next working day.
    ");
    insta::assert_snapshot!(crm.run(["add", "reminder", "Mary", "2026-11-23"]), @r"
    --- stderr
    R2: Mary, due 2026-11-23 Mon. You are closed on that day.
    ");
    insta::assert_snapshot!(crm.run(["add", "reminder", "Mary", "+3d"]), @r"
    --- stderr
    R3: Mary, due 2026-11-24 Tue.
    ");
    insta::assert_snapshot!(crm.run(["edit", "reminder", "R3", "--due", "next mon"]), @r"
    --- stderr
    R3: Mary, due 2026-11-24 Tue. You are closed on 2026-11-23 Mon, so it is on the next working day.
    ");
    insta::assert_snapshot!(crm.run(["edit", "reminder", "R3", "--due", "11-23"]), @r"
    --- stderr
    R3: Mary, due 2026-11-23 Mon. You are closed on that day.
    ");
    insta::assert_snapshot!(crm.run(["log", "contact", "Mary", "--next", "+1d"]), @r"
    --- stderr
    Logged K1: call, Mary, 2026-11-21 Sat. Next due 2026-11-23 Mon. Next time: R4, 2026-11-24 Tue. You are closed on 2026-11-22 Sun, so it is on the next working day.
    ");
    insta::assert_snapshot!(
        crm.run(["add", "reminder", "Mary", "today", "--today", "2026-11-22", "--json"]), @r#"
    {"id":"R5","due":"2026-11-22","customer":"Mary","customer_id":"C1","what":null,"every":null,"first_due":null,"done_on":null}
    --- stderr
    R5: Mary, due 2026-11-22 Sun. You are closed on that day.
    "#);
}

#[test]
fn in_japanese() {
    let crm = TestEnvironment::japanese();
    crm.run(["add", "customer", "山田"]);
    insta::assert_snapshot!(crm.run(["config", "set", "calendar.closed", "日曜 水曜"]), @r"
    --- stderr
    calendar.closed: - -> wed, sun
    ");
    crm.run(["config", "set", "calendar.holidays", &holidays(&crm)]);
    insta::assert_snapshot!(crm.run(["add", "reminder", "山田", "来週月曜", "見積もり", "--every", "3ヶ月ごと"]), @r"
    --- stderr
    R1: 山田、期日は 2026-11-24 (火) です。繰り返し: 3か月ごと。 2026-11-23 (月) は休業日のため、翌営業日にしました。
    ");
    insta::assert_snapshot!(crm.run(["add", "reminder", "山田", "11月23日"]), @r"
    --- stderr
    R2: 山田、期日は 2026-11-23 (月) です。 この日は休業日です。
    ");
    insta::assert_snapshot!(crm.run(["add", "reminder", "山田", "2月31日"]), @r"
    --- stderr
    crm: 「2月31日」は暦にない日です。
      月と日を確かめてください。年は1900年から2199年までです。
    --- exit 2
    ");
    insta::assert_snapshot!(crm.run(["done", "R1"]), @r"
    --- stderr
    済み: 山田 フォロー「見積もり」（R1） 予定日 2026-11-24 (火) より前の完了です。 次回: R3、2027-02-23 (火)。
    ");
    insta::assert_snapshot!(crm.run(["add", "reminder", "山田", "明日", "--every", "たまに"]), @r"
    --- stderr
    crm: 「たまに」は、1日から10年までの間隔として読み取れません。
      例: 3か月、2週間、90日、毎年
    --- exit 2
    ");
    insta::assert_snapshot!(crm.on_terminal(["list", "reminders"], ""), @r"
    ID  期日        顧客  内容      繰り返し
    --- ----------- ----- --------- ---------
    R2  2026-11-23  山田  -         -
    R3  2027-02-23  山田  見積もり  3か月ごと
    ");
    insta::assert_snapshot!(crm.run(["config", "set", "calendar.closed", "月火水木金土日"]), @r"
    --- stderr
    crm: crm config set: calendar.closed は曜日で指定してください。少なくとも1日は営業日が必要です（指定値: 月火水木金土日）。
      例: 日、または 火 水。定休日がなければ空欄にします
    --- exit 2
    ");
}

#[test]
fn a_list_of_holidays_that_cannot_be_read_stops_only_what_plans() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary"]);
    insta::assert_snapshot!(crm.run(["config", "set", "calendar.holidays", "/nowhere/days.csv"]), @r"
    --- stderr
    crm: /nowhere/days.csv, the list of holidays, cannot be read: there is no such file or folder.
      Put the file there, name another with crm config set calendar.holidays FILE, or do without: crm config unset calendar.holidays
    --- exit 1
    ");
    let path = holidays(&crm);
    crm.run(["config", "set", "calendar.holidays", &path]);
    fs::write(&path, "day,why\n2026-12-31,stock\nNew Year,x\n").unwrap();
    insta::assert_snapshot!(crm.run(["add", "reminder", "Mary", "fri"]), @r"
    --- stderr
    crm: $HOME/syukujitsu.csv, line 3: a date with its year is expected in the first column.
      A line reads 2026/11/23,Labour Thanksgiving Day in UTF-8 or CP932. To do without: crm config unset calendar.holidays
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["log", "contact", "Mary", "--next", "+2w"]), @r"
    --- stderr
    crm: $HOME/syukujitsu.csv, line 3: a date with its year is expected in the first column.
      A line reads 2026/11/23,Labour Thanksgiving Day in UTF-8 or CP932. To do without: crm config unset calendar.holidays
    --- exit 5
    ");
    assert_eq!(crm.run(["list", "contacts", "--json"]).stdout, "[]\n");
    assert_eq!(crm.run(["log", "contact", "Mary"]).code, 0);
    assert_eq!(crm.run(["list", "due"]).code, 0);
    insta::assert_snapshot!(crm.run(["config", "unset", "calendar.holidays"]), @r"
    --- stderr
    calendar.holidays: $HOME/syukujitsu.csv -> -
    ");
    assert_eq!(crm.run(["add", "reminder", "Mary", "fri"]).code, 0);
}

#[test]
fn a_monthly_reminder_on_the_31st() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary"]);
    insta::assert_snapshot!(
        crm.run(["add", "reminder", "Mary", "2026-12-31", "Report", "--every", "month"]), @r"
    --- stderr
    R1: Mary, due 2026-12-31 Thu. Comes back every month.
    ");
    let mut days = Vec::new();
    for (code, today) in
        [("R1", "2026-12-30"), ("R2", "2027-01-31"), ("R3", "2027-02-28"), ("R4", "2027-03-31")]
    {
        assert_eq!(crm.run(["done", code, "--today", today]).code, 0);
        days.push(open(&crm));
    }
    insta::assert_snapshot!(days.join("\n"), @r"
    R2 2027-01-31 1 month from 2026-12-31
    R3 2027-02-28 1 month from 2026-12-31
    R4 2027-03-31 1 month from 2026-12-31
    R5 2027-04-30 1 month from 2026-12-31
    ");
    insta::assert_snapshot!(crm.run(["done", "R5", "--today", "2027-08-31", "--json"]), @r#"
    {"id":"R5","customer_id":"C1","customer":"Mary","rule":"promise","what":"Report","cleared":"done","early":null,"until":null,"contact":null,"next":"R6","next_due":"2027-09-30"}
    --- stderr
    Done: Mary, promise: Report (R5). Next time: R6, 2027-09-30 Thu.
    "#);
    insta::assert_snapshot!(crm.run(["done", "R5"]), @r"
    --- stderr
    crm: Reminder R5 was done on 2027-08-31.
      See all with crm list reminders --all
    --- exit 5
    ");
}

#[test]
fn the_schedule_goes_on_unmoved() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary"]);
    crm.run(["config", "set", "calendar.closed", "sun"]);
    insta::assert_snapshot!(
        crm.run(["add", "reminder", "Mary", "tomorrow", "--every", "2 weeks"]), @r"
    --- stderr
    R1: Mary, due 2026-11-23 Mon. Comes back every 2 weeks. You are closed on 2026-11-22 Sun, so it is on the next working day.
    ");
    insta::assert_snapshot!(open(&crm), @r"R1 2026-11-23 2 weeks from 2026-11-22");
    insta::assert_snapshot!(crm.run(["done", "R1"]), @r"
    --- stderr
    Done: Mary, promise (R1). That was early: it was due 2026-11-23 Mon. Next time: R2, 2026-12-07 Mon. You are closed on 2026-12-06 Sun, so it is on the next working day.
    ");
    insta::assert_snapshot!(open(&crm), @r"R2 2026-12-07 2 weeks from 2026-11-22");
}

#[test]
fn undo_takes_back_the_next_one_too() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary"]);
    crm.run(["add", "reminder", "Mary", "2026-11-30", "--every", "3 months"]);
    let before = open(&crm);
    crm.run(["done", "R1"]);
    insta::assert_snapshot!(open(&crm), @r"R2 2027-02-28 3 months from 2026-11-30");
    assert_eq!(crm.run(["undo"]).code, 0);
    assert_eq!(open(&crm), before);
    assert_eq!(crm.run(["redo"]).code, 0);
    insta::assert_snapshot!(open(&crm), @r"R2 2027-02-28 3 months from 2026-11-30");
    assert_eq!(crm.run(["done", "R2", "-n"]).code, 0);
    insta::assert_snapshot!(open(&crm), @r"R2 2027-02-28 3 months from 2026-11-30");
    assert_eq!(crm.run(["check"]).code, 0);
}

#[test]
fn a_contact_settles_a_returning_promise_and_plans_its_next_time() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary"]);
    crm.run(["log", "contact", "Mary", "Quote", "--next", "today"]);
    crm.run(["edit", "reminder", "R1", "--every", "monthly"]);
    insta::assert_snapshot!(crm.run(["log", "contact", "Mary", "Sent it"]), @r"
    --- stderr
    Logged K2: call, Mary, 2026-11-21 Sat. Settled: R1. Next time: R2, 2026-12-21 Mon. Next due 2026-12-21 Mon.
    ");
    insta::assert_snapshot!(open(&crm), @r"R2 2026-12-21 1 month from 2026-11-21");
    let json = crm.run(["log", "contact", "Mary", "--json", "--today", "2027-01-15"]).json();
    assert_eq!(
        (&json["settled"][0], &json["returning"][0]),
        (&"R2".into(), &"R3".into()),
        "{json}"
    );
}

#[test]
fn what_is_put_off_moves_too_and_what_is_skipped_comes_back() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary"]);
    crm.run(["config", "set", "calendar.closed", "sun"]);
    crm.run(["add", "reminder", "Mary", "2026-11-21", "Report", "--every", "week"]);
    insta::assert_snapshot!(crm.run(["snooze", "R1", "tomorrow"]), @r"
    --- stderr
    Snoozed until 2026-11-23 Mon: Mary, promise: Report (R1). You are closed on 2026-11-22 Sun, so it is on the next working day.
    ");
    insta::assert_snapshot!(open(&crm), @r"R1 2026-11-23 1 week from 2026-11-21");
    insta::assert_snapshot!(crm.run(["skip", "R1"]), @r"
    --- stderr
    Skipped: Mary, promise: Report (R1). Next time: R2, 2026-11-28 Sat.
    ");
    insta::assert_snapshot!(open(&crm), @r"R2 2026-11-28 1 week from 2026-11-21");
    insta::assert_snapshot!(crm.run(["snooze", "R2", "2026-11-29"]), @r"
    --- stderr
    Snoozed until 2026-11-29 Sun: Mary, promise: Report (R2). You are closed on that day.
    ");
    let named = crm.run(["log", "contact", "Mary", "--for", "R2", "--json"]).json();
    insta::assert_snapshot!(named, @r#"{"id":"K1","at":"2026-11-21","customer":"Mary","customer_id":"C1","channel":"call","direction":"out","purpose":null,"mood":null,"outcome":null,"note":null,"key":null,"next_due":"2026-12-05","reminder":null,"cleared":["R2"],"settled":[],"returning":["R3"]}"#);
}

#[test]
fn an_interval_is_changed_cleared_and_refused() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary"]);
    crm.run(["add", "reminder", "Mary", "2026-11-30", "Check", "--every", "3 months"]);
    insta::assert_snapshot!(crm.run(["edit", "reminder", "R1", "--every", "2 weeks"]), @r"
    --- stderr
    R1: Mary, due 2026-11-30 Mon. Comes back every 2 weeks.
    ");
    insta::assert_snapshot!(crm.run(["edit", "reminder", "R1", "--due", "2026-12-05"]), @r"
    --- stderr
    R1: Mary, due 2026-12-05 Sat. Comes back every 2 weeks.
    ");
    insta::assert_snapshot!(open(&crm), @r"R1 2026-12-05 2 weeks from 2026-12-05");
    insta::assert_snapshot!(crm.run(["edit", "reminder", "R1", "Look"]), @r"
    --- stderr
    R1: Mary, due 2026-12-05 Sat. Comes back every 2 weeks.
    ");
    insta::assert_snapshot!(open(&crm), @r"R1 2026-12-05 2 weeks from 2026-12-05");
    insta::assert_snapshot!(crm.run(["edit", "reminder", "R1", "--every", ""]), @r"
    --- stderr
    R1: Mary, due 2026-12-05 Sat.
    ");
    insta::assert_snapshot!(open(&crm), @r"R1 2026-12-05 - from -");
    assert!(!crm.run(["done", "R1"]).stderr.contains("Next time"));
    insta::assert_snapshot!(crm.run(["add", "reminder", "Mary", "fri", "--every", "121 months"]), @r"
    --- stderr
    crm: “121 months” is not an interval from a day to ten years.
      Such as 3 months, 2 weeks, 90 days, yearly.
    --- exit 2
    ");
    insta::assert_snapshot!(crm.run(["add", "reminder", "Mary", "2026-02-31", "tomorrow"]), @r"
    --- stderr
    crm: “2026-02-31” is not in the calendar.
      Check month and day; years go from 1900 to 2199.
    --- exit 2
    ");
}

#[test]
fn the_card_and_a_merge_keep_the_interval() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary"]);
    crm.run(["add", "customer", "Mary Smith", "--allow-duplicate"]);
    crm.run(["add", "reminder", "C1", "2026-11-30", "Check", "--every", "year"]);
    assert_eq!(crm.run(["merge", "C1", "C2", "--yes"]).code, 0);
    let card = crm.on_terminal(["show", "C2"], "").stdout;
    assert!(card.contains("2026-11-30 Mon  Check  (every year)"), "{card}");
    let json = crm.run(["show", "C2", "--json"]).json();
    assert_eq!(json["reminders"][0]["every"], "1 year");
    assert_eq!(crm.run(["remove", "customer", "C2", "--yes"]).code, 0);
    assert_eq!(crm.run(["undo"]).code, 0);
    insta::assert_snapshot!(open(&crm), @r"R1 2026-11-30 1 year from 2026-11-30");
}
