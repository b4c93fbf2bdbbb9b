//! What a message asks the book: a draft, and what else there is to choose.

use std::path::PathBuf;

use crate::domain::id::CustomerId;
use crate::domain::language::Lang;
use crate::domain::words::Channel;
use crate::error::Result;
use crate::i18n::{clean, clean_lines};
use crate::ops::{Draft, DraftWish};
use crate::tui::work::Clerk;

/// What is wanted of a draft; `None` leaves the choice to the queue and the customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) template: Option<String>,
    pub(super) lang: Lang,
    pub(super) channel: Option<Channel>,
}

/// A draft for a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ask {
    pub(super) who: CustomerId,
    pub(super) wish: Wish,
}

/// The draft, or why there is none; and what else there is to choose.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) who: CustomerId,
    pub(crate) draft: Result<Draft>,
    /// Names of the templates of the language.
    pub(crate) templates: Vec<String>,
    /// Where the book is.
    pub(crate) folder: PathBuf,
}

/// Looks the answer up.
pub(crate) fn answer(ask: Ask, clerk: &Clerk) -> Result<Answer> {
    let Ask { who, wish } = ask;
    let business = clerk.business.as_deref();
    let (template, channel) = (wish.template.as_deref(), wish.channel.map(Channel::word));
    let wanted = DraftWish { item: None, template, channel, lang: wish.lang, business };
    let templates = clerk.shelf.of(wish.lang)?.into_iter().map(|entry| entry.name).collect();
    let folder = clerk.crm.store.path().and_then(|book| book.parent()).map(PathBuf::from);
    let draft = clerk.crm.draft(who, &clerk.shelf, &wanted).map(cleaned);
    Ok(Answer { who, draft, templates, folder: folder.unwrap_or_default() })
}

/// A draft without what steers a terminal or hides in a line.
pub(super) fn cleaned(mut draft: Draft) -> Draft {
    draft.text = clean_lines(&draft.text).into_owned();
    draft.subject = draft.subject.map(|subject| clean(&subject).into_owned());
    draft
}
