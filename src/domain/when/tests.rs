//! The tables of what people type, and properties over what nobody types.

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::domain::reference;

const TODAY: (i32, u32, u32) = (2026, 11, 21);

fn ymd((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    ymd(TODAY)
}

/// The sign the tables use for an error, or the value as text.
fn shown<T>(answer: Result<T>, show: impl Fn(T) -> String) -> String {
    match answer {
        Ok(value) => show(value),
        Err(error) => match error.key() {
            "error-when-unknown" => "x".to_owned(),
            "error-when-no-such-day" => "!".to_owned(),
            "error-when-reversed" => "<".to_owned(),
            other => other.to_owned(),
        },
    }
}

fn shown_day(text: &str, lean: Lean) -> String {
    shown(day(text, today(), lean), |day| day.to_string())
}

fn shown_span(text: &str, lean: Lean) -> String {
    let end = |day: Option<NaiveDate>| day.map_or(".".to_owned(), |day| day.to_string());
    shown(span(text, today(), lean), |span| format!("{} | {}", end(span.first), end(span.last)))
}

fn shown_moment(text: &str) -> String {
    let now = today().and_hms_opt(12, 34, 56).unwrap();
    shown(moment(text, now, Lean::Past), |(day, time)| {
        format!("{day} | {}", time.map_or("-".to_owned(), |time| time.format("%H:%M").to_string()))
    })
}

/// An error's sign stands for both columns.
fn doubled(answer: String) -> String {
    if answer.contains('|') { answer } else { format!("{answer} | {answer}") }
}

/// The rows of a table of reference cases, as `input` and what follows; none where it is not mounted.
fn cases(name: &str) -> Vec<(String, String)> {
    let Some(path) = reference::file(&format!("when/{name}")) else { return Vec::new() };
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|line| line.split_once('|').unwrap())
        .map(|(input, rest)| (input.trim().to_owned(), rest.trim().to_owned()))
        .collect()
}

#[test]
fn days_of_the_reference() {
    for (input, expected) in cases("when.txt") {
        let past = shown_day(&input, Lean::Past);
        let future = match shown_day(&input, Lean::Future) {
            same if same == past && !matches!(past.as_str(), "x" | "!") => "=".to_owned(),
            other => other,
        };
        assert_eq!(format!("{past} | {future}"), expected, "{input}");
    }
}

#[test]
fn spans_of_the_reference() {
    for (input, expected) in cases("spans.txt") {
        assert_eq!(doubled(shown_span(&input, Lean::Past)), expected, "{input}");
    }
}

#[test]
fn moments_of_the_reference() {
    for (input, expected) in cases("moments.txt") {
        assert_eq!(doubled(shown_moment(&input)), expected, "{input}");
    }
}

#[test]
fn days_that_do_not_lean() {
    let groups: [(&str, &[&str]); 10] = [
        (
            "2026-11-21",
            &[
                "2026-11-21",
                "2026/11/21",
                "20261121",
                "２０２６－１１－２１",
                "R8.11.21",
                "令和8年11月21日",
            ],
        ),
        (
            "2026-11-21",
            &["today", "本日", "sat", "土曜日", "11-21", "21日", "２０２６ー１１ー２１"],
        ),
        ("2026-11-18", &["-3d", "3 days ago", "3日前", "３ 日 前"]),
        ("2026-11-27", &["next fri", "来週金曜", "来週 の 金曜日", "next week Friday"]),
        ("2026-12-21", &["+1m", "1か月後", "１ヶ月後", "1ヵ月後"]),
        ("2027-11-21", &["+1y", "in 1 year", "1年後"]),
        ("2026-11-30", &["eom", "月末", "今月末", "今月30日"]),
        ("2019-05-01", &["令和元年5月1日", "㋿1年5月1日", "r1/5/1"]),
        ("1926-12-25", &["大正15年12月25日", "昭和元年12月25日"]),
        ("1980-09-03", &["3 Sep 1980", "3rd September 1980", "Sept 3, 1980", "3-sep-1980"]),
    ];
    for (expected, texts) in groups {
        for text in texts {
            assert_eq!(shown_day(text, Lean::Past), expected, "{text}");
            assert_eq!(shown_day(text, Lean::Future), expected, "{text}");
        }
    }
}

#[test]
fn days_that_lean() {
    let table = [
        ("11-20", "2026-11-20", "2027-11-20"),
        ("20 Nov", "2026-11-20", "2027-11-20"),
        ("November 20th", "2026-11-20", "2027-11-20"),
        ("12月1日", "2025-12-01", "2026-12-01"),
        ("2-29", "2024-02-29", "2028-02-29"),
        ("31日", "2026-10-31", "2026-12-31"),
        ("fri", "2026-11-20", "2026-11-27"),
        ("日", "2026-11-15", "2026-11-22"),
    ];
    for (text, past, future) in table {
        assert_eq!(shown_day(text, Lean::Past), past, "{text}");
        assert_eq!(shown_day(text, Lean::Future), future, "{text}");
    }
}

