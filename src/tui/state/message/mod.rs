//! What to say to the customers chosen, one after the other: a draft to copy, to change, to hand to the mail program,
//! and to log once it was sent. What was edited is kept until then.

mod ask;
mod choose;

use std::path::PathBuf;

use super::cursor::scrolled;
use super::input::Input;
use super::overlay::{self, Layer, PANE, Turn};
use super::screen::{Chosen, Target};
use crate::domain::id::CustomerId;
use crate::domain::language::Lang;
use crate::domain::words::Channel;
use crate::error::Result;
use crate::ops::Draft;
use crate::tui::action::{Action, Scope};
use crate::tui::effect::Effect;
use crate::tui::key::{Code, Key};
use crate::tui::keymap::Keymap;
use crate::tui::model::{Desk, Notice};
use crate::tui::write::{Write, Wrote};
use ask::{Wish, cleaned};

pub(crate) use ask::{Answer, Ask, answer};

/// What the message is handed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Handed {
    /// A file for the mail program.
    File,
    /// The log of contacts.
    Log,
}

/// Messages to customers.
#[derive(Debug)]
pub(crate) struct Message {
    /// Those that are still to be written to.
    pub(crate) chosen: Vec<Chosen>,
    /// Whose message is shown.
    pub(crate) at: usize,
    /// The draft or why there is none, once it was looked up.
    pub(crate) draft: Option<Result<Draft>>,
    pub(crate) templates: Vec<String>,
    /// The first line seen of the text.
    pub(crate) top: usize,
    /// The path of the file that it is to be written to, while that is typed.
    pub(crate) path: Option<Input>,
    /// The link that opens the mail program, while that is shown.
    pub(crate) link: Option<String>,
    /// Drafts whose text was edited.
    edits: Vec<Draft>,
    wish: Wish,
    folder: PathBuf,
    /// What is being done, and with whose message.
    handed: Option<(CustomerId, Handed)>,
    keymap: Keymap,
}

impl Message {
    /// Messages to those chosen in a language; `edits` are drafts that were edited before.
    pub(crate) fn new(
        keymap: Keymap,
        chosen: Vec<Chosen>,
        lang: Lang,
        edits: Vec<Draft>,
    ) -> Message {
        let mut message = Message {
            chosen,
            at: 0,
            draft: None,
            templates: Vec::new(),
            top: 0,
            path: None,
            link: None,
            edits,
            wish: Wish { template: None, lang, channel: None },
            folder: PathBuf::new(),
            handed: None,
            keymap,
        };
        message.begin();
        message
    }

    /// Drafts whose text was edited.
    pub(crate) fn edits(&self) -> &[Draft] {
        &self.edits
    }

    /// The same, when it goes away.
    pub(crate) fn into_edits(self) -> Vec<Draft> {
        self.edits
    }

    /// The draft that is shown.
    pub(crate) fn shown(&self) -> Option<&Draft> {
        self.draft.as_ref()?.as_ref().ok()
    }

    /// The language it is written in.
    pub(crate) fn lang(&self) -> Lang {
        self.wish.lang
    }

    /// The template it is made from, and its place among them.
    pub(crate) fn template(&self) -> Option<(&str, usize)> {
        let name = self.shown().map(|draft| &draft.template).or(self.wish.template.as_ref())?;
        let place = self.templates.iter().position(|other| other == name);
        Some((name, place.unwrap_or_default()))
    }

    /// Whether the text that is shown was edited.
    pub(crate) fn is_edited(&self) -> bool {
        self.shown().is_some_and(|shown| self.edits.iter().any(|edit| is_same(edit, shown)))
    }

    fn who(&self) -> Option<CustomerId> {
        self.chosen.get(self.at).map(|chosen| chosen.id)
    }

    /// Shows the link that opens the mail program, or the text again.
    fn show_link(&mut self) -> Vec<Turn> {
        if self.link.take().is_some() {
            return Vec::new();
        }
        match self.shown().map(Draft::mail) {
            Some(Ok(mail)) => {
                self.link = Some(mail.link());
                self.is_mail();
                Vec::new()
            }
            Some(Err(error)) => vec![Turn::Say(Notice::Refused(error))],
            None => Vec::new(),
        }
    }

    /// It goes out as a mail now, whatever the customer prefers.
    fn is_mail(&mut self) {
        self.wish.channel = Some(Channel::Mail);
        if let Some(Ok(draft)) = &mut self.draft {
            draft.channel = Channel::Mail;
            draft.to = draft.customer.email.clone();
        }
    }

    fn copy(&self, desk: &Desk) -> Vec<Turn> {
        let Some(draft) = self.shown() else { return Vec::new() };
        let (text, said) = match &self.link {
            Some(link) => (link.clone(), "over-copied-link"),
            None => (draft.text.clone(), "over-copied-message"),
        };
        let said = desk.texts.get(said, &[]);
        vec![Turn::Do(Effect::Copy(text)), Turn::Say(Notice::Done(said))]
    }

    fn edit(&self) -> Vec<Turn> {
        self.shown().map(|draft| Turn::Do(Effect::Edit(draft.sheet()))).into_iter().collect()
    }

    fn type_path(&mut self) -> Vec<Turn> {
        match self.shown().map(|draft| (draft.mail(), draft)) {
            Some((Ok(_), draft)) => {
                let name = format!("{}-{}.eml", draft.customer.id, draft.template);
                self.path = Some(Input::new(self.folder.join(name).display().to_string()));
                Vec::new()
            }
            Some((Err(error), _)) => vec![Turn::Say(Notice::Refused(error))],
            None => Vec::new(),
        }
    }

