//! Draws a form over the screen: its title, what is known of the customer, the fields, the keys.

mod echo;
mod field;
mod value;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::canvas::{Canvas, cells};
use super::look::Meaning;
use super::window::width_beside;
use crate::domain::address::addressed;
use crate::i18n::{cut, number, wrap};
use crate::t;
use crate::tui::action::Action;
use crate::tui::model::Spot;
use crate::tui::state::form::{Form, Kind, Stage};
use crate::tui::state::screen::Target;

/// The widest that a form is drawn, in cells.
const WIDEST: u16 = 96;
/// The most lines that are told of a form as a whole.
const TOLD: usize = 4;

/// A line of a form, and what lies in it.
struct Row {
    line: Line<'static>,
    /// Where it can be clicked at: first cell, width, what lies there.
    spots: Vec<(u16, u16, Target)>,
    /// The cell of the caret, where it is in this line.
    caret: Option<u16>,
}

impl Row {
    fn new(spans: Vec<Span<'static>>) -> Row {
        Row { line: Line::from(spans), spots: Vec::new(), caret: None }
    }
}

/// Draws a form over the screen.
pub(super) fn draw(canvas: &mut Canvas, form: &Form, area: Rect) {
    let width = width_beside(area, WIDEST);
    let inner_width = usize::from(width.saturating_sub(4));
    let about = about(canvas, form, inner_width);
    let told = told(canvas, form, inner_width);
    let (rows, focus) = rows(canvas, form, inner_width);
    let around = about.len() + told.len() + 3;
    let wanted = u16::try_from(rows.len() + around).unwrap_or(u16::MAX);
    let height = wanted.min(area.height);
    // Suggestions make it longer, not jump.
    let usual = height.saturating_sub(u16::try_from(form.list.entries.len()).unwrap_or_default());
    let above = ((area.height - usual) / 3).min(area.height - height);
    let (x, y) = (area.x + (area.width - width) / 2, area.y + above);
    let place = Rect { x, y, width, height };
    canvas.clear(place);
    let title = title(canvas, form);
    let inner = canvas.pane(place, &title, true);
    let inner = Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner };
    let room = usize::from(height).saturating_sub(around);
    // The field in focus is seen whole, and one line of what follows it.
    let last = (focus.1 + 1).min(rows.len());
    let top = last.saturating_sub(room).min(focus.0);
    let mut at = 0;
    for line in about {
        canvas.line(inner, at, line);
        at += 1;
    }
    for row in rows.into_iter().skip(top).take(room) {
        put(canvas, inner, at, row);
        at += 1;
    }
    for line in told {
        canvas.line(inner, at, line);
        at += 1;
    }
    let keys = keys(canvas, form, inner_width);
    canvas.line(inner, usize::from(inner.height).saturating_sub(1), keys);
}

/// Draws a line of a form and notes what lies in it.
fn put(canvas: &mut Canvas, inner: Rect, at: usize, row: Row) {
    let Some(down) = u16::try_from(at).ok().filter(|down| *down < inner.height) else { return };
    canvas.line(inner, at, row.line);
    for (x, width, target) in row.spots {
        let (x, y) = (inner.x + x, inner.y + down);
        let width = width.min(inner.right().saturating_sub(x));
        canvas.drawn.spots.push(Spot { x, y, width, height: 1, target });
    }
    if let Some(x) = row.caret.filter(|x| *x < inner.width) {
        canvas.frame.set_cursor_position((inner.x + x, inner.y + down));
    }
}

/// `連絡を記録 -- C12 山田 太郎 様`, `連絡を記録 -- 3人`.
fn title(canvas: &Canvas, form: &Form) -> String {
    let what = canvas.text(form.sheet.title);
    let who = match (&form.subject, form.about.chosen.as_slice()) {
        (_, []) => return what,
        (Some(subject), [one]) => {
            format!("{} {}", one.id, addressed(&subject.profile.customer, canvas.texts().lang()))
        }
        (None, [one]) => format!("{} {}", one.id, one.name),
        (_, several) => t!(canvas.texts(), "form-several", count = several.len()),
    };
    format!("{what} -- {who}")
}

