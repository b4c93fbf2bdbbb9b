//! Draws a question with its two answers.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::canvas::{Canvas, cells};
use super::look::Meaning;
use super::window::{count, draw_lines, window};
use crate::i18n::{clean, wrap};
use crate::tui::model::Spot;
use crate::tui::state::confirm::{Confirm, NO, YES};
use crate::tui::state::screen::Target;

/// The widest it gets.
const WIDTH: u16 = 66;

/// Draws the question over the screen.
pub(super) fn draw(canvas: &mut Canvas, confirm: &Confirm, area: Rect) {
    let room = usize::from(WIDTH.min(area.width).saturating_sub(4));
    let lines = |text: &str, meaning| -> Vec<Line<'static>> {
        let wrapped = wrap(&clean(text), room).into_iter();
        wrapped.map(|line| Line::from(canvas.span(&line, meaning))).collect()
    };
    let mut said = lines(&confirm.question, Meaning::Heading);
    said.extend(lines(&confirm.about, Meaning::Plain));
    let height = count(&said) + 4;
    let inner = window(canvas, area, (WIDTH, height), "");
    let foot = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
    draw_lines(canvas, Rect { height: inner.height.saturating_sub(1), ..inner }, said);
    let no = canvas.text("over-no");
    let x = answer(canvas, foot, (&format!(" N {no} "), NO), !confirm.is_yes);
    let rest = Rect { x, width: foot.right().saturating_sub(x), ..foot };
    answer(canvas, rest, (&format!(" {} {} ", confirm.keys, confirm.yes), YES), confirm.is_yes);
}

/// Draws an answer, in brackets if Enter means it; returns where the next may begin.
fn answer(canvas: &mut Canvas, area: Rect, (text, place): (&str, usize), is_selected: bool) -> u16 {
    let (shown, meaning) = match is_selected {
        true => (format!("[{text}]"), Meaning::Selected),
        false => (format!(" {text} "), Meaning::Plain),
    };
    let span = canvas.span(&shown, meaning);
    canvas.line(area, 0, Line::from(span));
    let width = cells(&shown);
    let target = Target::Choice(0, place);
    canvas.drawn.spots.push(Spot { x: area.x, y: area.y, width, height: 1, target });
    area.x + width + 2
}
