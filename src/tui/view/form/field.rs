//! Draws one field of a form: label, value, what it is read as, what is wrong with it, suggestions.

use ratatui::text::Span;

use super::super::canvas::{Canvas, cell, cells};
use super::super::look::Meaning;
use super::{Row, echo, value};
use crate::error::{Error, Result};
use crate::i18n::{cut, pad, width, wrap};
use crate::t;
use crate::tui::state::form::{Fault, Field, Form, LIST, Read, Suggestion, Value};
use crate::tui::state::screen::Target;

/// The widest that labels are drawn.
const LABEL: usize = 22;
/// Cells of a value that what it is read as stands beside.
const BESIDE: usize = 24;
/// The most lines that are told of one field.
const TOLD: usize = 4;

/// Draws the fields of one form.
pub(super) struct Pen<'p, 'c, 'f> {
    pub(super) canvas: &'p Canvas<'c, 'f>,
    pub(super) form: &'p Form,
    /// Cells of labels, and of what stands behind them.
    label: usize,
    pub(super) room: usize,
}

impl<'p, 'c, 'f> Pen<'p, 'c, 'f> {
    /// For lines of `width` cells.
    pub(super) fn new(canvas: &'p Canvas<'c, 'f>, form: &'p Form, line: usize) -> Pen<'p, 'c, 'f> {
        let labels = form.sheet.fields.iter().map(|spec| width(&canvas.text(spec.label)));
        // A mark before it, a gap behind it.
        let label = labels.max().unwrap_or_default().min(LABEL) + 4;
        Pen { canvas, form, label, room: line.saturating_sub(label) }
    }

    /// The lines of a field.
    pub(super) fn field(&self, place: usize) -> Vec<Row> {
        let field = &self.form.fields[place];
        let is_focused = place == self.form.focus;
        let beside = self.beside(place, field);
        let room = match beside {
            Some(_) => BESIDE.min(self.room),
            None => self.room,
        };
        let mut rows = value::rows(self, (place, field), room, is_focused);
        if let (Some(first), Some((text, meaning))) = (rows.first_mut(), beside) {
            let used: usize = first.line.spans.iter().map(|span| width(&span.content)).sum();
            let gap = " ".repeat(room.saturating_sub(used) + 1);
            let text = cut(&text, self.room.saturating_sub(room + 1));
            first.line.push_span(self.canvas.span(&(gap + &text), meaning));
        }
        self.begin(&mut rows, place, is_focused);
        rows.extend(self.below(place, field).into_iter().map(|spans| self.indented(spans)));
        if is_focused {
            rows.extend(self.suggestions());
        }
        rows
    }

    /// What a field is read as, where that stands beside its value.
    fn beside(&self, place: usize, field: &Field) -> Option<(String, Meaning)> {
        let is_beside = field.spec.reading.is_some() && field.spec.sum.is_none();
        self.told_of(place, field).filter(|_| is_beside).map(|read| self.echo(read))
    }

    /// What a field is read as; nothing where it cannot be and the fault below says so.
    fn told_of<'a>(&self, place: usize, field: &'a Field) -> Option<&'a Result<Read>> {
        let (_, read) = field.echo.as_ref()?;
        (read.is_ok() || self.fault(place).is_none()).then_some(read)
    }

    fn fault(&self, place: usize) -> Option<&Fault> {
        self.form.fault.as_ref().filter(|fault| fault.field == Some(place))
    }

    fn echo(&self, read: &Result<Read>) -> (String, Meaning) {
        match read {
            Ok(read) => (format!("= {}", echo::told(self.canvas, read)), Meaning::Plain),
            Err(error) => (format!("? {}", self.canvas.texts().error(error)), Meaning::Dim),
        }
    }

    /// Puts the label before the first line, blanks before the others, and notes where the field lies.
    fn begin(&self, rows: &mut [Row], place: usize, is_focused: bool) {
        let text = self.canvas.text(self.form.fields[place].spec.label);
        let text = pad(&cut(&text, self.label.saturating_sub(4)), self.label.saturating_sub(2));
        let (mark, meaning) = match is_focused {
            true => ("> ", Meaning::Heading),
            false => ("  ", Meaning::Plain),
        };
        let shift = u16::try_from(self.label).unwrap_or_default();
        let whole = u16::try_from(self.label + self.room).unwrap_or_default();
        for (at, row) in rows.iter_mut().enumerate() {
            let label = match at {
                0 => vec![self.canvas.span(mark, meaning), self.canvas.span(&text, meaning)],
                _ => vec![self.canvas.span(&" ".repeat(self.label), Meaning::Plain)],
            };
            row.line.spans.splice(0..0, label);
            row.caret = row.caret.map(|x| x + shift);
            row.spots.iter_mut().for_each(|(x, ..)| *x += shift);
            row.spots.insert(0, (0, whole, Target::Field(place)));
        }
    }

    /// What is told below a field: what several fields come to, what stands in the book by now, what is wrong.
    fn below(&self, place: usize, field: &Field) -> Vec<Vec<Span<'static>>> {
        let mut told: Vec<(String, Meaning)> = Vec::new();
        if let Some(read) = self.told_of(place, field).filter(|_| field.spec.sum.is_some()) {
            let (text, meaning) = self.echo(read);
            told.push((cut(&text, self.room), meaning));
        }
        if let Some(there) = &field.there {
            let text = t!(self.canvas.texts(), "form-there", now = there.as_str());
            told.push((cut(&text, self.room), Meaning::Late));
        }
        if let Some(fault) = self.fault(place) {
            let lines = wrap(&said(self.canvas, &fault.error), self.room);
            told.extend(lines.into_iter().take(TOLD).map(|line| (line, Meaning::Late)));
        }
        told.into_iter().map(|(text, meaning)| vec![self.canvas.span(&text, meaning)]).collect()
    }

    fn indented(&self, spans: Vec<Span<'static>>) -> Row {
        let blank = self.canvas.span(&" ".repeat(self.label), Meaning::Plain);
        Row::new(std::iter::once(blank).chain(spans).collect())
    }

    fn suggestions(&self) -> Vec<Row> {
        let list = &self.form.list;
        let is_eager = self.form.is_eager();
        let selected = list.selected.or(is_eager.then_some(0));
        let names = list.entries.iter().map(|entry| usize::from(cells(&entry.shown)));
        let names = names.max().unwrap_or_default().min(self.room / 2);
        let row = |(at, entry): (usize, &Suggestion)| {
            let is_selected = selected == Some(at);
            let mark = if is_selected { "> " } else { "- " };
            let more = entry.more.as_ref().map(|more| echo::more(self.canvas, more));
            let text = format!("{mark}{}  {}", cell(&entry.shown, names), more.unwrap_or_default());
            let meaning = if is_selected { Meaning::Selected } else { Meaning::Dim };
            let mut row = self.indented(vec![self.canvas.span(&cut(&text, self.room), meaning)]);
            let shift = u16::try_from(self.label).unwrap_or_default();
            let room = u16::try_from(self.room).unwrap_or_default();
            row.spots.push((shift, room, Target::Row(LIST, at)));
            row
        };
        let is_text = matches!(self.form.fields[self.form.focus].value, Value::Text(_));
        list.entries.iter().enumerate().filter(|_| is_text).map(row).collect()
    }
}

/// A refusal with what to do about it in a form, marked so that it is seen without colour.
pub(super) fn said(canvas: &Canvas, error: &Error) -> String {
    let texts = canvas.texts();
    // Where the shell's hint is none here, the text has one of its own.
    let own = texts.attribute(error.key(), "form", error.args());
    let hint = own.or_else(|| texts.hint(error)).filter(|hint| !hint.is_empty());
    let hint = hint.map(|hint| format!("  {hint}")).unwrap_or_default();
    format!("! {}{hint}", texts.error(error))
}
