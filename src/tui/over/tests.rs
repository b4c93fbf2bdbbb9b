//! What lies over the screens, by messages, on a book in memory; and a desk to test at.

mod changes;

use std::rc::Rc;

use chrono::NaiveDate;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;

use crate::domain::id::CustomerId;
use crate::domain::money::Currency;
use crate::domain::policy::Policy;
use crate::error::Error;
use crate::i18n::{Lang, Texts};
use crate::ops::{Crm, CustomerChange, Now, ReminderChange, Shelf};
use crate::tui::Look;
use crate::tui::action::{Action, TABLE};
use crate::tui::effect::{Effect, Message, Said, Verb};
use crate::tui::key::Key;
use crate::tui::keymap::Keymap;
use crate::tui::model::{Desk, Drawn, Model, Notice, Spot};
use crate::tui::screens::ScreenName;
use crate::tui::state::overlay::{Overlay, PANE};
use crate::tui::state::screen::{Screen, Target};
use crate::tui::update::{reload, update};
use crate::tui::work::Clerk;

fn now() -> Now {
    Now { today: NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(), time: None }
}

fn desk_in(lang: Lang) -> Desk {
    Desk {
        now: now(),
        policy: Policy::default(),
        currency: Currency::parse("JPY").unwrap(),
        texts: Rc::new(Texts::new(lang)),
        business: None,
        heights: vec![10; PANE + 1],
        extents: vec![0; PANE + 1],
        columns: 80,
    }
}

/// A desk on a day in November, in English.
pub(crate) fn desk() -> Desk {
    desk_in(Lang::En)
}

/// Somebody who looks after a book in memory, as `fill` leaves it.
pub(crate) fn clerk(fill: impl FnOnce(&mut Crm)) -> Clerk {
    let mut crm = Crm::in_memory(Policy::default(), now()).unwrap();
    fill(&mut crm);
    Clerk { crm, shelf: Shelf::new("no-such-folder".into()), lang: Lang::En, business: None }
}

/// A key by its name.
pub(crate) fn key(name: &str) -> Key {
    Key::parse(name).unwrap()
}

/// A dashboard on a book with customers who were each promised something for today.
struct Board {
    model: Model,
    clerk: Clerk,
    /// What only the terminal can do.
    left: Vec<Effect>,
    home: tempfile::TempDir,
}

