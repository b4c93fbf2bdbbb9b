//! What a command line printed, to be read.

use super::cursor::scrolled;
use super::overlay::{Layer, PANE, Turn};
use super::screen::{Go, Target};
use crate::i18n::{clean_lines, width, wrap};
use crate::tui::action::{Action, Scope};
use crate::tui::effect::{Effect, Said};
use crate::tui::key::Key;
use crate::tui::keymap::Keymap;
use crate::tui::model::{Desk, Notice};

/// Cells of a line of the screen that the borders of the page take.
pub(crate) const BORDERS: usize = 2;

/// The output of command lines.
#[derive(Debug)]
pub(crate) struct Page {
    /// The command line as it was typed.
    pub(crate) title: String,
    pub(crate) lines: Vec<String>,
    /// The first line seen.
    pub(crate) top: usize,
    /// Command lines that have not said yet what they have to say.
    waiting: Vec<String>,
    /// Whether there are several in all.
    is_several: bool,
    keymap: Keymap,
}

impl Page {
    /// A page for what these command lines will say.
    pub(crate) fn new(keymap: Keymap, title: String, waiting: Vec<String>) -> Page {
        let is_several = waiting.len() > 1;
        Page { title, lines: Vec::new(), top: 0, waiting, is_several, keymap }
    }

    /// Whether it waits for something.
    pub(crate) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Whether it waits for what a command line has to say.
    pub(crate) fn waits_for(&self, line: &str) -> bool {
        self.waiting.iter().any(|waiting| waiting == line)
    }
}

impl Layer for Page {
    fn key(&mut self, key: Key, desk: &Desk) -> Vec<Turn> {
        let Some(action) = self.keymap.action(key, &[Scope::Rows, Scope::Customers]) else {
            return Vec::new();
        };
        let (extent, height) = (desk.extent(PANE), desk.height(PANE));
        match action {
            Action::Back | Action::Quit | Action::Open => vec![Turn::Close],
            Action::Palette => vec![Turn::Close, Turn::Go(Go::Act(Action::Palette))],
            Action::Copy => {
                let said = desk.texts.get("over-copied-page", &[]);
                let text = self.lines.join("\n");
                vec![Turn::Do(Effect::Copy(text)), Turn::Say(Notice::Done(said))]
            }
            _ => {
                self.top = scrolled(self.top, action, extent, height).unwrap_or(self.top);
                Vec::new()
            }
        }
    }

    fn click(&mut self, target: Option<Target>, _desk: &Desk) -> Vec<Turn> {
        if target.is_none() { vec![Turn::Close] } else { Vec::new() }
    }

    fn said(&mut self, said: &Said, desk: &Desk) -> Vec<Turn> {
        // Another page was closed before that was there.
        let Some(place) = self.waiting.iter().position(|line| *line == said.line) else {
            return Vec::new();
        };
        self.waiting.remove(place);
        if self.is_several {
            self.lines.push(format!("> {}", said.line));
        }
        let cells = desk.columns.saturating_sub(BORDERS);
        let broken = |line: &str| match width(line) <= cells {
            true => vec![line.to_owned()],
            false => wrap(line, cells),
        };
        self.lines.extend(clean_lines(&said.text).lines().flat_map(broken));
        if said.is_cut {
            self.lines.push(desk.texts.get("over-page-cut", &[]));
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::over::tests::{desk, key};

    fn said(line: &str, text: &str) -> Said {
        Said { line: line.to_owned(), text: text.to_owned(), is_cut: false }
    }

    fn page(lines: &[&str]) -> Page {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        Page::new(Keymap::usual(), lines.join(" "), lines)
    }

    #[test]
    fn a_page_fills_with_what_is_said_and_tells_several_lines_apart() {
        let (mut one, desk) = (page(&["find a"]), desk());
        assert!(one.is_waiting());
        one.said(&said("find a", "one\ntwo\u{1b}[2J\n"), &desk);
        assert_eq!(one.lines, ["one", "two?[2J"]);
        assert!(!one.is_waiting());
        let mut two = page(&["show C1", "show C2"]);
        two.said(&said("show C1", "Mary\n"), &desk);
        assert!(two.is_waiting());
        two.said(&Said { is_cut: true, ..said("show C2", "John\n") }, &desk);
        assert_eq!(two.lines[..4], ["> show C1", "Mary", "> show C2", "John"]);
        assert_eq!(two.lines.len(), 5, "that it was cut is said");
    }

    #[test]
    fn it_scrolls_no_further_than_its_end_and_goes_away() {
        let (mut page, mut desk) = (page(&["find a"]), desk());
        (desk.heights, desk.extents) = (vec![5; PANE + 1], vec![7; PANE + 1]);
        page.key(key("G"), &desk);
        assert_eq!(page.top, 7);
        page.key(key("k"), &desk);
        assert_eq!(page.top, 6);
        assert!(matches!(page.key(key("esc"), &desk)[..], [Turn::Close]));
        assert!(matches!(page.click(None, &desk)[..], [Turn::Close]));
    }
}
