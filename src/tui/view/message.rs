//! Draws a message: to whom and how, what it says, what can be done with it.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::canvas::{Canvas, cells};
use super::look::Meaning;
use super::window::{count, draw_lines, keys, window, with_foot};
use crate::domain::language::Lang;
use crate::domain::words::Channel;
use crate::i18n::{clean_lines, wrap};
use crate::ops::Draft;
use crate::t;
use crate::tui::state::message::Message;
use crate::tui::state::overlay::PANE;

/// The widest it gets: a text that is to be read.
const WIDTH: u16 = 96;

/// Draws the message over the screen.
pub(super) fn draw(canvas: &mut Canvas, message: &Message, area: Rect) {
    let inner = window(canvas, area, (WIDTH, area.height), &title(canvas, message));
    let foot = foot(canvas, message, inner.width);
    let (above, below) = with_foot(inner, count(&foot));
    draw_lines(canvas, below, foot);
    if let Some(path) = &message.path {
        let label = canvas.text("over-message-path");
        let span = canvas.span(&label, Meaning::Key);
        canvas.line(below, 0, Line::from(span));
        let taken = cells(&label) + 1;
        let width = below.width.saturating_sub(taken);
        canvas.input(Rect { x: below.x + taken, width, height: 1, ..below }, path, true);
    }
    let head = head(canvas, message);
    let (top, rest) = (count(&head), above.height);
    draw_lines(canvas, above, head);
    let page = Rect { y: above.y + top, height: rest.saturating_sub(top + 1), ..above };
    let lines = body(canvas, message, usize::from(page.width));
    canvas.scrolled(PANE, page, message.top, lines);
}

/// `Message: C12 Mary Smith (1 of 3)`.
fn title(canvas: &Canvas, message: &Message) -> String {
    let Some(chosen) = message.chosen.get(message.at) else { return String::new() };
    let who = format!("{} {}", chosen.id, chosen.name);
    let title = t!(canvas.texts(), "over-message-title", who = who);
    match message.chosen.len() {
        1 => title,
        count => {
            title + &t!(canvas.texts(), "over-message-place", at = message.at + 1, count = count)
        }
    }
}

/// How it goes out, and its subject.
fn head(canvas: &Canvas, message: &Message) -> Vec<Line<'static>> {
    let Some(draft) = message.shown() else { return Vec::new() };
    let channel = canvas.texts().word(draft.channel.word());
    let to = draft.to.clone().unwrap_or_else(|| canvas.text("over-message-nowhere"));
    let mut lines = vec![Line::from(vec![
        canvas.span(&format!("{channel}  "), Meaning::Heading),
        canvas.span(&to, Meaning::Plain),
    ])];
    if let Some(subject) = subject(draft) {
        let subject = t!(canvas.texts(), "draft-subject", subject = subject);
        lines.push(Line::from(canvas.span(&subject, Meaning::Heading)));
    }
    lines.push(Line::default());
    lines
}

fn subject(draft: &Draft) -> Option<&str> {
    draft.subject.as_deref().filter(|_| draft.channel == Channel::Mail)
}

/// The text, the link in its place, or why there is none.
fn body(canvas: &Canvas, message: &Message, width: usize) -> Vec<Line<'static>> {
    let lines = |text: &str, meaning| -> Vec<Line<'static>> {
        let wrapped = wrap(&clean_lines(text), width).into_iter();
        wrapped.map(|line| Line::from(canvas.span(&line, meaning))).collect()
    };
    match (&message.draft, &message.link) {
        (None, _) => lines(&canvas.text("tui-loading"), Meaning::Dim),
        (Some(Err(error)), _) => {
            let mut said = lines(&canvas.texts().error(error), Meaning::Late);
            said.extend(lines(&canvas.text("over-message-other"), Meaning::Plain));
            said
        }
        (Some(Ok(_)), Some(link)) => lines(link, Meaning::Plain),
        (Some(Ok(draft)), None) => lines(&draft.text, Meaning::Plain),
    }
}

/// The template and the language, and the keys; a line is left free for the path while that is typed.
fn foot(canvas: &Canvas, message: &Message, width: u16) -> Vec<Line<'static>> {
    if message.path.is_some() {
        let offered = [("Enter", "over-key-write"), ("Esc", "over-key-back")];
        let mut foot = vec![Line::default()];
        foot.extend(keys(canvas, width, &offered));
        return foot;
    }
    let mut offered = vec![
        ("y", "over-key-copy"),
        ("e", "over-key-edit"),
        ("w", "over-key-file"),
        ("o", if message.link.is_some() { "over-key-text" } else { "over-key-link" }),
        ("c", "over-key-sent"),
        ("<- ->", "over-key-template"),
        ("Tab", "over-key-language"),
        ("v", "over-key-channel"),
        ("Esc", "over-key-back"),
    ];
    if message.chosen.len() > 1 {
        offered.insert(8, ("n", "over-key-next"));
    }
    let mut foot = vec![Line::from(canvas.span(&source(canvas, message), Meaning::Dim))];
    foot.extend(keys(canvas, width, &offered));
    foot
}

/// `Template: birthday (3 of 14), English, edited`.
fn source(canvas: &Canvas, message: &Message) -> String {
    let language = match message.lang() {
        Lang::En => "English",
        Lang::Ja => "日本語",
    };
    let mut said = match message.template() {
        Some((name, place)) => t!(
            canvas.texts(),
            "over-message-template",
            name = canvas.texts().word(name),
            at = place + 1,
            count = message.templates.len()
        ),
        None => String::new(),
    };
    said += &format!("  {language}");
    if message.is_edited() {
        said += &format!("  {}", canvas.text("over-message-edited"));
    }
    said.trim_start().to_owned()
}
