//! The first sheet of a customer: all fields of its card, why it is on the list of today, what it was promised, how
//! regularly it comes, what happened last.

use chrono::NaiveDate;
use ratatui::text::Line;

use super::page::Page;
use crate::domain::rule::Item;
use crate::domain::timeline::{Event, Happening};
use crate::i18n::Teller;
use crate::ops::Card;
use crate::t;
use crate::tui::state::customers::sheet::EVENTS;
use crate::tui::view::canvas::Canvas;
use crate::tui::view::look::Meaning;

/// Events that are shown.
const SHOWN: usize = 20;
/// Weeks that the line of visits goes back.
const WEEKS: i64 = 26;

/// The sheet in lines of `width` cells.
pub(super) fn lines(
    canvas: &Canvas,
    (card, items): (&Card, &[Item]),
    width: usize,
) -> Vec<Line<'static>> {
    let mut page = Page::new(canvas, width);
    let desk = &canvas.model.desk;
    let teller = Teller {
        texts: &desk.texts,
        today: desk.now.today,
        currency: desk.currency,
        lapsed: &desk.policy.lapsed,
    };
    who(&mut page, card, &teller);
    why(&mut page, items, &teller);
    for (heading, lines) in [
        ("card-due", card.reminders.iter().map(|reminder| teller.reminder(reminder)).collect()),
        ("card-offers", card.offers.iter().map(|offer| teller.offer(offer)).collect()),
        (
            "card-history",
            card.timeline.iter().take(SHOWN).map(|event| teller.event(event)).collect::<Vec<_>>(),
        ),
    ] {
        if !lines.is_empty() {
            page.heading(&canvas.text(heading));
        }
        lines.iter().for_each(|line| page.text(line, Meaning::Plain));
    }
    page.lines
}

fn who(page: &mut Page, card: &Card, teller: &Teller) {
    let texts = teller.texts;
    let stage = card.row.summary.stage(teller.today, &page.canvas.model.desk.policy.stages);
    if let Some(kana) = &card.profile.customer.kana {
        page.field(&texts.heading("kana"), kana, Meaning::Plain);
    }
    page.field(&texts.heading("stage"), &texts.word(stage.word()), Meaning::Plain);
    let is_link = |key: &str| key == "referred_by" || key == "referred";
    for field in teller.fields(card).iter().filter(|field| !is_link(field.key)) {
        let meaning = if field.is_late { Meaning::Late } else { Meaning::Plain };
        let sign = if field.is_late { "! " } else { "" };
        page.field(&field.heading, &format!("{sign}{}", field.value), meaning);
    }
    if let Some(chain) = chain(page.canvas, card) {
        page.field(&page.canvas.text("people-referral"), &chain, Meaning::Plain);
    }
    if let Some(visits) = visits(card, teller.today) {
        let said = t!(texts, "people-visits", visits = visits);
        page.field(&page.canvas.text("people-visited"), &said, Meaning::Plain);
    }
}

/// `C09 小林 -> 本人 -> C41 Ada Lovelace`.
fn chain(canvas: &Canvas, card: &Card) -> Option<String> {
    if card.referrer.is_none() && card.brought.is_empty() {
        return None;
    }
    let named = |(id, name): &(_, String)| format!("{id} {name}");
    let brought: Vec<String> = card.brought.iter().map(named).collect();
    let brought = Some(brought.join(", ")).filter(|brought| !brought.is_empty());
    let parts = [card.referrer.as_ref().map(named), Some(canvas.text("people-self")), brought];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" -> "))
}

/// `........o.o.o..o`: a sign a week, the last one this week, `o` where something was bought; as far back as is known.
fn visits(card: &Card, today: NaiveDate) -> Option<String> {
    let week = |event: &Event| (today - event.day).num_days().max(0) / 7;
    let is_sale = |event: &&Event| matches!(event.what, Happening::Purchase { void: false, .. });
    let weeks: Vec<i64> = card.timeline.iter().filter(is_sale).map(week).collect();
    let is_whole = card.timeline.len() < EVENTS as usize;
    let known = card.timeline.last().filter(|_| !is_whole).map_or(WEEKS, week);
    let sign = |week: i64| if weeks.contains(&week) { 'o' } else { '.' };
    (!weeks.is_empty()).then(|| (0..known.clamp(1, WEEKS)).rev().map(sign).collect())
}

fn why(page: &mut Page, items: &[Item], teller: &Teller) {
    if !items.is_empty() {
        page.heading(&page.canvas.text("people-why"));
    }
    for item in items {
        let is_late = item.is_problem || item.is_late(teller.today);
        let (reason, due) =
            (teller.texts.reason(item, teller.currency), teller.texts.due(item, teller.today));
        let sign = if is_late { "!" } else { "-" };
        let meaning = if is_late { Meaning::Late } else { Meaning::Plain };
        page.text(&format!("{sign} {reason} ({due})"), meaning);
    }
}
