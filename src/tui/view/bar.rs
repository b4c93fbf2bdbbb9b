//! The lines around every screen: its name among the others, the keys, what was said last.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::canvas::{Canvas, cells};
use super::look::Meaning;
use crate::i18n::{clean, cut, day};
use crate::tui::action::{Action, Row, Scope, TABLE};
use crate::tui::model::{Notice, Spot};
use crate::tui::screens::ScreenName;
use crate::tui::state::screen::Target;

/// Actions that end the key line, whatever its width.
const ALWAYS: [Action; 3] = [Action::Palette, Action::Help, Action::Quit];

/// The screens with their number keys, the day, the business.
pub(super) fn head(canvas: &mut Canvas, area: Rect) {
    let mut spans = vec![canvas.span(" crm ", Meaning::Heading)];
    let mut x = area.x + 5;
    for (at, name) in ScreenName::ALL.iter().enumerate() {
        let name_text = canvas.text(&name.text_key());
        let is_open = *name == canvas.model.screen;
        let text = if is_open {
            format!("[{} {name_text}]", at + 1)
        } else {
            format!(" {} {name_text} ", at + 1)
        };
        let width = cells(&text);
        canvas.drawn.spots.push(Spot {
            x,
            y: area.y,
            width,
            height: 1,
            target: Target::Screen(at),
        });
        x += width;
        spans.push(canvas.span(&text, if is_open { Meaning::Open } else { Meaning::Plain }));
    }
    canvas.line(area, 0, Line::from(spans));
    let mut right = day(canvas.today(), canvas.texts().lang());
    let room = usize::from(area.right().saturating_sub(x + 2));
    if let Some(business) = &canvas.model.desk.business
        && cells(business) + cells(&right) + 2 <= u16::try_from(room).unwrap_or_default()
    {
        right = format!("{right}  {business}");
    }
    let right = cut(&right, room);
    let start = area.right().saturating_sub(cells(&right) + 1);
    let span = canvas.span(&right, Meaning::Plain);
    canvas.line(Rect { x: start, width: area.right() - start, ..area }, 0, Line::from(span));
}

/// The keys that mean something here, in the order of the table, as many as fit.
pub(super) fn keys(canvas: &mut Canvas, area: Rect) {
    let always: Vec<&Row> = ALWAYS.iter().map(|action| action.row()).collect();
    let reserved: u16 = always.iter().map(|row| cells(&label(canvas, row)) + 2).sum();
    let scopes = canvas.model.screens.scopes(canvas.model.screen);
    let fits = |row: &&Row| {
        row.is_on_line
            && !ALWAYS.contains(&row.action)
            && (row.scope == Scope::All || scopes.contains(&row.scope))
    };
    let mut x = area.x + 1;
    let mut end = area.right().saturating_sub(reserved);
    for row in TABLE.iter().filter(fits) {
        let width = cells(&label(canvas, row));
        if x + width <= end {
            x = key(canvas, (x, area.y), row);
        }
    }
    end = area.right();
    for row in always {
        if x + cells(&label(canvas, row)) <= end {
            x = key(canvas, (x, area.y), row);
        }
    }
}

/// `x done`, as the key line shows it.
fn label(canvas: &Canvas, row: &Row) -> String {
    let name = canvas.text(&row.text_key());
    format!("{} {name}", canvas.model.keymap.first(row.action))
}

/// Draws one key with what it does; returns where the next may begin.
fn key(canvas: &mut Canvas, (x, y): (u16, u16), row: &Row) -> u16 {
    let (text, key) = (label(canvas, row), canvas.model.keymap.first(row.action));
    let width = cells(&text);
    let name = text.strip_prefix(&key).unwrap_or(&text).to_owned();
    let spans: Vec<Span> =
        vec![canvas.span(&key, Meaning::Key), canvas.span(&name, Meaning::Plain)];
    canvas.line(Rect { x, y, width, height: 1 }, 0, Line::from(spans));
    canvas.drawn.spots.push(Spot { x, y, width, height: 1, target: Target::Action(row.action) });
    x + width + 2
}

/// What was said last.
pub(super) fn notice(canvas: &mut Canvas, area: Rect) {
    let mut end = "";
    let (text, meaning) = match &canvas.model.notice {
        None => return,
        Some(Notice::Done(said)) => (said.clone(), Meaning::Good),
        Some(Notice::Written(said, back)) => {
            end = back;
            (said.clone(), Meaning::Good)
        }
        Some(Notice::Refused(error)) => {
            let hint = canvas.texts().hint(error).map(|hint| format!("  {hint}"));
            (canvas.texts().error(error) + &hint.unwrap_or_default(), Meaning::Late)
        }
    };
    // How it is taken back is seen, however much there is to say.
    let room = usize::from(area.width.saturating_sub(2 + cells(end)));
    let text = cut(&clean(&text), room) + end;
    let span = canvas.span(&text, meaning);
    canvas.line(Rect { x: area.x + 1, ..area }, 0, Line::from(span));
}
