//! The session itself: which tables are being filled, whose derived rows become stale, and the way out.

use rusqlite::ToSql;

use super::batch::Batch;
use super::index::{self, Dropped};
use super::table::Table;
use crate::domain::id::CustomerId;
use crate::error::Result;
use crate::store::bulk::TriggersOff;
use crate::store::write::{Reader, Tx};
use crate::store::{search, summary};

/// An import under way. Rows that are pushed are in the book at the latest when `flush` returns.
pub struct Bulk<'t> {
    pub(super) tx: &'t Tx<'t>,
    off: Option<TriggersOff<'t>>,
    batches: [Option<Batch<'t>>; Table::ALL.len()],
    dropped: Vec<Dropped>,
    /// Whether redemptions were put aside.
    pub(super) deferred: bool,
    /// The last id each table had when the import began.
    last: [i64; Table::ALL.len()],
    touched: Flags,
    fresh: Flags,
}

impl<'t> Bulk<'t> {
    pub(super) fn new(tx: &'t Tx<'t>) -> Result<Bulk<'t>> {
        let mut last = [0; Table::ALL.len()];
        for table in Table::ALL {
            let sql = format!("SELECT coalesce(max(id), 0) FROM {}", table.name());
            last[table as usize] = tx.conn.query_row(&sql, [], |row| row.get(0))?;
        }
        Ok(Bulk {
            tx,
            off: Some(TriggersOff::new(tx.conn)?),
            batches: [const { None }; Table::ALL.len()],
            dropped: Vec::new(),
            deferred: false,
            last,
            touched: Flags::default(),
            fresh: Flags::default(),
        })
    }

    /// Reads the book; rows that are not yet flushed are not in it.
    pub fn book(&self) -> &Reader<'t> {
        self.tx
    }

    /// The last id that the table had when the import began.
    pub(super) fn last(&self, table: Table) -> i64 {
        self.last[table as usize]
    }

    /// Whether the import itself added the row.
    pub fn is_fresh(&self, table: Table, id: i64) -> bool {
        id > self.last(table)
    }

    /// Takes a row; values in the order of the table's columns.
    pub(super) fn push(&mut self, table: Table, values: &[&dyn ToSql]) -> Result<i64> {
        self.batch(table)?.push(values)
    }

    fn batch(&mut self, table: Table) -> Result<&mut Batch<'t>> {
        let Bulk { tx, batches, dropped, .. } = self;
        let place = &mut batches[table as usize];
        let batch = match place.take() {
            Some(batch) => batch,
            None => {
                if index::has_few(tx.conn, table.name())? {
                    dropped.push(index::take(tx.conn, table.name())?);
                }
                Batch::new(tx.conn, table.name(), table.columns())?
            }
        };
        Ok(place.insert(batch))
    }

    /// Notes that what is derived of the customer's history is stale.
    pub(super) fn touch(&mut self, customer: CustomerId) {
        self.touched.set(customer.0);
    }

    /// Notes a customer that the import added.
    pub(super) fn add(&mut self, customer: CustomerId) {
        self.touch(customer);
        self.fresh.set(customer.0);
    }

    /// Writes what was pushed to the table and builds its indexes, so that it can be looked up.
    pub fn flush(&mut self, table: Table) -> Result<()> {
        if let Some(batch) = &mut self.batches[table as usize] {
            batch.flush()?;
        }
        let at = self.dropped.iter().position(|dropped| dropped.table == table.name());
        at.map_or(Ok(()), |at| self.dropped.swap_remove(at).build(self.tx.conn))
    }

    /// Changes rows that were there before the import, journalled row by row.
    ///
    /// Much dearer than pushing: gather changes and make them together.
    pub fn edit<T>(&mut self, body: impl FnOnce(&Tx) -> Result<T>) -> Result<T> {
        self.close()?;
        self.off = None;
        let done = body(self.tx);
        self.off = Some(TriggersOff::new(self.tx.conn)?);
        for batch in self.batches.iter_mut().flatten() {
            batch.resume()?;
        }
        done
    }

    /// Writes everything pushed, as ranges of the operation, and builds the indexes.
    fn close(&mut self) -> Result<()> {
        for batch in self.batches.iter_mut().flatten() {
            batch.close(self.tx.operation)?;
        }
        for dropped in std::mem::take(&mut self.dropped) {
            dropped.build(self.tx.conn)?;
        }
        Ok(())
    }

    /// Completes the import: summary rows and search texts of a few customers are made anew with the operation,
    /// those of many here, all at once.
    pub(super) fn finish(&mut self) -> Result<()> {
        self.close()?;
        let conn = self.tx.conn;
        let mut marks = self.tx.hooks.marks();
        if self.touched.count > summary::MANY {
            let indexes = index::take(conn, "summary")?;
            // The functions that SQL calls use the marks as well.
            marks.touched.clear();
            drop(marks);
            summary::rebuild(conn)?;
            indexes.build(conn)?;
            marks = self.tx.hooks.marks();
        } else {
            marks.touched.extend(self.touched.ids());
        }
        if self.fresh.count > summary::MANY {
            marks.renamed.clear();
            drop(marks);
            let indexes = index::take(conn, "search")?;
            search::rebuild(conn)?;
            return indexes.build(conn);
        }
        marks.renamed.extend(self.fresh.ids());
        Ok(())
    }
}

/// A set of ids, one bit each.
#[derive(Default)]
struct Flags {
    bits: Vec<u64>,
    count: usize,
}

impl Flags {
    fn set(&mut self, id: i64) {
        let id = usize::try_from(id).unwrap_or_default();
        let (at, bit) = (id / 64, 1_u64 << (id % 64));
        if at >= self.bits.len() {
            self.bits.resize(at + 1, 0);
        }
        self.count += usize::from(self.bits[at] & bit == 0);
        self.bits[at] |= bit;
    }

    fn ids(&self) -> impl Iterator<Item = i64> {
        let set = |at: usize| self.bits[at / 64] & (1 << (at % 64)) != 0;
        let ids = (0..self.bits.len() * 64).filter(move |at| set(*at));
        ids.filter_map(|at| i64::try_from(at).ok())
    }
}
