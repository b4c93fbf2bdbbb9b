//! What is looked up while a form is typed into: what fields are read as, and suggestions for the one in focus.

use super::super::overlay::Turn;
use super::ask::{Ask, Echo, Entry, Wish};
use super::spec::{Reading, Source};
use super::{Form, Value, wanted};
use crate::domain::several;

/// The longest text that is read, or completed, while it is typed, in bytes.
pub(super) const LONGEST: usize = 1000;

/// Suggestions for the field in focus.
#[derive(Debug, Default)]
pub(crate) struct List {
    pub(crate) entries: Vec<Entry>,
    pub(crate) selected: Option<usize>,
    /// What they are suggested for.
    looked_for: Option<(Source, String)>,
}

impl Form {
    /// The questions that what stands in the fields raises and that were not answered yet.
    pub(super) fn asks(&mut self) -> Vec<Turn> {
        let mut open = Vec::new();
        for place in 0..self.fields.len() {
            let wish = self.wish(place);
            let field = &mut self.fields[place];
            match wish {
                None => field.echo = None,
                Some(wish) if field.echo.as_ref().is_some_and(|(read, _)| *read == wish) => {}
                Some(wish) => open.push(wish),
            }
        }
        let echo = Some(open).filter(|open| !open.is_empty()).map(|open| wanted(Ask::Echo(open)));
        echo.into_iter().chain(self.ask_suggestions()).collect()
    }

    /// What is to be read of a field.
    fn wish(&self, place: usize) -> Option<Wish> {
        let field = &self.fields[place];
        if let Some(sum) = field.spec.sum {
            return sum(self);
        }
        let reading = field.spec.reading?;
        let text = field.text().trim();
        let is_read = !text.is_empty() || matches!(reading, Reading::Moment | Reading::PointsEnd);
        let is_read = is_read && text.len() <= LONGEST;
        is_read.then(|| Wish::Text(reading, text.to_owned()))
    }

    pub(super) fn echoed(&mut self, read: Vec<(Wish, Echo)>) {
        for place in 0..self.fields.len() {
            let wish = self.wish(place);
            if let Some(found) = read.iter().find(|(read, _)| Some(read) == wish.as_ref()) {
                self.fields[place].echo = Some(found.clone());
            }
        }
    }

    fn ask_suggestions(&mut self) -> Option<Turn> {
        let looked_for = self.looked_for();
        if looked_for == self.list.looked_for {
            return None;
        }
        self.list.looked_for.clone_from(&looked_for);
        self.list.selected = None;
        let Some((source, text)) = looked_for else {
            self.list.entries.clear();
            return None;
        };
        if let Source::Days(days) = source {
            // They are there at once; the days they fall on are looked up.
            self.list.entries = days.iter().map(|day| Entry::plain(day)).collect();
        }
        Some(wanted(Ask::Suggest(source, text, self.only())))
    }

    /// What is being typed, where there can be suggestions for it.
    fn looked_for(&self) -> Option<(Source, String)> {
        let (source, from) = self.completed()?;
        let Value::Text(input) = &self.fields[self.focus].value else { return None };
        let text = input.text()[from..input.caret()].trim();
        let is_on = match source {
            Source::Days(_) => input.is_empty(),
            Source::Customers => !text.is_empty(),
            Source::Products | Source::Tags => true,
        };
        is_on.then(|| (source, text.to_owned()))
    }

    /// Where the text begins that a suggestion takes the place of.
    fn completed(&self) -> Option<(Source, usize)> {
        let field = self.fields.get(self.focus)?;
        let source = field.spec.source?;
        let Value::Text(input) = &field.value else { return None };
        let before = input.text().get(..input.caret()).filter(|text| text.len() <= LONGEST)?;
        let from = match source {
            Source::Products | Source::Tags => several::last(before),
            Source::Customers | Source::Days(_) => 0,
        };
        Some((source, from))
    }

    pub(super) fn suggested(&mut self, source: Source, text: &str, mut entries: Vec<Entry>) {
        if self.list.looked_for.as_ref().is_none_or(|(it, of)| (*it, of.as_str()) != (source, text))
        {
            return;
        }
        // What was typed out needs no suggestion.
        entries.retain(|entry| entry.take != text);
        self.list.entries = entries;
        let last = self.list.entries.len().checked_sub(1);
        self.list.selected = self.list.selected.filter(|at| Some(*at) <= last);
    }

    /// Takes the selected suggestion; `false` where none is.
    pub(super) fn take_suggestion(&mut self) -> bool {
        let selected = self.list.selected.and_then(|at| self.list.entries.get(at)).cloned();
        let Some((entry, (source, from))) = selected.zip(self.completed()) else { return false };
        let Value::Text(input) = &mut self.fields[self.focus].value else { return false };
        match source {
            Source::Products | Source::Tags => input.complete(from, &several::quoted(&entry.take)),
            Source::Customers | Source::Days(_) => input.set(entry.take),
        }
        self.changed();
        true
    }

    /// Whether the first suggestion is taken where nothing was typed and none selected.
    pub(crate) fn is_eager(&self) -> bool {
        let field = &self.fields[self.focus];
        let is_days = matches!(field.spec.source, Some(Source::Days(_)));
        is_days && field.spec.is_needed && field.text().is_empty() && !self.list.entries.is_empty()
    }

    /// Selects the next suggestion, or the one before; `false` at the end of them.
    pub(super) fn step(&mut self, is_down: bool) -> bool {
        let count = self.list.entries.len();
        let selected = match (self.list.selected, is_down) {
            (None, true) if count > 1 && self.is_eager() => Some(1),
            (None, true) if count > 0 => Some(0),
            (Some(at), true) if at + 1 < count => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
            _ => return false,
        };
        self.list.selected = selected;
        true
    }
}
