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
    /// Where rows can be marked.
    Marks,
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

/// What kind of thing an action is; help lists them so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// Acting on customers.
    Act,
    /// Moving about.
    Move,
    /// Finding and choosing what is shown.
    Find,
    /// The book and the dashboard as a whole.
    Book,
}

impl Group {
    /// All, in the order of help.
    pub(crate) const ALL: [Group; 4] = [Group::Act, Group::Move, Group::Find, Group::Book];

    /// The key of its name.
    pub(crate) fn text_key(self) -> &'static str {
        match self {
            Group::Act => "over-group-act",
            Group::Move => "over-group-move",
            Group::Find => "over-group-find",
            Group::Book => "over-group-book",
        }
    }
}

/// What a row of the table says of an action.
pub(crate) struct Row {
    pub(crate) action: Action,
    /// Its name in the config file, and in the key of its text, `action-NAME`.
    pub(crate) name: &'static str,
    /// The keys it has unless config says otherwise, as they are written.
    pub(crate) keys: &'static [&'static str],
    pub(crate) scope: Scope,
    pub(crate) group: Group,
    /// Whether the key line shows it.
    pub(crate) is_on_line: bool,
    /// The command of the shell that does the same; `WHO` and `ITEM` stand for what is chosen.
    pub(crate) command: Option<&'static str>,
}

impl Row {
    /// The key of its name in words; what it does is the text's attribute `hint`.
    pub(crate) fn text_key(&self) -> String {
        format!("action-{}", self.name)
    }
}

/// One line an action: variant, name, keys, scope, group, whether the key line shows it, command.
macro_rules! actions {
    ($($variant:ident $name:literal [$($key:literal),*] $scope:ident $group:ident $line:ident $command:expr;)+) => {
        /// What a person can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Action { $($variant),+ }

        /// Every action, in the order of help and key line.
        pub(crate) static TABLE: &[Row] = &[$(Row {
            action: Action::$variant,
            name: $name,
            keys: &[$($key),*],
            scope: Scope::$scope,
            group: Group::$group,
            is_on_line: actions!(@$line),
            command: $command,
        }),+];
    };
    (@line) => { true };
    (@more) => { false };
}

actions! {
    Contact    "contact"    ["c"]                 Customers Act  line Some("crm log contact WHO TEXT");
    Purchase   "purchase"   ["b"]                 Customers Act  line Some("crm log purchase WHO PRODUCT");
    Done       "done"       ["x"]                 Queue     Act  line Some("crm done ITEM");
    Snooze     "snooze"     ["s"]                 Queue     Act  line Some("crm snooze ITEM +3d");
    Skip       "skip"       ["X"]                 Queue     Act  more Some("crm skip ITEM");
    Message    "message"    ["m"]                 Customers Act  line Some("crm draft WHO");
    Undo       "undo"       ["u", "ctrl-z"]       All       Book line Some("crm undo");
    Filter     "filter"     ["/"]                 Filter    Find line Some("crm list customers --filter FILTER");
    Expire     "expire"     ["E"]                 Points    Book line Some("crm expire points");
    Add        "add"        ["a"]                 All       Act  line Some("crm add customer NAME");
    Points     "points"     ["p"]                 Customers Act  line Some("crm award points WHO N");
    Remind     "remind"     ["r"]                 Customers Act  more Some("crm add reminder WHO DATE TEXT");
    Feedback   "feedback"   ["f"]                 Customers Act  more Some("crm log feedback WHO SCORE");
    Offer      "offer"      ["o"]                 Customers Act  more Some("crm add offer WHO TEXT");
    Edit       "edit"       ["e"]                 Customers Act  line Some("crm edit customer WHO");
    Open       "open"       ["enter"]             Rows      Move line Some("crm show WHO");
    Archive    "archive"    ["A"]                 Customers Act  more Some("crm archive WHO");
    Remove     "remove"     ["D"]                 Customers Act  more Some("crm remove customer WHO");
    Copy       "copy"       ["y"]                 Customers Act  more None;
    Mark       "mark"       ["space"]             Marks     Act  more None;
    MarkRange  "mark-range" ["v"]                 Marks     Act  more None;
    Redo       "redo"       ["ctrl-r"]            All       Book more Some("crm redo");
    History    "history"    ["H"]                 All       Book more Some("crm history");
    Sort       "sort"       ["S"]                 Sort      Find more Some("crm list customers --sort COLUMN");
    Earlier    "earlier"    ["["]                 Period    Find line None;
    Later      "later"      ["]"]                 Period    Find line None;
    TabLeft    "tab-left"   ["["]                 Tabs      Find more None;
    TabRight   "tab-right"  ["]"]                 Tabs      Find more None;
    Down       "down"       ["j", "down", "n"]    Rows      Move more None;
    Up         "up"         ["k", "up", "N"]      Rows      Move more None;
    PageDown   "page-down"  ["pgdn", "ctrl-d"]    Rows      Move more None;
    PageUp     "page-up"    ["pgup", "ctrl-u"]    Rows      Move more None;
    First      "first"      ["g", "home"]         Rows      Move more None;
    Last       "last"       ["G", "end"]          Rows      Move more None;
    LastLetter "last-letter" ["{"]                Letters   Move more None;
    NextLetter "next-letter" ["}"]                Letters   Move more None;
    Right      "right"      ["l", "right"]        All       Move more None;
    Left       "left"       ["h", "left"]         All       Move more None;
    NextPane   "next-pane"  ["tab"]               All       Move more None;
    LastPane   "last-pane"  ["shift-tab"]         All       Move more None;
    Zoom       "zoom"       ["+"]                 All       Move more None;
    Palette    "palette"    [":", "ctrl-p"]       All       Find line None;
    Help       "help"       ["?", "f1"]           All       Find line Some("crm help");
    Reload     "reload"     ["R"]                 All       Book more None;
    Back       "back"       ["esc"]               All       Move more None;
    Quit       "quit"       ["q"]                 All       Book line None;
    Leave      "leave"      ["ctrl-c"]            All       Book more None;
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
                assert!(texts.lookup(&row.text_key()).is_some(), "{}", row.name);
                let hint = texts.attribute(&row.text_key(), "hint", &[]).unwrap_or_default();
                assert!(hint.ends_with(['.', '。']), "{}: {hint}", row.name);
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
