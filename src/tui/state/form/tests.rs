//! Forms as they are used: keys typed at the dashboard, answered by a book in memory, and what the book holds then.

use std::rc::Rc;

use chrono::NaiveDate;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::{Form, Stage, Value, sheet};
use crate::domain::customer::Profile;
use crate::domain::id::CustomerId;
use crate::domain::money::Currency;
use crate::domain::policy::Policy;
use crate::domain::words::{Channel, Outcome};
use crate::i18n::{Lang, Texts};
use crate::ops::{Crm, CustomerChange, Now, ProductChange, Query, ReminderChange, Shelf};
use crate::tui::action::{Action, TABLE};
use crate::tui::effect::{Effect, Message};
use crate::tui::key::{Code, Key};
use crate::tui::keymap::Keymap;
use crate::tui::model::{Desk, Model, Notice};
use crate::tui::state::overlay::Overlay;
use crate::tui::state::screen::Target;
use crate::tui::update::{reload, update};
use crate::tui::view::{self, Borders, Look};
use crate::tui::work::Clerk;

const TARO: CustomerId = CustomerId(1);
const HANA: CustomerId = CustomerId(2);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Saturday; closed on Sundays.
fn now() -> Now {
    Now { today: day("2026-11-21"), time: Some("09:12:00".parse().unwrap()) }
}

/// A dashboard over a book with two customers, each promised something for today.
struct Board {
    model: Model,
    clerk: Clerk,
    /// What was given to the editor.
    editing: Vec<String>,
}

impl Board {
    fn new() -> Board {
        Board::speaking(Lang::Ja)
    }

    fn speaking(lang: Lang) -> Board {
        let mut policy = Policy::default();
        policy.opening.closed = "sun".to_owned();
        let mut crm = Crm::in_memory(policy.clone(), now()).unwrap();
        for (name, phone) in [("山田 太郎", "090-1234-5678"), ("佐藤 花子", "")] {
            let text = |text: &str| Some(text.to_owned());
            let phones = Some(vec![phone.to_owned()]);
            let change = CustomerChange { name: text(name), phones, ..CustomerChange::default() };
            let id = crm.add_customer(&change, false).unwrap();
            let promise = ReminderChange { due: text("today"), what: text("見積"), every: None };
            crm.add_reminders(&[id], &promise).unwrap();
        }
        for (name, price) in [("散歩60分", "3300"), ("散歩30分", "1800"), ("Walk, long", "5000")]
        {
            let (name, price) = (Some(name.to_owned()), Some(price.to_owned()));
            crm.add_product(&ProductChange { name, price, ..ProductChange::default() }).unwrap();
        }
        let shelf = Shelf::new("no-such-folder".into());
        let clerk = Clerk { crm, shelf, lang, business: None };
        let desk = Desk {
            now: now(),
            policy,
            currency: Currency::parse("JPY").unwrap(),
            texts: Rc::new(Texts::new(lang)),
            business: None,
            heights: Vec::new(),
            extents: Vec::new(),
            columns: 80,
        };
        let model = Model::new(desk, Keymap::usual());
        let mut board = Board { model, clerk, editing: Vec::new() };
        let effects = reload(&mut board.model);
        board.perform(effects);
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
                Effect::Edit(text) => self.editing.push(text),
                _ => {}
            }
        }
    }

    fn hear(&mut self, message: Message) {
        let effects = update(&mut self.model, message);
        self.perform(effects);
    }

    /// Presses keys by their names; what stands in quotes is typed as it is.
    fn press(&mut self, keys: &[&str]) -> &mut Board {
        for key in keys {
            match key.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
                Some(text) => text.chars().for_each(|c| self.hear(Message::Key(Key::char(c)))),
                None => self.hear(Message::Key(Key::parse(key).unwrap())),
            }
        }
        self
    }

    /// Types into the field of a name, in place of what stands there.
    fn fill(&mut self, name: &str, text: &str) -> &mut Board {
        self.focus(name);
        self.press(&["ctrl-u"]);
        text.chars().for_each(|c| self.hear(Message::Key(Key::char(c))));
        self
    }

    fn focus(&mut self, name: &str) {
        let count = self.form().fields.len();
        for _ in 0..count {
            if self.form().fields[self.form().focus].spec.name == name {
                return;
            }
            self.press(&["tab"]);
        }
        panic!("no field {name}");
    }

    /// Chooses a value in the field of a name.
    fn choose(&mut self, name: &str, value: &str) -> &mut Board {
        self.focus(name);
        for _ in 0..20 {
            if self.form().text(name) == value {
                return self;
            }
            self.press(&["right"]);
        }
        panic!("no {value} in {name}");
    }

    fn form(&self) -> &Form {
        match self.model.overlays.last() {
            Some(Overlay::Form(form)) => form,
            other => panic!("no form but {other:?}; {}", self.said()),
        }
    }

    fn is_open(&self) -> bool {
        !self.model.overlays.is_empty()
    }

    /// The key of the error and the name of the field that it stands at.
    fn fault(&self) -> Option<(&'static str, &'static str)> {
        let fault = self.form().fault.as_ref()?;
        let field = fault.field.map_or("", |place| self.form().fields[place].spec.name);
        Some((fault.error.key(), field))
    }

    fn focused(&self) -> &'static str {
        self.form().fields[self.form().focus].spec.name
    }

    fn said(&self) -> String {
        match &self.model.notice {
            Some(Notice::Done(said) | Notice::Waiting(said)) => said.clone(),
            Some(Notice::Written(said, back)) => format!("{said}{back}"),
            Some(Notice::Refused(error)) => error.key().to_owned(),
            None => String::new(),
        }
    }

    fn profile(&self, id: CustomerId) -> Profile {
        self.clerk.crm.read().profile(id).unwrap()
    }

    fn points(&self, id: CustomerId) -> i64 {
        self.clerk.crm.read().customer_row(id, now().today).unwrap().summary.points
    }

    /// What is drawn, line by line.
    fn drawn(&mut self, columns: u16, lines: u16) -> Vec<String> {
        let mut terminal = Terminal::new(TestBackend::new(columns, lines)).unwrap();
        let look = Look { color: false, borders: Borders::Ascii };
        terminal.draw(|frame| self.model.see(view::draw(&self.model, look, frame))).unwrap();
        let buffer = terminal.backend().buffer();
        let line = |y| (0..columns).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        (0..lines).map(line).collect()
    }
}

