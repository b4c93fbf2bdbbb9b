//! Draws the sheet of the selected customer: its tabs, and of what stands on it as much as is seen.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::overview;
use super::page::Page;
use crate::domain::contact::Contact;
use crate::domain::customer::Profile;
use crate::domain::purchase::Purchase;
use crate::domain::statement::{Posted, Statement};
use crate::domain::timeline::Event;
use crate::i18n::{moment, number};
use crate::t;
use crate::tui::model::Spot;
use crate::tui::state::customers::sheet::{Content, Sheet, Tab};
use crate::tui::state::customers::{SHEET, State};
use crate::tui::state::screen::Target;
use crate::tui::view::canvas::{Canvas, cells};
use crate::tui::view::look::Meaning;

/// Draws the pane.
pub(super) fn draw(canvas: &mut Canvas, state: &State, area: Rect) {
    // The one before stays until the next one is there: it says whose it is.
    let sheet = state.sheet.as_ref();
    let title = sheet.map(|sheet| format!("{} {}", sheet.id, sheet.name)).unwrap_or_default();
    let inner = canvas.pane(area, &title, state.pane == SHEET);
    tabs(canvas, state, inner);
    let below = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
    if let Some(sheet) = sheet {
        body(canvas, sheet, state.sheet_top, below);
    }
}

/// The names of the tabs, the open one in brackets.
fn tabs(canvas: &mut Canvas, state: &State, area: Rect) {
    let mut x = area.x;
    for (at, tab) in Tab::ALL.into_iter().enumerate() {
        let name = canvas.text(tab.text_key());
        let is_open = tab == state.tab;
        let text = if is_open { format!("[{name}]") } else { format!(" {name} ") };
        let width = cells(&text).min(area.right().saturating_sub(x));
        let span = canvas.span(&text, if is_open { Meaning::Open } else { Meaning::Plain });
        canvas.line(Rect { x, width, ..area }, 0, Line::from(span));
        let target = Target::Tab(at);
        canvas.drawn.spots.push(Spot { x, y: area.y, width, height: 1, target });
        x += width;
    }
}

fn body(canvas: &mut Canvas, sheet: &Sheet, top: usize, area: Rect) {
    let width = usize::from(area.width);
    match &sheet.content {
        Content::Overview(card, items) => {
            let lines = overview::lines(canvas, (card, items), width);
            canvas.scrolled(SHEET, area, top, lines);
        }
        Content::Timeline(events) => {
            let count = events.len();
            parts(canvas, area, top, (count, &|page, at| event(page, &events[at])));
        }
        Content::Purchases(purchases) => {
            let count = purchases.len();
            parts(canvas, area, top, (count, &|page, at| purchase(page, &purchases[at])));
        }
        Content::Points(statement) => {
            let count = statement.entries.len() + 1;
            parts(canvas, area, top, (count, &|page, at| points(page, statement, at)));
        }
        Content::Notes(profile, contacts) => {
            let count = contacts.len() + 1;
            let part = |page: &mut Page, at: usize| match at.checked_sub(1) {
                None => known(page, profile),
                Some(at) => noted(page, &contacts[at]),
            };
            parts(canvas, area, top, (count, &part));
        }
    }
}

/// Draws parts of a long sheet from one on; only those that are seen are written.
fn parts(
    canvas: &mut Canvas,
    area: Rect,
    top: usize,
    (count, write): (usize, &dyn Fn(&mut Page, usize)),
) {
    let height = usize::from(area.height);
    let written = |canvas: &Canvas, at: usize| {
        let mut page = Page::new(canvas, usize::from(area.width));
        write(&mut page, at);
        page.lines
    };
    let mut room = height;
    let mut extent = count;
    while let Some(at) = extent.checked_sub(1) {
        let lines = written(canvas, at).len();
        if lines > room {
            break;
        }
        (room, extent) = (room - lines, at);
    }
    let extent = extent.min(count.saturating_sub(1));
    let mut row = 0;
    let mut whole = 0;
    for at in top.min(extent)..count {
        for line in written(canvas, at) {
            canvas.line(area, row, line);
            canvas.spot(area, row, Target::Row(SHEET, at));
            row += 1;
        }
        if row >= height {
            break;
        }
        whole += 1;
    }
    if count == 0 {
        let line = canvas.span(&canvas.text("people-empty"), Meaning::Dim);
        canvas.line(area, 0, Line::from(line));
    }
    canvas.note(SHEET, whole.max(1), extent);
}