    fn hand(&mut self, to: Handed, desk: &Desk, write: impl Fn(Box<Draft>) -> Write) -> Vec<Turn> {
        if self.handed.is_some() {
            let said = desk.texts.get("tui-under-way", &[]);
            return vec![Turn::Say(Notice::Done(said))];
        }
        let Some(draft) = self.shown().cloned() else { return Vec::new() };
        self.handed = Some((draft.customer.id, to));
        vec![Turn::Do(Effect::Write(write(Box::new(draft))))]
    }

    /// Goes on to those that are still to be written to; whoever is shown stays so.
    fn logged(&mut self, whose: CustomerId) -> Vec<Turn> {
        let shown = self.who();
        self.edits.retain(|edit| edit.customer.id != whose);
        self.chosen.retain(|chosen| chosen.id != whose);
        let place = self.chosen.iter().position(|chosen| Some(chosen.id) == shown);
        self.at = place.unwrap_or(self.at).min(self.chosen.len().saturating_sub(1));
        if place.is_none() {
            self.begin();
        }
        if self.chosen.is_empty() { vec![Turn::Keep] } else { Vec::new() }
    }

    fn key_of_path(&mut self, key: Key, desk: &Desk) -> Vec<Turn> {
        let Some(input) = &mut self.path else { return Vec::new() };
        match key.code {
            Code::Esc => self.path = None,
            Code::Enter if !input.text().trim().is_empty() => {
                let path = PathBuf::from(input.text().trim());
                return self.hand(Handed::File, desk, |draft| Write::Mail(draft, path.clone()));
            }
            _ => {
                input.press(key);
            }
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, desk: &Desk) -> Vec<Turn> {
        match action {
            Action::Back | Action::Quit => vec![Turn::Keep],
            Action::Left => self.other_template(false),
            Action::Right => self.other_template(true),
            Action::NextPane | Action::LastPane => self.other_language(),
            _ => {
                let (extent, height) = (desk.extent(PANE), desk.height(PANE));
                self.top = scrolled(self.top, action, extent, height).unwrap_or(self.top);
                Vec::new()
            }
        }
    }
}

/// Whether two drafts are of one message.
fn is_same(one: &Draft, other: &Draft) -> bool {
    let of = |draft: &Draft| (draft.customer.id, draft.lang);
    of(one) == of(other) && one.template == other.template
}

impl Layer for Message {
    fn load(&mut self, _desk: &Desk) -> Vec<Turn> {
        self.ask()
    }

    fn key(&mut self, key: Key, desk: &Desk) -> Vec<Turn> {
        if self.path.is_some() {
            return self.key_of_path(key, desk);
        }
        match key.narrow().typed() {
            Some('y') => return self.copy(desk),
            Some('e') => return self.edit(),
            Some('w') => return self.type_path(),
            Some('o') => return self.show_link(),
            Some('c') => return self.hand(Handed::Log, desk, Write::Sent),
            Some('v') => return self.other_channel(),
            Some('n') if self.chosen.len() > 1 => return self.turn_to(true),
            Some('N') if self.chosen.len() > 1 => return self.turn_to(false),
            _ => {}
        }
        let action = self.keymap.action(key, &[Scope::Rows]);
        action.map(|action| self.act(action, desk)).unwrap_or_default()
    }

    fn wheel(&mut self, is_down: bool, desk: &Desk) -> Vec<Turn> {
        self.act(if is_down { Action::Down } else { Action::Up }, desk)
    }

    fn paste(&mut self, text: &str, _desk: &Desk) -> Vec<Turn> {
        if let Some(input) = &mut self.path {
            input.insert(text);
        }
        Vec::new()
    }

    fn click(&mut self, target: Option<Target>, _desk: &Desk) -> Vec<Turn> {
        let leaves = target.is_none() && self.path.is_none();
        if leaves { vec![Turn::Keep] } else { Vec::new() }
    }

    fn take(&mut self, answer: overlay::Answer, _desk: &Desk) -> Vec<Turn> {
        let overlay::Answer::Message(answer) = answer else { return Vec::new() };
        if Some(answer.who) != self.who() {
            return Vec::new();
        }
        (self.templates, self.folder) = (answer.templates, answer.folder);
        let draft = answer.draft.map(|draft| {
            let Some(edit) = self.edits.iter().find(|edit| is_same(edit, &draft)) else {
                return draft;
            };
            let mut edit = edit.clone();
            (edit.item, edit.channel, edit.to) = (draft.item, draft.channel, draft.to);
            edit
        });
        self.draft = Some(draft);
        Vec::new()
    }

    fn wrote(&mut self, wrote: &Result<Wrote>, _desk: &Desk) -> Vec<Turn> {
        match (self.handed.take(), wrote) {
            // Another one's message may be shown by now.
            (Some((who, Handed::File)), Ok(_)) if Some(who) == self.who() => {
                self.path = None;
                self.is_mail();
            }
            (Some((who, Handed::Log)), Ok(_)) => return self.logged(who),
            _ => {}
        }
        Vec::new()
    }

    fn edited(&mut self, text: &str, _desk: &Desk) -> Vec<Turn> {
        let Some(before) = self.shown().cloned() else { return Vec::new() };
        let mut draft = before.clone();
        if let Err(error) = draft.take(text) {
            return vec![Turn::Say(Notice::Refused(error))];
        }
        let draft = cleaned(draft);
        if draft != before {
            self.edits.retain(|edit| !is_same(edit, &draft));
            self.edits.push(draft.clone());
            (self.draft, self.link) = (Some(Ok(draft)), None);
        }
        Vec::new()
    }
}