fn last_contact(board: &Board, id: CustomerId) -> crate::domain::contact::Contact {
    board.clerk.crm.read().contacts(id, Some(1)).unwrap().remove(0)
}

#[test]
fn every_form_is_made_of_a_first_field_and_of_labels_that_have_texts() {
    let forms = TABLE.iter().flat_map(|row| [sheet(row.action, 1), sheet(row.action, 2)]);
    let texts = [Texts::new(Lang::En), Texts::new(Lang::Ja)];
    let mut count = 0;
    for sheet in forms.flatten() {
        count += 1;
        assert!(sheet.fields.iter().any(|spec| spec.name == sheet.first), "{}", sheet.title);
        for text in &texts {
            assert!(text.lookup(sheet.title).is_some(), "{}", sheet.title);
            assert!(sheet.fields.iter().all(|spec| text.lookup(spec.label).is_some()));
        }
    }
    assert_eq!(count, 20);
}

#[test]
fn a_contact_is_a_key_a_text_and_enter() {
    let mut board = Board::new();
    board.press(&["c", "\"次回の日程を相談\"", "enter"]);
    assert!(!board.is_open());
    let contact = last_contact(&board, TARO);
    assert_eq!(contact.note.as_deref(), Some("次回の日程を相談"));
    assert_eq!((contact.channel, contact.time), (Channel::Call, now().time));
    assert!(board.said().contains("山田 太郎"), "{}", board.said());
    assert!(board.said().ends_with("(u で取り消し)"), "{}", board.said());
}

#[test]
fn a_contact_with_all_its_fields() {
    let mut board = Board::new();
    board.press(&["c"]).fill("note", "お詫び").fill("at", "昨日 15:00").fill("next", "+1d");
    board.choose("channel", "line").choose("outcome", "ongoing").choose("direction", "in");
    board.press(&["ctrl-s"]);
    let contact = last_contact(&board, TARO);
    assert_eq!((contact.channel, contact.outcome), (Channel::Line, Some(Outcome::Ongoing)));
    assert_eq!((contact.day, contact.time), (day("2026-11-20"), "15:00:00".parse().ok()));
    let promises = board.clerk.crm.read().open_reminders(TARO).unwrap();
    // The day after is a Sunday, on which the business is closed.
    assert!(promises.iter().any(|promise| promise.due == day("2026-11-23")), "{promises:?}");
    assert!(board.said().contains("2026-11-23"), "{}", board.said());
}

