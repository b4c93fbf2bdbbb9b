//! The one table of what can be done: key line, help and palette are made of it, and keys are looked up in it.

/// Where an action means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// On every screen.
    All,
    /// Where rows are listed.
    Rows,
    /// Where customers are chosen.
    Customers,
    /// Where items of the queue are chosen.
    Queue,
    /// Where rows can be filtered by typing.
    Filter,
    /// Where rows can be put in another order.
    Sort,
    /// Where there are tabs.
    Tabs,
    /// Where rows stand under letters.
    Letters,
    /// Where a period is shown.
    Period,
    /// Where points are shown.
    Points,
}

/// What a row of the table says of an action.
pub(crate) struct Row {
    pub(crate) action: Action,
    /// Its name in the config file, and in the key of its text, `action-NAME`.
    pub(crate) name: &'static str,
    /// The keys it has unless config says otherwise, as they are written.
    pub(crate) keys: &'static [&'static str],
    pub(crate) scope: Scope,
    /// Whether the key line shows it.
    pub(crate) is_on_line: bool,
    /// The command of the shell that does the same; `WHO` and `ITEM` stand for what is chosen.
    pub(crate) command: Option<&'static str>,
}

/// One line an action: variant, name, keys, scope, whether the key line shows it, command.
macro_rules! actions {
    ($($variant:ident $name:literal [$($key:literal),*] $scope:ident $line:ident $command:expr;)+) => {
        /// What a person can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Action { $($variant),+ }

        /// Every action, in the order of help and key line.
        pub(crate) static TABLE: &[Row] = &[$(Row {
            action: Action::$variant,
            name: $name,
            keys: &[$($key),*],
            scope: Scope::$scope,
            is_on_line: actions!(@$line),
            command: $command,
        }),+];
    };
    (@line) => { true };
    (@more) => { false };
}

actions! {
    Open       "open"       ["enter"]             Rows      line Some("crm show WHO");
    Contact    "contact"    ["c"]                 Customers line Some("crm log contact WHO TEXT");
    Purchase   "purchase"   ["b"]                 Customers line Some("crm log purchase WHO ITEM");
    Done       "done"       ["x"]                 Queue     line Some("crm done ITEM");
    Snooze     "snooze"     ["s"]                 Queue     line Some("crm snooze ITEM +3d");
    Skip       "skip"       ["X"]                 Queue     more Some("crm skip ITEM");
    Message    "message"    ["m"]                 Customers line Some("crm draft WHO");
    Points     "points"     ["p"]                 Customers line Some("crm award points WHO N");
    Remind     "remind"     ["r"]                 Customers more Some("crm add reminder WHO DATE TEXT");
    Feedback   "feedback"   ["f"]                 Customers more Some("crm log feedback WHO SCORE");
    Offer      "offer"      ["o"]                 Customers more Some("crm add offer WHO TEXT");
    Add        "add"        ["a"]                 All       line Some("crm add customer NAME");
    Edit       "edit"       ["e"]                 Customers line Some("crm edit WHO");
    Archive    "archive"    ["A"]                 Customers more Some("crm archive WHO");
    Remove     "remove"     ["D"]                 Customers more Some("crm remove customer WHO");
    Copy       "copy"       ["y"]                 Customers more None;
    Mark       "mark"       ["space"]             Rows      more None;
    MarkRange  "mark-range" ["v"]                 Rows      more None;
    Undo       "undo"       ["u", "ctrl-z"]       All       line Some("crm undo");
    Redo       "redo"       ["ctrl-r"]            All       more Some("crm redo");
    History    "history"    ["H"]                 All       more Some("crm history");
    Filter     "filter"     ["/"]                 Filter    line Some("crm list customers --filter FILTER");
    Sort       "sort"       ["S"]                 Sort      more Some("crm list customers --sort COLUMN");
    Expire     "expire"     ["E"]                 Points    line Some("crm expire points");
    Earlier    "earlier"    ["["]                 Period    line None;
    Later      "later"      ["]"]                 Period    line None;
    TabLeft    "tab-left"   ["["]                 Tabs      more None;
    TabRight   "tab-right"  ["]"]                 Tabs      more None;
    Down       "down"       ["j", "down", "n"]    Rows      more None;
    Up         "up"         ["k", "up", "N"]      Rows      more None;
    PageDown   "page-down"  ["pgdn", "ctrl-d"]    Rows      more None;
    PageUp     "page-up"    ["pgup", "ctrl-u"]    Rows      more None;
    First      "first"      ["g", "home"]         Rows      more None;
    Last       "last"       ["G", "end"]          Rows      more None;
    LastLetter "last-letter" ["{"]                Letters   more None;
    NextLetter "next-letter" ["}"]                Letters   more None;
    Right      "right"      ["l", "right"]        All       more None;
    Left       "left"       ["h", "left"]         All       more None;
    NextPane   "next-pane"  ["tab"]               All       more None;
    LastPane   "last-pane"  ["shift-tab"]         All       more None;
    Zoom       "zoom"       ["+"]                 All       more None;
    Palette    "palette"    [":", "ctrl-p"]       All       line None;
    Help       "help"       ["?", "f1"]           All       line Some("crm help");
    Reload     "reload"     ["R"]                 All       more None;
    Back       "back"       ["esc"]               All       more None;
    Quit       "quit"       ["q"]                 All       line None;
    Leave      "leave"      ["ctrl-c"]            All       more None;
}

impl Action {
    /// The action's row of the table.
    pub(crate) fn row(self) -> &'static Row {
        // the table has one row a variant, in their order
        &TABLE[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Texts};
    use crate::tui::key::Key;

    #[test]
    fn every_action_has_its_row_its_keys_and_its_texts() {
        for (at, row) in TABLE.iter().enumerate() {
            assert_eq!(row.action as usize, at, "{}", row.name);
            assert!(!row.keys.is_empty(), "{} has no key", row.name);
            assert!(row.keys.iter().all(|key| Key::parse(key).is_some()), "{:?}", row.keys);
            for lang in [Lang::En, Lang::Ja] {
                let texts = Texts::new(lang);
                assert!(texts.lookup(&format!("action-{}", row.name)).is_some(), "{}", row.name);
            }
        }
    }

    #[test]
    fn a_key_means_one_thing_on_a_screen() {
        for (at, row) in TABLE.iter().enumerate() {
            for other in &TABLE[at + 1..] {
                let both = row.keys.iter().find(|key| other.keys.contains(key));
                let apart = [Scope::Tabs, Scope::Period];
                let is_apart = apart.contains(&row.scope) && apart.contains(&other.scope);
                assert!(both.is_none() || is_apart, "{} and {}: {both:?}", row.name, other.name);
            }
        }
    }
}
