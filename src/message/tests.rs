//! Every bad template is refused by file and line; every shipped one reads right for whomever it is filled.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::fields::NAMES;
use super::occasion::shipped;
use super::*;
use crate::domain::address::{addressed, salutation};
use crate::domain::customer::Customer;
use crate::domain::language::Lang;
use crate::domain::rule::About;
use crate::domain::words::RuleName;
use crate::error::{Arg, Error, Exit};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn customer(name: &str, honorific: &str, organisation: &str) -> Customer {
    let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Customer {
        honorific: given(honorific),
        organisation: given(organisation),
        ..Customer::named(name, day("2026-11-21"))
    }
}

/// What is known of a customer who was only just added.
fn minimal(customer: &Customer, lang: Lang) -> Fields {
    Fields {
        lang,
        salutation: salutation(customer, lang),
        name: addressed(customer, lang),
        plain_name: customer.name.clone(),
        organisation: customer.organisation.clone(),
        business: None,
        today: day("2026-11-21"),
        due: None,
        about: About::default(),
        step: None,
        balance: 0,
        last_purchase: None,
        last_contact: None,
        rhythm_days: None,
        spend: "0".to_owned(),
        purchases: 0,
        facts: Vec::new(),
        tags: Vec::new(),
        channel: None,
    }
}

fn full(customer: &Customer, lang: Lang) -> Fields {
    let (product, what, business) = match lang {
        Lang::En => ("Walk, 60 minutes", "One walk free", "Sunny Dog Walks"),
        Lang::Ja => ("散歩60分", "次回1,000円引き", "犬の散歩ひだまり"),
    };
    let text = |text: &str| Some(text.to_owned());
    Fields {
        business: text(business),
        due: Some(day("2026-11-24")),
        about: About {
            kind: None,
            what: text(what),
            years: Some(3),
            points: Some(1200),
            expires: Some(day("2027-01-31")),
            product: text(product),
        },
        purchases: 10,
        facts: vec![("犬".to_owned(), "ハチ".to_owned())],
        tags: vec!["vip".to_owned(), "web".to_owned()],
        ..minimal(customer, lang)
    }
}

fn ada() -> Customer {
    customer("Ada Lovelace", "", "")
}

fn fill(text: &str) -> crate::error::Result<Message> {
    Template::read("birthday.txt", text)?.fill(&full(&ada(), Lang::En))
}

fn filled(text: &str) -> String {
    fill(text).unwrap().text
}

fn arg(error: &Error, name: &str) -> String {
    match error.args().iter().find(|(known, _)| *known == name) {
        Some((_, Arg::Text(text))) => text.clone(),
        _ => String::new(),
    }
}

/// The key of the refusal and where it says the fault is.
fn refusal(text: &str) -> (&'static str, String) {
    let error = fill(text).unwrap_err();
    assert_eq!(error.exit(), Exit::Refused);
    (error.key(), arg(&error, "place"))
}

#[test]
fn a_subject_is_the_first_line_and_everything_else_the_text() {
    let message = fill("Subject: For {{ plain_name }},\t today\r\n\r\nHello\r\n").unwrap();
    assert_eq!(message.subject.as_deref(), Some("For Ada Lovelace, today"));
    assert_eq!(message.text, "Hello");
    assert_eq!(fill("\u{feff}件名：御礼\nX").unwrap().subject.as_deref(), Some("御礼"));
    assert_eq!(fill("Hello\nSubject: no").unwrap().subject, None);
    assert_eq!(fill("Subject: {{ kind }}\n\nX").unwrap().subject, None);
}

