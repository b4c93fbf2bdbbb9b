//! Opens the form of an action, on whom it is about.

use super::action::Action;
use super::effect::Effect;
use super::model::Model;

/// Opens the form that an action has; `None` where it has none.
pub(crate) fn open(_model: &mut Model, _action: Action) -> Option<Vec<Effect>> {
    None
}
