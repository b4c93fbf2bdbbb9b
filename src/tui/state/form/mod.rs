//! Forms: fields that are typed into, and the change of the book they make. What fields there are stands in a table, a
//! file a form; how they behave is the same for all.

mod ask;
mod contact;
mod customer;
mod fault;
mod feedback;
mod field;
mod keys;
mod list;
mod offer;
mod points;
mod purchase;
mod queue;
mod reminder;
mod spec;
#[cfg(test)]
mod tests;

use super::overlay::{Answer as Given, Ask as Question, Layer, Turn};
use super::screen::{Chosen, Go, Target};
use crate::domain::id::CustomerId;
use crate::domain::language::Lang;
use crate::domain::rule::Item;
use crate::error::Result;
use crate::i18n::Texts;
use crate::tui::action::Action;
use crate::tui::effect::{Effect, Message};
use crate::tui::key::Key;
use crate::tui::model::{Desk, Notice};
use crate::tui::screens;
use crate::tui::write::{Entry, Write, Wrote};

pub(crate) use ask::{Answer, Ask, Entry as Suggestion, More, Read, Subject, answer};
pub(crate) use fault::Fault;
pub(crate) use field::{Choice, Field, Value};
pub(crate) use list::List;
pub(crate) use spec::{Kind, Sheet};

/// The place among the spots that suggestions have.
pub(crate) const LIST: usize = 0;

/// Whom a form is about.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct About {
    pub(crate) chosen: Vec<Chosen>,
    /// Items of the queue, where it is about those.
    pub(crate) items: Vec<Item>,
}

impl About {
    fn ids(&self) -> Vec<CustomerId> {
        self.chosen.iter().map(|chosen| chosen.id).collect()
    }
}

/// How far a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// It waits for what is known of its customer.
    Filling,
    /// It is typed into.
    Open,
    /// It waits to hear that it was written down.
    Saving,
}

/// What was typed while the form could not take it: before it was filled, it is for the form; while it is saved, it is for
/// what comes after.
#[derive(Debug)]
enum Held {
    Key(Key),
    Paste(String),
}

/// A form.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) sheet: &'static Sheet,
    pub(crate) about: About,
    pub(crate) fields: Vec<Field>,
    pub(crate) focus: usize,
    pub(crate) stage: Stage,
    /// Why it could not be written down.
    pub(crate) fault: Option<Fault>,
    pub(crate) list: List,
    /// The only customer it is about, as it was when it was opened.
    pub(crate) subject: Option<Box<Subject>>,
    /// It was thrown away, and can be had back.
    pub(crate) is_discarded: bool,
    /// What stood in the fields before they were thrown away or taken from the book.
    before: Option<Vec<String>>,
    /// Whether the customer is added though it seems to be known.
    is_sure: bool,
    held: Vec<Held>,
}

/// The form of an action, about one customer or several; `None` where it has none.
pub(crate) fn sheet(action: Action, count: usize) -> Option<&'static Sheet> {
    Some(match action {
        Action::Contact => &contact::SHEET,
        Action::Purchase => &purchase::SHEET,
        Action::Points => &points::SHEET,
        Action::Remind => &reminder::SHEET,
        Action::Feedback => &feedback::SHEET,
        Action::Offer => &offer::SHEET,
        Action::Snooze => &queue::SNOOZE,
        Action::Skip => &queue::SKIP,
        Action::Add => &customer::ADD,
        Action::Edit if count > 1 => &customer::EDIT_SEVERAL,
        Action::Edit => &customer::EDIT,
        _ => return None,
    })
}

impl Form {
    /// A form in which nothing was typed, in the order that suits a language.
    pub(crate) fn new(sheet: &'static Sheet, about: About, lang: Lang) -> Form {
        let mut fields: Vec<Field> = sheet.fields.iter().map(Field::new).collect();
        fields.sort_by_key(|field| field.spec.is_kana && lang != Lang::Ja);
        let focus = fields.iter().position(|field| field.spec.name == sheet.first);
        Form {
            stage: if sheet.waits { Stage::Filling } else { Stage::Open },
            sheet,
            about,
            fields,
            focus: focus.unwrap_or_default(),
            fault: None,
            list: List::default(),
            subject: None,
            is_discarded: false,
            before: None,
            is_sure: false,
            held: Vec::new(),
        }
    }

    /// Whether it is the form of the same sheet about the same customers.
    pub(crate) fn is_about(&self, sheet: &Sheet, about: &About) -> bool {
        std::ptr::eq(self.sheet, sheet) && self.about.ids() == about.ids()
    }

    /// What is to be asked when it opens.
    pub(crate) fn opened(&mut self) -> Vec<Turn> {
        let subject = self.ask_subject().filter(|_| self.subject.is_none());
        subject.into_iter().chain(self.asks()).collect()
    }

    /// Whether something was typed.
    pub(crate) fn is_changed(&self) -> bool {
        self.fields.iter().any(Field::is_changed)
    }

    /// Whether something can be had back.
    pub(crate) fn can_restore(&self) -> bool {
        self.before.is_some()
    }

    /// Whether what was changed elsewhere can be taken over.
    pub(crate) fn can_reload(&self) -> bool {
        self.fields.iter().any(|field| field.there.is_some())
    }

    /// Has what was typed into a form that was thrown away at hand.
    pub(crate) fn remember(&mut self, discarded: &Form) {
        self.before = Some(discarded.texts());
    }

