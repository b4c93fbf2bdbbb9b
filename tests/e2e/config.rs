//! The settings: shown, changed one by one, and whole in an editor.

use std::fs;

use crate::environment::TestEnvironment;

#[test]
fn settings_are_changed_and_shown() {
    let crm = TestEnvironment::new();
    insta::assert_snapshot!(crm.run(["config", "path"]), @r"$HOME/config/crm/config.toml");
    insta::assert_snapshot!(crm.run(["config", "set", "currency", "gbp"]), @r"
    --- stderr
    currency: JPY -> GBP
    ");
    insta::assert_snapshot!(crm.run(["config", "set", "lapsed.factor", "2.5", "-n"]), @r"
    --- stderr
    lapsed.factor: 2 -> 2.5
    (dry run: nothing was written)
    ");
    insta::assert_snapshot!(crm.run(["config", "get", "currency"]), @r"GBP");
    insta::assert_snapshot!(crm.run(["config", "get", "lapsed.factor", "--json"]), @r#"{"key":"lapsed.factor","value":"2","default":"2","set":false,"description":"A customer has lapsed after more than this many times the usual gap between purchases."}"#);
    let shown = crm.run(["config", "show"]).stdout;
    assert!(shown.contains("currency\tGBP\ttrue\tCurrency of all amounts"), "{shown}");
    insta::assert_snapshot!(crm.run(["config", "unset", "currency", "--json", "-q"]), @r#"{"key":"currency","before":"GBP","after":"JPY"}"#);
    insta::assert_snapshot!(crm.run(["config", "set", "lapsed.facto", "3"]), @r"
    --- stderr
    crm: There is no setting “lapsed.facto”.
      Did you mean lapsed.factor? List all settings: crm config show
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["config", "set", "lapsed.factor", "many"]), @r"
    --- stderr
    crm: crm config set: lapsed.factor must be a number from 1 to 20 with at most 3 decimal places, not many.
      Write it as digits without quotes, such as lapsed.factor = 1.5
    --- exit 2
    ");
}

#[test]
fn in_japanese() {
    let crm = TestEnvironment::japanese();
    insta::assert_snapshot!(crm.run(["config", "set", "cadence.regular", "60"]), @r"
    --- stderr
    cadence.regular: 90 -> 60
    ");
    let shown = crm.run(["config", "show"]).stdout;
    assert!(shown.contains("cadence.regular\t60\ttrue\t"), "{shown}");
    insta::assert_snapshot!(crm.run(["config", "get", "nothing"]), @r"
    --- stderr
    crm: 「nothing」という設定はありません。
      設定の一覧: crm config show
    --- exit 3
    ");
}

#[test]
fn a_broken_file_can_be_set_right() {
    let crm = TestEnvironment::new();
    fs::create_dir_all(crm.home().join("config/crm")).unwrap();
    let file = crm.home().join("config/crm/config.toml");
    fs::write(&file, "# mine\ncurrency = \"GPB\"\n").unwrap();
    insta::assert_snapshot!(crm.run(["config", "get", "currency"]), @r#"
    --- stderr
    crm: $HOME/config/crm/config.toml:2: currency must be the three-letter code of a currency, not "GPB".
      Such as JPY, EUR or USD
    --- exit 5
    "#);
    assert_eq!(crm.run(["config", "path"]).code, 0);
    insta::assert_snapshot!(crm.run(["config", "set", "currency", "GBP"]), @r"
    --- stderr
    currency: JPY -> GBP
    ");
    assert_eq!(fs::read_to_string(&file).unwrap(), "# mine\ncurrency = \"GBP\"\n");
}

#[test]
fn a_book_with_amounts_keeps_its_currency() {
    let crm = TestEnvironment::new();
    assert_eq!(crm.run(["add", "product", "Walk"]).code, 0);
    assert_eq!(crm.run(["config", "set", "currency", "EUR"]).code, 0, "no amounts yet");
    assert_eq!(crm.run(["config", "unset", "currency"]).code, 0);
    assert_eq!(crm.run(["edit", "product", "Walk", "--price", "500"]).code, 0);
    insta::assert_snapshot!(crm.run(["config", "set", "currency", "GBP"]), @r"
    --- stderr
    crm: The amounts in this book are in JPY; they cannot be read as GBP.
      Keep a book in another currency in a file of its own, with --db PATH and --config PATH.
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["--lang", "ja", "config", "set", "currency", "GBP"]), @r"
    --- stderr
    crm: この台帳の金額は JPY です。GBP としては扱えません。
      別の通貨の台帳は、--db PATH と --config PATH で別のファイルにしてください。
    --- exit 5
    ");
    assert_eq!(crm.run(["list", "products"]).code, 0);
}

#[test]
fn an_editor_needs_a_terminal() {
    let crm = TestEnvironment::new();
    insta::assert_snapshot!(crm.run(["config", "edit"]), @r"
    --- stderr
    crm: An editor needs a terminal, and there is none.
      Change a setting with: crm config set KEY VALUE
    --- exit 6
    ");
    assert!(!crm.home().join("config").exists());
}

#[test]
fn rules_of_the_queue_are_set_and_switched_off() {
    let crm = TestEnvironment::new();
    insta::assert_snapshot!(crm.run(["config", "set", "birthday.on", "false"]), @r"
    --- stderr
    birthday.on: true -> false
    ");
    insta::assert_snapshot!(crm.run(["config", "set", "at-risk.nps", "-1"]), @r"
    --- stderr
    at-risk.nps: 6 -> -1
    ");
    insta::assert_snapshot!(crm.run(["config", "set", "cadence.tags", "VIP　１４、散歩 30"]), @r"
    --- stderr
    cadence.tags: - -> VIP 14, 散歩 30
    ");
    insta::assert_snapshot!(crm.run(["config", "get", "cadence.tags"]), @r"VIP 14, 散歩 30");
    insta::assert_snapshot!(crm.run(["config", "set", "onboarding.plan", "2 Send the key receipt, tip"]), @r#"
    --- stderr
    crm: crm config set: “tip” in onboarding.plan is not a step: a day from 0 to 365 and what to do, in a few words.
      With commas between the steps: onboarding.plan = "3 how, 14 tip, 30 feedback"
    --- exit 2
    "#);
    insta::assert_snapshot!(crm.run(["--lang", "ja", "config", "set", "greeting.seasons", "12月10日"]), @r#"
    --- stderr
    crm: crm config set: greeting.seasons の「12月10日」は、月日から月日までの期間として読み取れません。
      月と日で書き、読点かコンマで並べます（例: greeting.seasons = "12-10..12-25、07-15..08-07"）
    --- exit 2
    "#);
}

#[test]
fn a_rule_is_not_switched_off_by_a_misspelt_name() {
    let crm = TestEnvironment::new();
    fs::create_dir_all(crm.home().join("config/crm")).unwrap();
    let file = crm.home().join("config/crm/config.toml");
    fs::write(&file, "[check_in]\non = false\n").unwrap();
    insta::assert_snapshot!(crm.run(["list", "due"]), @r"
    --- stderr
    crm: $HOME/config/crm/config.toml:1: there is no setting “check_in”.
      Did you mean check-in? List all settings: crm config show
    --- exit 5
    ");
}

#[test]
fn what_is_set_counts_in_the_queue() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Ada", "--tag", "VIP", "--birthday", "11-24"]);
    let queue = || crm.run(["today", "--days", "14", "--columns", "name,due,rules"]).stdout;
    insta::assert_snapshot!(queue(), @r"
    name	due	rules
    Ada	2026-11-24	birthday
    ");
    crm.run(["config", "set", "cadence.tags", "vip 14"]);
    insta::assert_snapshot!(queue(), @r"
    name	due	rules
    Ada	2026-11-24	birthday;cadence
    ");
    crm.run(["config", "set", "birthday.on", "false"]);
    insta::assert_snapshot!(queue(), @r"
    name	due	rules
    Ada	2026-12-05	cadence
    ");
    crm.run(["config", "set", "cadence.tags", ""]);
    crm.run(["config", "set", "cadence.prospect", "5"]);
    insta::assert_snapshot!(queue(), @r"
    name	due	rules
    Ada	2026-11-26	cadence
    ");
}