#[test]
fn fields_without_a_value_are_empty_and_can_be_asked_for() {
    assert_eq!(filled("{{ kind }}{% if kind %}a{% else %}b{% endif %}{{ facts.cat }}."), "b.");
    assert_eq!(
        filled("{{ facts.犬 }} {{ facts['犬'] }} {{ tags|join(', ') }}"),
        "ハチ ハチ vip, web"
    );
    assert_eq!(filled("{{ kind|default('x') }}{{ kind or 'y' }}"), "xy");
    assert_eq!(
        filled("{% if 'vip' in tags and kind is none %}x{% endif %}{{ tags|length }}"),
        "x2"
    );
    assert_eq!(
        filled("{% for name in facts %}{{ name }}={{ facts[name] }}{% endfor %}"),
        "犬=ハチ"
    );
    assert_eq!(filled("{{ due }}, {{ days }}, {{ expires }}"), "24 November, 3, 31 January 2027");
    assert_eq!(
        filled("{{ points }} {{ 1234567 }} {{ -12 }} {{ 1234.5 }}"),
        "1,200 1,234,567 -12 1,234.50"
    );
    assert_eq!(filled("{% if spend < 100 and purchases >= 10 %}yes{% endif %}"), "yes");
}

#[test]
fn lines_of_nothing_but_tags_leave_no_line_and_other_lines_stay_apart() {
    assert_eq!(filled("a\n{% if name %}\nb\n{% endif %}\nc"), "a\nb\nc");
    assert_eq!(filled("a {% if name %}b{% endif %}\nc"), "a b\nc");
    assert_eq!(filled("a\n  {% if name %}{% if years %}\nb\n{% endif %}{% endif %}\nc"), "a\nb\nc");
    assert_eq!(filled("{% if name %}a{% endif %} {% if kind %}b{% endif %}\nc"), "a\nc");
    assert_eq!(filled("a\n\n\n{{ kind }}\n \n　\nb  \n\n"), "a\n\nb");
    assert_eq!(filled("a\n{# a note #}\nb"), "a\nb");
    assert_eq!(filled("{{ '}}{% x %}' }}"), "}}{% x %}");
}

#[test]
fn a_field_there_is_none_of_is_refused_with_the_nearest_and_all() {
    let error = fill("Subject: x\n\nHello\n{{ busines }}").unwrap_err();
    assert_eq!((error.exit(), error.key()), (Exit::Refused, "error-template-field"));
    assert_eq!(arg(&error, "place"), "birthday.txt:4");
    assert_eq!((arg(&error, "field"), arg(&error, "near")), ("busines".into(), "business".into()));
    assert_eq!(arg(&error, "fields"), NAMES.join(", "));
    assert_eq!(arg(&fill("{{ xyzzy }}").unwrap_err(), "near"), "none");
    assert_eq!(refusal("Subject: {{ nam }}").1, "birthday.txt:1");
    assert_eq!(refusal("x\n{% if kind %}{{ nam }}{% endif %}").1, "birthday.txt:2");
    assert_eq!(refusal("x\n{{ range(3) }}").0, "error-template-field");
}

#[test]
fn what_is_no_template_is_refused_by_its_line() {
    for (text, key, line) in [
        ("x\n{{ name", "error-template-syntax", 2),
        ("{{ name }", "error-template-syntax", 1),
        ("x\n{{ name }\n{{ name }}", "error-template-syntax", 2),
        ("{{ {'a': 1} }}", "error-template-syntax", 1),
        ("{% if name %}\nx", "error-template-syntax", 2),
        ("x\n\n{% endif %}", "error-template-syntax", 3),
        ("{{ name + }}", "error-template-syntax", 1),
        ("Subject: {{ name\n\nx", "error-template-syntax", 1),
        ("x\n{{ name|upcase }}", "error-template-filter", 2),
        ("x\n{% if years is odd %}x{% endif %}", "error-template-filter", 2),
        ("x\n{{ name.upper() }}", "error-template-filter", 2),
        ("x\n{{ name.first }}", "error-template-value", 2),
        ("x\n{{ kind + 1 }}", "error-template-value", 2),
        ("x\n{{ years / 0 }}", "error-template-value", 2),
        ("x\n{% for c in years %}x{% endfor %}", "error-template-value", 2),
        ("", "error-template-empty", 0),
        ("Subject: x\n\n  {{ kind }}\n", "error-template-empty", 0),
    ] {
        let place = if line == 0 { "birthday.txt".into() } else { format!("birthday.txt:{line}") };
        assert_eq!(refusal(text), (key, place), "{text}");
    }
}

