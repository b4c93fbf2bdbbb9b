//! Settings read, refused with their line, and edited without losing a comment.

use std::fs;
use std::path::{Path, PathBuf};

use insta::assert_snapshot;
use proptest::prelude::*;
use tempfile::TempDir;

use super::decimal::plain;
use super::edit::{set, unset};
use super::form::Form;
use super::{Config, keys, template};
use crate::error::{Arg, Error, Exit};

fn file(text: impl AsRef<[u8]>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    fs::write(&path, text).unwrap();
    (folder, path)
}

fn refused(text: &str) -> Error {
    Config::parse(text, Path::new("c.toml")).unwrap_err()
}

fn arg(error: &Error, name: &str) -> String {
    match error.args().iter().find(|(known, _)| *known == name) {
        Some((_, Arg::Text(text))) => text.clone(),
        Some((_, Arg::Number(number))) => number.to_string(),
        Some((_, Arg::Word(_, said))) => said.clone(),
        None => "-".to_owned(),
    }
}

/// Key, place and given value of the refusal of `text`.
fn summary(text: &str) -> String {
    let error = refused(text);
    let [place, key, given] = ["place", "key", "given"].map(|name| arg(&error, name));
    format!("{} {place} {key} {given}", &error.key()["error-config-".len()..])
}

/// The file after `set`, from `before`.
fn after_set(before: &str, key: &str, value: &str) -> String {
    let (_folder, path) = file(before);
    set(&path, key, value, "").unwrap().save().unwrap();
    fs::read_to_string(&path).unwrap()
}

fn after_unset(before: &str, key: &str) -> String {
    let (_folder, path) = file(before);
    unset(&path, key).unwrap().save().unwrap();
    fs::read_to_string(&path).unwrap()
}

#[test]
fn no_file_and_an_empty_file_are_the_defaults() {
    let (folder, path) = file("");
    assert_eq!(Config::load(&path).unwrap(), Config::default());
    assert_eq!(Config::load(&folder.path().join("none.toml")).unwrap(), Config::default());
    assert_eq!(Config::default().policy.currency, "JPY");
}

#[test]
fn sections_dotted_keys_and_braces_say_the_same() {
    let texts = [
        "currency = 'eur'\n[points]\nper = 1.50\nvalue = 0.02\n",
        "points.per = 1.5\npoints.value = 0.02\ncurrency = \"EUR\"\n",
        "\u{feff}points = { per = 1.5, value = 0.020 }\r\ncurrency = \"EUR\"\r\n",
    ];
    for text in texts {
        let config = Config::parse(text, Path::new("c.toml")).unwrap();
        assert_eq!(config.policy.points.per, 150, "{text}");
        assert_eq!(config.policy.points.value, 2, "{text}");
        assert_eq!(config.get("points.per").unwrap(), "1.5");
        assert_eq!(config.policy.currency, "EUR");
    }
}

#[test]
fn weekdays_are_kept_in_one_spelling() {
    for (text, kept) in [("日 水", "wed, sun"), ("Tuesday", "tue"), (" ", "")] {
        let text = format!("calendar.closed = \"{text}\"");
        let config = Config::parse(&text, Path::new("c.toml")).unwrap();
        assert_eq!(config.get("calendar.closed").unwrap(), kept);
    }
}