impl Board {
    fn of(names: &[&str]) -> Board {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("crm.db");
        let mut crm = Crm::open(&path, Policy::default(), now(), false).unwrap();
        for name in names {
            add(&mut crm, name);
        }
        let shelf = Shelf::new(home.path().join("templates"));
        let clerk = Clerk { crm, shelf, lang: Lang::En, business: None };
        let mut model = Model::new(desk(), Keymap::usual());
        let verb = |name: &str| Verb { name: name.to_owned(), looks: name == "show" };
        model.verbs = ["show", "list", "log", "undo"].map(verb).to_vec();
        let mut board = Board { model, clerk, left: Vec::new(), home };
        let effects = reload(&mut board.model);
        board.perform(effects);
        board.model.newest = board.clerk.newest().unwrap();
        board
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Ask(ask) => self.hear(Message::Answer(ask.answer(&self.clerk))),
                Effect::Write(write) => {
                    let wrote = write.perform(&mut self.clerk);
                    self.hear(Message::Wrote(wrote));
                }
                other => self.left.push(other),
            }
        }
    }

    fn hear(&mut self, message: Message) {
        let effects = update(&mut self.model, message);
        self.perform(effects);
    }

    fn press(&mut self, names: &[&str]) {
        names.iter().for_each(|name| self.hear(Message::Key(key(name))));
    }

    /// Presses keys; returns what is wanted, which nobody has done yet.
    fn begin(&mut self, names: &[&str]) -> Vec<Effect> {
        let effects = |name: &&str| update(&mut self.model, Message::Key(key(name)));
        names.iter().flat_map(effects).collect()
    }

    fn chosen(&self) -> Vec<String> {
        self.model.chosen().into_iter().map(|chosen| chosen.name).collect()
    }

    fn type_in(&mut self, text: &str) {
        text.chars().for_each(|c| self.hear(Message::Key(Key::char(c))));
    }

    /// Clicks at something that is drawn.
    fn click(&mut self, target: Target) {
        let spot = Spot { x: 5, y: 5, width: 1, height: 1, target };
        let Desk { heights, extents, columns, .. } = desk();
        self.model.see(Drawn { spots: vec![spot], heights, extents, columns });
        self.hear(Message::Click { x: 5, y: 5 });
    }

    fn click_beside(&mut self) {
        self.model.spots.clear();
        self.hear(Message::Click { x: 0, y: 0 });
    }

    fn said(&self) -> String {
        match &self.model.notice {
            Some(Notice::Done(said) | Notice::Waiting(said)) => said.clone(),
            Some(Notice::Written(said, back)) => format!("{said}{back}"),
            Some(Notice::Refused(error)) => error.key().to_owned(),
            None => String::new(),
        }
    }

    fn shell(&mut self) -> Vec<String> {
        let line = |effect| match effect {
            Effect::Shell(line, _) | Effect::Look(line, _) => line,
            other => format!("{other:?}"),
        };
        self.left.drain(..).map(line).collect()
    }

    fn top(&self) -> &'static str {
        match self.model.overlays.last() {
            None => "screen",
            Some(Overlay::Palette(_)) => "palette",
            Some(Overlay::Page(_)) => "page",
            Some(Overlay::Help(_)) => "help",
            Some(Overlay::History(_)) => "history",
            Some(Overlay::Confirm(_)) => "confirm",
            Some(Overlay::Message(_)) => "message",
            Some(Overlay::Copy(_)) => "copy",
            Some(Overlay::Form(_)) => "form",
        }
    }

    fn customers(&self) -> usize {
        self.clerk.crm.customers_that_fit("").map_or(0, |ids| ids.len())
    }
}

fn add(crm: &mut Crm, name: &str) -> CustomerId {
    let change = CustomerChange {
        name: Some(name.to_owned()),
        emails: Some(vec!["mary@example.com".to_owned()]),
        ..CustomerChange::default()
    };
    let id = crm.add_customer(&change, true).unwrap();
    let promise = ReminderChange {
        due: Some("today".to_owned()),
        what: Some("the brush".to_owned()),
        ..ReminderChange::default()
    };
    crm.add_reminders(&[id], &promise).unwrap();
    id
}

const FOUR: [&str; 4] = ["Ada", "Ben", "Cleo", "Dan"];

#[test]
fn help_lists_exactly_what_a_key_can_reach_on_each_screen() {
    let own = [("done".to_owned(), "c".to_owned()), ("zoom".to_owned(), "F5".to_owned())];
    let keymaps = [Keymap::usual(), Keymap::usual().with(&own).unwrap()];
    for keymap in keymaps {
        let keys: Vec<Key> =
            TABLE.iter().flat_map(|row| keymap.keys_of(row.action).to_vec()).collect();
        let mut model = Model::new(desk(), keymap);
        for screen in ScreenName::ALL {
            model.screen = *screen;
            let reached: Vec<Action> = keys.iter().filter_map(|key| model.action(*key)).collect();
            let topics = super::offered::topics(&model);
            for row in TABLE {
                let topic = topics.iter().find(|(_, topic)| topic.action == row.action);
                let is_told = topic.is_some();
                assert_eq!(is_told, reached.contains(&row.action), "{} {screen:?}", row.name);
                assert!(topic.is_none_or(|(group, _)| *group == row.group));
            }
        }
    }
}

