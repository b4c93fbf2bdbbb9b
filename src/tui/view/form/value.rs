//! Draws what stands in a field: a line being typed, a text of several lines, a choice.

use ratatui::text::Span;

use super::super::canvas::cells;
use super::super::look::Meaning;
use super::Row;
use super::field::Pen;
use crate::i18n::{cut, width};
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
        Value::Choice(choices, at) => vec![choice(pen, (place, choices), *at, room)],
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

/// `(電話)  メール  LINE`; where there is no room for all, from the one on that lets the chosen one be seen.
fn choice(pen: &Pen, (place, choices): (usize, &[Choice]), chosen: usize, room: usize) -> Row {
    let labels: Vec<String> =
        choices.iter().map(|choice| Form::label(pen.canvas.texts(), choice)).collect();
    let wide = |label: &String| width(label) + 2;
    let mut first = 0;
    while first < chosen && labels[first..=chosen].iter().map(wide).sum::<usize>() > room {
        first += 1;
    }
    let mut row = Row::new(Vec::new());
    let mut x = 0;
    for (at, label) in labels.iter().enumerate().skip(first) {
        let (text, meaning) = match at == chosen {
            true => (format!("({label})"), Meaning::Open),
            false => (format!(" {label} "), Meaning::Plain),
        };
        let width = cells(&text);
        if usize::from(x + width) > room {
            break;
        }
        let span: Span = pen.canvas.span(&text, meaning);
        row.line.push_span(span);
        row.spots.push((x, width, Target::Choice(place, at)));
        x += width;
    }
    row
}
