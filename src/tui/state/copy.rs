//! The menu of what can be copied of the customers chosen: names, phones, mails, the address.

use super::cursor::Cursor;
use super::overlay::{self, Layer, PANE, Turn};
use super::screen::{Chosen, Target};
use crate::domain::customer::Profile;
use crate::error::Result;
use crate::i18n::{clean, clean_lines};
use crate::t;
use crate::tui::action::{Action, Scope};
use crate::tui::effect::Effect;
use crate::tui::key::Key;
use crate::tui::keymap::Keymap;
use crate::tui::model::{Desk, Notice};
use crate::tui::screens;
use crate::tui::work::Clerk;

/// The customers whose numbers and addresses are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ask(Vec<Chosen>);

/// What is known of them.
pub(crate) type Answer = Vec<Profile>;

/// Looks the answer up.
pub(crate) fn answer(ask: &Ask, clerk: &Clerk) -> Result<Answer> {
    ask.0.iter().map(|chosen| clerk.crm.read().profile(chosen.id)).collect()
}

/// Something that can be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece {
    /// What it is: the key of a column.
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

/// The menu.
#[derive(Debug)]
pub(crate) struct Copy {
    pub(crate) chosen: Vec<Chosen>,
    /// What can be copied, once it was looked up.
    pub(crate) pieces: Option<Vec<Piece>>,
    pub(crate) cursor: Cursor,
    keymap: Keymap,
}

impl Copy {
    /// A menu for customers that have not been looked up yet.
    pub(crate) fn new(keymap: Keymap, chosen: Vec<Chosen>) -> Copy {
        Copy { chosen, pieces: None, cursor: Cursor::default(), keymap }
    }

    fn copy(&self, at: usize, desk: &Desk) -> Vec<Turn> {
        let Some(piece) = self.pieces.as_ref().and_then(|pieces| pieces.get(at)) else {
            return Vec::new();
        };
        let text = piece.text.clone();
        let said = t!(desk.texts, "over-copied", text = text.as_str());
        vec![Turn::Close, Turn::Do(Effect::Copy(text)), Turn::Say(Notice::Done(said))]
    }
}

/// What can be copied of customers, without what would steer the terminal it is pasted into: of one each number and
/// address by itself, of several all of a kind in one text.
fn pieces(profiles: &[Profile]) -> Vec<Piece> {
    let piece = |kind, text: &str| Piece { kind, text: clean(text).into_owned() };
    if let [one] = profiles {
        let customer = &one.customer;
        let mut pieces: Vec<Piece> = Vec::new();
        pieces.extend(one.phones.iter().map(|phone| piece("phone", phone)));
        pieces.extend(one.emails.iter().map(|mail| piece("email", mail)));
        let place = [&customer.postal, &customer.address].into_iter().flatten();
        let place: Vec<&str> = place.map(String::as_str).collect();
        pieces.extend((!place.is_empty()).then(|| piece("address", &place.join(" "))));
        pieces.push(piece("name", &customer.name));
        pieces.extend(customer.kana.iter().map(|kana| piece("kana", kana)));
        return pieces;
    }
    let first =
        |of: fn(&Profile) -> &[String]| profiles.iter().filter_map(move |it| of(it).first());
    let phones: Vec<&str> = first(|it| &it.phones).map(String::as_str).collect();
    let mails: Vec<&str> = first(|it| &it.emails).map(String::as_str).collect();
    let names: Vec<&str> = profiles.iter().map(|it| it.customer.name.as_str()).collect();
    let pieces =
        [("phone", phones.join("\n")), ("email", mails.join(", ")), ("name", names.join("\n"))];
    let some = pieces.into_iter().filter(|(_, text)| !text.is_empty());
    some.map(|(kind, text)| Piece { kind, text: clean_lines(&text).into_owned() }).collect()
}

impl Layer for Copy {
    fn load(&mut self, _desk: &Desk) -> Vec<Turn> {
        let ask = overlay::Ask::Copy(Ask(self.chosen.clone()));
        vec![Turn::Do(Effect::Ask(screens::Ask::Overlay(ask)))]
    }