#[test]
fn months_clamp_to_their_last_day() {
    let on = |text, today| shown(day(text, ymd(today), Lean::Past), |day| day.to_string());
    assert_eq!(on("+1m", (2026, 1, 31)), "2026-02-28");
    assert_eq!(on("-1y", (2024, 2, 29)), "2023-02-28");
    assert_eq!(on("来月末", (2026, 1, 31)), "2026-02-28");
    assert_eq!(on("31日", (2026, 3, 1)), "2026-01-31");
}

#[test]
fn what_is_no_day_is_told_from_what_is_not_understood() {
    let wrong =
        ["2026-02-29", "2026-13-01", "11-31", "0日", "平成31年5月1日", "1899-12-31", "2200-01-01"];
    for text in wrong.into_iter().chain([
        "+400000d",
        "-99999999999999999999d",
        "今月31日",
        "2-30",
        "31 Nov",
    ]) {
        assert_eq!(shown_day(text, Lean::Past), "!", "{text}");
    }
    let unknown =
        ["", "21", "-3", "3d", "26-11-21", "12.5", "soon", "来週", "3月", "2026-11", "3d ago"];
    for text in unknown.into_iter().chain([
        "+3 days",
        "明日。",
        "May",
        "May 3x",
        "3 May 80",
        "2026-11/21",
        "fri 11-20",
        "r8",
        "in -3 days",
    ]) {
        assert_eq!(shown_day(text, Lean::Past), "x", "{text}");
    }
}

#[test]
fn spans() {
    let table = [
        ("2026", "2026-01-01 | 2026-12-31"),
        ("令和8年11月", "2026-11-01 | 2026-11-30"),
        ("2026 Q3", "2026-07-01 | 2026-09-30"),
        ("先々月", "2026-09-01 | 2026-09-30"),
        ("this week", "2026-11-16 | 2026-11-22"),
        ("yesterday", "2026-11-20 | 2026-11-20"),
        ("2026-09 .. 2026-10", "2026-09-01 | 2026-10-31"),
        ("-90d..", "2026-08-23 | ."),
        ("..2026-03", ". | 2026-03-31"),
        ("昨日〜今日", "2026-11-20 | 2026-11-21"),
        ("12-20..1-10", "2025-12-20 | 2026-01-10"),
        ("mon..sun", "2026-11-16 | 2026-11-22"),
        ("2026-11-10..2026-11-01", "<"),
        ("2026q0", "!"),
        ("2026-13", "!"),
        ("平成40年", "!"),
        ("1899", "!"),
        ("..", "x"),
        ("2026-11..soon", "x"),
        ("3月", "x"),
    ];
    for (text, expected) in table {
        assert_eq!(shown_span(text, Lean::Past), expected, "{text}");
    }
    assert_eq!(shown_span("12-20..1-10", Lean::Future), "2026-12-20 | 2027-01-10");
}

#[test]
fn moments() {
    let table = [
        ("昨日 午後3時半", "2026-11-20 | 15:30"),
        ("昨日の15時", "2026-11-20 | 15:00"),
        ("2026-11-21T09:30:15", "2026-11-21 | 09:30"),
        ("yesterday 3:05 pm", "2026-11-20 | 15:05"),
        ("12pm", "2026-11-21 | 12:00"),
        ("now", "2026-11-21 | 12:34"),
        ("yesterday", "2026-11-20 | -"),
        ("2026-02-30 10:00", "!"),
        ("2026-11-21 25:00", "x"),
        ("昨日25時", "x"),
        ("2026-11-2015:00", "x"),
        ("13pm", "x"),
        ("9:5", "x"),
    ];
    for (text, expected) in table {
        assert_eq!(shown_moment(text), expected, "{text}");
    }
}

/// Any day that is taken, for today or for a text.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..109_000).prop_map(|days| ymd((1900, 1, 1)) + Days::new(days))
}

fn any_lean() -> impl Strategy<Value = Lean> {
    prop_oneof![Just(Lean::Past), Just(Lean::Future)]
}

#[test]
fn dates_by_number_and_days_by_distance() {
    for text in [
        "2026-11-23",
        "11-23",
        "11/23",
        "20261123",
        "11月23日",
        "令和8年11月23日",
        "R8.11.23",
        "25日",
        "来月5日",
        "2月30日",
    ] {
        assert!(is_date(text), "{text}");
    }
    for text in [
        "+3d",
        "in 2 weeks",
        "2週間後",
        "10日後",
        "fri",
        "日",
        "来週金曜",
        "月末",
        "eom",
        "今日",
        "明日",
        "soon",
        "",
    ] {
        assert!(!is_date(text), "{text}");
    }
}

