//! Leaving the dashboard: at once, unless something that was typed would be lost.

use crate::domain::id::CustomerId;
use crate::t;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::model::Model;
use crate::tui::state::confirm::Confirm;
use crate::tui::state::overlay::Overlay;
use crate::tui::update::lay;

/// Leaves, or asks first; asked for once more while the question stands, it leaves.
pub(crate) fn leave(model: &mut Model) -> Vec<Effect> {
    let unsaved = unsaved(model);
    if unsaved.is_empty() || asks_to_leave(model) {
        model.is_leaving = true;
        return Vec::new();
    }
    let texts = &model.desk.texts;
    let question = texts.get("over-ask-leave", &[]);
    let yes = texts.get(&Action::Quit.row().text_key(), &[]);
    let confirm = Confirm::new(question, unsaved.join(", "), yes);
    let confirm = confirm.leaving(&model.keymap.first(Action::Quit));
    lay(model, Overlay::Confirm(Box::new(confirm)))
}

/// Whether that question stands: the key that asked it is a yes then.
pub(crate) fn asks_to_leave(model: &Model) -> bool {
    matches!(model.overlays.last(), Some(Overlay::Confirm(asked)) if asked.leaves())
}

/// Takes the question back: what it lies over hears what became of its change, and may have nothing left to lose.
pub(crate) fn withdraw_leaving(model: &mut Model) {
    if asks_to_leave(model) {
        model.overlays.pop();
    }
}

/// What would be lost, in words: forms that were begun, messages that were edited.
fn unsaved(model: &Model) -> Vec<String> {
    let is_form = |overlay: &&Overlay| matches!(overlay, Overlay::Form(_));
    let kept = model.kept.iter().filter(|form| !form.is_discarded).count();
    let forms = kept + model.overlays.iter().filter(is_form).count();
    let open = model.overlays.iter().filter_map(|overlay| match overlay {
        Overlay::Message(message) => Some(message.edits()),
        _ => None,
    });
    let edits = model.edits.iter().chain(open.flatten());
    let mut whose: Vec<CustomerId> = edits.map(|draft| draft.customer.id).collect();
    whose.sort();
    whose.dedup();
    let counts = [("over-unsaved-forms", forms), ("over-unsaved-messages", whose.len())];
    let said = counts.into_iter().filter(|(_, count)| *count > 0);
    said.map(|(key, count)| t!(model.desk.texts, key, count = count)).collect()
}
