//! Draws what stands in a field: a line being typed, a text of several lines, a choice.

use super::super::canvas::cells;
use super::super::look::Meaning;
use super::Row;
use super::field::Pen;
use crate::i18n::cut;
use crate::tui::state::block::Block;
use crate::tui::state::form::{Choice, Field, Form, Kind, Value};
use crate::tui::state::input::Input;
use crate::tui::state::screen::Target;

/// The most lines of a text that are seen at once.
const LINES: usize = 5;

/// The lines of a value in `room` cells, the caret in one of them where it is typed into.
pub(super) fn rows(
    pen: &Pen,
    (place, field): (usize, &Field),
    room: usize,
    is_focused: bool,
) -> Vec<Row> {
    let mut rows = match &field.value {
        Value::Choice(choices, at) => choice(pen, (place, choices), *at, room),
        Value::Text(input) if matches!(field.spec.kind, Kind::Long) => block(pen, input, room),
        Value::Text(input) => vec![line(pen, input, room)],
    };
    if let Value::Text(input) = &field.value
        && input.is_empty()
    {
        let example = pen.canvas.texts().attribute(field.spec.label, "example", &[]);
        let example = cut(&example.unwrap_or_default(), room);
        rows[0].line = pen.canvas.span(&example, Meaning::Dim).into();
    }
    if !is_focused {
        rows.iter_mut().for_each(|row| row.caret = None);
    }
    rows
}

fn line(pen: &Pen, input: &Input, room: usize) -> Row {
    let (shown, caret) = input.window(room);
    let mut row = Row::new(vec![pen.canvas.span(&shown, Meaning::Plain)]);
    row.caret = u16::try_from(caret).ok();
    row
}

fn block(pen: &Pen, input: &Input, room: usize) -> Vec<Row> {
    let block = Block::of(input, room, LINES);
    let drawn = |(at, line): (usize, &String)| {
        let mut row = Row::new(vec![pen.canvas.span(line, Meaning::Plain)]);
        row.caret = u16::try_from(block.caret.1).ok().filter(|_| block.caret.0 == at);
        row
    };
    block.lines.iter().enumerate().map(drawn).collect()
}

/// `(電話)  メール  LINE`, in as many lines as it takes.
fn choice(pen: &Pen, (place, choices): (usize, &[Choice]), chosen: usize, room: usize) -> Vec<Row> {
    let mut rows = vec![Row::new(Vec::new())];
    let mut x = 0;
    for (at, choice) in choices.iter().enumerate() {
        let label = Form::label(pen.canvas.texts(), choice);
        let (text, meaning) = match at == chosen {
            true => (format!("({label})"), Meaning::Open),
            false => (format!(" {label} "), Meaning::Plain),
        };
        let width = cells(&text);
        if x > 0 && usize::from(x + width) > room {
            rows.push(Row::new(Vec::new()));
            x = 0;
        }
        let Some(row) = rows.last_mut() else { continue };
        row.line.push_span(pen.canvas.span(&text, meaning));
        row.spots.push((x, width, Target::Choice(place, at)));
        x += width;
    }
    rows
}
