//! The selected customer beside a list: how to reach it, why, what to say, what happened.

use ratatui::text::Line;

use super::canvas::Canvas;
use super::look::Meaning;
use crate::domain::address::addressed;
use crate::i18n::{clean, clean_lines, number, wrap};
use crate::t;
use crate::tui::state::detail::Detail;

/// Events that are shown.
const EVENTS: usize = 20;

/// `C12 山田 太郎 様  利用中`.
pub(super) fn title(canvas: &Canvas, detail: &Detail) -> String {
    let name = addressed(&detail.card.profile.customer, canvas.texts().lang());
    format!("{} {name}", detail.card.row.id)
}

/// The card in lines of `width` cells.
pub(super) fn lines(canvas: &Canvas, detail: &Detail, width: usize) -> Vec<Line<'static>> {
    let mut page = Page { canvas, width, lines: Vec::new() };
    page.who(detail);
    page.why(detail);
    page.what_to_say(detail);
    page.happened(detail);
    page.lines
}

struct Page<'p, 'c, 'f> {
    canvas: &'p Canvas<'c, 'f>,
    width: usize,
    lines: Vec<Line<'static>>,
}

impl Page<'_, '_, '_> {
    /// Lines of text, as many as it takes.
    fn text(&mut self, text: &str, meaning: Meaning) {
        for line in wrap(&clean_lines(text), self.width) {
            self.lines.push(Line::from(self.canvas.span(&line, meaning)));
        }
    }

    fn heading(&mut self, key: &str) {
        self.lines.push(Line::default());
        self.text(&self.canvas.text(key), Meaning::Heading);
    }

    fn who(&mut self, detail: &Detail) {
        let (row, customer) = (&detail.card.row, &detail.card.profile.customer);
        let texts = self.canvas.texts();
        let stages = &self.canvas.model.desk.policy.stages;
        let stage = texts.word(row.summary.stage(self.canvas.today(), stages).word());
        let known = [customer.kana.clone(), customer.organisation.clone(), Some(stage)];
        self.text(&known.into_iter().flatten().collect::<Vec<_>>().join("  "), Meaning::Plain);
        let channel = texts.word(row.suggested_channel().word());
        let reach = row.reach(row.suggested_channel()).unwrap_or_default().to_owned();
        self.text(format!("{channel} {reach}").trim_end(), Meaning::Heading);
        let points = t!(texts, "card-points", points = number(row.summary.points));
        let spent = t!(
            texts,
            "card-purchases",
            count = row.summary.purchases,
            spend = self.canvas.money(row.summary.spend)
        );
        self.text(&format!("{spent}  {points}"), Meaning::Plain);
        if !row.tags.is_empty() {
            self.text(&row.tags.join(" "), Meaning::Dim);
        }
        if let Some(note) = &customer.note {
            self.text(note, Meaning::Plain);
        }
    }

    fn why(&mut self, detail: &Detail) {
        let texts = self.canvas.texts();
        let (today, currency) = (self.canvas.today(), self.canvas.model.desk.currency);
        if !detail.items.is_empty() {
            self.lines.push(Line::default());
        }
        for item in &detail.items {
            let is_late = item.is_problem || item.is_late(today);
            let sign = if is_late { "!" } else { "-" };
            let (reason, due) = (texts.reason(item, currency), texts.due(item, today));
            let meaning = if is_late { Meaning::Late } else { Meaning::Plain };
            self.text(&format!("{sign} {reason} ({due})"), meaning);
            self.text(&format!("  {}", texts.say(&item.say(), currency)), Meaning::Dim);
        }
    }

    fn what_to_say(&mut self, detail: &Detail) {
        let Some(draft) = detail.draft.as_ref().filter(|_| !detail.items.is_empty()) else {
            return;
        };
        self.heading("tui-what-to-say");
        self.text(draft.text.trim(), Meaning::Plain);
    }

    fn happened(&mut self, detail: &Detail) {
        if detail.card.timeline.is_empty() {
            return;
        }
        self.heading("card-history");
        for event in detail.card.timeline.iter().take(EVENTS) {
            let text = self.canvas.texts().event(event, self.canvas.model.desk.currency);
            self.text(&clean(&format!("{} {text}", event.day)), Meaning::Plain);
        }
    }
}