#[test]
fn a_template_sees_no_other_file_and_cannot_grow_without_end() {
    for (tag, what) in [
        ("{% include 'en/thanks.txt' %}", "include"),
        ("{% extends '/etc/hostname' %}", "extends"),
        ("{% import 'x' as x %}", "import"),
        ("{%- set a = name %}", "set"),
        ("{% with a = name %}{% endwith %}", "with"),
        ("{% raw %}{% endraw %}", "raw"),
        ("{%%}", ""),
    ] {
        let error = fill(&format!("x\n{tag}")).unwrap_err();
        assert_eq!((error.key(), arg(&error, "what").as_str()), ("error-template-block", what));
        assert_eq!(arg(&error, "place"), "birthday.txt:2");
    }
    for sign in ["{{ name ~ name }}", "{{ 'x' * 100 }}", "{{ '\\'' ~ \"'\" }}"] {
        assert_eq!(refusal(sign).0, "error-template-sign", "{sign}");
    }
    let inner = "{% for b in tags %}x{% endfor %}";
    let nested = format!("{{% for a in tags %}}{inner}{{% endfor %}}");
    assert_eq!(refusal(&nested).0, "error-template-loop");
    let itself = "{% for a in tags recursive %}{{ loop(tags) }}{% endfor %}";
    assert_eq!(refusal(itself).0, "error-template-loop");
    assert!(fill(&format!("{inner}{inner}")).is_ok());
}

#[test]
fn too_many_steps_and_too_long_a_text_are_given_up() {
    let many = "1,".repeat(200);
    let steps = format!("x\n{{% for a in [{many}] %}}{}{{% endfor %}}", "{{ a }}".repeat(200));
    assert_eq!(refusal(&steps), ("error-template-endless", "birthday.txt:2".into()));
    let long = format!("{{% for a in [{many}] %}}{}{{% endfor %}}", "x".repeat(1000));
    assert_eq!(refusal(&long).0, "error-template-long");
    let branches = "{% elif kind %}".repeat(600);
    let involved = format!("x\n{{% if name %}}{branches}{{% endif %}}");
    assert_eq!(refusal(&involved), ("error-template-tag", "birthday.txt:2".into()));
    assert_eq!(refusal(&format!("{{{{ name{} }}}}", " ".repeat(500))).0, "error-template-tag");
}

#[test]
fn values_of_a_customer_are_no_templates() {
    let hostile = customer("{{ name }}{% endif %}\u{1b}", "", "");
    let message = Template::read("x", "{{ name }}").unwrap().fill(&minimal(&hostile, Lang::En));
    assert_eq!(message.unwrap().text, "{{ name }}{% endif %}\u{1b}");
}

#[test]
fn every_field_can_be_filled_in() {
    for name in NAMES {
        let text = format!("x {{{{ {name} }}}}{{% if {name} %}}y{{% endif %}}");
        assert!(fill(&text).is_ok(), "{name}");
    }
}

/// Persons, organisations and honorifics of one's own.
fn people() -> [Customer; 7] {
    [
        customer("山田 太郎", "", ""),
        customer("鈴木商店", "", "鈴木商店"),
        customer("株式会社あおい", "", ""),
        customer("伊藤 さくら", "先生", ""),
        customer("佐藤 花子様", "御中", ""),
        customer("Ada Lovelace", "Dr", ""),
        customer("Aoi Ltd", "", "Aoi Ltd"),
    ]
}

