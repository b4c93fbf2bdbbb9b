//! A template: a text with an optional first line `Subject: ...`, checked when it is read and filled within bounds of
//! time and length.

use std::io::{self, Write};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::ValueKind;
use minijinja::{Environment, UndefinedBehavior, Value, escape_formatter, filters, tests};

use super::fault::{at, refusal};
use super::fields::{Fields, NAMES};
use super::tags::{self, Tag};
use crate::domain::language::Lang;
use crate::error::{Error, Result};

/// The most bytes of a template and of a message.
pub(super) const LONGEST: usize = 64 * 1024;

/// Steps after which filling a template is given up; the longest one shipped takes about a hundred.
const STEPS: u64 = 20_000;

/// How far a mistyped field may be from the one that was meant.
const NEAR: f64 = 0.7;

/// What a first line that names the subject begins with.
const SUBJECT: [&str; 4] = ["Subject:", "subject:", "件名:", "件名："];

/// A template that was read and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    place: String,
    subject: Option<String>,
    body: String,
    /// The line of the file that the body begins on, less 1.
    above: usize,
}

/// A template filled for one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The subject, on one line.
    pub subject: Option<String>,
    /// The text, without blank lines around it.
    pub text: String,
}

impl Template {
    /// Reads `text`, which stands at `place`.
    ///
    /// # Errors
    /// Refuses, naming `place` and line, a field there is none of, and what is no template.
    pub fn read(place: &str, text: &str) -> Result<Template> {
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let (subject, body) = subject_of(&text);
        let template = Template {
            place: place.to_owned(),
            subject: subject.map(str::to_owned),
            body: body.to_owned(),
            above: usize::from(subject.is_some()),
        };
        for (source, above) in template.parts() {
            template.check(source, above)?;
        }
        Ok(template)
    }

    /// Tries the template on a customer of whom everything is known.
    ///
    /// # Errors
    /// As for `fill`.
    pub fn prove(&self, lang: Lang) -> Result<()> {
        self.fill(&Fields::sample(lang)).map(drop)
    }

    /// The message that the template makes of `fields`.
    ///
    /// # Errors
    /// Refuses, naming place and line, what cannot be computed, takes too long or becomes too long; and an empty text.
    pub fn fill(&self, fields: &Fields) -> Result<Message> {
        let subject = self.subject.as_ref().map(|subject| self.render(subject, 0, fields));
        let subject = subject.transpose()?.map(|subject| one_line(&subject));
        let text = tidy(&self.render(&self.body, self.above, fields)?);
        if text.is_empty() {
            return Err(Error::refused("error-template-empty").with("place", self.place.as_str()));
        }
        Ok(Message { subject: subject.filter(|subject| !subject.is_empty()), text })
    }

    /// Subject and body, each with the number of lines above it.
    fn parts(&self) -> impl Iterator<Item = (&str, usize)> {
        let subject = self.subject.as_deref().map(|subject| (subject, 0));
        subject.into_iter().chain([(self.body.as_str(), self.above)])
    }

    fn check(&self, source: &str, above: usize) -> Result<()> {
        let tags = tags::tags(source);
        tags::check(&tags, &self.place, above)?;
        let environment = environment();
        let template = environment
            .template_from_str(source)
            .map_err(|said| self.refused(&said, source, above))?;
        let known = |name: &str| NAMES.contains(&name) || name == "loop";
        let unknown = template.undeclared_variables(false);
        let line_of = |name: &str| {
            let names = |tag: &&Tag| tag.words().any(|word| word == name);
            tags.iter().find(names).map_or(1, |tag| tag.line)
        };
        let unknown = unknown.iter().filter(|name| !known(name));
        match unknown.map(|name| (line_of(name), name)).min() {
            Some((line, name)) => Err(no_field(name, &at(&self.place, above + line))),
            None => Ok(()),
        }
    }

    fn render(&self, source: &str, above: usize, fields: &Fields) -> Result<String> {
        let kept = tags::lines_kept(source, &tags::tags(source));
        let environment = environment();
        let mut out = Bounded(Vec::new());
        let filled = environment
            .template_from_str(&kept)
            .and_then(|template| template.render_captured_to(fields.values(), &mut out).map(drop));
        filled.map_err(|said| self.refused(&said, source, above))?;
        Ok(String::from_utf8_lossy(&out.0).into_owned())
    }

    fn refused(&self, said: &minijinja::Error, source: &str, above: usize) -> Error {
        let line = said.line().unwrap_or(1);
        let text = source.lines().nth(line - 1).unwrap_or_default().trim();
        refusal(said, &self.place, above + line, text)
    }
}

/// The subject that the first line of `text` names, and what follows it; all of `text` where it names none.
pub fn subject_of(text: &str) -> (Option<&str>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match SUBJECT.iter().find_map(|word| first.strip_prefix(word)) {
        Some(subject) => (Some(subject), rest),
        None => (None, text),
    }
}

fn no_field(name: &str, place: &str) -> Error {
    let near = NAMES.iter().map(|known| (strsim::jaro_winkler(known, name), *known));
    let near = near.filter(|(score, _)| *score > NEAR).max_by(|a, b| a.0.total_cmp(&b.0));
    Error::refused("error-template-field")
        .with("place", place)
        .with("field", name)
        .with("near", near.map_or("none", |(_, known)| known))
        .with("fields", NAMES.join(", "))
}

/// An engine that knows a few filters and no other template, and gives up in time.
fn environment() -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(STEPS));
    environment.set_debug(false);
    environment.set_syntax(
        SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build().unwrap_or_default(),
    );
    environment.set_formatter(|out, state, value: &Value| match value.kind() {
        ValueKind::None => Ok(()),
        ValueKind::Number => out.write_str(&grouped(value)).map_err(Into::into),
        _ => escape_formatter(out, state, value),
    });
    environment.add_test("none", tests::is_none);
    environment.add_filter("default", |value: Value, other: Value| match value.is_true() {
        true => value,
        false => other,
    });
    environment.add_filter("first", filters::first);
    environment.add_filter("items", filters::items);
    environment.add_filter("join", filters::join);
    environment.add_filter("last", filters::last);
    environment.add_filter("length", filters::length);
    environment.add_filter("lower", filters::lower);
    environment.add_filter("title", filters::title);
    environment.add_filter("trim", filters::trim);
    environment.add_filter("upper", filters::upper);
    environment
}

/// A number with a comma at each thousand, as both languages have it: `1,200`; a fraction as an amount, `29.30`.
fn grouped(number: &Value) -> String {
    let text = match f64::try_from(number.clone()) {
        Ok(fraction) if !number.is_integer() => format!("{fraction:.2}"),
        _ => number.to_string(),
    };
    let digits = text.trim_start_matches('-');
    let whole = digits.find('.').unwrap_or(digits.len());
    let mut grouped = text[..text.len() - digits.len()].to_owned();
    for (at, digit) in digits.char_indices() {
        if at > 0 && at < whole && (whole - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A text that does not grow beyond what a message may hold.
struct Bounded(Vec<u8>);

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// `text` without blanks at ends of lines, without blank lines around it, and with one blank line where there are several.
fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut gap = false;
    for line in text.lines().map(str::trim_end) {
        if line.is_empty() {
            gap = !tidied.is_empty();
            continue;
        }
        if !tidied.is_empty() {
            tidied.push('\n');
        }
        if gap {
            tidied.push('\n');
        }
        gap = false;
        tidied.push_str(line);
    }
    tidied
}

/// `text` on one line, with single blanks.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