#[test]
fn help_is_searched_by_typing_and_left_by_esc() {
    let mut board = Board::of(&["Ada"]);
    board.press(&["?"]);
    let found = |board: &Board| match board.model.overlays.last() {
        Some(Overlay::Help(help)) => {
            let groups = crate::tui::action::Group::ALL;
            groups.iter().map(|group| help.topics(*group).len()).sum()
        }
        _ => 0,
    };
    let all: usize = found(&board);
    board.press(&["/"]);
    board.type_in("snooze");
    assert_eq!(found(&board), 1, "of {all}");
    board.press(&["esc"]);
    assert_eq!(board.top(), "screen", "in one step, whatever was searched for");
    board.press(&["f1", "f1"]);
    assert_eq!(board.top(), "screen", "the key that opens it closes it");
}

#[test]
fn keys_of_ones_own_are_those_that_palette_and_help_name() {
    let own = [("done".to_owned(), "X".to_owned()), ("snooze".to_owned(), "F2".to_owned())];
    let mut board = Board::of(&["Ada"]);
    board.model.keymap = Keymap::usual().with(&own).unwrap();
    let entries = super::offered::entries(&board.model);
    let keys = |name: &str| entries.iter().find(|entry| entry.name == name).unwrap().keys.join(" ");
    assert_eq!([keys("done"), keys("snooze"), keys("skip")], ["X", "F2", ""]);
    let topics = super::offered::topics(&board.model);
    let of = |action| topics.iter().find(|(_, topic)| topic.action == action);
    assert_eq!(of(Action::Snooze).map(|(_, topic)| topic.keys.as_str()), Some("F2"));
    assert!(of(Action::Skip).is_none(), "X is done now, and skip has no key left");
    board.press(&["X"]);
    assert!(board.said().starts_with("Done: C1 Ada"), "{}", board.said());
}

#[test]
fn the_palette_finds_every_action_by_name_key_and_english_name_in_both_languages() {
    for lang in Lang::ALL {
        let model = Model::new(desk_in(lang), Keymap::usual());
        let entries = super::offered::entries(&model);
        for (row, entry) in TABLE.iter().zip(&entries) {
            let (spoken, english) = (Texts::new(lang), Texts::new(Lang::En));
            let name = [&spoken, &english].map(|texts| texts.get(&row.text_key(), &[]));
            let key = model.keymap.first(row.action);
            for typed in [name[0].as_str(), &name[1], row.name, &key] {
                let fit = entry.fit(typed);
                assert_eq!(fit, Some(super::super::state::palette::entry::Fit::Whole), "{typed}");
            }
        }
    }
}

#[test]
fn the_palette_does_what_was_found_and_says_why_something_cannot_be_done() {
    let mut board = Board::of(&["Ada"]);
    board.press(&[":"]);
    board.type_in("hist");
    board.press(&["enter"]);
    assert_eq!(board.top(), "history");
    board.press(&["esc", "ctrl-p"]);
    board.type_in("sort");
    board.press(&["enter"]);
    assert_eq!((board.top(), board.said().as_str()), ("palette", "error-action-elsewhere"));
    board.press(&["ctrl-u"]);
    board.type_in("customers");
    board.press(&["enter"]);
    assert_eq!((board.top(), board.model.screen), ("screen", ScreenName::Customers));
}

#[test]
fn a_command_line_runs_with_the_customer_in_it_and_its_output_is_a_page() {
    let mut board = Board::of(&["Ada"]);
    board.press(&[":"]);
    board.type_in("show WHO");
    board.press(&["enter"]);
    assert_eq!(board.top(), "page");
    assert_eq!(board.shell(), ["show C1"]);
    let said = Said { line: "show C1".into(), text: "C1 Ada\n".into(), is_cut: false };
    board.hear(Message::Looked(said.clone()));
    let Some(Overlay::Page(page)) = board.model.overlays.last() else { panic!() };
    assert_eq!(
        (page.title.as_str(), page.lines.as_slice()),
        ("show C1", ["C1 Ada".into()].as_slice())
    );
    board.press(&["esc", ":", "up", "enter", "esc"]);
    assert_eq!(board.shell(), ["show C1"], "the line was brought back and run again");
    board.hear(Message::Said(said, board.model.newest));
    assert_eq!(board.said(), "C1 Ada", "the page was closed before it was there");
}