/// Each kind and step that a template may tell apart, on days before, on and after the day.
fn turns(fields: &Fields) -> Vec<Fields> {
    let words = [
        "",
        "first",
        "large",
        "referral",
        "milestone",
        "problem",
        "how",
        "tip",
        "feedback",
        "自由",
    ];
    let turned = |(days, word): (i64, &'static str)| {
        let mut turned = fields.clone();
        turned.about.kind = Some(word).filter(|word| !word.is_empty());
        turned.step = turned.about.kind.map(str::to_owned);
        turned.due = turned.due.map(|_| turned.today + chrono::Duration::days(days));
        turned
    };
    [0, -2, 3].into_iter().cycle().zip(words).map(turned).collect()
}

#[test]
fn each_rule_of_the_queue_has_its_template() {
    let rules: Vec<&str> = RuleName::ALL.iter().map(|rule| rule.word()).collect();
    assert_eq!(rules, OCCASIONS);
}

#[test]
fn every_shipped_template_reads_right_for_everybody() {
    let mut count = 0;
    for (lang, occasion) in Lang::ALL.iter().flat_map(|lang| OCCASIONS.map(|name| (*lang, name))) {
        let template = Template::read(occasion, shipped(occasion, lang).unwrap()).unwrap();
        template.prove(lang).unwrap();
        for customer in people() {
            for fields in
                turns(&minimal(&customer, lang)).iter().chain(&turns(&full(&customer, lang)))
            {
                let message = template.fill(fields).unwrap();
                check(&message, fields, &format!("{occasion} {} {}", lang.tag(), customer.name));
                count += 1;
            }
        }
    }
    assert_eq!(count, 2 * 13 * 7 * 2 * 10);
}

fn check(message: &Message, fields: &Fields, which: &str) {
    let subject = message.subject.as_deref().unwrap_or_default();
    let text = message.text.as_str();
    assert!(!subject.is_empty() && !subject.contains('\n'), "{which}: {subject}");
    let all = format!("{subject}\n{text}");
    assert!(!(all.contains("様") && all.contains("御中")), "{which}: {text}");
    let words: Vec<&str> = all.split(|c: char| !c.is_alphanumeric()).collect();
    for word in ["None", "none", "undefined", "true", "false"] {
        assert!(!words.contains(&word), "{which}: {text}");
    }
    let signs = ["\n\n\n", " \n", "  ", " .", " ,", "{", "}", "。。", "「」", "()", "\"\"", "のの"];
    for sign in signs {
        assert!(!all.contains(sign), "{which}: {sign:?} in {text}");
    }
    assert!(text.starts_with(&format!("{}\n\n", fields.salutation)), "{which}: {text}");
    match fields.business.as_deref() {
        Some(business) => assert!(text.ends_with(&format!("\n{business}")), "{which}: {text}"),
        None => assert!(text.ends_with(['.', '?', '!', '。', '由']), "{which}: {text}"),
    }
    let foreign = |c: char| matches!(c, 'ぁ'..='ヿ' | '一'..='鿿');
    let body = text.replace(&fields.salutation, "").replace("自由", "");
    assert_eq!(body.contains(foreign), fields.lang == Lang::Ja, "{which}: {text}");
    assert!(text.chars().count() < 420, "{which} is long: {text}");
}

fn message(occasion: &str, fields: &Fields) -> String {
    let template = Template::read(occasion, shipped(occasion, fields.lang).unwrap()).unwrap();
    let Message { subject, text } = template.fill(fields).unwrap();
    format!("[{}]\n{text}", subject.unwrap_or_default())
}