    fn texts(&self) -> Vec<String> {
        self.fields.iter().map(|field| field.text().to_owned()).collect()
    }

    fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.spec.name == name)
    }

    fn field_mut(&mut self, name: &str) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.spec.name == name)
    }

    /// What stands in a field.
    fn text(&self, name: &str) -> String {
        self.field(name).map(|field| field.text().to_owned()).unwrap_or_default()
    }

    /// The same, where it is not blank.
    fn given(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.trim().is_empty())
    }

    /// The only customer it is about.
    fn only(&self) -> Option<CustomerId> {
        match self.about.chosen.as_slice() {
            [one] => Some(one.id),
            _ => None,
        }
    }

    fn ask_subject(&self) -> Option<Turn> {
        self.only().map(|id| wanted(Ask::Subject(id)))
    }

    fn met(&mut self, subject: Box<Subject>, desk: &Desk) -> Vec<Turn> {
        (self.sheet.fill)(self, &subject);
        self.subject = Some(subject);
        if self.stage == Stage::Filling {
            self.stage = Stage::Open;
        }
        let mut turns = Vec::new();
        for held in std::mem::take(&mut self.held) {
            turns.extend(match held {
                Held::Key(key) => self.key(key, desk),
                Held::Paste(text) => self.paste(&text, desk),
            });
        }
        turns.extend(self.asks());
        turns
    }

    fn heard(&mut self, wrote: &Wrote) -> Vec<Turn> {
        let added = wrote.customer.filter(|_| self.sheet.action == Action::Add);
        let go = added.map(|id| Turn::Go(Go::Customer(id)));
        let held = std::mem::take(&mut self.held).into_iter().map(|held| match held {
            Held::Key(key) => Turn::Hear(Message::Key(key)),
            Held::Paste(text) => Turn::Hear(Message::Paste(text)),
        });
        std::iter::once(Turn::Close).chain(go).chain(held).collect()
    }

    /// The label of a choice.
    pub(crate) fn label(texts: &Texts, choice: &Choice) -> String {
        match (&choice.code, choice.word) {
            (_, "") => texts.get("form-none", &[]),
            (_, "all") => texts.get("form-all", &[]),
            (Some(code), word) => format!("{} {code}", texts.word(word)),
            // Where the word alone says too little to choose by, its text says more.
            (None, word) => texts
                .attribute(&format!("value-{word}"), "form", &[])
                .unwrap_or_else(|| texts.word(word)),
        }
    }
}

/// The words of a closed set.
fn words<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| word(*one)).collect()
}

/// The change that writes an entry down.
fn enter(entry: Entry) -> Write {
    Write::Enter(Box::new(entry))
}

/// Fills nothing in.
fn nothing(_form: &mut Form, _subject: &Subject) {}

/// The question, as it is wanted.
fn wanted(ask: Ask) -> Turn {
    Turn::Do(Effect::Ask(screens::Ask::Overlay(Question::Form(ask))))
}

impl Layer for Form {
    fn key(&mut self, key: Key, desk: &Desk) -> Vec<Turn> {
        self.press(key, desk)
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Vec<Turn> {
        if self.stage != Stage::Open {
            self.held.push(Held::Paste(text.to_owned()));
            return Vec::new();
        }
        if let Value::Text(input) = &mut self.fields[self.focus].value {
            input.insert(text);
            self.changed();
        }
        self.asks()
    }

    fn click(&mut self, target: Option<Target>, _desk: &Desk) -> Vec<Turn> {
        if self.stage != Stage::Open {
            return Vec::new();
        }
        match target {
            Some(Target::Field(place)) => self.focus_on(place),
            Some(Target::Choice(place, at)) => self.choose(place, at),
            Some(Target::Row(LIST, row)) => {
                self.list.selected = Some(row);
                self.take_suggestion();
            }
            _ => {}
        }
        self.asks()
    }

    fn take(&mut self, answer: Given, desk: &Desk) -> Vec<Turn> {
        let Given::Form(answer) = answer else { return Vec::new() };
        match answer {
            Answer::Subject(id, _) if Some(id) != self.only() => Vec::new(),
            Answer::Subject(_, Ok(subject)) => self.met(subject, desk),
            Answer::Subject(_, Err(error)) if self.stage == Stage::Filling => {
                vec![Turn::Close, Turn::Say(Notice::Refused(error))]
            }
            Answer::Subject(_, Err(error)) => {
                self.fault = Some(self.placed(error));
                Vec::new()
            }
            Answer::Echo(read) => {
                self.echoed(read);
                Vec::new()
            }
            Answer::Suggest(source, text, entries) => {
                self.suggested(source, &text, entries);
                Vec::new()
            }
        }
    }

    fn wrote(&mut self, wrote: &Result<Wrote>, _desk: &Desk) -> Vec<Turn> {
        if self.stage != Stage::Saving {
            return Vec::new();
        }
        self.stage = Stage::Open;
        match wrote {
            Ok(wrote) => self.heard(wrote),
            Err(error) => {
                // The form is still there, and none of it was meant for it.
                self.held.clear();
                self.refused(error)
            }
        }
    }

    fn edited(&mut self, text: &str, _desk: &Desk) -> Vec<Turn> {
        let field = &mut self.fields[self.focus];
        if matches!(field.spec.kind, Kind::Long) {
            field.set(text.trim_end_matches(['\n', '\r']));
            self.changed();
        }
        self.asks()
    }
}