#[test]
fn what_is_said_of_a_contact_names_the_day_on_which_something_is_owed_next() {
    let mut board = Board::new();
    let rhythm = CustomerChange { cadence: Some("30".to_owned()), ..CustomerChange::default() };
    board.clerk.crm.edit_customers(&[TARO], &rhythm).unwrap();
    board.press(&["c"]).fill("note", "日程").fill("next", "2027-03-01").press(&["ctrl-s"]);
    let due = board.clerk.crm.read().customer_row(TARO, now().today).unwrap().summary.next_due;
    assert_eq!(due, Some(day("2026-12-21")), "before the day that was promised");
    assert!(board.said().contains("次の連絡 2026-12-21"), "{}", board.said());
}

#[test]
fn choices_that_do_not_fit_into_a_line_go_on_in_the_next() {
    let mut board = Board::new();
    board.press(&["c"]);
    let lines = board.drawn(60, 24);
    let seen = |word: &str| lines.iter().position(|line| line.contains(word));
    assert_eq!(seen("SMS").map(|at| at + 1), seen("その 他").or(seen("そ の 他")), "{lines:#?}");
    let from = |line: &String| line.find(|c: char| c != '|' && c != ' ');
    let (first, next) = (seen("SMS").unwrap(), seen("SMS").unwrap() + 1);
    assert!(from(&lines[next]) > from(&lines[first]), "under the choices, not under the label");
}

#[test]
fn marked_customers_are_written_down_in_one_operation() {
    let mut board = Board::new();
    board.press(&["space", "space", "c", "\"年賀状\"", "ctrl-s"]);
    assert_eq!(last_contact(&board, TARO).note.as_deref(), Some("年賀状"));
    assert_eq!(last_contact(&board, HANA).note.as_deref(), Some("年賀状"));
    board.press(&["u"]);
    assert!(board.clerk.crm.read().contacts(TARO, None).unwrap().is_empty());
    assert!(board.clerk.crm.read().contacts(HANA, None).unwrap().is_empty());
}

#[test]
fn a_purchase_is_suggested_and_reckoned_while_it_is_typed() {
    let mut board = Board::new();
    board.press(&["b", "\"散歩6\""]);
    let shown: Vec<&str> =
        board.form().list.entries.iter().map(|entry| entry.shown.as_str()).collect();
    assert_eq!(shown, ["散歩60分"]);
    board.press(&["down", "enter", "\"x2, wal\"", "down", "enter"]);
    assert_eq!(board.form().text("items"), "散歩60分x2, \"Walk, long\"");
    let drawn = board.drawn(80, 24).join("\n");
    assert!(drawn.replace(' ', "").contains("=11,600円"), "{drawn}");
    board.press(&["enter"]);
    assert!(!board.is_open());
    let summary = board.clerk.crm.read().customer_row(TARO, now().today).unwrap().summary;
    assert_eq!(summary.spend, 11_600);
}

#[test]
fn a_product_nobody_knew_is_told_before_it_is_made() {
    let mut board = Board::speaking(Lang::En);
    board.press(&["b", "\"Shampoo@1,480\""]);
    assert!(board.drawn(80, 24).join("\n").contains("new product: Shampoo"));
    assert!(board.clerk.crm.read().find_products("Shampoo").unwrap().is_empty());
    board.press(&["enter"]);
    assert_eq!(board.clerk.crm.read().find_products("Shampoo").unwrap()[0].price, Some(1480));
}

#[test]
fn two_products_without_a_comma_between_are_not_taken_for_one() {
    let mut board = Board::speaking(Lang::En);
    board.press(&["b", "\"Shampoo@1480　Comb@300\"", "enter"]);
    assert_eq!(board.fault(), Some(("error-item-prices", "items")));
    assert!(board.clerk.crm.read().find_products("Shampoo").unwrap().is_empty());
    let drawn = board.drawn(80, 24).join("\n");
    assert_eq!(drawn.matches("the prices of two").count(), 1, "what is wrong is said once");
}