/// What is to be known of whom it is about: how to reach, points, what is put off; or the names of several.
fn about(canvas: &Canvas, form: &Form, width: usize) -> Vec<Line<'static>> {
    let mut parts: Vec<String> = Vec::new();
    if form.about.chosen.len() > 1 {
        parts.extend(form.about.chosen.iter().take(width / 2).map(|chosen| chosen.name.clone()));
    }
    let rules = form.about.items.iter().take(width / 2);
    parts.extend(rules.map(|item| canvas.texts().word(item.rule.word())));
    match (&form.subject, form.sheet.action) {
        (Some(subject), Action::Contact) => {
            parts.extend(subject.profile.phones.iter().chain(&subject.profile.emails).cloned());
        }
        (Some(subject), Action::Purchase | Action::Points) => {
            let points = number(subject.row.summary.points);
            parts.push(t!(canvas.texts(), "form-balance", points = points));
        }
        _ => {}
    }
    let text = parts.join(", ");
    let lines = Some(text).filter(|text| !text.is_empty());
    lines.iter().map(|text| canvas.span(&cut(text, width), Meaning::Dim).into()).collect()
}

/// All lines of the fields, and which of them are those of the field in focus.
fn rows(canvas: &Canvas, form: &Form, width: usize) -> (Vec<Row>, (usize, usize)) {
    let mut rows = Vec::new();
    let mut focus = (0, 0);
    let pen = field::Pen::new(canvas, form, width);
    for place in (0..form.fields.len()).filter(|place| form.fields[*place].is_shown()) {
        let first = rows.len();
        rows.extend(pen.field(place));
        if place == form.focus {
            focus = (first, rows.len());
        }
    }
    (rows, focus)
}

/// Why it could not be written down, where that is about no field; and that it is being written.
fn told(canvas: &Canvas, form: &Form, width: usize) -> Vec<Line<'static>> {
    if form.stage != Stage::Open {
        let key = if form.stage == Stage::Saving { "form-saving" } else { "tui-loading" };
        return vec![canvas.span(&canvas.text(key), Meaning::Dim).into()];
    }
    let fault = form.fault.as_ref().filter(|fault| fault.field.is_none());
    let Some(fault) = fault else { return Vec::new() };
    let lines = wrap(&field::said(canvas, &fault.error), width);
    let lines = lines.into_iter().take(TOLD);
    lines.map(|line| canvas.span(&line, Meaning::Late).into()).collect()
}

/// The keys that mean something in the form, as many as fit.
fn keys(canvas: &Canvas, form: &Form, width: usize) -> Line<'static> {
    let has_long = form.sheet.fields.iter().any(|spec| matches!(spec.kind, Kind::Long));
    let keys = [
        ("Ctrl-S", "form-key-save", true),
        ("Ctrl-R", "form-key-reload", form.can_reload()),
        ("Ctrl-Z", "form-key-restore", form.can_restore()),
        ("Tab", "form-key-next", form.fields.len() > 1),
        ("Esc", "form-key-leave", true),
        ("Ctrl-E", "form-key-edit", has_long),
        ("Ctrl-D", "form-key-discard", form.is_changed()),
    ];
    let mut spans = Vec::new();
    let mut used = 0;
    for (key, text, _) in keys.into_iter().filter(|(_, _, means)| *means) {
        let text = format!(" {}  ", canvas.text(text));
        used += usize::from(cells(key) + cells(&text));
        if used > width + 2 {
            break;
        }
        spans.push(canvas.span(key, Meaning::Key));
        spans.push(canvas.span(&text, Meaning::Plain));
    }
    Line::from(spans)
}
