//! Lists in one text: read in every spelling, shown in one, and refused with the part that does not fit.

use std::path::Path;

use crate::config::Config;
use crate::domain::fold::fold;
use crate::error::Arg;

fn parsed(key: &str, value: &str) -> crate::error::Result<Config> {
    Config::parse(&format!("{key} = {}", toml_edit::Value::from(value)), Path::new("c.toml"))
}

/// How `value` is shown.
fn shown(key: &str, value: &str) -> String {
    parsed(key, value).unwrap().get(key).unwrap()
}

/// What is said of `value`: the text, and the part that does not fit.
fn refused(key: &str, value: &str) -> String {
    let error = parsed(key, value).unwrap_err();
    let part = error.args().iter().find(|(name, _)| *name == "part").map(|(_, part)| part);
    let Some(Arg::Text(part)) = part else { return error.key().to_owned() };
    format!("{} {part}", &error.key()["error-config-".len()..])
}

#[test]
fn tags_with_days() {
    let key = "cadence.tags";
    assert_eq!(shown(key, ""), "");
    assert_eq!(shown(key, " , "), "");
    assert_eq!(shown(key, " VIP　１４、散歩  30 ，good dogs 0,"), "VIP 14, 散歩 30, good dogs 0");
    let tags = parsed(key, "ＶＩＰ 14, サンポ 3650, Good Dogs 0").unwrap().policy.cadence.tags;
    let expected = [(fold("good dogs"), 0), ("vip".to_owned(), 14), (fold("さんぽ"), 3650)];
    assert_eq!(tags.into_iter().collect::<Vec<_>>(), expected);
    assert_eq!(refused(key, "vip 14, 散歩"), "tag-days 散歩");
    assert_eq!(refused(key, "14"), "tag-days 14");
    assert_eq!(refused(key, "- 14"), "tag-days - 14");
    assert_eq!(refused(key, "vip 3651"), "tag-days vip 3651");
    assert_eq!(refused(key, "vip -1"), "tag-days vip -1");
    assert_eq!(refused(key, "vip 1.5"), "tag-days vip 1.5");
    assert_eq!(refused(key, "v\ni\np 14"), "list-line v\ni\np 14");
    assert_eq!(refused(key, "さんぽ 30, サンポ 14"), "tag-twice サンポ");
    let long = "あ".repeat(101);
    assert_eq!(refused(key, &format!("{long} 14")), format!("tag-days {long} 14"));
    let many: Vec<String> = (0..=100).map(|number| format!("t{number} 1")).collect();
    assert_eq!(refused(key, &many.join(",")), "error-config-list-long");
    assert!(parsed(key, &many[1..].join(",")).is_ok());
}

#[test]
fn tags_that_are_not_greeted() {
    let key = "greeting.except";
    assert_eq!(shown(key, "喪中、 Mourning"), "喪中, Mourning");
    let config = parsed(key, "喪中、 Mourning").unwrap();
    assert_eq!(config.policy.rules.greeting.except, [fold("喪中"), "mourning".to_owned()]);
    assert_eq!(parsed(key, "").unwrap().policy.rules.greeting.except, [""; 0]);
    assert_eq!(refused(key, "喪中, ー"), "tag ー");
    assert_eq!(refused(key, "a b, AB"), "tag-twice AB");
}

#[test]
fn numbers_of_purchases() {
    let key = "thanks.milestones";
    assert_eq!(shown(key, "１０、50,1000000"), "10, 50, 1000000");
    assert_eq!(parsed(key, "2").unwrap().policy.rules.thanks.milestones, [2]);
    for text in ["1", "0", "1000001", "ten", "10.5", "-10", "10 50"] {
        assert_eq!(refused(key, text), format!("milestone {text}"));
    }
    assert_eq!(refused(key, "10, 50, 50"), "list-order 50");
    assert_eq!(refused(key, "50, 10"), "list-order 10");
    assert_eq!(parsed("thanks.milestones", "").unwrap().policy.rules.thanks.milestones, [0; 0]);
}

#[test]
fn steps_of_the_first_weeks() {
    let key = "onboarding.plan";
    assert_eq!(
        shown(key, "0 how、２　Send the key receipt , 365  鍵の預かり証を送る"),
        "0 how, 2 Send the key receipt, 365 鍵の預かり証を送る"
    );
    let plan = parsed(key, "3 how, 14 tip").unwrap().policy.rules.onboarding.plan;
    let steps: Vec<(i64, &str)> = plan.iter().map(|step| (step.days, step.what.as_str())).collect();
    assert_eq!(steps, [(3, "how"), (14, "tip")]);
    for text in ["how", "3", "how 3", "366 how", "-1 how", "3how"] {
        assert_eq!(refused(key, text), format!("step {text}"));
    }
    let long = "x".repeat(101);
    assert_eq!(refused(key, &format!("3 {long}")), format!("step 3 {long}"));
    assert_eq!(refused(key, "3 how, 3 tip"), "list-order 3 tip");
    assert_eq!(refused(key, "3 how, 2 tip"), "list-order 2 tip");
    let steps: Vec<String> = (0..=20).map(|day| format!("{day} how")).collect();
    assert_eq!(refused(key, &steps.join(",")), "error-config-list-long");
    assert!(parsed(key, &steps[1..].join(",")).is_ok());
}

#[test]
fn seasons_of_the_year() {
    let key = "greeting.seasons";
    assert_eq!(
        shown(key, "12-10..1-5、 7/15 ～ ８月７日, 02-29〜02-29"),
        "12-10..01-05, 07-15..08-07, 02-29..02-29"
    );
    for text in
        ["12-10", "12-10..", "13-01..13-02", "02-30..03-01", "12-10..12-32", "夏", "0-1..1-1"]
    {
        assert_eq!(refused(key, text), format!("season {text}"));
    }
    assert_eq!(refused(key, "12-10..12-25, 12-25..12-31"), "season-twice 12-25..12-31");
    assert_eq!(refused(key, "01-05..01-10, 12-10..01-05"), "season-twice 12-10..01-05");
    assert_eq!(refused(key, "01-01..12-31, 07-15..08-07"), "season-twice 07-15..08-07");
    assert_eq!(refused(key, "12-30..01-02, 12-31..01-01"), "season-twice 12-31..01-01");
    assert_eq!(shown(key, "12-10..12-24, 12-25..12-31"), "12-10..12-24, 12-25..12-31");
}

#[test]
fn what_is_refused_changes_nothing() {
    let mut config = parsed("cadence.tags", "vip 14").unwrap();
    let before = config.clone();
    super::tag::put_cadences(&mut config, "vip 7, walks").unwrap_err();
    super::tag::put_exceptions(&mut config, "private, -").unwrap_err();
    super::milestone::put(&mut config, "5, 5").unwrap_err();
    super::plan::put(&mut config, "5 how, 5 tip").unwrap_err();
    super::season::put(&mut config, "01-01..02-01, 02-01..03-01").unwrap_err();
    assert_eq!(config, before);
}
