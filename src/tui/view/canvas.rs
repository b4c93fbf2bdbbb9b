//! What screens draw with: panes, lines of styled text cut to their cells, and a note of what lies where.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use super::look::{Look, Meaning};
use crate::i18n::{Texts, clean, cut, money, number, pad, pad_left, unit, width, wrap};
use crate::t;
use crate::tui::model::{Drawn, Model, Spot};
use crate::tui::state::cursor::{Cursor, Marks};
use crate::tui::state::filter::Filter;
use crate::tui::state::input::Input;
use crate::tui::state::screen::Target;

/// Writes a line by its place.
type Writes<'w, C> = &'w dyn Fn(&C, usize) -> Line<'static>;
/// Tells which row a line is, if it is one.
type Rows<'r> = &'r dyn Fn(usize) -> Option<usize>;

/// A frame being drawn.
pub(crate) struct Canvas<'c, 'f> {
    pub(crate) frame: &'c mut Frame<'f>,
    pub(crate) look: Look,
    pub(crate) model: &'c Model,
    pub(crate) drawn: Drawn,
}

impl Canvas<'_, '_> {
    pub(crate) fn texts(&self) -> &Texts {
        &self.model.desk.texts
    }

    pub(crate) fn today(&self) -> NaiveDate {
        self.model.desk.now.today
    }

    /// The text of a key without values.
    pub(crate) fn text(&self, key: &str) -> String {
        self.texts().get(key, &[])
    }

    /// The text of a key that tells a number of things.
    pub(crate) fn counted(&self, key: &str, count: usize) -> String {
        t!(self.texts(), key, count = number(i64::try_from(count).unwrap_or(i64::MAX)))
    }

    /// How many are marked, where some are.
    pub(crate) fn marked(&self, marks: &Marks) -> String {
        if marks.len() > 0 { self.counted("tui-marked", marks.len()) } else { String::new() }
    }

    /// An amount as people read it.
    pub(crate) fn money(&self, minor: i64) -> String {
        let currency = self.model.desk.currency;
        money(minor, currency.digits(), currency.code(), self.texts().lang())
    }