    fn key(&mut self, key: Key, desk: &Desk) -> Vec<Turn> {
        let digit = key.narrow().typed().and_then(|c| c.to_digit(10));
        if let Some(place) = digit.and_then(|digit| (digit as usize).checked_sub(1)) {
            return self.copy(place, desk);
        }
        match self.keymap.action(key, &[Scope::Rows, Scope::Customers]) {
            Some(Action::Back | Action::Quit) => vec![Turn::Close],
            Some(Action::Open | Action::Copy) => self.copy(self.cursor.selected, desk),
            Some(action) => {
                let rows = self.pieces.as_ref().map_or(0, Vec::len);
                self.cursor.step(action, rows, desk.height(PANE));
                Vec::new()
            }
            None => Vec::new(),
        }
    }

    fn click(&mut self, target: Option<Target>, desk: &Desk) -> Vec<Turn> {
        match target {
            Some(Target::Row(_, row)) if row == self.cursor.selected => self.copy(row, desk),
            Some(Target::Row(_, row)) => {
                self.cursor.selected = row;
                Vec::new()
            }
            Some(_) => Vec::new(),
            None => vec![Turn::Close],
        }
    }

    fn take(&mut self, answer: overlay::Answer, _desk: &Desk) -> Vec<Turn> {
        if let overlay::Answer::Copy(profiles) = answer {
            self.pieces = Some(pieces(&profiles));
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Customer;
    use crate::tui::over::tests::{desk, key};

    fn profile(name: &str, phones: &[&str], emails: &[&str]) -> Profile {
        let all = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let mut customer = Customer::named(name, desk().now.today);
        customer.postal = Some("100-0001".to_owned());
        customer.address = Some("東京都千代田区".to_owned());
        let (phones, emails) = (all(phones), all(emails));
        Profile { customer, emails, phones, tags: Vec::new(), facts: Vec::new() }
    }

    fn menu(profiles: Vec<Profile>) -> Copy {
        let mut menu = Copy::new(Keymap::usual(), Vec::new());
        menu.take(overlay::Answer::Copy(profiles), &desk());
        menu
    }

    fn copied(turns: &[Turn]) -> &str {
        match turns {
            [Turn::Close, Turn::Do(Effect::Copy(text)), Turn::Say(Notice::Done(said))] => {
                assert!(said.contains(text.as_str()), "{said}");
                text
            }
            _ => "",
        }
    }

    #[test]
    fn a_digit_or_enter_copies_and_says_what() {
        let one = || menu(vec![profile("山田 太郎", &["090", "03"], &["a@b.jp"])]);
        let desk = desk();
        assert_eq!(copied(&one().key(key("2"), &desk)), "03");
        assert_eq!(copied(&one().key(key("４"), &desk)), "100-0001 東京都千代田区");
        assert_eq!(copied(&one().key(key("9"), &desk)), "");
        let mut menu = one();
        menu.key(key("G"), &desk);
        assert_eq!(copied(&menu.key(key("enter"), &desk)), "山田 太郎");
        assert_eq!(copied(&one().click(Some(Target::Row(PANE, 0)), &desk)), "090");
    }

    #[test]
    fn nothing_is_copied_that_steers_the_terminal_it_is_pasted_into() {
        let sly = || profile("Eve\u{1b}[201~\nrm", &["1\u{7}"], &[]);
        for profiles in [vec![sly()], vec![sly(), sly()]] {
            for piece in menu(profiles).pieces.unwrap() {
                assert!(!piece.text.contains(['\u{1b}', '\u{7}']), "{piece:?}");
            }
        }
    }

    #[test]
    fn of_several_all_of_a_kind_are_copied_at_once() {
        let two = vec![profile("A", &["1", "2"], &["a@b.jp"]), profile("B", &[], &["c@d.jp"])];
        let mut menu = menu(two);
        assert_eq!(copied(&menu.key(key("2"), &desk())), "a@b.jp, c@d.jp");
        assert_eq!(menu.pieces.as_ref().unwrap()[0].text, "1");
    }
}