#[test]
fn what_comes_too_late_for_its_page_is_not_shown_on_another_ones() {
    let mut board = Board::of(&["Ada"]);
    for line in ["list due", "log contact WHO Hello"] {
        board.press(&["esc", ":"]);
        board.type_in(line);
        board.press(&["enter"]);
    }
    let said =
        |line: &str, text: &str| Said { line: line.into(), text: text.into(), is_cut: false };
    board.hear(Message::Looked(said("list due", "C7 Zoe\n")));
    board.hear(Message::Said(said("log contact C1 Hello", "Logged: C1 Ada\n"), None));
    let Some(Overlay::Page(page)) = board.model.overlays.last() else { panic!() };
    assert_eq!((page.is_waiting(), page.lines.join("/").as_str()), (false, "Logged: C1 Ada"));
}

#[test]
fn a_command_line_runs_once_for_each_marked_and_asks_where_they_are_many() {
    let mut board = Board::of(&FOUR);
    board.press(&["space", "space", ":"]);
    board.type_in("crm done ITEM");
    board.press(&["enter"]);
    assert_eq!(board.shell(), ["crm done R1", "crm done R2"]);
    board.press(&["esc", "space", ":"]);
    board.type_in("show WHO");
    board.press(&["enter", "enter"]);
    assert_eq!((board.top(), board.shell()), ("screen", Vec::new()), "no is the answer");
    board.press(&[":", "up", "enter", "y"]);
    assert_eq!(board.shell(), ["show C1", "show C2", "show C3"]);
}

#[test]
fn a_command_line_about_nobody_is_refused() {
    let mut board = Board::of(&[]);
    board.press(&[":"]);
    board.type_in("show WHO");
    board.press(&["enter"]);
    assert_eq!((board.top(), board.said().as_str()), ("palette", "error-nobody-chosen"));
    assert_eq!(board.shell(), [""; 0]);
}

#[test]
fn few_are_removed_at_once_and_many_after_a_yes() {
    let mut board = Board::of(&FOUR);
    board.press(&["D"]);
    assert_eq!(board.customers(), 3);
    assert!(
        board.said().contains("Removed: C1 Ada") && board.said().contains("(u "),
        "{}",
        board.said()
    );
    board.press(&["u"]);
    assert_eq!(board.customers(), 4);
    assert!(board.said().contains("(Ctrl-R "), "{}", board.said());
    board.press(&["space", "space", "space", "D"]);
    assert_eq!(board.top(), "confirm");
    board.press(&["enter"]);
    assert_eq!((board.top(), board.customers()), ("screen", 4), "no is the answer");
    board.press(&["D", "y"]);
    assert_eq!((board.top(), board.customers()), ("screen", 1));
    board.press(&["u"]);
    assert_eq!(board.customers(), 4, "many are one operation");
}

#[test]
fn what_many_were_promised_is_done_without_a_question() {
    let mut board = Board::of(&FOUR);
    board.press(&["space", "space", "space", "x"]);
    assert_eq!(board.top(), "screen");
    assert_eq!(board.model.screens.today.due(), 1);
    assert!(board.said().starts_with("Done: C1 Ada and 2 more"), "{}", board.said());
    board.press(&["u"]);
    assert_eq!(board.model.screens.today.due(), 4);
}

#[test]
fn an_operation_of_the_history_is_taken_back_alone_or_refused_whole() {
    let mut board = Board::of(&["Ada", "Ben"]);
    board.press(&["H"]);
    // newest first: the promise to Ben, Ben, the promise to Ada, Ada
    board.press(&["j", "u"]);
    let Some(Overlay::History(history)) = board.model.overlays.last() else { panic!() };
    assert_eq!(history.refused.as_ref().map(|error| error.key()), Some("error-undo-blocked"));
    assert_eq!(board.customers(), 2, "Ben stays, for he was promised something");
    board.press(&["j", "u"]);
    assert!(
        board.said().contains("Taken back") && board.said().contains("Ada"),
        "{}",
        board.said()
    );
    assert_eq!(board.model.screens.today.due(), 1, "the screen below shows what is true now");
    board.press(&["ctrl-r", "esc"]);
    assert_eq!((board.top(), board.model.screens.today.due()), ("screen", 2));
}

