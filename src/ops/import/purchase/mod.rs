//! Rows of `purchases.csv`: the rows of one key are the lines of one purchase, whose total is the sum of their amounts.
//!
//! Rows of a purchase usually stand together and are written together. Those that come later, and purchases that differ
//! from the book (further lines may follow), wait in memory for the end of the file.

mod group;
mod line;
mod settle;

use std::collections::BTreeMap;

use super::people::Hints;
use super::report::Outcome;
use super::session::Session;
use super::touch::{Keys, minute};
use crate::domain::id::PurchaseId;
use crate::error::{Error, Result};
use crate::exchange::canonical::PurchaseRow;
use crate::store::import::Table;
use group::Group;

/// The purchase whose rows are being read, and what waits for the end of the file.
#[derive(Default)]
pub(super) struct Basket {
    keys: Keys,
    open: Option<Group>,
    waiting: BTreeMap<String, Group>,
}

impl Session<'_, '_> {
    /// Takes one row.
    pub(super) fn purchase_row(
        &mut self,
        basket: &mut Basket,
        row: &PurchaseRow,
        line: u64,
    ) -> Result<()> {
        let read = self.line_of(row);
        self.open_group(basket, row.key)?;
        let (amounts, new_line) = match read {
            Ok(read) => read,
            Err(why) => return self.fault(basket, row.key, line, why),
        };
        let customer = self.customer_of_hints(&Hints {
            key: row.customer,
            name: row.customer_name,
            email: row.email,
            phone: row.phone,
        });
        let customer = match customer {
            Ok(customer) => customer,
            Err(why) => return self.fault(basket, row.key, line, why),
        };
        let Some(group) = &mut basket.open else { return Ok(()) };
        if group.rows.is_empty() {
            group.customer = Some(customer);
            group.at = Some((row.at.0, minute(row.at.1)));
            let who = row.customer.or(row.email).or(row.phone).or(row.customer_name);
            if row.key.is_none() {
                let at = (who.unwrap_or_default(), row.at);
                let key = basket.keys.of(None, at, amounts.total).unwrap_or_default();
                key.clone_into(&mut group.key);
                group.is_derived = true;
            }
        } else if group.customer != Some(customer) {
            let why = Error::refused("error-import-owner").with("key", group.key.as_str());
            group.faults.push((line, why.with("who", group.customer().to_string())));
            return Ok(());
        }
        match group.check_room(&amounts) {
            Ok(()) => group.take(row, line, (amounts, new_line)),
            Err(why) => group.faults.push((line, why)),
        }
        Ok(())
    }

    /// A row that could not be read at all, as far as its key is known.
    pub(super) fn purchase_fault(
        &mut self,
        basket: &mut Basket,
        key: Option<&str>,
        line: u64,
        why: Error,
    ) -> Result<()> {
        self.open_group(basket, key)?;
        self.fault(basket, key, line, why)
    }

    fn fault(
        &mut self,
        basket: &mut Basket,
        key: Option<&str>,
        line: u64,
        why: Error,
    ) -> Result<()> {
        match &mut basket.open {
            Some(group) if key.is_some() => {
                group.faults.push((line, why));
                Ok(())
            }
            _ => {
                basket.open = None;
                self.refuse("purchases", line, why)
            }
        }
    }

    /// Closes the purchase before, unless the row belongs to it.
    fn open_group(&mut self, basket: &mut Basket, key: Option<&str>) -> Result<()> {
        if let Some(group) = &basket.open
            && key == Some(group.key.as_str())
        {
            return Ok(());
        }
        let mut room = self.close_group(basket)?;
        room.clear();
        key.unwrap_or_default().clone_into(&mut room.key);
        basket.open = Some(room);
        Ok(())
    }

    /// Writes the purchase whose rows are read, or lets it wait. Returns its room for the next.
    fn close_group(&mut self, basket: &mut Basket) -> Result<Group> {
        let Some(mut group) = basket.open.take() else { return Ok(Group::default()) };
        if group.rows.is_empty() && group.faults.is_empty() {
            return Ok(group);
        }
        self.itemise(&mut group)?;
        group.is_later = !group.is_derived
            && basket.keys.of(Some(&group.key), ("", group.moment()), 0).is_none();
        if group.is_later || !group.faults.is_empty() {
            basket.wait(&group);
            return Ok(group);
        }
        match self.row_of(Table::Purchases, &group.key)? {
            None => {
                self.add_purchase(&group)?;
                Ok(group)
            }
            Some(id) => {
                let known = self.bulk.book().purchase(PurchaseId(id))?;
                if known.customer_id == group.customer() && group.over(&known) == known {
                    self.report.count("purchases", Outcome::Unchanged);
                } else {
                    basket.wait(&group);
                }
                Ok(group)
            }
        }
    }
}

impl Basket {
    /// Lets the rows wait, joined to those of the same key that wait already.
    fn wait(&mut self, group: &Group) {
        match self.waiting.get_mut(&group.key) {
            Some(waiting) => waiting.join(group),
            None => drop(self.waiting.insert(group.key.clone(), group.clone())),
        }
    }
}
