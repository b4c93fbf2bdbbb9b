//! A glance at the raw command line for what must be known even where parsing it fails:
//! the language of the answer, its form, and the config file that may name the language.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::cli::world::{Env, Folders, World};
use crate::config::Config;
use crate::error::Error;
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
pub(crate) fn language(scan: &Scan, world: &World) -> Lang {
    let env = &world.env;
    let tag = |value: &Option<OsString>| Lang::from_tag(value.as_deref()?.to_str()?);
    scan.lang
        .or_else(|| tag(&env.lang))
        .or_else(|| configured(&config_path(scan.config.as_deref(), env, &world.folders)?))
        .or_else(|| tag(&env.lc_all))
        .or_else(|| tag(&env.lc_messages))
        .or_else(|| tag(&env.locale))
        .unwrap_or(Lang::En)
}

/// The config file: as `flag` names it, else `CRM_CONFIG`, else the platform's place.
pub(crate) fn config_path(flag: Option<&Path>, env: &Env, folders: &Folders) -> Option<PathBuf> {
    let named = flag.or(env.config.as_deref().map(Path::new)).map(Path::to_owned);
    named.or_else(|| Some(folders.config.as_ref()?.join("config.toml")))
}

/// The language set in the file; a file that cannot be read is for the command to refuse.
fn configured(path: &Path) -> Option<Lang> {
    Lang::from_tag(&Config::load(path).ok()?.language?)
}

/// The refusal of a line in which a full-width space, which no shell splits at, stands before a flag.
pub(crate) fn wide_space(args: &[OsString]) -> Option<Error> {
    let found = args.iter().filter_map(|arg| arg.to_str()).find_map(|arg| {
        let (_, flag) = arg.split_once("\u{3000}-")?;
        let name = flag.split(['\u{3000}', ' ', '=']).next().unwrap_or_default();
        Some(format!("-{name}"))
    });
    found.map(|flag| Error::usage("error-wide-space").with("flag", flag))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::tests::{Tape, world};
    use crate::cli::world::Env;

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

    /// What is spoken with these variables and the line `line`.
    fn spoken(variables: &[(&str, &str)], line: &str) -> Lang {
        let mut world = world(&[], None, Tape::default(), Tape::default());
        world.env = Env::read(|name| {
            let found = variables.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| OsString::from(value))
        });
        language(&scanned(line), &world)
    }

    #[test]
    fn asks_flag_environment_config_locale_in_that_order() {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config.toml");
        std::fs::write(&config, "language = \"ja\"\n").unwrap();
        let config = config.to_str().unwrap();
        assert_eq!(spoken(&[], "crm"), Lang::En);
        assert_eq!(spoken(&[("LANG", "ja_JP.UTF-8")], "crm"), Lang::Ja);
        assert_eq!(spoken(&[("LC_ALL", "C"), ("LANG", "ja_JP.UTF-8")], "crm"), Lang::En);
        assert_eq!(spoken(&[("LC_ALL", ""), ("LC_MESSAGES", "ja")], "crm"), Lang::Ja);
        assert_eq!(spoken(&[("LC_ALL", "fr_FR"), ("LANG", "ja")], "crm"), Lang::Ja);
        assert_eq!(spoken(&[("LANG", "en"), ("CRM_CONFIG", config)], "crm"), Lang::Ja);
        assert_eq!(spoken(&[("LANG", "en")], &format!("crm --config {config}")), Lang::Ja);
        assert_eq!(spoken(&[("CRM_LANG", "en"), ("CRM_CONFIG", config)], "crm"), Lang::En);
        assert_eq!(spoken(&[("CRM_LANG", "ja")], "crm --lang en"), Lang::En);
    }
}
