//! The queue as people read it: a block a customer, its reasons below it, each with what to say and the command that
//! clears it.

use std::rc::Rc;

use chrono::NaiveDate;

use super::columns::{act, document};
use crate::cli::app::App;
use crate::domain::money::Currency;
use crate::domain::rule::Item;
use crate::domain::words::Channel;
use crate::error::Result;
use crate::i18n::{Texts, clean, day, money, number, pad, width, wrap};
use crate::ops::{Crm, QueueRow, Today};
use crate::output::{Cell, Meaning, paint, record};
use crate::t;

/// Width of a page where no terminal says one; wider lines are hard to read.
const WIDEST: usize = 100;
const PLAIN: usize = 80;
/// Lines below the last customer, with the prompt.
const TAIL: usize = 6;
/// Cells before a reason, and before what to say of it.
const INDENT: usize = 4;
const DEEPER: usize = 6;

/// How the page looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// For cron: no colour, of one width.
    pub(super) is_plain: bool,
    /// Whether ranks are told.
    pub(super) explains: bool,
    /// Days looked ahead.
    pub(super) ahead: u32,
    /// At most so many lines, where nothing says how many customers are wished for.
    pub(super) lines: Option<usize>,
}

struct Pen<'a> {
    texts: &'a Texts,
    today: NaiveDate,
    currency: Currency,
    width: usize,
    painted: bool,
    explains: bool,
}

/// The page.
pub(super) fn draw(app: &mut App, crm: &Crm, queue: &Today, look: Look) -> Result<String> {
    let width = if look.is_plain { PLAIN } else { app.columns().min(WIDEST) };
    let (_, page) = app.answer();
    let pen = Pen {
        texts: page.texts,
        today: crm.now.today,
        currency: crm.currency()?,
        width,
        painted: page.color && !look.is_plain,
        explains: look.explains,
    };
    let mut lines = vec![pen.head(queue, look.ahead)];
    let mut shown = 0;
    for row in &queue.rows {
        let block = pen.row(row);
        // The first lines of a page that scrolls are the best ones, and gone.
        if shown > 0 && look.lines.is_some_and(|most| lines.len() + block.len() + TAIL > most) {
            break;
        }
        lines.push(String::new());
        lines.extend(block);
        shown += 1;
    }
    lines.extend(pen.tail(queue, shown));
    Ok(lines.join("\n") + "\n")
}

/// Rows of a queue that are shown among other things.
pub(crate) struct Shown {
    rows: Vec<QueueRow>,
    today: NaiveDate,
    currency: Currency,
    /// What programs read.
    pub(crate) document: Cell,
}

/// The rows of a queue to be shown among other things.
pub(crate) fn shown(crm: &Crm, texts: &Rc<Texts>, queue: &Today) -> Result<Shown> {
    let columns = document(crm, texts)?;
    Ok(Shown {
        document: Cell::Many(queue.rows.iter().map(|row| record(&columns, row)).collect()),
        rows: queue.rows.clone(),
        today: crm.now.today,
        currency: crm.currency()?,
    })
}

impl Shown {
    /// The rows as people read them.
    pub(crate) fn page(&self, texts: &Texts, width: usize, painted: bool) -> String {
        let (today, currency) = (self.today, self.currency);
        let pen = Pen { texts, today, currency, width, painted, explains: false };
        let lines = self.rows.iter().flat_map(|row| pen.row(row));
        lines.map(|line| line + "\n").collect()
    }
}

