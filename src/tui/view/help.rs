//! Draws help for a screen.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::canvas::{Canvas, cell};
use super::look::Meaning;
use super::window::{count, draw_lines, keys, window, with_foot};
use crate::i18n::wrap;
use crate::t;
use crate::tui::action::Group;
use crate::tui::state::help::{Help, Topic};
use crate::tui::state::overlay::PANE;

/// The widest it gets.
const WIDTH: u16 = 100;
/// Cells of the columns of keys and names.
const KEYS: usize = 12;
const NAME: usize = 17;

/// Draws help over the screen.
pub(super) fn draw(canvas: &mut Canvas, help: &Help, area: Rect) {
    let screen = canvas.text(&canvas.model.screen.text_key());
    let title = t!(canvas.texts(), "over-help-title", screen = screen);
    let inner = window(canvas, area, (WIDTH, area.height), &title);
    let offered = [
        ("Up Down PgUp PgDn", "over-key-scroll"),
        ("a-z", "over-key-search"),
        ("Esc", "over-key-back"),
    ];
    let foot = keys(canvas, inner.width, &offered);
    let (above, below) = with_foot(inner, count(&foot));
    draw_lines(canvas, below, foot);
    searched(canvas, help, above);
    let page = Rect { y: above.y + 1, height: above.height.saturating_sub(1), ..above };
    let lines = lines(canvas, help, usize::from(page.width));
    canvas.scrolled(PANE, page, help.top, lines);
}

/// What is searched for.
fn searched(canvas: &mut Canvas, help: &Help, area: Rect) {
    let sign = canvas.span("/ ", Meaning::Key);
    canvas.line(area, 0, Line::from(sign));
    let room = Rect { x: area.x + 2, width: area.width.saturating_sub(2), height: 1, ..area };
    canvas.input(room, &help.input, true);
}

fn lines(canvas: &Canvas, help: &Help, width: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for group in Group::ALL {
        let topics = help.topics(group);
        if topics.is_empty() {
            continue;
        }
        lines.push(Line::from(canvas.span(&canvas.text(group.text_key()), Meaning::Heading)));
        lines.extend(topics.into_iter().flat_map(|topic| of(canvas, topic, width)));
        lines.push(Line::default());
    }
    for note in help.notes() {
        let note = wrap(note, width).into_iter();
        lines.extend(note.map(|line| Line::from(canvas.span(&line, Meaning::Plain))));
        lines.push(Line::default());
    }
    if lines.is_empty() {
        lines.push(Line::from(canvas.span(&canvas.text("over-help-none"), Meaning::Dim)));
    }
    lines
}

/// Keys, name and what it does; below it the command line that does the same, and its name in config.
fn of(canvas: &Canvas, topic: &Topic, width: usize) -> Vec<Line<'static>> {
    let before = KEYS + NAME + 2;
    let room = width.saturating_sub(before);
    let mut hint = match topic.command {
        "" => wrap(&format!("{}  [{}]", topic.hint, topic.word), room).into_iter(),
        _ => wrap(&topic.hint, room).into_iter(),
    };
    let first = hint.next().unwrap_or_default();
    let mut lines = vec![Line::from(vec![
        canvas.span(&(cell(&topic.keys, KEYS) + " "), Meaning::Key),
        canvas.span(&(cell(&topic.name, NAME) + " "), Meaning::Plain),
        canvas.span(&first, Meaning::Plain),
    ])];
    let indented =
        |text: &str, meaning| Line::from(canvas.span(&format!("{:before$}{text}", ""), meaning));
    lines.extend(hint.map(|text| indented(&text, Meaning::Plain)));
    if !topic.command.is_empty() {
        lines.push(indented(&format!("{}  [{}]", topic.command, topic.word), Meaning::Dim));
    }
    lines
}