#[test]
fn how_a_name_is_read_comes_second_only_where_names_are_written_in_characters() {
    for (lang, second) in [(Lang::En, "phone"), (Lang::Ja, "kana")] {
        let mut board = Board::speaking(lang);
        board.press(&["a", "\"Ada\"", "enter"]);
        assert_eq!(board.focused(), second);
    }
}

#[test]
fn what_a_score_is_of_is_said_in_words() {
    let mut board = Board::new();
    board.press(&["f"]);
    let drawn = board.drawn(80, 24).join("\n").replace(' ', "");
    assert!(drawn.contains("(NPS:人に勧めたいか0-10)CSAT:満足度1-5"), "{drawn}");
}

#[test]
fn points_are_given_and_spent_in_one_form() {
    let mut board = Board::new();
    board.press(&["p", "\"500\"", "enter", "\"お待たせした\"", "enter"]);
    assert_eq!(board.points(TARO), 500);
    board.press(&["p"]).choose("kind", "redeem").fill("points", "200");
    board.press(&["ctrl-s"]);
    assert_eq!(board.points(TARO), 300);
    assert!(board.said().contains("300"), "{}", board.said());
    board.press(&["p"]).choose("kind", "redeem").fill("points", "301");
    board.press(&["ctrl-s"]);
    assert_eq!(board.fault(), Some(("error-points-short", "points")));
    assert_eq!(board.points(TARO), 300);
}

#[test]
fn points_of_several_are_spent_together_or_not_at_all() {
    let mut board = Board::new();
    board.clerk.crm.award_points(&[TARO], "100", None, None).unwrap();
    board.press(&["space", "space", "p"]).choose("kind", "redeem").fill("points", "50");
    board.press(&["ctrl-s"]);
    assert_eq!(board.fault(), Some(("error-points-short", "points")));
    assert_eq!(board.points(TARO), 100);
    board.clerk.crm.award_points(&[HANA], "50", None, None).unwrap();
    board.press(&["ctrl-s"]);
    assert_eq!((board.points(TARO), board.points(HANA)), (50, 0));
}

#[test]
fn promises_feedback_and_offers() {
    let mut board = Board::new();
    board.press(&["r", "\"11-30\"", "enter", "\"折り返す\"", "enter"]);
    let promises = board.clerk.crm.read().open_reminders(TARO).unwrap();
    let promise = promises.iter().find(|it| it.due == day("2026-11-30")).unwrap();
    assert_eq!(promise.what.as_deref(), Some("折り返す"));
    board.press(&["f", "\"９\"", "enter", "\"丁寧\"", "enter"]);
    let feedback = board.clerk.crm.read().feedback(TARO).unwrap().remove(0);
    assert_eq!((feedback.score, feedback.comment.as_deref()), (9, Some("丁寧")));
    board.press(&["o"]).fill("expires", "12-31").fill("what", "20%引き");
    board.press(&["enter"]);
    let offer = board.clerk.crm.read().open_offers(TARO, now().today).unwrap().remove(0);
    assert_eq!((offer.what.as_str(), offer.expires_on), ("20%引き", Some(day("2026-12-31"))));
}

#[test]
fn what_is_put_off_takes_one_enter() {
    let mut board = Board::new();
    let due = |board: &Board| board.clerk.crm.read().open_reminders(TARO).unwrap()[0].due;
    board.press(&["s", "enter"]);
    assert_eq!(due(&board), day("2026-11-23"), "tomorrow is a Sunday");
    board.press(&["u", "g", "s", "down", "enter"]);
    assert_eq!(due(&board), day("2026-11-24"));
    board.press(&["u", "g", "s", "\"+1w\"", "enter"]);
    assert_eq!(due(&board), day("2026-11-28"));
    board.press(&["u", "g", "s", "\"昨日\"", "enter"]);
    assert_eq!(board.fault(), Some(("error-past", "until")));
}

#[test]
fn what_is_skipped_may_say_why() {
    let mut board = Board::new();
    board.press(&["X", "\"不要\"", "enter"]);
    assert!(board.clerk.crm.read().open_reminders(TARO).unwrap().is_empty());
    assert!(!board.is_open());
}

