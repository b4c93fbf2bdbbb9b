//! All that the dashboard knows between two events: the screens, what lies over them, and what it is judged by.

use std::collections::VecDeque;
use std::rc::Rc;

use super::action::Action;
use super::effect::Verb;
use super::key::Key;
use super::keymap::Keymap;
use super::screens::{ScreenName, Screens};
use super::state::form::Form;
use super::state::overlay::Overlay;
use super::state::screen::{Chosen, Target};
use super::write::Write;
use crate::domain::id::{CustomerId, OperationId};
use crate::domain::money::Currency;
use crate::domain::policy::Policy;
use crate::error::Error;
use crate::i18n::Texts;
use crate::ops::{Draft, Now};

/// What screens and forms are judged by.
pub(crate) struct Desk {
    pub(crate) now: Now,
    pub(crate) policy: Policy,
    pub(crate) currency: Currency,
    pub(crate) texts: Rc<Texts>,
    /// The name of the business, where config has it.
    pub(crate) business: Option<String>,
    /// Rows that each pane of the screen shows, as it was last drawn.
    pub(crate) heights: Vec<usize>,
    /// How far down each pane can be scrolled, as it was last drawn.
    pub(crate) extents: Vec<usize>,
    /// Cells of a line of the screen, as it was last drawn.
    pub(crate) columns: usize,
}

impl Desk {
    /// Rows that a pane shows.
    pub(crate) fn height(&self, pane: usize) -> usize {
        self.heights.get(pane).copied().unwrap_or(1).max(1)
    }

    /// How far down a pane can be scrolled.
    pub(crate) fn extent(&self, pane: usize) -> usize {
        self.extents.get(pane).copied().unwrap_or_default()
    }
}

/// What was said last.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Notice {
    /// Something was done.
    Done(String),
    /// Something was written: what, and how it is taken back.
    Written(String, String),
    /// Something was refused.
    Refused(Error),
    /// A change takes longer than one waits without a word; said until it has been made.
    Waiting(String),
}

/// A change that is under way.
#[derive(Debug)]
pub(crate) struct UnderWay {
    pub(crate) write: Write,
    /// Where it was wanted, and who was chosen there: it is what their marks were for.
    pub(crate) screen: ScreenName,
    pub(crate) chosen: Vec<CustomerId>,
    /// Whether the layer on top waits to hear what became of it.
    pub(crate) is_awaited: bool,
}

/// Everything.
pub(crate) struct Model {
    pub(crate) desk: Desk,
    pub(crate) screen: ScreenName,
    /// The screen before, which Esc leads back to after a figure was opened.
    pub(crate) came_from: Option<ScreenName>,
    pub(crate) screens: Screens,
    /// What lies over the screen; the last one is on top and takes the keys.
    pub(crate) overlays: Vec<Overlay>,
    /// Forms that were left before they were saved, and those that were thrown away.
    pub(crate) kept: Vec<Form>,
    /// Messages whose text was edited and that were not logged.
    pub(crate) edits: Vec<Draft>,
    /// Command lines typed into the palette, the newest last.
    pub(crate) lines: Vec<String>,
    /// The verbs of the shell.
    pub(crate) verbs: Vec<Verb>,
    pub(crate) notice: Option<Notice>,
    pub(crate) keymap: Keymap,
    /// What lies where, as it was last drawn.
    pub(crate) spots: Vec<Spot>,
    /// The newest operation of the book that was seen here.
    pub(crate) newest: Option<OperationId>,
    /// Whether the selected pane has the whole screen.
    pub(crate) is_zoomed: bool,
    /// Changes that are under way, in the order in which they are made.
    pub(crate) under_way: VecDeque<UnderWay>,
    /// The dashboard is to be left.
    pub(crate) is_leaving: bool,
}

/// What was drawn, for those who must know where things are.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Drawn {
    /// What lies where; what was drawn later lies on top.
    pub(crate) spots: Vec<Spot>,
    /// Rows that each pane shows.
    pub(crate) heights: Vec<usize>,
    /// How far down each pane can be scrolled.
    pub(crate) extents: Vec<usize>,
    /// Cells of a line of the screen.
    pub(crate) columns: usize,
}

/// A rectangle of the screen, in cells, and what lies there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) x: u16,
    pub(crate) y: u16,
    pub(crate) width: u16,
    pub(crate) height: u16,
    pub(crate) target: Target,
}

impl Model {
    /// A dashboard on which nothing was loaded yet.
    pub(crate) fn new(desk: Desk, keymap: Keymap) -> Model {
        Model {
            desk,
            screen: ScreenName::Today,
            came_from: None,
            screens: Screens::default(),
            overlays: Vec::new(),
            kept: Vec::new(),
            edits: Vec::new(),
            lines: Vec::new(),
            verbs: Vec::new(),
            notice: None,
            keymap,
            spots: Vec::new(),
            newest: None,
            is_zoomed: false,
            under_way: VecDeque::new(),
            is_leaving: false,
        }
    }

    /// The customers that an action is about.
    pub(crate) fn chosen(&self) -> Vec<Chosen> {
        self.screens.chosen(self.screen)
    }

    /// What lies at a cell; what was drawn last lies on top.
    pub(crate) fn at(&self, x: u16, y: u16) -> Option<Target> {
        let holds = |spot: &&Spot| {
            (spot.x..spot.x + spot.width).contains(&x)
                && (spot.y..spot.y + spot.height).contains(&y)
        };
        self.spots.iter().rev().find(holds).map(|spot| spot.target)
    }

    /// Takes note of what was drawn.
    pub(crate) fn see(&mut self, drawn: Drawn) {
        self.spots = drawn.spots;
        self.desk.heights = drawn.heights;
        self.desk.extents = drawn.extents;
        self.desk.columns = drawn.columns;
    }

    /// Says that something was done.
    pub(crate) fn say(&mut self, said: impl Into<String>) {
        self.notice = Some(Notice::Done(said.into()));
    }

    /// Says why something was not done.
    pub(crate) fn refuse(&mut self, error: Error) {
        self.notice = Some(Notice::Refused(error));
    }

    /// What was waited for has come.
    pub(crate) fn stop_waiting(&mut self) {
        self.notice = self.notice.take().filter(|notice| !matches!(notice, Notice::Waiting(_)));
    }

    /// What a key means on this screen.
    pub(crate) fn action(&self, key: Key) -> Option<Action> {
        self.keymap.action(key, self.screens.scopes(self.screen))
    }
}
