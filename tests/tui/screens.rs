//! Whole screens as text: every screen and all that lies over one, in both languages, on screens of many sizes.

use crm::i18n::{Lang, width};

use crate::rehearsal::rehearsal;
use crate::shop::Shop;

/// A screen, or what lies over the first one: the keys that lead there, and what must be read there.
struct View {
    name: &'static str,
    keys: &'static str,
    titles: [&'static str; 2],
}

impl View {
    /// What must be read there and is not: its title, and whom it is about.
    fn lack(&self, screen: &str, lang: Lang) -> Option<String> {
        const FIRST: [&str; 2] = ["Samuel Adeyemi", "原田 悟"];
        const ABOUT_ONE: [&str; 12] = [
            "today", "contact", "purchase", "edit", "award", "remind", "feedback", "offer",
            "snooze", "skip", "message", "copy",
        ];
        let at = usize::from(lang == Lang::Ja);
        let who = ABOUT_ONE.contains(&self.name).then_some(FIRST[at]);
        let needed = std::iter::once(self.titles[at]).chain(who);
        let lacks = needed.into_iter().find(|text| !screen.contains(text));
        lacks.map(|text| format!("no {text:?}"))
    }
}

/// A view by its name, keys, and title in English and Japanese.
const fn view(name: &'static str, keys: &'static str, en: &'static str, ja: &'static str) -> View {
    View { name, keys, titles: [en, ja] }
}

const SCREENS: [View; 4] = [
    view("today", "1", "To get in touch with: 2", "今日連絡する人"),
    view("customers", "2", "Customers 40", "顧客 40"),
    view("points", "3", "[3 Points]", "[3 ポイント]"),
    view("numbers", "4", "[4 Numbers]", "[4 集計]"),
];

const OVERLAYS: [View; 18] = [
    view("contact", "c", "Log a contact", "連絡"),
    view("purchase", "b", "Log a purchase", "購入"),
    view("add", "a", "New customer", "顧客"),
    view("edit", "e", "Edit", "編集"),
    view("edit-several", "space space e", "2 customers", "2人"),
    view("award", "p", "Points -- C21", "ポイント -- C21"),
    view("remind", "r", "Promise", "約束"),
    view("feedback", "f", "Feedback", "評価"),
    view("offer", "o", "Offer", "特典"),
    view("snooze", "s", "Snooze", "延期"),
    view("skip", "X", "Skip", "見送"),
    view("palette", ":", "an action, a key", "操作の名前"),
    view("help", "?", "Help: Today", "ヘルプ"),
    view("history", "H", "history", "操作の履歴"),
    view("confirm", "space space space D", "Remove 3 customers", "3人"),
    view("message", "m", "Message: C21", "文面"),
    view("copy", "y", "Copy: Samuel Adeyemi", "コピー"),
    view("page", ": s h o w space W H O enter", "crm show C21", "crm show"),
];

const SIZES: [(u16, u16); 4] = [(60, 15), (80, 24), (100, 30), (200, 60)];

/// What no screen may do, whatever is on it: say it in words, or nothing.
fn fault(screen: &str, columns: u16, lines: u16) -> Option<String> {
    if screen.lines().count() != usize::from(lines) {
        return Some(format!("{} lines", screen.lines().count()));
    }
    if let Some(wide) = screen.lines().find(|line| width(line) > usize::from(columns)) {
        return Some(format!("{} cells: {wide}", width(wide)));
    }
    raw_key(screen).map(|key| format!("the key of a text instead of the text: {key}"))
}

/// The key of a text that was not found, and so is shown itself.
fn raw_key(screen: &str) -> Option<&str> {
    const AREAS: [&str; 9] =
        ["action-", "column-", "error-", "form-", "number-", "over-", "people-", "tui-", "value-"];
    let words = screen.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words.into_iter().find(|word| {
        AREAS.iter().any(|area| {
            word.strip_prefix(area)
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
        })
    })
}

#[test]
fn a_text_that_lacks_would_be_found() {
    assert_eq!(raw_key("| tui-loading |"), Some("tui-loading"));
    assert_eq!(raw_key("a follow-up, 2026-11-21, no-form-here"), None);
    assert_eq!(fault("a\n山田\n", 3, 2).as_deref(), Some("4 cells: 山田"));
    assert_eq!(fault("a\n", 3, 2).as_deref(), Some("1 lines"));
}

/// Every view in a language is drawn at every size; what is wrong with them is told together.
fn check_all(shop: &Shop) {
    let mut faults = Vec::new();
    for view in SCREENS.iter().chain(&OVERLAYS) {
        let mut dashboard = rehearsal(shop, 100, 30);
        dashboard.press(view.keys).unwrap();
        for (columns, lines) in SIZES {
            dashboard.resize(columns, lines);
            let screen = dashboard.screen();
            let lack = view.lack(&screen, shop.lang());
            if let Some(fault) = fault(&screen, columns, lines).or(lack) {
                faults.push(format!("{} at {columns}x{lines}: {fault}\n{screen}", view.name));
            }
        }
        for (columns, lines) in [(59, 15), (60, 14), (59, 14)] {
            dashboard.resize(columns, lines);
            let screen = dashboard.screen();
            let is_said = screen.contains("crm today") && !screen.contains("+-");
            if !is_said || fault(&screen, columns, lines).is_some() {
                faults.push(format!("{} at {columns}x{lines}:\n{screen}", view.name));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_screen_and_overlay_is_whole_at_every_size_in_english() {
    check_all(&Shop::demo());
}

#[test]
fn every_screen_and_overlay_is_whole_at_every_size_in_japanese() {
    check_all(&Shop::japanese());
}
