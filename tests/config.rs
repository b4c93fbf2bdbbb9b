//! The settings' texts: each setting is described, and each refusal speaks, in both languages.

use std::path::Path;

use crm::config::{Config, template, zone};
use crm::i18n::{Lang, Texts};

const FILES: [&str; 37] = [
    "currency = 1",
    "currency = \"YEN\"",
    "country = \"XX\"",
    "language = \"fr\"",
    "business = \"a\\nb\"",
    "time_zone = \"Asia/Tokio\"",
    "color = \"red\"",
    "lapsed.factor = 0",
    "lapsed.risk = 3",
    "lapsed.floor_days = 0",
    "points.award = 1",
    "points.per = 0.5",
    "currency = \"EUR\"\npoints.per = 0.001",
    "backup.folder = \"b\"",
    "calendar.closed = \"someday\"",
    "calendar.holidays = \"h.csv\"",
    "at-risk.nps = 11",
    "thanks.large_factor = 0.5",
    "points-expiring.lead_days = 40\npoints.expires_months = 1",
    "points-expiring.lead_days = 80\npoints.expires_months = 2",
    "thanks.milestones = \"1\"",
    "thanks.milestones = \"10, 10\"",
    "thanks.milestones = \"10\\n50\"",
    "onboarding.plan = \"how\"",
    "onboarding.plan = \"1 a,2 a,3 a,4 a,5 a,6 a,7 a,8 a,9 a,10 a,11 a,12 a,13 a,14 a,15 a,16 a,17 a,18 a,19 a,20 a,21 a\"",
    "cadence.tags = \"vip\"",
    "cadence.tags = \"vip 1, VIP 2\"",
    "greeting.except = \"-\"",
    "greeting.seasons = \"12-10\"",
    "greeting.seasons = \"12-10..12-25, 12-25..01-05\"",
    "birthdy.on = false",
    "langauge = 1",
    "zzz = 1",
    "business = Aoi",
    "color = \"auto\"\ncolor = \"auto\"",
    "currency = {}",
    "lapsed = 1",
];

#[test]
fn every_refusal_speaks_both_languages() {
    let refusal = |text: &&str| Config::parse(text, Path::new("c.toml")).unwrap_err();
    let mut errors: Vec<_> = FILES.iter().map(refusal).collect();
    errors.extend(["colour", "zzz"].map(|key| Config::default().get(key).unwrap_err()));
    errors.push(zone::local(chrono::DateTime::UNIX_EPOCH, "Mars").unwrap_err());
    for lang in [Lang::En, Lang::Ja] {
        let texts = Texts::new(lang);
        for error in &errors {
            let sentence = texts.error(error);
            let hint = texts.hint(error).unwrap_or_default();
            assert!(!sentence.starts_with("error-") && !hint.is_empty(), "{error}");
            assert!(!sentence.contains("{$") && !hint.contains("{$"), "{sentence} {hint}");
        }
    }
}

#[test]
fn a_sentence_reads_well() {
    let error = Config::parse("\nlapsed.floor_days = \"30\"", Path::new("c.toml")).unwrap_err();
    assert_eq!(
        Texts::new(Lang::En).error(&error),
        "c.toml:2: lapsed.floor_days must be a whole number from 1 to 3650, not \"30\"."
    );
    assert_eq!(
        Texts::new(Lang::Ja).error(&error),
        "c.toml:2: lapsed.floor_days は1から3650までの整数で指定してください（指定値: \"30\"）。"
    );
}

#[test]
fn the_file_describes_every_setting_in_both_languages() {
    for lang in [Lang::En, Lang::Ja] {
        let texts = Texts::new(lang);
        let file = template(|key| texts.get(key, &[]));
        assert!(!file.contains("config-"), "a description is missing:\n{file}");
        assert_eq!(Config::parse(&file, Path::new("c.toml")).unwrap(), Config::default());
    }
}
