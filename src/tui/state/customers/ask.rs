//! What the screen of customers asks of the book, and how that is answered.

use super::sheet::{self, Sheet, Tab};
use crate::domain::id::CustomerId;
use crate::error::{Error, Result};
use crate::ops::{At, Listing, Order, Page, Position};
use crate::tui::state::range::Range;
use crate::tui::state::window::{End, PAGE};
use crate::tui::work::Clerk;

/// A page of the list, as it was typed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wanted {
    pub(crate) filter: String,
    pub(crate) order: Order,
    pub(crate) at: At,
}

/// Its questions to the book.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Ask {
    /// Rows instead of those that are held; the customer that was selected where it is to stay so.
    Page(Wanted, Option<CustomerId>),
    /// Rows above those that are held, and how often these were replaced.
    Above(u64, Wanted),
    /// Rows below them, likewise.
    Below(u64, Wanted),
    /// How many customers a filter means.
    Count(String),
    /// How many there are, archived ones too.
    Everybody,
    /// A sheet of a customer, with so many records.
    Sheet(CustomerId, Tab, u32),
    /// All from behind a position up to and with another.
    Range(Wanted, Position),
}

/// What it is answered.
#[derive(Debug)]
pub(crate) enum Answer {
    Page(Wanted, Option<CustomerId>, Page),
    More(End, u64, Page),
    /// The filter cannot be used as it stands.
    Unfit(String, Error),
    Count(String, usize),
    Everybody(usize),
    Sheet(Box<Sheet>),
    Range(Range),
}

/// Asks for more at an end of the rows that are held.
pub(super) fn more(end: End, turn: u64, wanted: Wanted) -> Ask {
    match end {
        End::Above => Ask::Above(turn, wanted),
        End::Below => Ask::Below(turn, wanted),
    }
}

/// Looks an answer up.
pub(crate) fn answer(ask: Ask, clerk: &Clerk) -> Result<Answer> {
    match ask {
        Ask::Page(wanted, keep) => match listing(&wanted, clerk) {
            Ok(list) => {
                let page = clerk.crm.page(&list, &wanted.at, 2 * PAGE)?;
                Ok(Answer::Page(wanted, keep, page))
            }
            Err(error) => Ok(Answer::Unfit(wanted.filter, error)),
        },
        Ask::Above(turn, wanted) => more_rows(End::Above, turn, &wanted, clerk),
        Ask::Below(turn, wanted) => more_rows(End::Below, turn, &wanted, clerk),
        Ask::Count(text) => {
            // What is wrong with it was said with the page.
            let filter = clerk.crm.meant(&text);
            let count = filter.map_or(Ok(0), |filter| clerk.crm.count(&filter))?;
            Ok(Answer::Count(text, count))
        }
        Ask::Everybody => Ok(Answer::Everybody(clerk.crm.count_everybody()?)),
        Ask::Sheet(id, tab, limit) => {
            Ok(Answer::Sheet(Box::new(sheet::look_up(id, tab, limit, clerk)?)))
        }
        Ask::Range(wanted, last) => range(&wanted, &last, clerk),
    }
}

/// Whether the answer may take longer than a key press should.
pub(crate) fn is_slow(ask: &Ask) -> bool {
    matches!(ask, Ask::Count(_))
}

fn listing(wanted: &Wanted, clerk: &Clerk) -> Result<Listing> {
    Ok(Listing { filter: clerk.crm.meant(&wanted.filter)?, order: wanted.order })
}

fn more_rows(end: End, turn: u64, wanted: &Wanted, clerk: &Clerk) -> Result<Answer> {
    let page = clerk.crm.page(&listing(wanted, clerk)?, &wanted.at, PAGE)?;
    Ok(Answer::More(end, turn, page))
}

fn range(wanted: &Wanted, last: &Position, clerk: &Clerk) -> Result<Answer> {
    let list = listing(wanted, clerk)?;
    let page = |at: &At, rows| clerk.crm.page(&list, at, rows);
    let range = Range::between(wanted.at.clone(), (wanted.order, last), page)?;
    Ok(Answer::Range(range))
}
