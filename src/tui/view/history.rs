//! Draws the history of the book.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::canvas::{Canvas, cell};
use super::look::Meaning;
use super::window::{count, draw_lines, keys, window, with_foot};
use crate::domain::operation::{Operation, OperationKind};
use crate::i18n::{clean, wrap};
use crate::t;
use crate::tui::action::Action;
use crate::tui::state::history::History;
use crate::tui::state::overlay::PANE;

/// The widest it gets.
const WIDTH: u16 = 120;
/// The most cells that what was done takes of a row.
const DEED: usize = 20;

/// Draws the history over the screen.
pub(super) fn draw(canvas: &mut Canvas, history: &History, area: Rect) {
    let title = canvas.text("over-title-history");
    let inner = window(canvas, area, (WIDTH, area.height), &title);
    let (undo, redo) = (Action::Undo, Action::Redo);
    let (undo, redo) = (canvas.model.keymap.first(undo), canvas.model.keymap.first(redo));
    let offered = [
        (undo.as_str(), "over-key-take-back"),
        (redo.as_str(), "action-redo"),
        ("Esc", "over-key-back"),
    ];
    let mut foot = refused(canvas, history, inner.width);
    foot.extend(history.selected().map(|operation| command(canvas, operation)));
    if history.is_writing {
        foot.push(Line::from(canvas.span(&canvas.text("over-page-waits"), Meaning::Dim)));
    }
    foot.extend(keys(canvas, inner.width, &offered));
    let (above, below) = with_foot(inner, count(&foot));
    draw_lines(canvas, below, foot);
    let Some(operations) = &history.operations else {
        let line = canvas.span(&canvas.text("tui-loading"), Meaning::Dim);
        return canvas.line(above, 0, Line::from(line));
    };
    if operations.is_empty() {
        let line = canvas.span(&canvas.text("book-history-empty"), Meaning::Plain);
        canvas.line(above, 0, Line::from(line));
    }
    let width = usize::from(above.width);
    let draw = |canvas: &Canvas, _: usize, operation: &Operation| row(canvas, operation, width);
    canvas.rows((PANE, above), (&history.cursor, true), operations, draw);
}

/// Why the last one was not taken back.
fn refused(canvas: &Canvas, history: &History, width: u16) -> Vec<Line<'static>> {
    let Some(error) = &history.refused else { return Vec::new() };
    let hint = canvas.texts().hint(error).map(|hint| format!("\n{hint}")).unwrap_or_default();
    let said = wrap(&(canvas.texts().error(error) + &hint), usize::from(width));
    said.into_iter().map(|line| Line::from(canvas.span(&clean(&line), Meaning::Late))).collect()
}

/// `Command: crm log purchase`: how a shell does what the selected operation did.
fn command(canvas: &Canvas, operation: &Operation) -> Line<'static> {
    let said = format!("{}: crm {}", canvas.texts().heading("command"), operation.command);
    Line::from(canvas.span(&said, Meaning::Dim))
}

/// `O12  2026-11-21 09:30  purchase logged  C12 Mary Jones and 2 more   taken back: O14`.
fn row(canvas: &Canvas, operation: &Operation, width: usize) -> Line<'static> {
    let (code, at, what) = (6, 16, DEED.min(width / 4));
    let room = width.saturating_sub(code + at + what + 5);
    let becomes = became(canvas, operation);
    let becomes = cell(&becomes, crate::i18n::width(&becomes).min(room / 2));
    let who = operation.concerned();
    let who = who.map(|(first, more)| canvas.texts().several(&first, more)).unwrap_or_default();
    let who = cell(&who, room.saturating_sub(crate::i18n::width(&becomes)));
    let meaning = if operation.stands() { Meaning::Plain } else { Meaning::Dim };
    Line::from(vec![
        canvas.span(&(cell(&operation.id.to_string(), code) + " "), meaning),
        canvas.span(&(cell(&operation.moment(), at) + "  "), meaning),
        canvas.span(&(cell(&canvas.texts().deed(operation), what) + "  "), meaning),
        canvas.span(&who, meaning),
        canvas.span(&becomes, Meaning::Dim),
    ])
}

/// What became of it, or what it took back.
fn became(canvas: &Canvas, operation: &Operation) -> String {
    match (operation.undone_by, operation.kind) {
        (Some(by), _) => t!(canvas.texts(), "over-taken-back", code = by.to_string()),
        (None, OperationKind::Undo(target) | OperationKind::Redo(target)) => {
            t!(canvas.texts(), "over-took-back", code = target.to_string())
        }
        (None, OperationKind::Do) => String::new(),
    }
}
