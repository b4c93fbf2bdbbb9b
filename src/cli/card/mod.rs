//! The card of a customer as people read it: who it is, what is known, what is due, what happened.

mod history;
mod layout;

use crate::cli::app::App;
use crate::domain::address::{japanese_honorific, with_honorific};
use crate::domain::policy;
use crate::error::Result;
use crate::i18n::{Lang, Teller, clean, wrap};
use crate::ops::{Card, Crm};
use crate::output::{Meaning, paint};
use crate::t;

/// Width of a card where no terminal says one.
const COLUMNS: usize = 80;

/// What a card is drawn with.
struct Pen<'a> {
    teller: Teller<'a>,
    stages: &'a policy::Stages,
    width: usize,
    painted: bool,
}

impl Pen<'_> {
    fn paint(&self, text: &str, meaning: Meaning) -> String {
        paint(text, meaning, self.painted)
    }
}

/// The card as text.
pub(crate) fn draw(app: &mut App, crm: &Crm, card: &Card) -> Result<String> {
    let currency = crm.currency()?;
    let (_, page) = app.answer();
    let teller =
        Teller { texts: page.texts, today: crm.now.today, currency, lapsed: &crm.policy.lapsed };
    let pen = Pen {
        teller,
        stages: &crm.policy.stages,
        width: page.width.unwrap_or(COLUMNS),
        painted: page.color,
    };
    let mut lines = head(&pen, card);
    lines.extend(layout::draw(&pen, &teller.fields(card)));
    lines.extend(history::due(&pen, card));
    lines.extend(history::offers(&pen, card));
    lines.extend(history::timeline(&pen, card));
    Ok(lines.join("\n") + "\n")
}

/// `C12 山田 太郎 様 (ヤマダ タロウ)  利用中`.
fn head(pen: &Pen, card: &Card) -> Vec<String> {
    let (customer, teller) = (&card.profile.customer, &pen.teller);
    let stage = card.row.summary.stage(teller.today, pen.stages);
    let mut text = format!("{} {}", card.row.id, addressed(pen, card));
    if let Some(kana) = &customer.kana {
        text += &format!(" ({kana})");
    }
    text += &format!("  {}", teller.texts.word(stage.word()));
    if let Some(day) = customer.archived_on {
        text += &format!("  {}", t!(teller.texts, "card-archived", day = day.to_string()));
    }
    let lines = wrap(&clean(&text), pen.width);
    lines.iter().map(|line| pen.paint(line, Meaning::Heading)).collect()
}

fn addressed(pen: &Pen, card: &Card) -> String {
    let customer = &card.profile.customer;
    let usual = || japanese_honorific(&customer.name, customer.organisation.as_deref());
    match (&customer.honorific, pen.teller.texts.lang()) {
        (Some(honorific), _) => with_honorific(&customer.name, honorific),
        (None, Lang::Ja) => usual()
            .map_or(customer.name.clone(), |honorific| with_honorific(&customer.name, honorific)),
        (None, Lang::En) => customer.name.clone(),
    }
}
