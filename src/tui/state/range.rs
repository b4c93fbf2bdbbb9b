//! A range of a long list that is marked at once, wherever its ends stand: gathered page by page, and no further than
//! somebody can mean.

use super::cursor::Marks;
use super::screen::Chosen;
use crate::error::Result;
use crate::i18n::number;
use crate::ops::{At, Listed, Order, Page, Position};
use crate::t;
use crate::tui::model::{Desk, Notice};

/// Rows that a range marks at most.
pub(crate) const MOST: usize = 10_000;
/// Rows that are looked up together.
const ROWS: usize = 1_000;

/// The rows of a range, as far as they are marked.
#[derive(Debug)]
pub(crate) struct Range {
    chosen: Vec<Chosen>,
    /// Whether it goes on behind them.
    is_cut: bool,
}

impl Range {
    /// Gathers the rows of a range from behind `from` up to and with the one at `last`; `page` looks a page up.
    pub(crate) fn between<R>(
        from: At,
        (order, last): (Order, &Position),
        mut page: impl FnMut(&At, usize) -> Result<Page<R>>,
        listed: impl Fn(&R) -> &Listed,
    ) -> Result<Range> {
        let mut next = Some(from);
        Range::gather(|most| {
            let Some(at) = next.take() else { return Ok(Vec::new()) };
            let page = page(&at, most)?;
            let within = |row: &&Listed| !order.is_before(last, &row.position);
            let rows: Vec<&Listed> = page.rows.iter().map(&listed).take_while(within).collect();
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
    pub(crate) fn mark(self, marks: &mut Marks, desk: &Desk) -> Option<Notice> {
        self.chosen.into_iter().for_each(|chosen| marks.mark(chosen));
        let most = number(i64::try_from(MOST).unwrap_or(i64::MAX));
        let said = || Notice::Done(t!(desk.texts, "tui-range-cut", count = most));
        self.is_cut.then(said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::CustomerId;
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