#[test]
fn leaving_asks_where_something_would_be_lost_and_only_there() {
    let mut board = Board::of(&["Ada"]);
    board.press(&["m"]);
    board.hear(Message::Edited(Ok("My own words".to_owned())));
    board.press(&["esc", "q"]);
    assert_eq!((board.top(), board.model.is_leaving), ("confirm", false));
    board.press(&["enter"]);
    assert_eq!((board.top(), board.model.is_leaving), ("screen", false));
    board.press(&["q", "y"]);
    assert!(board.model.is_leaving);
    board.model.is_leaving = false;
    board.press(&["ctrl-c", "ctrl-c"]);
    assert!(board.model.is_leaving, "asked for twice it leaves");
    let mut board = Board::of(&["Ada"]);
    board.press(&["q"]);
    assert!(board.model.is_leaving, "there is nothing to lose");
}

#[test]
fn a_message_keeps_what_was_edited_until_it_is_logged() {
    let mut board = Board::of(&["Ada"]);
    board.press(&["m", "e"]);
    assert!(matches!(board.left.pop(), Some(Effect::Edit(sheet)) if sheet.contains("Dear Ada")));
    board.hear(Message::Edited(Ok("Subject: The brush\n\nMy own words\n".to_owned())));
    board.press(&["tab", "tab", "esc", "m", "y"]);
    assert!(matches!(board.left.pop(), Some(Effect::Copy(text)) if text == "My own words"));
    board.press(&["c"]);
    assert_eq!((board.top(), board.model.screens.today.due()), ("screen", 0));
    assert!(board.said().starts_with("Logged: C1 Ada"), "{}", board.said());
    assert!(board.model.edits.is_empty());
    let card = board.clerk.crm.card(CustomerId(1), None).unwrap();
    assert!(format!("{:?}", card.timeline).contains("The brush"), "{:?}", card.timeline);
}

#[test]
fn messages_to_several_are_written_one_after_the_other() {
    let mut board = Board::of(&["Ada", "Ben"]);
    board.press(&["space", "space", "m", "n", "c"]);
    let Some(Overlay::Message(message)) = board.model.overlays.last() else { panic!() };
    let left: Vec<&str> = message.chosen.iter().map(|chosen| chosen.name.as_str()).collect();
    assert_eq!(left, ["Ada"], "{}", board.said());
    board.press(&["c"]);
    assert_eq!((board.top(), board.model.screens.today.due()), ("screen", 0));
}

#[test]
fn a_message_becomes_a_file_of_its_own_and_a_mail() {
    let mut board = Board::of(&["Ada"]);
    board.press(&["m", "w", "enter"]);
    let path = board.home.path().join("C1-promise.eml");
    assert!(path.exists(), "{}", board.said());
    let Some(Overlay::Message(message)) = board.model.overlays.last() else { panic!() };
    assert_eq!(message.shown().map(|draft| draft.channel.word()), Some("mail"));
    std::fs::write(&path, "mine").unwrap();
    board.press(&["w", "enter"]);
    assert_eq!(board.said(), "error-mail-exists");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    board.press(&["esc", "o", "y"]);
    assert!(
        matches!(board.left.pop(), Some(Effect::Copy(link)) if link.starts_with("mailto:mary@"))
    );
}

