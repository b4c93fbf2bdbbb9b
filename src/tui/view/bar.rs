//! The lines around every screen: its name among the others, the keys, what was said last.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::canvas::{Canvas, cells};
use super::look::Meaning;
use crate::i18n::{clean, day, shorten, wrap};
use crate::tui::action::{Action, Row, Scope, TABLE};
use crate::tui::model::{Notice, Spot};
use crate::tui::screens::ScreenName;
use crate::tui::state::screen::Target;

/// Actions that end the key line, whatever its width.
const ALWAYS: [Action; 3] = [Action::Palette, Action::Help, Action::Quit];

/// The most lines of what was said last.
const SAID: usize = 4;

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
    let day = day(canvas.today(), canvas.texts().lang());
    let business = canvas.model.desk.business.as_ref();
    let whole = business.map(|business| format!("{day}  {business}"));
    let shorter = [whole, Some(day), Some(canvas.today().to_string())];
    // A day that was cut would be another one.
    let fits = |text: &String| x + 2 + cells(text) <= area.right();
    let right = shorter.into_iter().flatten().find(fits).unwrap_or_default();
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

/// The lines of what was said last, for lines of `width` cells: a change with the key that takes it back in one line,
/// anything else whole, as long as it is not a page.
pub(super) fn said(canvas: &Canvas, width: u16) -> Vec<Line<'static>> {
    let texts = canvas.texts();
    let (text, end, meaning) = match &canvas.model.notice {
        None => return Vec::new(),
        Some(Notice::Done(said) | Notice::Waiting(said)) => (said.clone(), "", Meaning::Good),
        Some(Notice::Written(said, back)) => (said.clone(), back.as_str(), Meaning::Good),
        Some(Notice::Refused(error)) => {
            let hint = texts.hint(error).map(|hint| format!("  {hint}"));
            (texts.error(error) + &hint.unwrap_or_default(), "", Meaning::Late)
        }
    };
    let (text, room) = (clean(&text), usize::from(width.saturating_sub(2)));
    let mut lines = match end {
        "" => wrap(&text, room),
        // How it is taken back is seen, however much there is to say.
        end => vec![shorten(&text, room.saturating_sub(usize::from(cells(end)))) + end],
    };
    if let Some(rest) = lines.get(SAID..).map(<[String]>::concat).filter(|rest| !rest.is_empty()) {
        lines.truncate(SAID);
        let last = lines.pop().unwrap_or_default() + " " + &rest;
        lines.push(shorten(&last, room));
    }
    lines.into_iter().map(|line| Line::from(canvas.span(&line, meaning))).collect()
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use crate::error::Error;
    use crate::tui::keymap::Keymap;
    use crate::tui::model::{Model, Notice};
    use crate::tui::over::tests::desk;
    use crate::tui::{Borders, Look, view};

    /// The lines below the screen, without the blanks at their ends.
    fn foot(notice: Notice) -> Vec<String> {
        let mut model = Model::new(desk(), Keymap::usual());
        model.notice = Some(notice);
        let look = Look { color: false, borders: Borders::Ascii };
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        terminal.draw(|frame| drop(view::draw(&model, look, frame))).unwrap();
        let buffer = terminal.backend().buffer();
        let line = |y| (0..80).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        let lines: Vec<String> = (0..24).map(line).collect();
        // Today's strip ends the screen: a line that begins with a blank and says nothing yet.
        let end = lines.iter().rposition(|line| line.starts_with('+')).unwrap();
        lines[end + 2..].iter().map(|line| line.trim_end().to_owned()).collect()
    }

    #[test]
    fn how_a_change_is_taken_back_is_seen_behind_what_had_to_be_cut() {
        let said = "Logged: C12 ".to_owned() + &"Mary ".repeat(20);
        let foot = foot(Notice::Written(said, "   (u undoes it)".to_owned()));
        assert_eq!(foot.len(), 2, "{foot:#?}");
        assert!(foot[0].contains("q quit"), "{foot:#?}");
        assert!(foot[1].ends_with("...   (u undoes it)"), "{foot:#?}");
        assert!(foot[1].len() < 80, "{foot:#?}");
    }

    #[test]
    fn a_refusal_is_read_whole_in_as_many_lines_as_it_takes() {
        let path = std::path::Path::new("/home/mary/salon/crm.db");
        let foot = foot(Notice::Refused(Error::failure("error-store-newer").with("path", path)));
        let hint = "Install the newer version, or name another file with --db.";
        assert!(foot.join(" ").replace("  ", " ").ends_with(hint), "{foot:#?}");
        assert_eq!(foot.len(), 2, "the keys have made room: {foot:#?}");
    }

    #[test]
    fn what_would_fill_the_screen_is_cut_where_it_is_seen_to_be() {
        let foot = foot(Notice::Done("so many words ".repeat(60)));
        assert_eq!(foot.len(), 4, "{foot:#?}");
        assert!(foot[3].ends_with("..."), "{foot:#?}");
    }
}