    /// What amounts are counted in.
    pub(crate) fn unit(&self) -> &'static str {
        unit(self.model.desk.currency.code(), self.texts().lang())
    }

    /// A day from today: `3 days ago`, `today`, `in 3 days`.
    pub(crate) fn distance(&self, day: NaiveDate) -> String {
        self.texts().distance(day, self.today())
    }

    pub(crate) fn style(&self, meaning: Meaning) -> Style {
        self.look.style(meaning)
    }

    /// Text fit for the screen, in the style of its meaning.
    pub(crate) fn span(&self, text: &str, meaning: Meaning) -> Span<'static> {
        Span::styled(clean(text).into_owned(), self.style(meaning))
    }

    /// A bordered pane with a title; returns what is inside.
    pub(crate) fn pane(&mut self, area: Rect, title: &str, is_focused: bool) -> Rect {
        let meaning = if is_focused { Meaning::Focus } else { Meaning::Plain };
        let title = cut(&clean(title), usize::from(area.width.saturating_sub(6)));
        let title = if title.is_empty() { title } else { format!(" {title} ") };
        let block = Block::bordered()
            .border_set(self.look.border())
            .border_style(self.style(meaning))
            .title(Span::styled(title, self.style(Meaning::Heading)));
        let inner = block.inner(area);
        self.frame.render_widget(block, area);
        inner
    }

    /// Empties a rectangle for what lies on top.
    pub(crate) fn clear(&mut self, area: Rect) {
        self.frame.render_widget(Clear, area);
        let Some(x) = area.x.checked_sub(1) else { return };
        // A wide character half under it would be drawn over its edge.
        for y in area.top()..area.bottom() {
            let cell = self.frame.buffer_mut().cell_mut((x, y));
            if let Some(cell) = cell.filter(|cell| width(cell.symbol()) > 1) {
                cell.set_symbol(" ");
            }
        }
    }

    /// Draws the text of a key, quietly, in as many lines as it takes.
    pub(crate) fn told(&mut self, area: Rect, key: &str) {
        for (row, line) in wrap(&self.text(key), usize::from(area.width)).iter().enumerate() {
            let line = self.span(line, Meaning::Dim);
            self.line(area, row, Line::from(line));
        }
    }

    /// Draws one line of an area; what does not fit is cut by the terminal cell, wide characters whole.
    pub(crate) fn line(&mut self, area: Rect, row: usize, line: Line) {
        let Some(row) = u16::try_from(row).ok().filter(|row| *row < area.height) else { return };
        self.frame.buffer_mut().set_line(area.x, area.y + row, &line, area.width);
    }

    /// Gives a whole line of an area a style, over what was drawn there.
    pub(crate) fn highlight(&mut self, area: Rect, row: usize, meaning: Meaning) {
        let Some(row) = u16::try_from(row).ok().filter(|row| *row < area.height) else { return };
        let line = Rect { y: area.y + row, height: 1, ..area };
        let style = self.style(meaning);
        self.frame.buffer_mut().set_style(line, style);
    }

    /// Notes what lies in a line of an area.
    pub(crate) fn spot(&mut self, area: Rect, row: usize, target: Target) {
        let Some(row) = u16::try_from(row).ok().filter(|row| *row < area.height) else { return };
        let (x, y, width) = (area.x, area.y + row, area.width);
        self.drawn.spots.push(Spot { x, y, width, height: 1, target });
    }

    /// Draws the rows of a list that are seen, the selected one highlighted, and notes where they are.
    pub(crate) fn rows<R>(
        &mut self,
        (pane, area): (usize, Rect),
        (cursor, is_focused): (&Cursor, bool),
        rows: &[R],
        line: impl Fn(&Self, usize, &R) -> Line<'static>,
    ) {
        let draw = |canvas: &Self, at: usize| line(canvas, at, &rows[at]);
        self.lines((pane, area), (cursor, is_focused), rows.len(), (&draw, &Some));
    }

    /// The same for lines of which not each is a row that can be selected: `row` tells which row a line is.
    pub(crate) fn lines(
        &mut self,
        (pane, area): (usize, Rect),
        (cursor, is_focused): (&Cursor, bool),
        count: usize,
        (line, row): (Writes<Self>, Rows),
    ) {
        let height = usize::from(area.height);
        let top = cursor.seen_from(count, height);
        self.note_height(pane, height);
        for at in (top..count).take(height) {
            let drawn = line(self, at);
            self.line(area, at - top, drawn);
            if let Some(row) = row(at) {
                self.spot(area, at - top, Target::Row(pane, row));
            }
            if at == cursor.selected {
                let meaning = if is_focused { Meaning::Selected } else { Meaning::Resting };
                self.highlight(area, at - top, meaning);
            }
        }
    }

    /// Draws lines from one on, as far as they fit, and notes how far down they can be scrolled.
    pub(crate) fn scrolled(
        &mut self,
        pane: usize,
        area: Rect,
        top: usize,
        lines: Vec<Line<'static>>,
    ) {
        let height = usize::from(area.height);
        let extent = lines.len().saturating_sub(height);
        self.note(pane, height, extent);
        for (at, line) in lines.into_iter().skip(top.min(extent)).take(height).enumerate() {
            self.line(area, at, line);
            self.spot(area, at, Target::Row(pane, top + at));
        }
    }

    /// Draws a line that is typed into, with the terminal's own cursor at its caret, where input methods draw.
    pub(crate) fn input(&mut self, area: Rect, input: &Input, has_caret: bool) {
        let (shown, caret) = input.window(usize::from(area.width));
        let span = self.span(&shown, Meaning::Plain);
        self.line(area, 0, Line::from(span));
        if has_caret {
            let x = area.x + u16::try_from(caret).unwrap_or_default();
            self.frame.set_cursor_position(Position { x, y: area.y });
        }
    }

    /// Draws the line that filters a list at the end of its pane, where there is one; returns what is left of the pane.
    pub(crate) fn filter(&mut self, area: Rect, filter: &Filter) -> Rect {
        if !filter.is_seen() || area.height < 2 {
            return area;
        }
        let line = Rect { y: area.bottom() - 1, height: 1, ..area };
        let label = self.span("/ ", Meaning::Key);
        self.line(line, 0, Line::from(label));
        let typed = Rect { x: line.x + 2, width: line.width.saturating_sub(2), ..line };
        self.input(typed, &filter.input, filter.is_open && self.model.overlays.is_empty());
        let above = Rect { height: area.height - 1, ..area };
        let Some(error) = filter.fault() else { return above };
        let said = self.texts().error(error);
        let used = cells(filter.text()).saturating_add(2).min(typed.width);
        let beside = Rect { x: typed.x + used, width: typed.width - used, ..typed };
        if cells(&said) <= beside.width {
            let said = self.span(&said, Meaning::Dim);
            self.line(beside, 0, Line::from(said));
            return above;
        }
        // What does not fit beside what is typed stands above it, whole.
        let said = wrap(&clean(&said), usize::from(area.width));
        let lines = u16::try_from(said.len()).unwrap_or(u16::MAX).min(above.height / 2);
        let height = above.height - lines;
        let place = Rect { y: above.y + height, height: lines, ..above };
        for (row, line) in said.iter().enumerate() {
            let line = self.span(line, Meaning::Dim);
            self.line(place, row, Line::from(line));
        }
        Rect { height, ..above }
    }

    /// Notes how much of a pane is seen and how far down it can be scrolled, where what is seen is not lines.
    pub(crate) fn note(&mut self, pane: usize, seen: usize, extent: usize) {
        self.note_height(pane, seen);
        self.drawn.extents.resize(self.drawn.extents.len().max(pane + 1), 0);
        self.drawn.extents[pane] = extent;
    }

    fn note_height(&mut self, pane: usize, height: usize) {
        self.drawn.heights.resize(self.drawn.heights.len().max(pane + 1), 1);
        self.drawn.heights[pane] = height;
    }
}