fn event(page: &mut Page, event: &Event) {
    let (texts, currency) = (page.canvas.texts(), page.canvas.model.desk.currency);
    let at = moment(event.day, event.time, texts.lang());
    page.text(&format!("{at}  {}", texts.event(event, currency)), Meaning::Plain);
}

fn purchase(page: &mut Page, purchase: &Purchase) {
    let canvas = page.canvas;
    let texts = canvas.texts();
    let at = moment(purchase.day, purchase.time, texts.lang());
    let used = (purchase.points_used > 0)
        .then(|| t!(texts, "people-points-used", points = number(purchase.points_used)));
    let off = (purchase.discount > 0)
        .then(|| t!(texts, "people-discount", amount = canvas.money(purchase.discount)));
    let void = purchase.voided_on.map(|_| texts.word("void"));
    let parts = [Some(at), Some(canvas.money(purchase.total)), off, used, void];
    let head: Vec<String> = parts.into_iter().flatten().chain([purchase.id.to_string()]).collect();
    let is_void = purchase.voided_on.is_some();
    page.text(&head.join("  "), if is_void { Meaning::Dim } else { Meaning::Plain });
    for line in &purchase.lines {
        let quantity = line.quantity as f64 / 1000.0;
        let text = format!("  {} x{quantity}  {}", line.product, canvas.money(line.amount));
        page.text(&text, Meaning::Dim);
    }
    if let Some(note) = &purchase.note {
        page.text(&format!("  {note}"), Meaning::Dim);
    }
}

/// The balance and the lots that are left, then what happened, newest first.
fn points(page: &mut Page, statement: &Statement, at: usize) {
    let texts = page.canvas.texts();
    if let Some(newer) = at.checked_sub(1) {
        let last = statement.entries.len() - 1;
        return posted(page, &statement.entries[last - newer]);
    }
    page.text(&t!(texts, "card-points", points = number(statement.balance)), Meaning::Heading);
    for lot in statement.lots.iter().filter(|lot| lot.left > 0) {
        let left = t!(texts, "card-points", points = number(lot.left));
        let until = match lot.expires_on {
            Some(last) => {
                let when = page.canvas.distance(last);
                t!(texts, "card-offer-end", day = last.to_string(), when = when)
            }
            None => page.canvas.text("people-never"),
        };
        page.text(&format!("  {left}  {until}"), Meaning::Plain);
    }
    page.heading(&page.canvas.text("card-history"));
}

fn posted(page: &mut Page, posted: &Posted) {
    let texts = page.canvas.texts();
    let entry = &posted.entry;
    let sign = if entry.delta > 0 { "+" } else { "" };
    let (kind, note) = (texts.word(entry.kind.word()), entry.note.clone().unwrap_or_default());
    let (delta, balance) = (number(entry.delta), number(posted.balance));
    page.text(
        format!("{}  {kind}  {sign}{delta} = {balance}  {note}", entry.day).trim_end(),
        Meaning::Plain,
    );
}

/// The note and the facts.
fn known(page: &mut Page, profile: &Profile) {
    let texts = page.canvas.texts();
    if let Some(note) = &profile.customer.note {
        page.field(&texts.heading("note"), note, Meaning::Plain);
    }
    for (name, value) in &profile.facts {
        page.field(name, value, Meaning::Plain);
    }
    page.heading(&page.canvas.text("people-noted"));
}

fn noted(page: &mut Page, contact: &Contact) {
    let texts = page.canvas.texts();
    let at = moment(contact.day, contact.time, texts.lang());
    let (channel, note) = (texts.word(contact.channel.word()), contact.note.clone());
    page.text(&format!("{at}  {channel}  {}", note.unwrap_or_default()), Meaning::Plain);
}
