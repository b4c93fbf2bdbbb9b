//! Texts by key, from the Fluent files compiled in; an area of texts is parsed when first used.

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::domain::language::Lang;
use crate::error::{Arg, Error};

/// One line an area: the name is the first word of its keys and the name of its two files.
macro_rules! areas {
    ($($name:literal),+ $(,)?) => {
        /// Names of the areas, in the order of their bundles.
        const AREAS: [&str; [$($name),+].len()] = [$($name),+];
        const EN: [&str; AREAS.len()] =
            [$(include_str!(concat!("../../assets/locales/en/", $name, ".ftl"))),+];
        const JA: [&str; AREAS.len()] =
            [$(include_str!(concat!("../../assets/locales/ja/", $name, ".ftl"))),+];
    };
}

areas![
    "error", "column", "value", "usage", "help", "config", "book", "done", "demo", "card", "list",
    "import", "today", "draft", "tui", "action", "over", "number", "people", "form",
];

/// The text of a key, its placeholders filled by name: `t!(texts, "today-count", count = 3_usize)`.
///
/// A value is anything [`crate::error::Arg`] is made from: text, `i64`, `usize`.
#[macro_export]
macro_rules! t {
    ($texts:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $texts.get($key, &[$((stringify!($name), $crate::error::Arg::from($value))),*])
    };
}

/// The texts of one language.
pub struct Texts {
    lang: Lang,
    bundles: [OnceCell<FluentBundle<FluentResource>>; AREAS.len()],
}

impl Texts {
    /// The texts of `lang`; nothing is parsed yet.
    pub fn new(lang: Lang) -> Self {
        Texts { lang, bundles: std::array::from_fn(|_| OnceCell::new()) }
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of `key`, its placeholders filled from `args`; the key itself if there is none.
    pub fn get(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.find(key, None, args).unwrap_or_else(|| key.to_owned())
    }

    /// The text of `key`, if there is one, for keys made of words that come from elsewhere.
    pub fn lookup(&self, key: &str) -> Option<String> {
        self.find(key, None, &[])
    }

    /// The heading of the column `key`; the key itself where it has none.
    pub fn heading(&self, key: &str) -> String {
        self.lookup(&format!("column-{key}")).unwrap_or_else(|| key.to_owned())
    }

    /// A word of a closed set as people read it; the word itself where it has no text.
    pub fn word(&self, word: &str) -> String {
        self.lookup(&format!("value-{word}")).unwrap_or_else(|| word.to_owned())
    }

    /// A word of a closed set that says a number too: `every 3 months`.
    pub fn counted(&self, word: &str, number: i64) -> String {
        self.get(&format!("value-{word}"), &[("number", Arg::Number(number))])
    }

    /// The attribute `name` of the text `key`, if it has one.
    pub fn attribute(&self, key: &str, name: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        self.find(key, Some(name), args)
    }

    /// The sentence of an error.
    pub fn error(&self, error: &Error) -> String {
        self.get(error.key(), &quoted(error))
    }

    /// What to do about an error, where its text says so.
    pub fn hint(&self, error: &Error) -> Option<String> {
        self.attribute(error.key(), "hint", &quoted(error))
    }

    fn find(&self, key: &str, name: Option<&str>, args: &[(&'static str, Arg)]) -> Option<String> {
        let bundle = self.bundle(key)?;
        let message = bundle.get_message(key)?;
        let pattern = match name {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(*name, self.value(value));
        }
        let mut problems = Vec::new();
        Some(bundle.format_pattern(pattern, Some(&values), &mut problems).into_owned())
    }

    fn value<'v>(&self, value: &'v Arg) -> FluentValue<'v> {
        match value {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Word(word, said) => match self.lookup(&format!("value-{word}")) {
                Some(text) => FluentValue::from(text),
                None => FluentValue::from(said.as_str()),
            },
        }
    }

    fn bundle(&self, key: &str) -> Option<&FluentBundle<FluentResource>> {
        let area = key.split('-').next()?;
        let at = AREAS.iter().position(|name| *name == area)?;
        Some(self.bundles[at].get_or_init(|| parse(self.lang, at)))
    }
}

/// The most characters of what was typed or read that a sentence repeats: a file piped in by mistake is one long word.
const QUOTED: usize = 500;

/// The values of an error's sentence, long texts cut.
fn quoted(error: &Error) -> Vec<(&'static str, Arg)> {
    let cut = |value: &Arg| match value {
        Arg::Text(text) => match text.char_indices().nth(QUOTED) {
            Some((end, _)) => Arg::Text(format!("{}…", &text[..end])),
            None => Arg::Text(text.clone()),
        },
        Arg::Number(_) | Arg::Word(..) => value.clone(),
    };
    error.args().iter().map(|(name, value)| (*name, cut(value))).collect()
}

fn parse(lang: Lang, at: usize) -> FluentBundle<FluentResource> {
    let (tag, source) = match lang {
        Lang::En => (unic_langid::langid!("en"), EN[at]),
        Lang::Ja => (unic_langid::langid!("ja"), JA[at]),
    };
    // A syntax error leaves out the message it stands in; a test finds it, so here it is no reason to stop.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(part, _)| part);
    let mut bundle = FluentBundle::new(vec![tag]);
    bundle.set_use_isolating(false);
    // Only a key defined twice fails here; the same test finds it.
    let _ = bundle.add_resource(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_speaks_the_language_and_fills_its_placeholders() {
        let name = String::from("spnd");
        let (en, ja) = (Texts::new(Lang::En), Texts::new(Lang::Ja));
        let said = t!(en, "error-column-unknown", name = name.clone(), columns = "id");
        assert!(said.contains("\"spnd\""), "{said}");
        assert_ne!(said, t!(ja, "error-column-unknown", name = name, columns = "id"));
        assert_eq!(t!(ja, "value-yes"), "はい");
    }

    #[test]
    fn a_key_without_a_text_stands_for_itself() {
        let texts = Texts::new(Lang::En);
        assert_eq!(texts.get("value-nowhere", &[]), "value-nowhere");
        assert_eq!(texts.get("nowhere", &[]), "nowhere");
        assert_eq!(texts.lookup("value-nowhere"), None);
    }
}
