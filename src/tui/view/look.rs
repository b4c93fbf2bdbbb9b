//! How the dashboard looks on this terminal: what borders are made of, and the styles, named by what they mean.

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;

/// What borders are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Borders {
    /// `+-|`, of one width on every terminal.
    Ascii,
    /// Lines, which are two cells wide on many Japanese terminals.
    Light,
}

/// How the dashboard looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether there is colour; meaning never rests on it alone.
    pub color: bool,
    /// What borders are made of.
    pub borders: Borders,
}

/// What a style means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// As the terminal writes.
    Plain,
    /// What stands over something else.
    Heading,
    /// What matters less.
    Dim,
    /// Overdue, or a problem; its text says so too.
    Late,
    /// Done, or well.
    Good,
    /// The selected row.
    Selected,
    /// The selected row of a pane that keys do not move in.
    Resting,
    /// A marked row; it has its mark too.
    Marked,
    /// A key to press.
    Key,
    /// The name of the open screen or tab.
    Open,
    /// The border of the pane that keys move in.
    Focus,
    /// A bar or a line of a chart.
    Bar,
}

const ASCII: border::Set = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

impl Look {
    /// The style that says something: one of the terminal's own 16 colours on its own background, and a modifier.
    pub(crate) fn style(&self, meaning: Meaning) -> Style {
        let (color, modifier) = match meaning {
            Meaning::Plain => (None, Modifier::empty()),
            Meaning::Heading => (None, Modifier::BOLD),
            Meaning::Dim => (None, Modifier::DIM),
            Meaning::Late => (Some(Color::Red), Modifier::BOLD),
            Meaning::Good => (Some(Color::Green), Modifier::empty()),
            Meaning::Selected => (None, Modifier::REVERSED),
            Meaning::Resting => (None, Modifier::BOLD),
            Meaning::Marked => (Some(Color::Magenta), Modifier::BOLD),
            Meaning::Key => (Some(Color::Cyan), Modifier::BOLD),
            Meaning::Open => (Some(Color::Cyan), Modifier::BOLD),
            Meaning::Focus => (Some(Color::Cyan), Modifier::BOLD),
            Meaning::Bar => (Some(Color::Blue), Modifier::empty()),
        };
        let style = Style::new().add_modifier(modifier);
        match color.filter(|_| self.color) {
            Some(color) => style.fg(color),
            None => style,
        }
    }

    /// What borders are made of.
    pub(crate) fn border(&self) -> border::Set<'static> {
        match self.borders {
            Borders::Ascii => ASCII,
            Borders::Light => border::PLAIN,
        }
    }
}