#[test]
fn a_customer_is_added_once_unless_it_is_meant() {
    let mut board = Board::new();
    board.press(&["a", "ctrl-s"]);
    assert_eq!(board.fault(), Some(("error-name-empty", "name")));
    board.fill("name", "山田 太郎").fill("phone", "03-1, 080-2").fill("tags", "散歩、vip");
    board.press(&["ctrl-s"]);
    assert_eq!(board.fault(), Some(("error-customer-duplicate", "name")));
    // Another name is looked at anew.
    board.fill("name", "佐藤 花子").press(&["ctrl-s"]);
    assert_eq!(board.fault(), Some(("error-customer-duplicate", "name")));
    board.press(&["ctrl-s"]);
    assert!(!board.is_open());
    let added = board.profile(CustomerId(3));
    assert_eq!(
        (added.phones, added.tags),
        (vec!["03-1".into(), "080-2".into()], vec!["vip".to_owned(), "散歩".to_owned()])
    );
    assert_eq!(board.model.screen.text_key(), "action-screen-customers");
}

#[test]
fn only_what_was_typed_is_changed() {
    let mut board = Board::new();
    board.press(&["e"]);
    assert_eq!(board.form().text("phone"), "090-1234-5678");
    board.fill("cadence", "３０").press(&["ctrl-s"]);
    let profile = board.profile(TARO);
    assert_eq!(profile.customer.cadence_days, Some(30));
    assert_eq!(profile.phones, ["090-1234-5678"]);
    // Nothing typed, nothing written.
    let newest = board.clerk.newest().unwrap();
    board.press(&["e", "ctrl-s"]);
    assert!(!board.is_open());
    assert_eq!(board.clerk.newest().unwrap(), newest);
}

#[test]
fn keys_typed_before_the_customer_is_known_are_not_lost() {
    let mut board = Board::new();
    let effects = update(&mut board.model, Message::Key(Key::char('e')));
    assert_eq!(board.form().stage, Stage::Filling);
    board.press(&["end", "\"X\""]);
    board.hear(Message::Paste("Y".to_owned()));
    board.perform(effects);
    assert_eq!(board.form().text("name"), "山田 太郎XY");
}

#[test]
fn several_are_changed_alike() {
    let mut board = Board::new();
    board.press(&["space", "space", "e"]).fill("tags", "年賀").choose("relation", "regular");
    board.press(&["ctrl-s"]);
    for id in [TARO, HANA] {
        assert_eq!(board.profile(id).tags, ["年賀"]);
        assert!(board.profile(id).customer.relation.is_some());
    }
    assert_eq!(board.profile(TARO).phones, ["090-1234-5678"]);
}

#[test]
fn what_was_changed_elsewhere_is_written_over_only_knowingly() {
    let mut board = Board::new();
    board.press(&["e"]).fill("phone", "070").fill("note", "n");
    let elsewhere = CustomerChange {
        phones: Some(vec!["080".to_owned()]),
        kana: Some("ヤマダ".to_owned()),
        ..CustomerChange::default()
    };
    board.clerk.crm.edit_customers(&[TARO], &elsewhere).unwrap();
    board.hear(Message::Changed);
    board.press(&["ctrl-s"]);
    assert_eq!(board.fault(), Some(("error-edit-elsewhere", "")));
    assert_eq!(board.focused(), "phone");
    assert!(board.drawn(100, 30).join("\n").contains("080"));
    assert_eq!(board.form().text("phone"), "070", "nothing typed is lost");
    assert_eq!(board.form().text("kana"), "ヤマダ", "what nobody typed follows the book");
    assert_eq!(board.profile(TARO).phones, ["080"]);
    // What is there can be taken, and what was typed be had back.
    board.press(&["ctrl-r"]);
    assert_eq!(board.form().text("phone"), "080");
    board.press(&["ctrl-z"]);
    assert_eq!(board.form().text("phone"), "070");
    board.press(&["ctrl-s"]);
    assert_eq!(board.profile(TARO).phones, ["070"]);
    assert_eq!(board.profile(TARO).customer.note.as_deref(), Some("n"));
}

