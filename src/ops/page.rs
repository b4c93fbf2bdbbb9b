//! Long lists of customers, page by page.

use super::{At, Crm, Listing, Page};
use crate::domain::filter::Filter;
use crate::error::Result;

impl Crm {
    /// A page of a list, at most so many rows. What one page calls its first or last row another one goes on from
    /// ([`At::After`], [`At::Before`]); nothing is shown twice or left out, whatever was changed in between.
    pub fn page(&self, list: &Listing, at: &At, rows: usize) -> Result<Page> {
        self.read().page(list, at, rows, self.now.today)
    }

    /// How many customers the book has, archived ones too.
    pub fn count_everybody(&self) -> Result<usize> {
        self.count(&self.meant("archived:any")?)
    }

    /// How many customers a filter means.
    pub fn count(&self, filter: &Filter) -> Result<usize> {
        Ok(usize::try_from(self.read().count(filter, self.now.today)?).unwrap_or_default())
    }
}
