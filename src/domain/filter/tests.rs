//! The filter language by examples: what is read, what is refused and where.

use proptest::prelude::*;

use super::*;
use crate::error::{Arg, Error};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Today is Saturday 2026-11-21.
fn parse_in(text: &str, currency: &str) -> Result<Filter> {
    let currency = Currency::parse(currency).unwrap();
    Filter::parse(text, &Context { today: day("2026-11-21"), currency })
}

fn parse(text: &str) -> Result<Filter> {
    parse_in(text, "JPY")
}

/// The tests of a filter of one group, none of them negated.
fn tests(text: &str) -> Vec<Test> {
    let filter = parse(text).unwrap();
    assert_eq!(filter.groups.len(), 1, "{text}");
    let terms = filter.groups.into_iter().flatten();
    terms.inspect(|term| assert!(!term.negated, "{text}")).map(|term| term.test).collect()
}

fn word(text: &str) -> Test {
    Test::Word(text.to_owned())
}

fn text(field: TextField, whole: bool, value: &str) -> Test {
    Test::Text { field, whole, value: value.to_owned() }
}

fn number(field: NumberField, least: Option<i64>, most: Option<i64>) -> Test {
    Test::Number { field, bounds: Bounds { least, most } }
}

/// Days as ISO texts, `.` for an open end.
fn days(field: DayField, first: &str, last: &str) -> Test {
    let end = |text: &str| (text != ".").then(|| day(text));
    Test::Day { field, span: Span { first: end(first), last: end(last) } }
}

fn birthday(first: (u32, u32), last: (u32, u32)) -> Test {
    let of = |(month, day)| MonthDay { month, day };
    Test::Birthday { first: of(first), last: of(last) }
}

fn arg(error: &Error, name: &str) -> Option<Arg> {
    error.args().iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
}

/// Key and place of a refusal, such as `unknown-field 0..2`.
fn refusal(text: &str) -> String {
    let error = parse(text).unwrap_err();
    let at = |name| match arg(&error, name) {
        Some(Arg::Number(number)) => number,
        other => panic!("{name} of {text}: {other:?}"),
    };
    format!("{} {}..{}", error.key().trim_start_matches("error-filter-"), at("from"), at("to"))
}

#[test]
fn words_and_groups() {
    assert!(parse("").unwrap().is_empty());
    assert!(parse(" 　 ").unwrap().is_empty());
    assert_eq!(tests("ヤマダ 090-1234"), [word("やまだ"), word("0901234")]);
    let filter = parse("a -b or c").unwrap();
    let term = |negated, text| Term { negated, test: word(text) };
    assert_eq!(filter.groups, [vec![term(false, "a"), term(true, "b")], vec![term(false, "c")]]);
}