#[test]
fn what_a_customer_reads_in_english() {
    let fields = full(&ada(), Lang::En);
    insta::assert_snapshot!(message("promise", &fields), @r"
    [As promised]
    Dear Ada,

    As promised, I am getting back to you.

    If anything has changed in the meantime, just let me know.

    Best wishes,
    Sunny Dog Walks
    ");
    insta::assert_snapshot!(message("anniversary", &fields), @r"
    [Thank you for 3 years]
    Dear Ada,

    It is now 3 years since we first met.
    Thank you for your trust in all that time. I look forward to what is to come.

    Best wishes,
    Sunny Dog Walks
    ");
    insta::assert_snapshot!(message("points-expiring", &fields), @r"
    [Your points are good until 31 January 2027]
    Dear Ada,

    A friendly reminder: your 1,200 points can be used until 31 January 2027.

    It would be a pity to lose them, so do use them next time.

    Best wishes,
    Sunny Dog Walks
    ");
    let fields = minimal(&customer("Ada Lovelace", "Dr", ""), Lang::En);
    insta::assert_snapshot!(message("replenish", &fields), @r"
    [Is it time again?]
    Dear Dr Lovelace,

    It may soon be time again, so I thought I would ask.

    Shall I put some aside or keep a time free for you? One word is enough, and I will see to the rest.
    ");
}

#[test]
fn what_a_customer_reads_in_japanese() {
    let fields = full(&customer("山田 太郎", "", ""), Lang::Ja);
    insta::assert_snapshot!(message("promise", &fields), @r"
    [お約束の件につきまして]
    山田 太郎 様

    いつもお世話になっております。
    先日お約束した件で、ご連絡いたしました。

    ご不明な点やご変更などがございましたら、どうぞお気軽にお知らせください。

    犬の散歩ひだまり
    ");
    insta::assert_snapshot!(message("points-expiring", &fields), @r"
    [ポイントの有効期限のお知らせ]
    山田 太郎 様

    いつもご利用いただき、ありがとうございます。
    お持ちの1,200ポイントは、2027年1月31日までご利用いただけます。

    次回のご利用の際に、ぜひお使いください。

    犬の散歩ひだまり
    ");
    let fields = minimal(&customer("鈴木商店", "", "鈴木商店"), Lang::Ja);
    insta::assert_snapshot!(message("cadence", &fields), @r"
    [ご無沙汰しております]
    鈴木商店 御中

    ご無沙汰しております。その後、お変わりございませんでしょうか。

    何かお手伝いできることがございましたら、いつでもお気軽にお声がけください。
    ");
    insta::assert_snapshot!(message("anniversary", &fields), @r"
    [日頃のご愛顧に感謝申し上げます]
    鈴木商店 御中

    いつもありがとうございます。
    おかげさまで、ご縁をいただいてからまた一年が過ぎました。これまでのご愛顧に、心より感謝申し上げます。

    これからもご満足いただけるよう努めてまいりますので、どうぞよろしくお願いいたします。
    ");
}

#[test]
fn own_templates_win_and_may_have_names_of_their_own() {
    let home = tempfile::tempdir().unwrap();
    let shelf = Shelf::new(home.path().join("templates"));
    let names = |lang| shelf.of(lang).unwrap().into_iter().map(|it| it.name).collect::<Vec<_>>();
    assert_eq!(names(Lang::Ja), OCCASIONS);
    assert_eq!(shelf.find("birthday", Lang::Ja).unwrap().path, None);
    assert!(shelf.begin("birthday", Lang::Ja).unwrap());
    let path = home.path().join("templates/ja/birthday.txt");
    let text = |name| shelf.find(name, Lang::Ja).unwrap().text().unwrap();
    assert_eq!(text("birthday"), shipped("birthday", Lang::Ja).unwrap());
    std::fs::write(&path, "own").unwrap();
    assert!(!shelf.begin("birthday", Lang::Ja).unwrap());
    assert_eq!(text("birthday"), "own");
    assert_eq!(shelf.find("birthday", Lang::En).unwrap().path, None);
    assert!(shelf.begin("お礼状", Lang::Ja).unwrap());
    assert_eq!(text("お礼状"), shipped("greeting", Lang::Ja).unwrap());
    std::fs::write(home.path().join("templates/ja/.birthday.txt.swp"), "").unwrap();
    assert_eq!(names(Lang::Ja).last().unwrap(), "お礼状");
    assert_eq!(names(Lang::Ja).len(), OCCASIONS.len() + 1);
    let key = |name, lang| shelf.find(name, lang).unwrap_err().key();
    assert_eq!(key("お礼状", Lang::En), "error-template-language");
    assert_eq!(key("nothing", Lang::En), "error-template-unknown");
    assert_eq!(shelf.own_file("thanks", Lang::En).unwrap_err().key(), "error-template-not-own");
    assert_eq!(shelf.own_file("birthday", Lang::Ja).unwrap(), path);
}

#[test]
fn a_name_never_leaves_the_folder() {
    let home = tempfile::tempdir().unwrap();
    let shelf = Shelf::new(home.path().to_owned());
    let long = "x".repeat(61);
    for name in ["", "..", "../x", "/x", "a/b", "a\\b", "a.b", "a\0", "-x", "a b", long.as_str()] {
        assert_eq!(shelf.find(name, Lang::En).unwrap_err().key(), "error-template-name", "{name}");
    }
}

#[test]
fn a_file_that_is_no_text_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let shelf = Shelf::new(home.path().to_owned());
    shelf.begin("thanks", Lang::En).unwrap();
    let path = shelf.place("thanks", Lang::En).unwrap();
    let key = || shelf.find("thanks", Lang::En).unwrap().template().unwrap_err();
    std::fs::write(&path, b"Dear\n\xe3\x81 x").unwrap();
    let error = key();
    assert_eq!((error.exit(), error.key()), (Exit::Refused, "error-template-encoding"));
    assert_eq!(arg(&error, "place"), format!("{}:2", path.display()));
    std::fs::write(&path, "x".repeat(64 * 1024 + 1)).unwrap();
    assert_eq!(key().key(), "error-template-large");
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    assert_eq!(key().key(), "error-file-special");
}

/// Every part as often as a file can hold it. (Tests run on a quarter of the stack that the program has.)
#[test]
fn a_deep_template_does_not_end_the_program() {
    let parts = [
        ("not ", "{{ ", "name }}"),
        ("-", "{{ ", "1 }}"),
        ("[", "{{ ", "}}"),
        ("(", "{{ ", "}}"),
        ("|trim", "{{ name", " }}"),
        (".a", "{{ name", " }}"),
        ("()", "{{ name", " }}"),
        (" + 1", "{{ 1", " }}"),
        (" and 1", "{{ 1", " }}"),
        (" if 1 else 1", "{{ 1", " }}"),
        ("1 if ", "{{ ", " }}"),
        (" is none", "{{ 1", " }}"),
        ("{% if name %}", "", ""),
        ("{% if name %}{% elif name %}", "", ""),
        ("{% elif name %}", "{% if name %}", "{% endif %}"),
    ];
    for (part, before, after) in parts {
        for times in [450, 490 / part.len(), 64 * 1024 / part.len()] {
            let text = format!("{before}{}{after}", part.repeat(times));
            let filled = fill(&text);
            assert!(times < 1000 || filled.is_err(), "{part}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_a_template_or_refused(
        parts in proptest::collection::vec(
            prop_oneof![
                proptest::sample::select(vec![
                    "{{", "}}", "{%", "%}", "{#", "#}", "-", "+", "if", "elif", "else", "endif", "for", "endfor",
                    "in", "tags", "name", "facts", ".", "[", "]", "(", ")", "'", "\"", "\\", "|", "join", "loop",
                    "0", "1", " ", "\n", "\r\n", "Subject:", "件名:", "様", "{% if name %}", "{% endif %}",
                    "{{ name }}",
                ]).prop_map(str::to_owned),
                any::<String>(),
            ],
            0..40,
        )
    ) {
        let text = parts.concat();
        match fill(&text) {
            Ok(message) => prop_assert!(!message.text.is_empty()),
            Err(error) => prop_assert!(error.key().starts_with("error-template-")),
        }
    }
}