#[test]
fn where_there_is_nothing_to_say_another_template_can_be_chosen() {
    let mut board = Board::of(&["Ada"]);
    board.press(&["x", "ctrl-z", "x"]);
    board.model.screen = ScreenName::Today;
    let ada = crate::tui::state::screen::Chosen { id: CustomerId(1), name: "Ada".into() };
    board.clerk.crm.log_contacts(&[ada.id], &Default::default(), None, &[]).unwrap();
    let message =
        crate::tui::state::message::Message::new(Keymap::usual(), vec![ada], Lang::En, Vec::new());
    let effects = crate::tui::update::lay(&mut board.model, Overlay::Message(Box::new(message)));
    board.perform(effects);
    let shown = |board: &Board| match board.model.overlays.last() {
        Some(Overlay::Message(message)) => message.shown().map(|draft| draft.template.clone()),
        _ => None,
    };
    assert_eq!(shown(&board), None);
    board.press(&["right"]);
    assert!(shown(&board).is_some());
    board.press(&["y"]);
    assert!(matches!(board.left.pop(), Some(Effect::Copy(_))));
}

/// What is drawn of the board in a terminal of a size.
fn drawn(board: &Board, (width, height): (u16, u16)) -> (Buffer, Drawn) {
    let look = Look { color: true, borders: crate::tui::Borders::Ascii };
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    let mut drawn = Drawn::default();
    terminal.draw(|frame| drawn = crate::tui::view::draw(&board.model, look, frame)).unwrap();
    (terminal.backend().buffer().clone(), drawn)
}

fn rows(buffer: &Buffer) -> Vec<String> {
    let row = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect();
    (0..buffer.area.height).map(row).collect()
}

#[test]
fn every_overlay_fits_every_terminal_in_both_languages() {
    let keys = [":", "?", "H", "m", "y", "D"];
    for lang in Lang::ALL {
        let mut board = Board::of(&["山田 太郎", "Ada", "佐藤 花子"]);
        board.model.desk.texts = Rc::new(Texts::new(lang));
        for size in [(60, 15), (80, 24), (200, 60)] {
            for opened in keys {
                board.press(&["g", "space", "space", "space", opened]);
                assert_ne!(board.top(), "screen", "{opened}");
                let (buffer, drawn) = drawn(&board, size);
                let rows = rows(&buffer);
                let has_edge = |row: &&String| row.contains("--+");
                assert!(rows.iter().filter(has_edge).count() >= 2, "{opened}: {rows:#?}");
                let inside = drawn.spots.iter().filter(|spot| spot.target == Target::Inside);
                assert_eq!(inside.count(), 1, "{opened}");
                let ends = |spot: &Spot| (spot.x + spot.width, spot.y + spot.height);
                let is_within = |spot: &Spot| ends(spot).0 <= size.0 && ends(spot).1 <= size.1;
                assert!(drawn.spots.iter().all(is_within), "{opened} {size:?}");
                board.press(&["esc", "esc"]);
                assert_eq!(board.top(), "screen", "{opened}");
            }
        }
    }
}

#[test]
fn an_edge_of_an_overlay_is_drawn_over_half_a_wide_character() {
    let mut board = Board::of(&["山田山田山田山田山田"; 16]);
    board.press(&["y"]);
    let mut names = 0;
    for width in 80..84 {
        let (buffer, drawn) = drawn(&board, (width, 24));
        let inside = drawn.spots.iter().find(|spot| spot.target == Target::Inside).unwrap();
        for y in inside.y..inside.y + inside.height {
            let beside = buffer[(inside.x - 1, y)].symbol();
            assert!(crate::i18n::width(beside) < 2, "{width}: {beside}");
            let near = [2, 3].map(|cells| buffer[(inside.x - cells, y)].symbol());
            names += usize::from(near.iter().any(|symbol| "山田".contains(symbol)));
        }
    }
    assert!(names > 0, "no name reaches that far");
}

#[test]
fn the_mouse_selects_does_and_closes() {
    let mut board = Board::of(&["Ada"]);
    board.press(&[":"]);
    board.type_in("commands");
    board.click(Target::Inside);
    assert_eq!(board.top(), "palette");
    board.press(&["ctrl-u"]);
    board.type_in("history");
    board.click(Target::Row(PANE, 0));
    assert_eq!(board.top(), "history");
    board.click_beside();
    assert_eq!(board.top(), "screen");
    board.press(&["y"]);
    board.click_beside();
    assert_eq!(board.top(), "screen");
    board.press(&["m"]);
    board.click_beside();
    assert_eq!(board.top(), "screen");
}

