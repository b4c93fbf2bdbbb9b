//! Opens what else lies over a screen: palette, help, history, messages, questions.

use super::action::Action;
use super::effect::Effect;
use super::model::Model;

/// Opens what an action lays over the screen; `None` where it lays nothing there.
pub(crate) fn open(_model: &mut Model, _action: Action) -> Option<Vec<Effect>> {
    None
}
