//! A glance at the raw command line for what must be known even where parsing it fails:
//! the language of the answer, its form, and the config file that may name the language.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::cli::world::Env;
use crate::i18n::Lang;

/// What a glance finds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Scan {
    /// `--lang`, where it names a language we speak.
    pub(crate) lang: Option<Lang>,
    /// `--config`.
    pub(crate) config: Option<PathBuf>,
    /// Errors are wanted as JSON: `--json`, `-o json` or `-o jsonl`.
    pub(crate) json: bool,
}

/// Glances at `args`, the program's own name first, up to `--`.
pub(crate) fn scan(args: &[OsString]) -> Scan {
    let mut found = Scan::default();
    let mut rest = args.iter().skip(1).map(|arg| arg.to_string_lossy()).peekable();
    while let Some(word) = rest.next().filter(|word| word != "--") {
        let (flag, inline) = match (word.split_once('='), word.strip_prefix("-o")) {
            (Some((flag, value)), _) if flag.starts_with('-') => (flag, Some(value.to_owned())),
            (_, Some(value)) if !value.is_empty() => ("-o", Some(value.to_owned())),
            _ => (word.as_ref(), None),
        };
        let mut value = || inline.clone().or_else(|| rest.peek().map(|next| next.to_string()));
        match flag {
            "--json" => found.json = true,
            "-o" | "--output" => found.json |= value().is_some_and(|form| is_json(&form)),
            "--lang" => found.lang = value().and_then(|tag| Lang::from_tag(&tag)).or(found.lang),
            "--config" => found.config = value().map(PathBuf::from).or(found.config),
            _ => {}
        }
    }
    found
}

fn is_json(form: &str) -> bool {
    matches!(form.trim_start_matches('='), "json" | "jsonl")
}

/// The language to speak: `--lang`, `CRM_LANG`, the config file, the locale, else English.
///
/// `configured` reads the language out of the config file named by flag or environment.
pub(crate) fn language(
    scan: &Scan,
    env: &Env,
    configured: impl FnOnce(Option<&Path>) -> Option<Lang>,
) -> Lang {
    let tag = |value: &Option<OsString>| {
        value.as_deref().and_then(OsStr::to_str).and_then(Lang::from_tag)
    };
    let config = scan.config.as_deref().or(env.config.as_deref().map(Path::new));
    scan.lang
        .or_else(|| tag(&env.lang))
        .or_else(|| configured(config))
        .or_else(|| tag(&env.lc_all))
        .or_else(|| tag(&env.lc_messages))
        .or_else(|| tag(&env.locale))
        .unwrap_or(Lang::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(line: &str) -> Scan {
        scan(&line.split(' ').map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn finds_language_and_form_in_every_spelling() {
        for line in ["crm --lang ja x", "crm list --lang=ja", "crm --bad --lang ja --worse"] {
            assert_eq!(scanned(line).lang, Some(Lang::Ja), "{line}");
        }
        for line in
            ["crm x --json", "crm -o json", "crm -ojson", "crm -o=jsonl", "crm --output=json"]
        {
            assert!(scanned(line).json, "{line}");
        }
        for line in ["crm", "crm -o table", "crm -- --json", "crm -- --lang ja", "crm --lang"] {
            assert_eq!(scanned(line), Scan::default(), "{line}");
        }
        assert_eq!(scanned("crm --config=a.toml").config, Some(PathBuf::from("a.toml")));
    }

    #[test]
    fn asks_flag_environment_config_locale_in_that_order() {
        let env = |pairs: &[(&str, &str)]| {
            Env::read(|name| {
                let found = pairs.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| OsString::from(value))
            })
        };
        let none = Scan::default();
        let says = |env: &Env| language(&none, env, |_| None);
        assert_eq!(says(&env(&[])), Lang::En);
        assert_eq!(says(&env(&[("LANG", "ja_JP.UTF-8")])), Lang::Ja);
        assert_eq!(says(&env(&[("LC_ALL", "C"), ("LANG", "ja_JP.UTF-8")])), Lang::En);
        assert_eq!(says(&env(&[("LC_ALL", ""), ("LC_MESSAGES", "ja")])), Lang::Ja);
        assert_eq!(says(&env(&[("LC_ALL", "fr_FR"), ("LANG", "ja")])), Lang::Ja);
        assert_eq!(says(&env(&[("CRM_LANG", "ja"), ("LANG", "en")])), Lang::Ja);
        let english = env(&[("LANG", "en")]);
        assert_eq!(language(&none, &english, |_| Some(Lang::Ja)), Lang::Ja);
        let flag = scanned("crm --lang en");
        assert_eq!(language(&flag, &env(&[("CRM_LANG", "ja")]), |_| Some(Lang::Ja)), Lang::En);
    }
}