#[test]
fn a_date_alone_needs_its_year() {
    for text in
        ["2026/11/23", "2026-11-23", "20261123", "令和8年11月23日", " ２０２６年１１月２３日 "]
    {
        assert_eq!(date(text), Ok(ymd((2026, 11, 23))), "{text}");
    }
    assert_eq!(date("2026-02-29").unwrap_err().key(), "error-when-no-such-day");
    for text in ["11-23", "25日", "fri", "today", "+1d", "2026", "2026-11", ""] {
        assert_eq!(date(text).unwrap_err().key(), "error-when-unknown", "{text}");
    }
}

#[test]
fn times_of_day() {
    let shown = |text| time(text).map(|time| time.format("%H:%M").to_string());
    for text in ["7:30", "07:30", "7:30am", "午前7時半", "７：３０", "7時30分"] {
        assert_eq!(shown(text).unwrap(), "07:30", "{text}");
    }
    for text in ["", "7", "25:00", "7:60", "明日7:30", "now"] {
        assert_eq!(time(text).unwrap_err().key(), "error-when-time", "{text}");
    }
}

#[test]
fn weekdays_in_any_spelling() {
    let cases = [
        ("", ""),
        ("sun", "sun"),
        (" SUNDAY ", "sun"),
        ("wed, Tue", "tue, wed"),
        ("tue/wed;sun sun", "tue, wed, sun"),
        ("日 水", "wed, sun"),
        ("日、水曜", "wed, sun"),
        ("土日", "sat, sun"),
        ("火曜 日曜", "tue, sun"),
        ("火曜日・日曜日", "tue, sun"),
        ("土曜日曜", "sat, sun"),
        ("月曜日火曜日", "mon, tue"),
        ("月火水木金土日", "mon, tue, wed, thu, fri, sat, sun"),
    ];
    for (text, days) in cases {
        let found = weekdays(text).unwrap();
        assert_eq!(weekdays_text(found), days, "{text}");
        assert_eq!(weekdays(days), Some(found), "{days}");
    }
    for text in ["祝", "土日祝", "sunmon", "someday", "11-23", "曜日", &"日".repeat(5000)] {
        assert_eq!(weekdays(text), None, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_text_panics(
        text in prop_oneof![any::<String>(), "[-+./:〜0-9rhqdwmyt 年月日時前後末の来先今週令和元金]{0,14}"],
        today in any_day(),
        lean in any_lean(),
    ) {
        let _ = day(&text, today, lean);
        let _ = span(&text, today, lean);
        let _ = moment(&text, today.and_hms_opt(0, 0, 0).unwrap(), lean);
        let _ = (date(&text), is_date(&text), time(&text), weekdays(&text));
    }

    #[test]
    fn a_written_date_comes_back(date in any_day(), today in any_day(), lean in any_lean()) {
        for form in ["%Y-%m-%d", "%Y/%-m/%-d", "%Y.%m.%d", "%Y%m%d", "%Y年%-m月%-d日"] {
            let text = date.format(form).to_string();
            prop_assert_eq!(day(&text, today, lean), Ok(date), "{}", text);
        }
    }

    #[test]
    fn a_date_without_a_year_is_the_nearest(date in any_day(), today in any_day()) {
        let text = date.format("%-m/%-d").to_string();
        let same = |found: &NaiveDate| (found.month(), found.day()) == (date.month(), date.day());
        if let Ok(found) = day(&text, today, Lean::Past) {
            prop_assert_eq!(Some(found), today.iter_days().rev().find(same));
        }
        if let Ok(found) = day(&text, today, Lean::Future) {
            prop_assert_eq!(Some(found), today.iter_days().find(same));
        }
    }

    #[test]
    fn a_weekday_lies_within_six_days(
        name in "mon|tue|wed|thu|fri|sat|sun|月曜|日",
        today in any_day().prop_filter("in the middle", |day| (1901..2190).contains(&day.year())),
    ) {
        let past = day(&name, today, Lean::Past).unwrap();
        let future = day(&name, today, Lean::Future).unwrap();
        prop_assert_eq!(past.weekday(), future.weekday());
        prop_assert!((0..=6).contains(&(today - past).num_days()));
        prop_assert!((0..=6).contains(&(future - today).num_days()));
    }

    #[test]
    fn a_span_never_ends_before_it_begins(
        from in "mon|11-2|2026q2|-30d|今週|5日|", to in "fri|1-31|2027|today|来月|28日|",
        today in any_day(), lean in any_lean(),
    ) {
        if let Ok(span) = span(&format!("{from}..{to}"), today, lean) {
            prop_assert!(span.first.is_some() || span.last.is_some());
            prop_assert!(span.first.zip(span.last).is_none_or(|(first, last)| first <= last));
        }
    }
}