impl Pen<'_> {
    /// `Today, 2026-11-21 Sat: 9 customers, 2 overdue`.
    fn head(&self, queue: &Today, ahead: u32) -> String {
        let day = day(self.today, self.texts.lang());
        if queue.count == 0 {
            return t!(self.texts, "today-none", day = day);
        }
        let mut text = t!(self.texts, "today-head", day = day, count = queue.count);
        if ahead > 0 {
            text += &t!(self.texts, "today-head-ahead", days = i64::from(ahead));
        }
        if queue.late > 0 {
            text += &t!(self.texts, "today-head-late", count = queue.late);
        }
        paint(&text, Meaning::Heading, self.painted)
    }

    fn row(&self, row: &QueueRow) -> Vec<String> {
        let urgent = row.items.iter().any(|item| item.is_problem || item.is_late(self.today));
        let who =
            format!("{} {} {}", if urgent { "!" } else { " " }, row.customer.id, row.customer.name);
        let channel = self.texts.word(row.channel.word());
        let reach = row.customer.reach(row.channel).unwrap_or_default();
        let over = match (row.channel, reach) {
            (Channel::Other, "") => self.texts.get("today-no-reach", &[]),
            _ => format!("{channel} {reach}"),
        };
        let meaning = if urgent { Meaning::Overdue } else { Meaning::Heading };
        let mut lines = self.beside(&clean(&who), clean(over.trim()).as_ref(), meaning);
        for item in &row.items {
            lines.extend(self.item(item));
        }
        if self.explains {
            lines.extend(self.indented(&self.rank(row), Meaning::Dim));
        }
        lines
    }

    /// The reason and when it is due; below it what to say, and the command that clears it.
    fn item(&self, item: &Item) -> Vec<String> {
        let said = self.texts.reason(item, self.currency);
        let text =
            t!(self.texts, "today-item", reason = said, when = self.texts.due(item, self.today));
        let mut lines: Vec<String> = wrap(&clean(&text), self.width.saturating_sub(INDENT))
            .iter()
            .map(|line| format!("{}{line}", " ".repeat(INDENT)))
            .collect();
        let say = format!("{}{}", " ".repeat(DEEPER), self.texts.say(&item.say(), self.currency));
        lines.extend(self.beside(&say, &act(item), Meaning::Dim));
        lines
    }

    /// Two texts at both ends of a line, or below each other where they do not fit.
    fn beside(&self, left: &str, right: &str, meaning: Meaning) -> Vec<String> {
        let gap = self.width.saturating_sub(width(left) + width(right));
        if gap >= 2 {
            let right = paint(right, Meaning::Dim, self.painted);
            return vec![format!("{}{}{right}", paint(left, meaning, self.painted), pad("", gap))];
        }
        let mut lines: Vec<String> =
            wrap(left, self.width).iter().map(|line| paint(line, meaning, self.painted)).collect();
        let right = format!("{}{right}", " ".repeat(DEEPER));
        lines.push(paint(&right, Meaning::Dim, self.painted));
        lines
    }

    fn rank(&self, row: &QueueRow) -> String {
        let best = row.items.first().map(|item| self.texts.word(item.rule.word()));
        t!(
            self.texts,
            "today-rank",
            when = if row.rank.ahead > 0 {
                t!(self.texts, "today-rank-ahead", days = row.rank.ahead)
            } else {
                self.texts.get("today-rank-now", &[])
            },
            kind = best.unwrap_or_default(),
            place = i64::from(row.rank.kind),
            spend = money(
                row.rank.value.0,
                self.currency.digits(),
                self.currency.code(),
                self.texts.lang()
            ),
            due = row.rank.due.to_string()
        )
    }

    /// What to type next, and who is left in peace.
    fn tail(&self, queue: &Today, shown: usize) -> Vec<String> {
        let mut lines = Vec::new();
        if queue.count > shown {
            lines.push(t!(
                self.texts,
                "today-more",
                more = number(i64::try_from(queue.count - shown).unwrap_or(i64::MAX)),
                all = queue.count.to_string()
            ));
        }
        if let (Some(row), false) = (queue.rows.first(), self.explains) {
            let item = row.items.first().map(|item| item.code().to_string());
            lines.push(t!(
                self.texts,
                "today-how",
                who = row.customer.id.to_string(),
                item = item.unwrap_or_default()
            ));
        }
        if self.explains {
            lines.extend(queue.held.iter().map(|row| {
                let who = format!("{} {}", row.customer.id, row.customer.name);
                t!(self.texts, "today-held-row", who = clean(&who).into_owned())
            }));
            lines.push(self.texts.get("today-order", &[]));
        } else if queue.held_count > 0 {
            lines.push(t!(self.texts, "today-held", count = queue.held_count));
        }
        if !lines.is_empty() {
            lines.insert(0, String::new());
        }
        let narrow = |line: &String| self.unbroken(line);
        let lines = lines.iter().flat_map(narrow);
        lines.map(|line| paint(&line, Meaning::Dim, self.painted)).collect()
    }

    /// A line in parts, which two spaces part, so that no command is broken; a part wider than the page is.
    fn unbroken(&self, line: &str) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for part in line.split("  ") {
            match lines.last_mut() {
                Some(last) if width(last) + 2 + width(part) <= self.width => {
                    *last = format!("{last}  {part}");
                }
                _ => lines.extend(wrap(part, self.width)),
            }
        }
        lines
    }

    fn indented(&self, text: &str, meaning: Meaning) -> Vec<String> {
        let lines = wrap(&clean(text), self.width.saturating_sub(DEEPER));
        let line =
            |line: &String| format!("{}{}", " ".repeat(DEEPER), paint(line, meaning, self.painted));
        lines.iter().map(line).collect()
    }
}