#[test]
fn a_screen_without_rows_is_the_same_for_every_overlay() {
    let mut board = Board::of(&[]);
    for key in ["m", "y", "D", "A"] {
        board.press(&[key]);
        assert_eq!(
            (board.top(), board.said().as_str()),
            ("screen", "error-nobody-chosen"),
            "{key}"
        );
    }
    assert!(board.model.screens.today.chosen().is_empty());
}

fn left(board: &Board) -> Vec<&str> {
    let Some(Overlay::Message(message)) = board.model.overlays.last() else { return Vec::new() };
    message.chosen.iter().map(|chosen| chosen.name.as_str()).collect()
}

#[test]
fn a_message_that_is_logged_late_takes_nobody_elses_away() {
    let mut board = Board::of(&FOUR[..3]);
    board.press(&["space", "space", "space", "m"]);
    let sending = board.begin(&["c"]);
    board.press(&["n", "e"]);
    board.hear(Message::Edited(Ok("Subject: The brush\n\nMy own words\n".to_owned())));
    board.perform(sending);
    assert_eq!(left(&board), ["Ben", "Cleo"], "{}", board.said());
    let Some(Overlay::Message(message)) = board.model.overlays.last() else { panic!() };
    assert_eq!((message.at, message.edits().len()), (0, 1), "what was edited of Ben's stays");
    assert!(message.is_edited());
}

#[test]
fn why_a_change_was_refused_is_told_over_a_form_that_asked_for_another() {
    let mut board = Board::of(&FOUR);
    board.press(&["space", "space", "space", "space", "A"]);
    let archiving = board.begin(&["y"]);
    board.clerk.crm.remove_customers(&[CustomerId(1)]).unwrap();
    board.press(&["a"]);
    board.perform(archiving);
    assert_eq!((board.top(), board.said().as_str()), ("form", "error-customer-unknown"));
}

#[test]
fn that_a_change_takes_its_time_is_said_until_it_has_been_made() {
    let waiting = || Some(Notice::Waiting("...".to_owned()));
    let mut board = Board::of(&["Ada"]);
    board.press(&["a"]);
    board.type_in("Ada");
    let saving = board.begin(&["ctrl-s"]);
    board.model.notice = waiting();
    board.perform(saving);
    assert_eq!((board.top(), board.said().as_str()), ("form", ""), "the form says why");
    let mut board = Board::of(&["Ada"]);
    board.press(&[":"]);
    board.type_in("list");
    board.press(&["enter"]);
    board.model.notice = waiting();
    board.hear(Message::Answer(Err(Error::not_found("error-customer-unknown"))));
    assert_eq!(board.said(), "...", "it is under way still");
    board.hear(Message::Said(Said { line: "list".into(), ..Said::default() }, None));
    assert_eq!((board.top(), board.said().as_str()), ("page", ""));
}

#[test]
fn a_form_that_is_being_saved_hears_of_it_though_it_was_asked_whether_to_leave() {
    let mut board = Board::of(&["Ada"]);
    board.press(&["c"]);
    board.type_in("Brush sent");
    let saving = board.begin(&["ctrl-s"]);
    board.press(&["ctrl-c"]);
    assert_eq!(board.top(), "confirm");
    board.perform(saving);
    assert_eq!(board.top(), "screen", "{}", board.said());
}

#[test]
fn what_a_command_line_did_not_write_is_taken_back_only_when_asked_again() {
    let mut board = Board::of(&FOUR);
    board.press(&["space"]);
    let (said, newest) = (Said::default(), board.model.newest);
    board.hear(Message::Said(said.clone(), None));
    assert_eq!((board.model.newest, board.chosen().len()), (newest, 1));
    assert!(board.model.screens.today.marks.has(CustomerId(1)));
    let written = crate::domain::id::OperationId(99);
    board.hear(Message::Said(said, Some(written)));
    assert_eq!(board.model.newest, Some(written));
    assert!(!board.model.screens.today.marks.has(CustomerId(1)), "what they were for was done");
}

