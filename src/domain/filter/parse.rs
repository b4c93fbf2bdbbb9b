//! The grammar: characters into stretches, stretches into terms and groups, with the place of every error.

use super::value::{self, Operator, Value};
use super::{Context, MOST_TERMS, Term, Test};
use crate::domain::fold::fold;
use crate::error::{Error, Result};

/// The groups of a filter, none of them empty.
pub(super) fn groups(text: &str, context: &Context) -> Result<Vec<Vec<Term>>> {
    let stretches = stretches(text)?;
    if let Some(surplus) = stretches.get(MOST_TERMS) {
        let rest = Place { from: surplus.place.from, to: text.chars().count() };
        return Err(rest.error("error-filter-too-long").with("limit", MOST_TERMS));
    }
    let is_boundary = |at: usize| stretches.get(at).is_none_or(Stretch::is_or);
    for (at, stretch) in stretches.iter().enumerate() {
        if stretch.is_or() && (at == 0 || is_boundary(at + 1)) {
            return Err(stretch.place.error("error-filter-empty-group"));
        }
    }
    if stretches.is_empty() {
        return Ok(Vec::new());
    }
    let group = |terms: &[Stretch]| terms.iter().map(|term| term.term(context)).collect();
    stretches.split(Stretch::is_or).map(group).collect()
}

/// The characters of a text from one to another, the latter not included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Place {
    /// An error at this place.
    pub(super) fn error(self, key: &'static str) -> Error {
        Error::usage(key).with("from", self.from).with("to", self.to).with("at", self.from + 1)
    }
}

/// What stands between two spaces, without its quotation marks.
struct Stretch {
    place: Place,
    chars: Vec<Char>,
}

#[derive(Clone, Copy)]
struct Char {
    at: usize,
    c: char,
    quoted: bool,
}

impl Char {
    fn is(self, c: char) -> bool {
        self.c == c && !self.quoted
    }
}

fn stretches(text: &str) -> Result<Vec<Stretch>> {
    let mut found = Vec::new();
    let mut open: Option<Stretch> = None;
    let mut quote = None;
    for (at, c) in text.chars().map(narrow).enumerate() {
        if c.is_whitespace() && quote.is_none() {
            found.extend(open.take());
            continue;
        }
        let place = Place { from: at, to: at };
        let stretch = open.get_or_insert_with(|| Stretch { place, chars: Vec::new() });
        stretch.place.to = at + 1;
        if c == '"' {
            quote = if quote.is_some() { None } else { Some(at) };
        } else {
            stretch.chars.push(Char { at, c, quoted: quote.is_some() });
        }
    }
    if let Some(from) = quote {
        return Err(Place { from, to: text.chars().count() }.error("error-filter-quote"));
    }
    found.extend(open);
    Ok(found)
}

/// Full-width signs and letters as a Japanese keyboard makes them, one for one so that places stay.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '“' | '”' => '"',
        _ => c,
    }
}

impl Stretch {
    fn is_or(&self) -> bool {
        let text = text_of(&self.chars);
        (text == "or" || text == "OR") && self.chars.iter().all(|c| !c.quoted)
    }

    fn term(&self, context: &Context) -> Result<Term> {
        let negated = self.chars.len() > 1 && self.chars[0].is('-');
        let chars = &self.chars[usize::from(negated)..];
        let test = match head(chars) {
            Some((length, operator, value_at)) => {
                self.field(&chars[..length], operator, &chars[value_at..], context)?
            }
            None => Test::Word(self.word(chars)?),
        };
        Ok(Term { negated, test })
    }

    fn word(&self, chars: &[Char]) -> Result<String> {
        let word = fold(&text_of(chars));
        // An empty word would stand in every text.
        if word.is_empty() {
            return Err(self.place.error("error-filter-empty-word"));
        }
        Ok(word)
    }

    fn field(
        &self,
        name: &[Char],
        operator: Operator,
        value: &[Char],
        context: &Context,
    ) -> Result<Test> {
        let from = name.first().map_or(self.place.from, |c| c.at);
        let field = text_of(name);
        let kind = value::kind(&field, Place { from, to: from + name.len() })?;
        let place = Place { from: value.first().map_or(from, |c| c.at), to: self.place.to };
        let text = text_of(value);
        if text.trim().is_empty() {
            return Err(place.error("error-filter-value-missing").with("field", field));
        }
        Value { field: &field, text: text.trim(), place }.test(kind, operator, context)
    }
}

fn text_of(chars: &[Char]) -> String {
    chars.iter().map(|c| c.c).collect()
}

/// Where characters begin with lower-case letters and an operator: the length of the field's name, the
/// operator, and where the value begins.
fn head(chars: &[Char]) -> Option<(usize, Operator, usize)> {
    let in_name = |c: &Char| !c.quoted && (c.c.is_ascii_lowercase() || c.c == '_');
    let length = chars.iter().take_while(|c| in_name(c)).count();
    if length == 0 || chars[0].is('_') {
        return None;
    }
    let sign = chars.get(length).filter(|c| !c.quoted)?;
    let or_equal = chars.get(length + 1).is_some_and(|c| c.is('='));
    let (operator, width) = match (sign.c, or_equal) {
        (':', _) => (Operator::Has, 1),
        ('=', _) => (Operator::Is, 1),
        ('<', true) => (Operator::AtMost, 2),
        ('<', false) => (Operator::Below, 1),
        ('>', true) => (Operator::AtLeast, 2),
        ('>', false) => (Operator::Above, 1),
        _ => return None,
    };
    Some((length, operator, length + width))
}