#[test]
fn an_error_stands_at_its_field_until_that_is_changed() {
    let mut board = Board::new();
    board.press(&["c", "\"x\""]).fill("next", "いつか").fill("at", "いつだっけ").press(&["ctrl-s"]);
    assert_eq!(board.fault(), Some(("error-when-unknown", "at")));
    assert_eq!(board.focused(), "at");
    board.fill("at", "昨日").press(&["ctrl-s"]);
    assert_eq!(board.fault(), Some(("error-when-unknown", "next")));
    board.fill("next", "+3d");
    assert_eq!(board.fault(), None);
    board.press(&["ctrl-s"]);
    assert!(!board.is_open());
}

#[test]
fn what_must_be_filled_in_is_said_before_the_book_is_asked() {
    let mut board = Board::new();
    board.press(&["f", "ctrl-s"]);
    assert_eq!(board.fault(), Some(("error-form-needed", "score")));
}

#[test]
fn a_form_that_is_left_opens_as_it_was() {
    let mut board = Board::new();
    board.press(&["c", "\"書きかけ\"", "esc"]);
    assert!(!board.is_open());
    assert!(board.said().contains('c'), "{}", board.said());
    // Of another customer there is another one.
    board.press(&["j", "c"]);
    assert_eq!(board.form().text("note"), "");
    board.press(&["esc", "k", "c"]);
    assert_eq!(board.form().text("note"), "書きかけ");
    board.press(&["ctrl-s", "c"]);
    assert_eq!(board.form().text("note"), "", "what was saved is not kept");
}

#[test]
fn a_form_thrown_away_can_be_had_back() {
    let mut board = Board::new();
    board.press(&["c", "\"要らない\"", "ctrl-d", "c"]);
    assert_eq!(board.form().text("note"), "");
    board.press(&["ctrl-z"]);
    assert_eq!(board.form().text("note"), "要らない");
    board.press(&["ctrl-d", "q"]);
    assert!(board.model.is_leaving, "what was thrown away keeps nobody");
}

#[test]
fn leaving_with_an_unsaved_form_asks() {
    let mut board = Board::new();
    board.press(&["c", "\"x\"", "esc", "q"]);
    assert!(!board.model.is_leaving);
    board.press(&["esc", "c", "ctrl-s", "q"]);
    assert!(board.model.is_leaving);
}

#[test]
fn a_form_that_was_not_touched_just_closes() {
    let mut board = Board::new();
    for key in ["c", "b", "p", "r", "f", "o", "s", "X", "a", "e"] {
        board.press(&[key]);
        assert!(board.is_open(), "{key}");
        board.press(&["esc"]);
        assert!(!board.is_open() && board.model.kept.is_empty(), "{key}");
    }
}

#[test]
fn choices_are_chosen_by_arrow_letter_full_width_letter_and_mouse() {
    let mut board = Board::new();
    board.press(&["c"]);
    board.focus("channel");
    assert_eq!(board.form().text("channel"), "call");
    board.press(&["right"]);
    assert_eq!(board.form().text("channel"), "mail");
    board.hear(Message::Key(Key::char('ｖ')));
    assert_eq!(board.form().text("channel"), "visit");
    board.hear(Message::Key(Key::char('手')));
    assert_eq!(board.form().text("channel"), "letter");
    board.drawn(100, 30);
    let spot = board.model.spots.iter().find(|spot| spot.target == Target::Choice(0, 1)).copied();
    let (x, y) = spot.map(|spot| (spot.x, spot.y)).unwrap();
    board.hear(Message::Click { x, y });
    assert_eq!(board.form().text("channel"), "call");
    let spot = board.model.spots.iter().find(|spot| spot.target == Target::Field(2)).copied();
    let (x, y) = spot.map(|spot| (spot.x, spot.y)).unwrap();
    board.hear(Message::Click { x, y });
    assert_eq!(board.focused(), "at");
}

#[test]
fn days_are_read_while_they_are_typed() {
    let mut board = Board::new();
    board.press(&["c"]).fill("next", "明日");
    let drawn = board.drawn(80, 24).join("\n").replace(' ', "");
    assert!(drawn.contains("=2026-11-23(月)(次の営業日)"), "{drawn}");
    board.fill("next", "明");
    let echo = &board.form().field("next").unwrap().echo;
    assert!(matches!(echo, Some((_, Err(error))) if error.key() == "error-when-unknown"));
    assert_eq!(board.fault(), None, "quietly");
}

