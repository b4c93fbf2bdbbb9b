//! An operation: what one command did to the book, as `history` lists it and `undo` takes it back.

use super::id::{CustomerId, OperationId};

/// What operations do, as words: that of the command `log contact` is `log-contact`.
const WORDS: &[&str] = &[
    "add-customer",
    "edit-customer",
    "archive-customer",
    "unarchive-customer",
    "remove-customer",
    "merge",
    "log-contact",
    "edit-contact",
    "remove-contact",
    "log-purchase",
    "edit-purchase",
    "void-purchase",
    "log-feedback",
    "remove-feedback",
    "log-referral",
    "add-reminder",
    "edit-reminder",
    "remove-reminder",
    "add-offer",
    "edit-offer",
    "redeem-offer",
    "remove-offer",
    "award-points",
    "redeem-points",
    "expire-points",
    "add-product",
    "edit-product",
    "remove-product",
    "done",
    "skip",
    "snooze",
    "import",
    "demo",
    "undo",
    "redo",
];

/// The same of the imports of one file: that of `import customers` is `imported-customers`.
const IMPORTED: [&str; 5] = [
    "imported-customers",
    "imported-contacts",
    "imported-purchases",
    "imported-points",
    "imported-feedback",
];

/// What an operation is to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OperationKind {
    /// A command of its own.
    Do,
    /// Takes back the named operation.
    Undo(OperationId),
    /// Takes back the named undo.
    Redo(OperationId),
}

impl OperationKind {
    /// The word that is stored and printed.
    pub fn word(self) -> &'static str {
        match self {
            OperationKind::Do => "do",
            OperationKind::Undo(_) => "undo",
            OperationKind::Redo(_) => "redo",
        }
    }

    /// The operation it takes back.
    pub fn target(self) -> Option<OperationId> {
        match self {
            OperationKind::Do => None,
            OperationKind::Undo(target) | OperationKind::Redo(target) => Some(target),
        }
    }
}

/// One command's change of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// Id; a later operation has a higher one.
    pub id: OperationId,
    /// Local time, `2026-11-21T09:30:00`.
    pub at: String,
    /// The command, such as `log purchase`.
    pub command: String,
    /// What it is to others.
    pub kind: OperationKind,
    /// The operation that took it back.
    pub undone_by: Option<OperationId>,
    /// Row changes journalled; rows of an import are not among them.
    pub changes: i64,
    /// Ids and names of the first customers it concerned, at most three; as they are called now, else as they were.
    pub customers: Vec<(CustomerId, String)>,
    /// How many more it concerned; `None` where it changed too much for them to be counted.
    pub others: Option<i64>,
}

/// What became of a wish to take the newest operation back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// This one was taken back.
    TakenBack(Operation),
    /// Nothing was: this one came since, and nobody has seen it yet.
    Newer(Operation),
}

impl Operation {
    /// Whether `undo` may take it back: a command, or a redone one, that nothing has taken back.
    pub fn stands(&self) -> bool {
        self.undone_by.is_none() && !matches!(self.kind, OperationKind::Undo(_))
    }

    /// The word for what it did; `None` where its command is not one of this program's.
    pub fn word(&self) -> Option<&'static str> {
        let is_own = |word: &&&str| word.split('-').eq(self.command.split(' '));
        let kind = self.command.strip_prefix("import ");
        let is_kind = |word: &&&str| kind.is_some() && word.strip_prefix("imported-") == kind;
        WORDS.iter().find(is_own).or_else(|| IMPORTED.iter().find(is_kind)).copied()
    }

    /// The first customer it concerned, `C12 Mary Jones`, and how many more it did, if they were counted.
    pub fn concerned(&self) -> Option<(String, Option<i64>)> {
        let (id, name) = self.customers.first()?;
        let shown = i64::try_from(self.customers.len()).unwrap_or(i64::MAX);
        let more = self.others.map(|others| others.saturating_add(shown - 1));
        Some((format!("{id} {name}").trim_end().to_owned(), more))
    }

    /// When it was made, to the minute.
    pub fn moment(&self) -> String {
        moment(&self.at)
    }
}

/// A stored time to the minute: `2026-11-21 09:30`.
pub fn moment(at: &str) -> String {
    at.replace('T', " ").chars().take("2026-11-21 09:30".len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operation(command: &str, customers: &[(i64, &str)], others: Option<i64>) -> Operation {
        let named = |(id, name): &(i64, &str)| (CustomerId(*id), (*name).to_owned());
        Operation {
            id: OperationId(1),
            at: "2026-11-21T09:30:15".to_owned(),
            command: command.to_owned(),
            kind: OperationKind::Do,
            undone_by: None,
            changes: 1,
            customers: customers.iter().map(named).collect(),
            others,
        }
    }

    #[test]
    fn a_command_has_a_word_where_it_is_known_whole() {
        let word = |command| operation(command, &[], None).word();
        assert_eq!(word("log contact"), Some("log-contact"));
        assert_eq!(word("import"), Some("import"));
        assert_eq!(word("import points"), Some("imported-points"));
        assert_eq!(word("log"), None);
        assert_eq!(word("log contact now"), None);
        assert_eq!(word("log-contact"), None);
    }

    #[test]
    fn whom_it_concerned_is_the_first_and_how_many_more() {
        let told = |customers, others| operation("merge", customers, others).concerned();
        assert_eq!(told(&[], Some(0)), None);
        assert_eq!(told(&[(1, "Ada"), (2, "Ben")], Some(4)), Some(("C1 Ada".to_owned(), Some(5))));
        assert_eq!(told(&[(3, "")], None), Some(("C3".to_owned(), None)));
        assert_eq!(operation("merge", &[], None).moment(), "2026-11-21 09:30");
    }
}