#[test]
fn quotes_make_words_of_anything() {
    assert_eq!(tests(r#""or""#), [word("or")]);
    assert_eq!(tests(r#""-x""#), [word("x")]);
    assert_eq!(tests(r#""tg:vip""#), [word("tg:vip")]);
    assert_eq!(tests(r#""Anne Marie" “or”"#), [word("annemarie"), word("or")]);
    assert_eq!(tests(r#"city:"New York""#), [text(TextField::City, false, "newyork")]);
    assert_eq!(tests(r#"a"b c"d"#), [word("abcd")]);
}

#[test]
fn what_does_not_begin_like_a_field_is_a_word() {
    assert_eq!(tests("Tag:vip 10:30 京都:x"), [word("tag:vip"), word("10:30"), word("京都:x")]);
    assert_eq!(tests("_a:b"), [word("_a:b")]);
}

#[test]
fn texts_are_folded() {
    assert_eq!(tests("tag:VIP"), [text(TextField::Tag, true, "vip")]);
    assert_eq!(tests("city:京都"), [text(TextField::City, false, "京都")]);
    assert_eq!(tests("city=京都"), [text(TextField::City, true, "京都")]);
    assert_eq!(tests("ｃｉｔｙ：京都　ｓｐｅｎｄ＞５"), tests("city:京都 spend>5"));
    assert_eq!(tests("tier:ゴールド"), [Test::Tier("ごるど".to_owned())]);
    for stage in ["stage:at-risk", "stage:at_risk", "stage=\"at risk\"", "stage:離れかけ"] {
        assert_eq!(tests(stage), [Test::Stage(Stage::AtRisk)], "{stage}");
    }
    assert_eq!(tests("relation:常連"), [Test::Relation(Relation::Regular)]);
    assert_eq!(tests("channel:E-Mail"), [Test::Channel(Channel::Mail)]);
    let archived = [Some(true), Some(false), None].map(Test::Archived);
    assert_eq!(tests("archived:yes archived:no archived:any"), archived);
}

#[test]
fn facts() {
    let fact = |name: &str, value: Option<&str>| Test::Fact {
        name: name.to_owned(),
        value: value.map(str::to_owned),
    };
    assert_eq!(tests("fact:dog"), [fact("dog", None)]);
    assert_eq!(tests("fact:dog=ハチ"), [fact("dog", Some("はち"))]);
    assert_eq!(tests(r#"fact:"好物=いちご 大福""#), [fact("好物", Some("いちご大福"))]);
}

#[test]
fn numbers_have_inclusive_bounds() {
    use NumberField::{Id, Points, Purchases, Ref, Spend};
    let table = [
        ("purchases:3", number(Purchases, Some(3), Some(3))),
        ("purchases=3", number(Purchases, Some(3), Some(3))),
        ("purchases>=3", number(Purchases, Some(3), None)),
        ("purchases>3", number(Purchases, Some(4), None)),
        ("purchases<3", number(Purchases, None, Some(2))),
        ("points<=3", number(Points, None, Some(3))),
        ("points:1..5", number(Points, Some(1), Some(5))),
        ("points:..5", number(Points, None, Some(5))),
        ("spend>50000", number(Spend, Some(50_001), None)),
        ("spend:1,000..", number(Spend, Some(1000), None)),
        ("id:C12", number(Id, Some(12), Some(12))),
        ("ref:12", number(Ref, Some(12), Some(12))),
    ];
    for (filter, expected) in table {
        assert_eq!(tests(filter), [expected], "{filter}");
    }
}

#[test]
fn spend_is_in_major_units() {
    let term = |text| parse_in(text, "GBP").unwrap().groups[0][0].test.clone();
    assert_eq!(term("spend>=29.33"), number(NumberField::Spend, Some(2933), None));
    assert_eq!(term("spend>5"), number(NumberField::Spend, Some(501), None));
    assert_eq!(refusal("spend>5.5"), "value 6..9");
}

#[test]
fn days_compare_with_the_ends_of_a_period() {
    use DayField::{Again, Bought, Contact, Created, Due, First, Last};
    let table = [
        ("last<-90d", days(Last, ".", "2026-08-22")),
        ("last<2026-11", days(Last, ".", "2026-10-31")),
        ("last<=2026-11", days(Last, ".", "2026-11-30")),
        ("last>2026-10", days(Last, "2026-11-01", ".")),
        ("last>=2026-10", days(Last, "2026-10-01", ".")),
        ("due<=+7d", days(Due, ".", "2026-11-28")),
        ("due:fri", days(Due, "2026-11-27", "2026-11-27")),
        ("contact:fri", days(Contact, "2026-11-20", "2026-11-20")),
        ("bought:2026q3", days(Bought, "2026-07-01", "2026-09-30")),
        ("again:2026", days(Again, "2026-01-01", "2026-12-31")),
        ("first:2026-11", days(First, "2026-11-01", "2026-11-30")),
        ("first<2026-11", days(First, ".", "2026-10-31")),
        ("created:先月..", days(Created, "2026-10-01", ".")),
        (r#"last>"3 days ago""#, days(Last, "2026-11-19", ".")),
    ];
    for (filter, expected) in table {
        assert_eq!(tests(filter), [expected], "{filter}");
    }
}

#[test]
fn birthdays_have_no_year() {
    let table = [
        ("birthday:11", birthday((11, 1), (11, 31))),
        ("birthday:2月", birthday((2, 1), (2, 31))),
        ("birthday:11..1", birthday((11, 1), (1, 31))),
        ("birthday:11-21", birthday((11, 21), (11, 21))),
        ("birthday:2-29", birthday((2, 29), (2, 29))),
        ("birthday:2-28", birthday((2, 28), (2, 29))),
        ("birthday:2028-02-28", birthday((2, 28), (2, 28))),
        ("birthday:2027-02", birthday((2, 1), (2, 29))),
        ("birthday:today..+7d", birthday((11, 21), (11, 28))),
        ("birthday:12-28..1-3", birthday((12, 28), (1, 3))),
    ];
    for (filter, expected) in table {
        assert_eq!(tests(filter), [expected], "{filter}");
    }
    assert_eq!(MonthDay { month: 2, day: 9 }.to_string(), "02-09");
}

#[test]
fn a_refusal_names_its_place() {
    let table = [
        ("tg:vip", "unknown-field 0..2"),
        ("山田 -tg:vip", "unknown-field 4..6"),
        ("a or", "empty-group 2..4"),
        ("or a", "empty-group 0..2"),
        ("a or or b", "empty-group 2..4"),
        ("or", "empty-group 0..2"),
        ("a \"b c", "quote 2..6"),
        ("a -", "empty-word 2..3"),
        ("\"\"", "empty-word 0..2"),
        ("ー", "empty-word 0..1"),
        ("tag:", "value-missing 0..4"),
        ("a tag:\"\"", "value-missing 2..8"),
        ("tag>5", "operator 4..5"),
        ("birthday<11", "operator 9..11"),
        ("tag:ー", "value 4..5"),
        ("purchases:many", "value 10..14"),
        ("purchases:-1", "value 10..12"),
        ("purchases:5..3", "value 10..14"),
        ("purchases:..", "value 10..12"),
        ("purchases>1..2", "value 10..14"),
        ("last<2026-02-30", "value 5..15"),
        ("last<soon", "value 5..9"),
        ("last<..2026-03", "value 5..14"),
        ("birthday:13", "value 9..11"),
        ("birthday:1980", "value 9..13"),
        ("birthday:-7d..", "value 9..14"),
        ("stage:sleepy", "value 6..12"),
        ("relation:none", "value 9..13"),
        ("archived:maybe", "value 9..14"),
        ("fact:=x", "value 5..7"),
        ("id:0", "value 3..4"),
    ];
    for (filter, expected) in table {
        assert_eq!(refusal(filter), expected, "{filter}");
    }
}

#[test]
fn a_mistyped_field_gets_the_name_meant() {
    let near = |text: &str| arg(&parse(text).unwrap_err(), "near");
    for (typed, meant) in
        [("tg", "tag"), ("spned", "spend"), ("prod", "product"), ("birth", "birthday")]
    {
        assert_eq!(near(&format!("{typed}:1")), Some(Arg::from(meant)), "{typed}");
    }
    for typed in ["http", "x", "quarter"] {
        assert_eq!(near(&format!("{typed}:1")), Some(Arg::from("none")), "{typed}");
    }
}

#[test]
fn filters_have_an_end() {
    assert_eq!(parse(&"a ".repeat(MOST_TERMS)).unwrap().groups[0].len(), MOST_TERMS);
    assert_eq!(refusal(&"a ".repeat(MOST_TERMS + 1)), "too-long 400..402");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_text_panics_and_errors_lie_within_it(
        text in prop_oneof![
            any::<String>(),
            "((tag|spend|last|due|birthday|fact|id|or|tg)?[:=<>]{0,2}[-\"0-9a-z.ー　 ]{0,6}){0,5}",
        ],
    ) {
        let count = i64::try_from(text.chars().count()).unwrap();
        if let Err(error) = parse(&text) {
            let place = (arg(&error, "from"), arg(&error, "to"));
            let (Some(Arg::Number(from)), Some(Arg::Number(to))) = place else {
                panic!("{error} has no place")
            };
            prop_assert!(0 <= from && from < to && to <= count, "{}..{} in {:?}", from, to, text);
        }
    }

    #[test]
    fn no_group_is_empty(text in "(or|a|-b|\"or\"| ){0,8}") {
        if let Ok(filter) = parse(&text) {
            prop_assert!(filter.groups.iter().all(|group| !group.is_empty()));
        }
    }
}
