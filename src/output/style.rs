//! Colour by what a text means, from the sixteen colours every terminal lets its owner choose.

/// What a painted text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A heading.
    Heading,
    /// Late, or going wrong.
    Overdue,
    /// Done, or going well.
    Good,
    /// Of less weight.
    Dim,
}

impl Meaning {
    /// The parameter of the SGR escape sequence.
    fn code(self) -> &'static str {
        match self {
            Meaning::Heading => "1",
            Meaning::Overdue => "31",
            Meaning::Good => "32",
            Meaning::Dim => "2",
        }
    }
}

/// `text` painted if colour is `on`; `text` must be clean already.
pub fn paint(text: &str, meaning: Meaning, on: bool) -> String {
    if on { format!("\u{1b}[{}m{text}\u{1b}[0m", meaning.code()) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_is_only_where_it_was_asked_for() {
        assert_eq!(paint("期限切れ", Meaning::Overdue, true), "\u{1b}[31m期限切れ\u{1b}[0m");
        assert_eq!(paint("期限切れ", Meaning::Overdue, false), "期限切れ");
    }
}