/// `text` in exactly `cells`: cut, or with spaces behind it.
pub(crate) fn cell(text: &str, cells: usize) -> String {
    pad(&cut(&clean(text), cells), cells)
}

/// `text` in exactly `cells`, at their end, as numbers stand.
pub(crate) fn cell_right(text: &str, cells: usize) -> String {
    pad_left(&cut(&clean(text), cells), cells)
}

/// The cells that `text` takes.
pub(crate) fn cells(text: &str) -> u16 {
    u16::try_from(width(&clean(text))).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    use crate::error::Error;
    use crate::tui::keymap::Keymap;
    use crate::tui::model::Model;
    use crate::tui::over::tests::desk;
    use crate::tui::screens::ScreenName;
    use crate::tui::{Borders, Look, view};

    #[test]
    fn why_a_filter_cannot_be_used_is_read_whole_beside_it_or_above_it() {
        for (columns, beside) in [(200, true), (80, false)] {
            let mut model = Model::new(desk(), Keymap::usual());
            model.screen = ScreenName::Customers;
            model.screens.customers.filter.set("spend>x".to_owned());
            let (typed, error) = ("spend>x".to_owned(), Error::usage("error-filter-nobody"));
            model.screens.customers.filter.refuse(typed, error);
            let look = Look { color: false, borders: Borders::Ascii };
            let mut terminal = Terminal::new(TestBackend::new(columns, 24)).unwrap();
            terminal.draw(|frame| drop(view::draw(&model, look, frame))).unwrap();
            let buffer = terminal.backend().buffer();
            let line = |y| (0..columns).map(|x| buffer[(x, y)].symbol()).collect::<String>();
            let lines: Vec<String> = (0..24).map(line).collect();
            let pane: Vec<&str> =
                lines.iter().filter_map(|line| line.split('|').nth(1)).map(str::trim).collect();
            let typed = pane.iter().position(|line| line.starts_with("/ spend>x")).unwrap();
            let said =
                if beside { pane[typed].to_owned() } else { pane[typed - 2..typed].join(" ") };
            assert!(said.contains("No customer fits the filter"), "{lines:#?}");
            assert!(said.ends_with('.'), "{lines:#?}");
        }
    }
}
