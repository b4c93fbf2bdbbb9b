//! The languages the program speaks and writes to customers in.

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// Japanese.
    Ja,
}

impl Lang {
    /// Every language.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Ja];

    /// The language of a tag or locale name such as `ja`, `ja_JP.UTF-8` or `en-GB`; `None` for others.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let head = tag.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match head.to_ascii_lowercase().as_str() {
            "en" | "c" | "posix" => Some(Lang::En),
            "ja" => Some(Lang::Ja),
            _ => None,
        }
    }

    /// The tag of the language, as in the config file.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ja => "ja",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_by_their_tags() {
        for (tag, lang) in
            [("ja_JP.UTF-8", Some(Lang::Ja)), ("en-GB", Some(Lang::En)), ("fr", None)]
        {
            assert_eq!(Lang::from_tag(tag), lang);
        }
    }
}