#[test]
fn a_text_is_changed_in_the_editor() {
    let mut board = Board::new();
    board.press(&["c", "\"短い\"", "tab", "ctrl-e"]);
    assert_eq!(board.editing, ["短い"]);
    board.hear(Message::Edited(Ok("長い\n文\n".to_owned())));
    assert_eq!(board.form().text("note"), "長い\n文");
    board.press(&["ctrl-s"]);
    assert_eq!(last_contact(&board, TARO).note.as_deref(), Some("長い\n文"));
}

#[test]
fn a_long_paste_is_kept_whole_and_little_of_it_is_drawn() {
    let mut board = Board::new();
    let text = "山田さんの犬\n".repeat(6000);
    board.press(&["c"]);
    board.hear(Message::Paste(text.clone()));
    board.press(&["\"終\"", "left", "backspace", "end"]);
    let rows = board.drawn(80, 24);
    let shown = rows.iter().filter(|row| row.replace(' ', "").contains("山田さんの犬")).count();
    assert_eq!(shown, 5, "{}", rows.join("\n"));
    board.press(&["ctrl-s"]);
    let note = last_contact(&board, TARO).note.unwrap();
    assert_eq!(note.len(), text.len() - 1 + "終".len());
    // In a field of one line it is one line, and it is not looked up.
    board.press(&["b"]);
    board.hear(Message::Paste(text));
    assert!(board.form().field("items").unwrap().echo.is_none());
    board.drawn(80, 24);
}

#[test]
fn the_caret_stands_behind_what_was_typed() {
    let mut board = Board::new();
    board.press(&["c", "\"山田\""]);
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let look = Look { color: false, borders: Borders::Ascii };
    terminal.draw(|frame| drop(view::draw(&board.model, look, frame))).unwrap();
    let caret = terminal.get_cursor_position().unwrap();
    let row: String = (0..80).map(|x| terminal.backend().buffer()[(x, caret.y)].symbol()).collect();
    assert!(row.contains("山 田"), "{row}");
    let before: String =
        (0..caret.x).map(|x| terminal.backend().buffer()[(x, caret.y)].symbol()).collect();
    assert!(before.trim_end().ends_with("山 田"), "{before}");
    assert_eq!(before.trim_end().len(), before.len() - 1, "right behind it");
}

#[test]
fn a_write_of_somebody_else_is_not_taken_for_the_form_s() {
    let mut board = Board::new();
    let undone = update(&mut board.model, Message::Key(Key::char('x')));
    board.press(&["c", "\"x\""]);
    let saved = update(&mut board.model, Message::Key(Key::parse("ctrl-s").unwrap()));
    board.perform(undone);
    assert_eq!(board.form().stage, Stage::Saving);
    board.hear(Message::Key(Key::from(Code::Esc)));
    assert!(board.is_open(), "it waits to hear that it was written");
    board.perform(saved);
    assert!(!board.is_open());
}

#[test]
fn items_of_the_queue_can_be_answered_one_by_one() {
    let mut board = Board::new();
    let birthday = CustomerChange { birthday: Some("11-21".into()), ..CustomerChange::default() };
    board.clerk.crm.edit_customers(&[TARO], &birthday).unwrap();
    board.press(&["R", "c", "\"おめでとう\""]);
    let Value::Choice(choices, _) = &board.form().field("answers").unwrap().value else {
        panic!("no choice")
    };
    let birthday = choices.iter().find(|choice| choice.word == "birthday").unwrap().value.clone();
    board.choose("answers", &birthday).press(&["ctrl-s"]);
    let items = board.clerk.crm.items_of(TARO, 0).unwrap();
    assert!(items.iter().all(|item| item.code().to_string() != birthday));
}

#[test]
fn nobody_chosen_is_said() {
    let mut board = Board::new();
    board.clerk.crm.remove_customers(&[TARO, HANA]).unwrap();
    board.press(&["R", "c"]);
    assert_eq!(board.said(), "error-form-nobody");
    assert!(sheet(Action::Undo, 1).is_none());
    let all = Query::all(now().today);
    assert_eq!(board.clerk.crm.read().customer_ids(&all).unwrap(), []);
}