#[test]
fn a_tag_that_was_put_on_elsewhere_stays_when_a_form_is_saved_over_a_conflict() {
    let mut board = Board::of(&["Ada"]);
    board.press(&["e", "tab"]);
    board.type_in("070");
    board.press(&["tab", "tab", "tab"]);
    board.type_in("vip");
    let elsewhere = CustomerChange {
        phones: Some(vec!["080".to_owned()]),
        tags: vec!["new".to_owned()],
        ..CustomerChange::default()
    };
    board.clerk.crm.edit_customers(&[CustomerId(1)], &elsewhere).unwrap();
    board.press(&["ctrl-s"]);
    assert_eq!(board.top(), "form", "the number was changed elsewhere");
    board.press(&["ctrl-s"]);
    assert_eq!(board.top(), "screen");
    let profile = board.clerk.crm.read().profile(CustomerId(1)).unwrap();
    assert_eq!(
        (profile.phones, profile.tags),
        (vec!["070".to_owned()], vec!["new".into(), "vip".into()])
    );
}

#[test]
fn a_range_begins_with_a_customer_wherever_that_stands_by_then() {
    let mut board = Board::of(&FOUR);
    board.press(&["j", "v"]);
    board.clerk.crm.remove_customers(&[CustomerId(1)]).unwrap();
    board.hear(Message::Changed);
    board.press(&["j", "v"]);
    assert_eq!(board.chosen(), ["Ben", "Cleo"]);
}

#[test]
fn nobody_is_chosen_while_the_rows_of_another_filter_are_still_seen() {
    for screen in ["1", "2"] {
        let mut board = Board::of(&FOUR);
        board.press(&[screen]);
        let looking = board.begin(&["/", "B", "e", "n", "enter"]);
        assert!(board.begin(&["x", "A"]).is_empty(), "{screen}");
        board.perform(looking);
        assert_eq!(board.chosen(), ["Ben"], "{screen}");
        board.press(&["/", "ctrl-u"]);
        board.type_in("points>x");
        board.press(&["esc"]);
        assert_eq!(board.chosen().len(), 1, "{screen}");
    }
}

#[test]
fn who_is_gone_to_is_chosen_and_nobody_who_was_selected_or_marked_there_before() {
    let mut board = Board::of(&FOUR);
    board.press(&["2", "space", "1", "j"]);
    let going = board.begin(&["enter"]);
    assert!(board.begin(&["A"]).is_empty());
    assert_eq!(board.said(), "error-nobody-chosen");
    board.perform(going);
    assert_eq!(board.chosen(), ["Ben"]);
}

#[test]
fn a_filter_that_cannot_be_used_brings_nobody() {
    let board = Board::of(&["Ada"]);
    let ask = crate::tui::state::today::Ask::Queue(10, "points>x".to_owned());
    let answer = crate::tui::state::today::answer(ask, &board.clerk).unwrap();
    assert!(matches!(answer, crate::tui::state::today::Answer::Unfit(..)));
}

#[test]
fn what_is_typed_while_a_form_is_saved_is_heard_after_it_unless_that_was_refused() {
    let mut board = Board::of(&["Ada"]);
    let saving = board.begin(&["a", "B", "o", "b", "ctrl-s", "esc", "a", "E", "v", "e"]);
    board.perform(saving);
    let name = |board: &Board| match board.model.overlays.last() {
        Some(Overlay::Form(form)) => form.fields[form.focus].text().to_owned(),
        _ => String::new(),
    };
    assert_eq!((board.customers(), name(&board).as_str()), (2, "Eve"));
    board.press(&["esc"]);
    let saving = board.begin(&["c", "shift-tab", "?", "ctrl-s", "q", "!"]);
    board.perform(saving);
    assert_eq!((name(&board).as_str(), board.model.is_leaving), ("?", false));
}
