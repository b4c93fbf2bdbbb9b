//! The dashboard between the person and the book: takes what happens, says what is wanted, draws what there is. The loop
//! on a terminal and the rehearsal without one are both made of it.

use std::rc::Rc;

use ratatui::Terminal;
use ratatui::backend::Backend;

use super::effect::{Effect, Message};
use super::keymap::Keymap;
use super::model::{Desk, Drawn, Model, Notice};
use super::run::Start;
use super::update::{reload, update};
use super::view::{self, Look};
use crate::error::Result;
use crate::ops::Crm;

/// An open dashboard.
pub(crate) struct Session {
    model: Model,
    look: Look,
    is_dry: bool,
    /// Changes that were wanted and have not been answered for yet.
    under_way: usize,
}

impl Session {
    /// Opens the dashboard on a book; returns what is wanted first.
    pub(crate) fn open(start: &Start, crm: &Crm) -> Result<(Session, Vec<Effect>)> {
        let mut model = Model::new(desk(start, crm)?, Keymap::usual());
        model.verbs.clone_from(&start.verbs);
        if start.dry_run {
            let said = start.texts.get("tui-dry-run", &[]);
            model.say(said);
        }
        match Keymap::usual().with(&start.keys) {
            Ok(keymap) => model.keymap = keymap,
            Err(error) => model.refuse(error),
        }
        let wanted = reload(&mut model);
        let session = Session { model, look: start.look, is_dry: start.dry_run, under_way: 0 };
        Ok((session, wanted))
    }

    /// Takes what has happened; returns what is wanted of the world.
    pub(crate) fn hear(&mut self, message: Message) -> Vec<Effect> {
        let answers = matches!(message, Message::Wrote(_) | Message::Said(..));
        let has_written = matches!(message, Message::Wrote(Ok(_)));
        let wanted = update(&mut self.model, message);
        self.under_way = self.under_way.saturating_sub(usize::from(answers));
        self.under_way += wanted.iter().filter(|effect| changes(effect)).count();
        if has_written && self.is_dry {
            self.say_dry();
        }
        wanted
    }

    /// Draws a frame, and takes note of what lies where.
    pub(crate) fn draw<B: Backend>(
        &mut self,
        terminal: &mut Terminal<B>,
    ) -> std::result::Result<(), B::Error> {
        let mut drawn = Drawn::default();
        terminal.draw(|frame| drawn = view::draw(&self.model, self.look, frame))?;
        self.model.see(drawn);
        Ok(())
    }

    /// Whether the dashboard is to be left.
    pub(crate) fn is_leaving(&self) -> bool {
        self.model.is_leaving
    }

    /// Whether a change is being made.
    pub(crate) fn is_changing(&self) -> bool {
        self.under_way > 0
    }

    /// Whether a change is being made, and nothing that was refused before is still to be read.
    pub(crate) fn may_say_waiting(&self) -> bool {
        self.is_changing() && !matches!(self.model.notice, Some(Notice::Refused(_)))
    }

    /// Says of a change that it takes its time.
    pub(crate) fn say_waiting(&mut self, key: &str) {
        let said = self.model.desk.texts.get(key, &[]);
        self.model.notice = Some(Notice::Waiting(said));
    }

    /// Adds to what was done that it was not.
    fn say_dry(&mut self) {
        let dry = self.model.desk.texts.get("done-dry-run", &[]);
        self.model.notice = match self.model.notice.take() {
            Some(Notice::Done(said)) => Some(Notice::Done(format!("{said} {dry}"))),
            Some(Notice::Written(said, _)) => Some(Notice::Written(said, format!(" {dry}"))),
            other => other,
        };
    }
}

/// Whether an effect may change the book.
fn changes(effect: &Effect) -> bool {
    matches!(effect, Effect::Write(_) | Effect::Shell(..))
}

fn desk(start: &Start, crm: &Crm) -> Result<Desk> {
    Ok(Desk {
        now: crm.now,
        policy: start.policy.clone(),
        currency: crm.currency()?,
        texts: Rc::clone(&start.texts),
        business: start.business.clone(),
        heights: Vec::new(),
        extents: Vec::new(),
        columns: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::policy::Policy;
    use crate::error::Error;
    use crate::i18n::{Lang, Texts};
    use crate::tui::key::Key;
    use crate::tui::over::tests::desk;

    #[test]
    fn what_was_refused_is_not_wiped_away_because_the_next_change_takes_its_time() {
        let home = tempfile::tempdir().unwrap();
        let (path, now) = (home.path().join("crm.db"), desk().now);
        let start = Start::plain(path, Policy::default(), Texts::new(Lang::En), now);
        let (mut session, _) = Session::open(&start, &start.book().unwrap()).unwrap();
        for name in ["u", "ctrl-r"] {
            session.hear(Message::Key(Key::parse(name).unwrap()));
        }
        assert!(session.may_say_waiting());
        session.hear(Message::Wrote(Err(Error::refused("error-undo-nothing"))));
        assert!(session.is_changing() && !session.may_say_waiting());
    }
}
