//! The list of screens, in the order of their number keys. A new one is a file in `state/`, a file in `view/` and a
//! line here.

use super::action::{Action, Scope};
use super::model::Desk;
use super::state::input::Input;
use super::state::screen::{Chosen, Screen, Step, Target};
use super::state::{customers, numbers, overlay, points, today};
use super::work::Clerk;
use crate::domain::id::CustomerId;
use crate::domain::rule::Item;
use crate::error::Result;

/// Hands the list to a macro: variant and module of each screen.
macro_rules! screens {
    ($make:ident) => {
        $make! { Today today, Customers customers, Points points, Numbers numbers }
    };
}

pub(super) use screens;

/// Makes the name of each screen, all their states in one struct, and what they ask and are answered in one enum each.
macro_rules! states {
    ($($name:ident $module:ident),+) => {
        /// A screen.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum ScreenName { $($name),+ }

        impl ScreenName {
            /// All, in the order of their number keys.
            pub(crate) const ALL: &'static [ScreenName] = &[$(ScreenName::$name),+];

            /// The key of its name.
            pub(crate) fn text_key(self) -> String {
                let word = match self { $(ScreenName::$name => stringify!($module)),+ };
                format!("action-screen-{word}")
            }
        }

        /// What each screen holds.
        #[derive(Debug, Default)]
        pub(crate) struct Screens { $(pub(crate) $module: $module::State),+ }

        /// A question to the book.
        #[derive(Debug)]
        pub(crate) enum Ask { $($name($module::Ask),)+ Overlay(overlay::Ask) }

        /// What the book answers.
        #[derive(Debug)]
        pub(crate) enum Answer { $($name($module::Answer),)+ Overlay(overlay::Answer) }

        impl Ask {
            /// Looks the answer up.
            pub(crate) fn answer(self, clerk: &Clerk) -> Result<Answer> {
                match self {
                    $(Ask::$name(ask) => $module::answer(ask, clerk).map(Answer::$name),)+
                    Ask::Overlay(ask) => overlay::answer(ask, clerk).map(Answer::Overlay),
                }
            }

            /// Whether it makes an earlier question pointless that has not been answered yet.
            pub(crate) fn supersedes(&self, other: &Ask) -> bool {
                use std::mem::discriminant;
                match (self, other) {
                    $((Ask::$name(new), Ask::$name(old)) => discriminant(new) == discriminant(old),)+
                    (Ask::Overlay(new), Ask::Overlay(old)) => new.supersedes(old),
                    _ => false,
                }
            }

            /// Whether the answer may take longer than a key press should.
            pub(crate) fn is_slow(&self) -> bool {
                match self {
                    $(Ask::$name(ask) => $module::is_slow(ask),)+
                    Ask::Overlay(_) => false,
                }
            }
        }

        impl Screens {
            /// What is to be asked for the screen to show what is true now.
            pub(crate) fn load(&mut self, name: ScreenName, desk: &Desk) -> Vec<Step<Ask>> {
                match name { $(ScreenName::$name => steps(self.$module.load(desk), Ask::$name)),+ }
            }

            /// Does an action of the screen's own.
            pub(crate) fn act(&mut self, name: ScreenName, action: Action, desk: &Desk) -> Vec<Step<Ask>> {
                match name { $(ScreenName::$name => steps(self.$module.act(action, desk), Ask::$name)),+ }
            }

            /// Takes note of what was typed into the screen's line.
            pub(crate) fn typed(&mut self, name: ScreenName, desk: &Desk) -> Vec<Step<Ask>> {
                match name { $(ScreenName::$name => steps(self.$module.typed(desk), Ask::$name)),+ }
            }

            /// Goes to what was clicked at.
            pub(crate) fn click(&mut self, name: ScreenName, target: Target, desk: &Desk) -> Vec<Step<Ask>> {
                match name { $(ScreenName::$name => steps(self.$module.click(target, desk), Ask::$name)),+ }
            }

            /// The line that is being typed into, if one is.
            pub(crate) fn input(&mut self, name: ScreenName) -> Option<&mut Input> {
                match name { $(ScreenName::$name => self.$module.input()),+ }
            }

            /// Which actions mean something on the screen.
            pub(crate) fn scopes(&self, name: ScreenName) -> &'static [Scope] {
                match name { $(ScreenName::$name => self.$module.scopes()),+ }
            }

            /// The customers that an action is about.
            pub(crate) fn chosen(&self, name: ScreenName) -> Vec<Chosen> {
                match name { $(ScreenName::$name => self.$module.chosen()),+ }
            }

            /// The items of the queue that an action is about.
            pub(crate) fn items(&self, name: ScreenName) -> Vec<Item> {
                match name { $(ScreenName::$name => self.$module.items()),+ }
            }

            /// Drops the marks: what they were for was done.
            pub(crate) fn unmark(&mut self, name: ScreenName) {
                match name { $(ScreenName::$name => self.$module.unmark()),+ }
            }

            /// Drops the marks of those for whom what they were for was done.
            pub(crate) fn unmark_those(&mut self, name: ScreenName, customers: &[CustomerId]) {
                match name { $(ScreenName::$name => self.$module.unmark_those(customers)),+ }
            }

            /// Takes an answer of the book to the screen that asked; `None` if none did.
            pub(crate) fn take(&mut self, answer: Answer, desk: &Desk) -> std::result::Result<Vec<Step<Ask>>, overlay::Answer> {
                match answer {
                    $(Answer::$name(answer) => Ok(steps(self.$module.take(answer, desk), Ask::$name)),)+
                    Answer::Overlay(answer) => Err(answer),
                }
            }
        }
    };
}

screens!(states);

fn steps<A>(steps: Vec<Step<A>>, wrap: impl Fn(A) -> Ask) -> Vec<Step<Ask>> {
    let step = |step| match step {
        Step::Ask(ask) => Step::Ask(wrap(ask)),
        Step::Go(go) => Step::Go(go),
        Step::Say(notice) => Step::Say(notice),
    };
    steps.into_iter().map(step).collect()
}