#[test]
fn each_refusal_names_its_line() {
    let texts = [
        "currency = \"YEN\"",
        "\ncurrency = 3",
        "country = \"XX\"",
        "country = \"\"",
        "language = \"fr\"",
        "business = \"a\\nb\"",
        "time_zone = \"Asia/Tokio\"",
        "# one\r\n# two\r\ncolor = \"red\"",
        "[lapsed]\nfactor = 0.5",
        "[lapsed]\nrisk = 1.2345",
        "[lapsed]\nfloor_days = 0",
        "[lapsed]\nfixed_days = \"180\"",
        "[lapsed]\nfixed_days = 180.5",
        "[cadence]\n\nclose = 1979-05-27",
        "[points]\naward = 1",
        "[points]\nper = 100.5",
        "[points]\nper = 0",
        "[points]\nvalue = -1",
        "[points]\nvalue = 1e3",
        "[points]\nexpires_months = 9999999999999999",
        "[backup]\nfolder = \"backup\"",
        "[calendar]\nclosed = \"月火水木金土日\"",
        "[calendar]\nclosed = \"sun, someday\"",
        "[calendar]\nholidays = \"syukujitsu.csv\"",
        "currency = { code = \"JPY\" }",
        "lapsed = 3",
        "[[points]]\nper = 1",
    ];
    assert_snapshot!(texts.map(summary).join("\n"), @r#"
    currency c.toml:1 currency "YEN"
    text c.toml:2 currency 3
    country c.toml:1 country "XX"
    country c.toml:1 country ""
    language c.toml:1 language "fr"
    business c.toml:1 business "a\nb"
    time-zone c.toml:1 time_zone "Asia/Tokio"
    color c.toml:3 color "red"
    factor c.toml:2 lapsed.factor 0.5
    factor c.toml:2 lapsed.risk 1.2345
    whole c.toml:2 lapsed.floor_days 0
    whole c.toml:2 lapsed.fixed_days "180"
    whole c.toml:2 lapsed.fixed_days 180.5
    whole c.toml:3 cadence.close 1979-05-27
    switch c.toml:2 points.award 1
    amount c.toml:2 points.per 100.5
    amount c.toml:2 points.per 0
    amount c.toml:2 points.value -1
    amount c.toml:2 points.value 1e3
    whole c.toml:2 points.expires_months 9999999999999999
    backup-folder c.toml:2 backup.folder "backup"
    closed c.toml:2 calendar.closed "月火水木金土日"
    closed c.toml:2 calendar.closed "sun, someday"
    holidays c.toml:2 calendar.holidays "syukujitsu.csv"
    text c.toml:1 currency { code = "JPY" }
    unknown-near c.toml:1 lapsed -
    unknown-near c.toml:1 points -
    "#);
}

#[test]
fn each_refusal_of_the_queue_names_its_line() {
    let texts = [
        "[at-risk]\nnps = -2",
        "[at-risk]\ncsat = -1",
        "[at-risk]\nfalling = 101",
        "[at-risk]\nfalling = 50.5",
        "[thanks]\nlarge_factor = 0.5",
        "[birthday]\non = \"no\"",
        "[birthday]\nlead_days = 91",
        "[stage]\nadvocate_referrals = 0",
        "[today]\ntouch_days = 0",
        "[thanks]\nmilestones = [10, 50]",
        "[cadence]\ntags = \"vip\"",
    ];
    assert_snapshot!(texts.map(summary).join("\n"), @r#"
    whole c.toml:2 at-risk.nps -2
    whole c.toml:2 at-risk.csat -1
    whole c.toml:2 at-risk.falling 101
    whole c.toml:2 at-risk.falling 50.5
    factor-or-off c.toml:2 thanks.large_factor 0.5
    switch c.toml:2 birthday.on "no"
    whole c.toml:2 birthday.lead_days 91
    whole c.toml:2 stage.advocate_referrals 0
    whole c.toml:2 today.touch_days 0
    text c.toml:2 thanks.milestones [10, 50]
    tag-days c.toml:2 cadence.tags "vip"
    "#);
}

#[test]
fn an_unknown_key_is_named_with_its_line_and_a_neighbour() {
    let near = |text| {
        let error = refused(text);
        format!("{} {}", arg(&error, "place"), arg(&error, "near"))
    };
    assert_eq!(near("langauge = \"ja\""), "c.toml:1 language");
    assert_eq!(near("[lapsed]\nfactor = 2\nfloor = 3"), "c.toml:3 lapsed.floor_days");
    assert_eq!(near("\n\n[lapsde]\nfactor = 2"), "c.toml:3 lapsed");
    assert_eq!(near("points = 5"), "c.toml:1 points.points");
    assert_eq!(near("floor_days = 3"), "c.toml:1 lapsed.floor_days");
    assert_eq!(near("zzz = 1"), "c.toml:1 -");
    assert_eq!(refused("zzz = 1").exit(), Exit::Refused);
}

/// Nobody switches a rule off by a name that means nothing.
#[test]
fn a_misspelt_rule_is_named_with_the_one_that_was_meant() {
    let near = |text: &str| {
        let error = refused(text);
        let [key, near] = ["key", "near"].map(|name| arg(&error, name));
        format!("{key} -> {near}")
    };
    let texts = [
        "birthdy.on = false",
        "[birthdy]\non = false",
        "birthday.of = false",
        "birthday = false",
        "[check_in]\non = false",
        "check_in.days = 3",
        "checkin.days = 3",
        "[check-in]\nday = 3",
        "[at_risk]\nnps = 5",
        "[win_back]\non = false",
        "[winback]\non = false",
        "[points_expiring]\non = false",
        "[offers-expiring]\non = false",
        "[greetings]\non = false",
        "[cadence]\nwon-bakc = 3",
        "[today]\ntouch = 3",
        "large_factor = 3",
        "on = false",
        "stay_days = 3",
        "\"\" = 3",
    ];
    assert_snapshot!(texts.map(near).join("\n"), @r"
    birthdy -> birthday
    birthdy -> birthday
    birthday.of -> birthday.on
    birthday -> birthday.on
    check_in -> check-in
    check_in -> check-in
    checkin -> check-in
    check-in.day -> check-in.days
    at_risk -> at-risk
    win_back -> win-back
    winback -> win-back
    points_expiring -> points-expiring
    offers-expiring -> offer-expiring
    greetings -> greeting
    cadence.won-bakc -> cadence.won_back
    today.touch -> today.touches
    large_factor -> thanks.large_factor
    on -> -
    stay_days -> -
     -> -
    ");
    let typed = |name| Config::default().get(name).unwrap_err();
    assert_eq!(arg(&typed("check_in.on"), "near"), "check-in.on");
    assert_eq!(arg(&typed("birthdy.on"), "near"), "birthday.on");
    assert_eq!(arg(&typed("on"), "near"), "-");
}

#[test]
fn the_first_fault_of_the_file_is_named() {
    assert_eq!(summary("zzz = 1\ncurrency = 1"), "unknown c.toml:1 zzz -");
    assert_eq!(summary("color = 1\nzzz = 1\ncurrency = 1"), "text c.toml:1 color 1");
}

#[test]
fn at_risk_comes_before_lapsed() {
    assert_eq!(summary("[lapsed]\nfactor = 1.2\n"), "risk c.toml:2 - -");
    assert_eq!(summary("[lapsed]\nrisk = 2.5\nfactor = 2.4\n"), "risk c.toml:3 - -");
    assert!(Config::parse("[lapsed]\nfactor = 1.5\n", Path::new("c.toml")).is_ok());
}

#[test]
fn points_are_earned_before_they_are_said_to_end() {
    let lead = "[points-expiring]\nlead_days = 63\n[points]\nexpires_months = ";
    assert_eq!(summary(&format!("{lead}2\n")), "points-lead c.toml:4 - -");
    let fits = |text: &str| Config::parse(text, Path::new("c.toml")).is_ok();
    assert!(fits(&format!("{lead}3\n")), "they last longer");
    assert!(fits(&format!("{lead}0\n")), "they never end");
    assert!(
        fits(&lead.replace("\n[", "\non = false\n[").replace("months = ", "months = 2")),
        "nobody is told"
    );
    assert!(fits("points.expires_months = 1"), "the default lead fits any life of points");
}

#[test]
fn numbers_below_nothing_and_of_a_hundred() {
    let config = |text: &str| Config::parse(text, Path::new("c.toml")).unwrap();
    assert_eq!(config("at-risk.nps = -1").policy.rules.at_risk.nps, -1);
    assert_eq!(config("at-risk.nps = -1").get("at-risk.nps").unwrap(), "-1");
    assert_eq!(config("at-risk.falling = 35").policy.falling_milli, 350);
    assert_eq!(config("at-risk.falling = 35").get("at-risk.falling").unwrap(), "35");
    assert_eq!(config("thanks.large_factor = 0").policy.rules.thanks.large_milli, 0);
    assert_eq!(config("thanks.large_factor = 2.5").policy.rules.thanks.large_milli, 2500);
    let euros = config("currency = \"EUR\"\n[thanks]\nlarge_amount = 99.5");
    assert_eq!(euros.policy.rules.thanks.large_amount, 9950);
    let (_folder, path) = file("");
    let change = set(&path, "at-risk.nps", "－１", "").unwrap();
    assert_eq!(change.after, "-1");
    assert_eq!(set(&path, "at-risk.nps", "--1", "").unwrap_err().exit(), Exit::Usage);
}

#[test]
fn what_is_no_toml_is_placed_to_the_character() {
    let place = |text| {
        let error = refused(text);
        let [line, column, text] = ["line", "column", "text"].map(|name| arg(&error, name));
        format!("{} {line}:{column} {text}", &error.key()["error-config-".len()..])
    };
    assert_eq!(place("color = \"auto\"\nbusiness = 葵"), "syntax 2:12 business = 葵");
    assert_eq!(place("\u{feff}business 葵"), "syntax 1:10 business 葵");
    assert_eq!(place("# 一\r\nx = \"\r\n"), "syntax 2:6 x = \"");
    assert_eq!(place("color = \"auto\"\ncolor = \"auto\""), "twice 2:1 color = \"auto\"");
    assert_eq!(place("[points]\n[lapsed]\n[points]"), "twice 3:2 [points]");
}

#[test]
fn what_is_no_settings_file_is_refused_or_fails() {
    let (folder, path) = file(b"color = \"auto\"\nbusiness = \"\x83T\"");
    let error = Config::load(&path).unwrap_err();
    assert_eq!((error.key(), arg(&error, "line").as_str()), ("error-config-encoding", "2"));
    let error = Config::load(folder.path()).unwrap_err();
    assert_eq!((error.key(), error.exit()), ("error-config-folder-given", Exit::Failure));
    assert_eq!(set(folder.path(), "color", "auto", "").unwrap_err().exit(), Exit::Failure);
    fs::write(&path, vec![b'#'; (1 << 20) + 1]).unwrap();
    assert_eq!(Config::load(&path).unwrap_err().key(), "error-config-large");
    let beneath_a_file = path.join("config.toml");
    assert_eq!(Config::load(&beneath_a_file).unwrap_err().key(), "error-config-read");
}

const OWN: &str = r#"# Salon Aoi, since 2011
currency = "EUR"   # since the move

# ask Kenji before changing
[lapsed]
factor = 2.5 # dogs need more walks
# floor_days = prose about the floor
# risk = 1.2 # tried in May

# nothing here yet
[points]
"#;

#[test]
fn comments_and_order_survive_setting() {
    let text = after_set(OWN, "currency", "gbp");
    let text = after_set(&text, "lapsed.factor", "３");
    let text = after_set(&text, "lapsed.risk", "1.5");
    let text = after_set(&text, "lapsed.floor_days", "40");
    let text = after_set(&text, "points.per", "0.50");
    let text = after_set(&text, "business", "葵 \"Aoi\"");
    let text = after_set(&text, "cadence.close", "21");
    assert_snapshot!(text, @r#"
    # Salon Aoi, since 2011
    currency = "GBP"   # since the move
    business = '葵 "Aoi"'

    # ask Kenji before changing
    [lapsed]
    factor = 3 # dogs need more walks
    # floor_days = prose about the floor
    risk = 1.5 # tried in May
    floor_days = 40

    # nothing here yet
    [points]
    per = 0.5

    [cadence]
    close = 21
    "#);
}

#[test]
fn unsetting_leaves_the_default_as_a_comment() {
    let text = after_unset(OWN, "lapsed.factor");
    let text = after_unset(&text, "points.per");
    assert_snapshot!(after_unset(&text, "currency"), @r#"
    # Salon Aoi, since 2011
    # currency = "JPY"   # since the move

    # ask Kenji before changing
    [lapsed]
    # factor = 2 # dogs need more walks
    # floor_days = prose about the floor
    # risk = 1.2 # tried in May

    # nothing here yet
    [points]
    "#);
}

#[test]
fn settings_in_braces_leave_their_neighbours() {
    let text = "# kept\nlapsed = { factor = 3, risk = 1.5 } # kept too\n";
    assert_snapshot!(after_unset(text, "lapsed.factor"), @r#"
    # kept
    lapsed = { risk = 1.5 } # kept too
    "#);
    assert_snapshot!(after_set(text, "lapsed.floor_days", "9"), @r#"
    # kept
    lapsed = { factor = 3, risk = 1.5 , floor_days = 9 } # kept too
    "#);
}

#[test]
fn marks_and_line_ends_survive() {
    let text = "\u{feff}currency = \"EUR\"\r\n\r\n[lapsed]\r\nfactor = 2\r\n";
    assert_eq!(after_set(text, "lapsed.factor", "3"), text.replace('2', "3"));
    assert_eq!(after_set(text, "lapsed.risk", "1.5"), text.to_owned() + "risk = 1.5\r\n",);
    assert_eq!(
        after_set(text, "cadence.close", "9"),
        text.to_owned() + "\r\n[cadence]\r\nclose = 9\r\n"
    );
    let without = after_unset(text, "currency");
    assert_eq!(without, text.replace("currency = \"EUR\"", "# currency = \"JPY\""));
    assert_eq!(after_set(&without, "currency", "EUR"), text);
}

#[test]
fn a_change_tells_before_and_after_and_waits_to_be_saved() {
    let (_folder, path) = file("lapsed.factor = 3\n");
    let change = set(&path, "lapsed.factor", "2.50", "").unwrap();
    assert_eq!((change.before.as_str(), change.after.as_str()), ("3", "2.5"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "lapsed.factor = 3\n");
    change.save().unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "lapsed.factor = 2.5\n");
    let change = unset(&path, "lapsed.factor").unwrap();
    assert_eq!((change.before.as_str(), change.after.as_str()), ("2.5", "2"));
}

#[test]
fn an_unfit_value_writes_nothing_and_a_fit_one_repairs() {
    let (_folder, path) = file("currency = \"YEN\"\n");
    let error = set(&path, "currency", "yen", "").unwrap_err();
    assert_eq!((error.key(), error.exit()), ("error-config-currency", Exit::Usage));
    // another fault of the file stands in the way of any other setting
    let error = set(&path, "color", "never", "").unwrap_err();
    assert_eq!((error.exit(), arg(&error, "key").as_str()), (Exit::Refused, "currency"));
    let error = set(&path, "colour", "never", "").unwrap_err();
    assert_eq!((error.exit(), arg(&error, "near").as_str()), (Exit::NotFound, "color"));
    assert_eq!(fs::read_to_string(&path).unwrap(), "currency = \"YEN\"\n");
    set(&path, "currency", "USD", "").unwrap().save().unwrap();
    assert_eq!(Config::load(&path).unwrap().policy.currency, "USD");
}

#[test]
fn a_currency_that_cannot_hold_the_amounts_is_refused() {
    let (_folder, path) = file("currency = \"EUR\"\n[points]\nper = 0.5\n");
    let error = set(&path, "currency", "JPY", "").unwrap_err();
    assert!(arg(&error, "place").ends_with("config.toml:3"), "{error}");
    assert_eq!(unset(&path, "currency").unwrap_err().key(), "error-config-amount");
}

#[test]
fn a_new_file_is_the_template_with_one_line_counting() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/er/config.toml");
    let blank = template(str::to_owned);
    assert_eq!(Config::parse(&blank, &path).unwrap(), Config::default());
    set(&path, "lapsed.factor", "3", &blank).unwrap().save().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text, blank.replace("# factor = 2\n", "factor = 3\n"));
    unset(&path, "lapsed.factor").unwrap().save().unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), blank);
}

/// The part of the blank file from one section to another.
fn part_of_template(from: &str, to: &str) -> String {
    let blank = template(|key| format!("[{key}]"));
    let (_, rest) = blank.split_once(from).unwrap();
    format!("{from}{}", rest.split_once(to).unwrap().0)
}

#[test]
fn the_template_begins_with_what_stands_in_no_section() {
    assert_snapshot!(part_of_template("# [config-file-header]", "[stage]"), @r#"
    # [config-file-header]

    # [config-currency]
    # currency = "JPY"

    # [config-country]
    # country = "JP"

    # [config-language]
    # language = ""

    # [config-business]
    # business = ""

    # [config-time_zone]
    # time_zone = ""

    # [config-color]
    # color = "auto"

    [lapsed]
    # [config-lapsed-factor]
    # factor = 2
    # [config-lapsed-risk]
    # risk = 1.5
    # [config-lapsed-floor_days]
    # floor_days = 30
    # [config-lapsed-fixed_days]
    # fixed_days = 180
    "#);
}

#[test]
fn the_template_has_a_section_for_each_rule() {
    assert_snapshot!(part_of_template("[onboarding]", "[replenish]"), @r#"
    [onboarding]
    # [config-onboarding-on]
    # on = true
    # [config-onboarding-plan]
    # plan = "3 how, 14 tip, 30 feedback"
    # [config-onboarding-stay_days]
    # stay_days = 7

    [check-in]
    # [config-check-in-on]
    # on = true
    # [config-check-in-days]
    # days = 7
    # [config-check-in-rhythm_days]
    # rhythm_days = 28
    # [config-check-in-stay_days]
    # stay_days = 14
    "#);
}

#[test]
fn the_template_with_every_line_counting_is_the_defaults() {
    let live: String = template(|_| String::new()).replace("# ", "");
    let config = Config::parse(&live, Path::new("c.toml")).unwrap();
    for setting in config.settings() {
        assert!(setting.set && setting.value == setting.default, "{setting:?}");
    }
    assert_eq!(config.policy, Config::default().policy);
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = tempfile::tempdir().unwrap();
    let [real, link] = ["real.toml", "link.toml"].map(|name| folder.path().join(name));
    symlink("real.toml", &link).unwrap();
    set(&link, "color", "never", "").unwrap().save().unwrap();
    assert_eq!(mode(&real), 0o600);
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    set(&link, "color", "always", "").unwrap().save().unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(Config::load(&real).unwrap().color, "always");
    assert_eq!(mode(&real), 0o640);
    let names = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(names, 2, "no temporary file is left");
}

#[cfg(unix)]
#[test]
fn what_may_not_be_written_fails_and_stays() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (folder, path) = file("color = \"auto\"\n");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
    let error = set(&path, "color", "never", "").unwrap().save().unwrap_err();
    assert_eq!((error.key(), error.exit()), ("error-config-write", Exit::Failure));
    assert_eq!(fs::read_to_string(&path).unwrap(), "color = \"auto\"\n");
    let circle = folder.path().join("circle.toml");
    symlink("circle.toml", &circle).unwrap();
    assert_eq!(set(&circle, "color", "never", "").unwrap_err().key(), "error-config-read");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    let probe = fs::write(folder.path().join("probe"), "");
    let saved = set(&path, "color", "never", "").unwrap().save();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    // root may write anywhere: then there is nothing to refuse
    assert_eq!(saved.is_err(), probe.is_err());
}

/// Any setting with a value that fits it, in the default currency.
fn any_setting() -> impl Strategy<Value = (&'static str, String)> {
    (0..keys::all().count(), 0i64..=600, "[^\\p{C}]{0,60}").prop_map(|(at, number, text)| {
        let key = keys::all().nth(at).unwrap();
        let one_of = |words: [&str; 3]| words[number as usize % 3].to_owned();
        let value = match key.name {
            "currency" => one_of(["JPY", "EUR", "KWD"]),
            "country" => one_of(["JP", "GB", "DE"]),
            "language" => one_of(["ja", "en", ""]),
            "business" => text.trim().to_owned(),
            "time_zone" => tzdb::TZ_NAMES[number as usize % tzdb::TZ_NAMES.len()].to_owned(),
            "color" => one_of(["auto", "always", "never"]),
            "lapsed.factor" => plain(2000 + number, 3),
            "lapsed.risk" => plain(1000 + number, 3),
            "points-expiring.lead_days" => (number % 32).to_string(),
            "calendar.closed" => one_of(["sun", "tue, wed", ""]),
            "backup.folder" | "calendar.holidays" if cfg!(windows) => format!("C:\\{number}"),
            "backup.folder" | "calendar.holidays" => format!("/{text}"),
            "cadence.tags" => one_of(["", "vip 14, 散歩 30", "good dogs 0"]),
            "thanks.milestones" => one_of(["", "2", "10, 50"]),
            "onboarding.plan" => one_of(["", "0 how", "2 鍵の預かり証を送る, 14 tip"]),
            "greeting.seasons" => one_of(["", "12-10..01-05", "02-01..02-29, 07-15..08-07"]),
            "greeting.except" => one_of(["", "喪中", "mourning, 連絡 不要"]),
            "dashboard.borders" => one_of(["auto", "ascii", "light"]),
            "dashboard.keys" => one_of(["", "done X", "done X, snooze F2"]),
            _ => match key.form {
                Form::Whole { from, to, .. } => (from + number % (to - from + 1)).to_string(),
                Form::Switch { .. } => (number % 2 == 0).to_string(),
                Form::Factor { .. } => plain(1000 + number, 3),
                _ => (1 + number % 100).to_string(),
            },
        };
        (key.name, value)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn what_is_set_is_loaded(
        settings in prop::collection::vec(any_setting(), 1..8),
        whole in any::<bool>(),
        windows in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        let blank = if whole { template(str::to_owned) } else { String::new() };
        let blank = if windows { blank.replace('\n', "\r\n") } else { blank };
        for (key, value) in &settings {
            let change = set(&path, key, value, &blank).unwrap();
            change.save().unwrap();
            let config = Config::load(&path).unwrap();
            prop_assert_eq!(&config.get(key).unwrap(), value);
            prop_assert_eq!(&change.after, value);
        }
        for (key, _) in &settings {
            unset(&path, key).unwrap().save().unwrap();
        }
        prop_assert_eq!(Config::load(&path).unwrap(), Config::default());
    }

    #[test]
    fn any_text_is_loaded_or_refused(text in "([a-z.]{1,8}|\\PC|[\\[\\]{}=\"'\n\r#.,0-9]){0,60}") {
        let _ = Config::parse(&text, Path::new("c.toml"));
        for key in ["currency", "lapsed.factor"] {
            let key = keys::find(key).unwrap();
            let _ = super::patch::put(&text, key, "2");
            let _ = super::patch::take_out(&text, key, "2");
        }
    }
}
