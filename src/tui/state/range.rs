//! A range of a long list that is marked at once, wherever its ends stand: gathered page by page, and no further than
//! somebody can mean.

use super::cursor::Marks;
use super::screen::Chosen;
use crate::domain::id::CustomerId;
use crate::error::Result;
use crate::i18n::number;
use crate::ops::{At, Listed, Order, Page, Position};
use crate::t;
use crate::tui::model::{Desk, Notice};

/// Rows that a range marks at most.
pub(crate) const MOST: usize = 10_000;
/// Rows that are looked up together.
const ROWS: usize = 1_000;

/// Marks on a long list, and a range of them that has begun.
#[derive(Debug, Default)]
pub(crate) struct Marking {
    pub(crate) marks: Marks,
    /// Where a range began.
    begun: Option<(Position, Chosen)>,
    /// Whether a range is being looked up, so that it is not known yet who is marked.
    is_looked_up: bool,
}

impl Marking {
    /// Whether a range has begun.
    pub(crate) fn has_begun(&self) -> bool {
        self.begun.is_some()
    }

    /// Begins a range at a row, or ends it there: then all from behind a position up to and with another is to be
    /// looked up.
    pub(crate) fn range(&mut self, row: &Listed, order: Order) -> Option<(At, Position)> {
        let end = (row.position.clone(), Chosen::of(&row.customer));
        let Some(begin) = self.begun.take() else {
            self.begun = Some(end);
            return None;
        };
        let is_before = order.is_before(&end.0, &begin.0);
        let (first, last) = if is_before { (end, begin) } else { (begin, end) };
        self.marks.mark(first.1);
        self.is_looked_up = true;
        Some((At::After(first.0), last.0))
    }

    /// Marks a range that was looked up, unless it was given up meanwhile; what is to be said of it.
    pub(crate) fn take(&mut self, range: Range, desk: &Desk) -> Option<Notice> {
        let is_wanted = std::mem::take(&mut self.is_looked_up);
        if is_wanted { range.mark(&mut self.marks, desk) } else { None }
    }

    /// Those marked, else the one that is selected; nobody while it is not known who is marked.
    pub(crate) fn or(&self, selected: Option<Chosen>) -> Vec<Chosen> {
        if self.is_looked_up { Vec::new() } else { self.marks.or(selected) }
    }

    /// Forgets where a range began: rows stand in another order now.
    pub(crate) fn forget_range(&mut self) {
        self.begun = None;
    }

    /// Takes all marks away; `false` where there were none.
    pub(crate) fn clear(&mut self) -> bool {
        self.is_looked_up = false;
        self.marks.clear() | self.begun.take().is_some()
    }

    /// Takes the marks of these away.
    pub(crate) fn remove(&mut self, customers: &[CustomerId]) {
        self.marks.remove(customers);
        self.begun.take_if(|(_, begin)| customers.contains(&begin.id));
    }
}

/// The rows of a range, as far as they are marked.
#[derive(Debug)]
pub(crate) struct Range {
    chosen: Vec<Chosen>,
    /// Whether it goes on behind them.
    is_cut: bool,
}

impl Range {
    /// Gathers the rows of a range from behind `from` up to and with the one at `last`; `page` looks a page up.
    pub(crate) fn between<R: AsRef<Listed>>(
        from: At,
        (order, last): (Order, &Position),
        mut page: impl FnMut(&At, usize) -> Result<Page<R>>,
    ) -> Result<Range> {
        let mut next = Some(from);
        Range::gather(|most| {
            let Some(at) = next.take() else { return Ok(Vec::new()) };
            let page = page(&at, most)?;
            let within = |row: &&Listed| !order.is_before(last, &row.position);
            let rows = page.rows.iter().map(AsRef::as_ref);
            let rows: Vec<&Listed> = rows.take_while(within).collect();
            let goes_on = page.has_after && rows.len() == page.rows.len();
            next = rows.last().filter(|_| goes_on).map(|row| At::After(row.position.clone()));
            Ok(rows.into_iter().map(|row| Chosen::of(&row.customer)).collect())
        })
    }

    /// Gathers the rows of a range: `next` hands over those that follow, at most so many; none where it ends.
    fn gather(mut next: impl FnMut(usize) -> Result<Vec<Chosen>>) -> Result<Range> {
        let mut chosen = Vec::new();
        while chosen.len() <= MOST {
            let rows = next(ROWS)?;
            if rows.is_empty() {
                return Ok(Range { chosen, is_cut: false });
            }
            chosen.extend(rows);
        }
        chosen.truncate(MOST);
        Ok(Range { chosen, is_cut: true })
    }

    /// Marks them; what is to be said where the range goes on.
    fn mark(self, marks: &mut Marks, desk: &Desk) -> Option<Notice> {
        self.chosen.into_iter().for_each(|chosen| marks.mark(chosen));
        let most = number(i64::try_from(MOST).unwrap_or(i64::MAX));
        let said = || Notice::Done(t!(desk.texts, "tui-range-cut", count = most));
        self.is_cut.then(said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::over::tests::desk;

    /// What is marked of a list of so many rows, and what is said.
    fn marked(rows: usize) -> (usize, Option<Notice>) {
        let mut left = (1..).map(CustomerId).take(rows);
        let chosen = |id: CustomerId| Chosen { id, name: id.to_string() };
        let range = Range::gather(|most| Ok(left.by_ref().take(most).map(chosen).collect()));
        let mut marks = Marks::default();
        let said = range.unwrap().mark(&mut marks, &desk());
        (marks.len(), said)
    }

    #[test]
    fn a_range_is_marked_whole_or_it_is_said_how_far() {
        for rows in [0, 1, ROWS, ROWS + 1, MOST] {
            assert_eq!(marked(rows), (rows, None));
        }
        let (count, said) = marked(MOST + 1);
        assert_eq!(count, MOST);
        assert!(matches!(said, Some(Notice::Done(said)) if said.contains("10,000")));
    }
}
