//! Rows of `purchases.csv`: the rows of one key are the lines of one purchase, whose total is the sum of their amounts.
//!
//! Rows of a purchase usually stand together and are written together. Those that come later, and purchases that differ
//! from the book (further lines may follow), wait in memory for the end of the file.

use std::collections::BTreeMap;

use super::product::{Named, UNNAMED};
use super::report::Outcome;
use super::session::{Change, Session};
use super::touch::{Keys, minute, same_customer};
use crate::domain::id::{CustomerId, PurchaseId};
use crate::domain::money::{LARGEST, parse_amount};
use crate::domain::policy::Points;
use crate::domain::purchase::{Line, Purchase};
use crate::domain::words::PointsKind;
use crate::error::{Error, Result};
use crate::exchange::canonical::PurchaseRow;
use crate::ops::import::people::Hints;
use crate::ops::purchase::{earned, expiry};
use crate::store::import::{NewLine, NewPoints, NewPurchase, NewTouch, Table};

/// The purchase whose rows are being read, and what waits for the end of the file.
#[derive(Default)]
pub(super) struct Basket {
    keys: Keys,
    open: Option<Group>,
    waiting: BTreeMap<String, Group>,
}

/// The rows of one purchase.
#[derive(Debug, Clone, Default)]
struct Group {
    key: String,
    customer: Option<CustomerId>,
    at: Option<super::Moment>,
    note: Option<String>,
    amounts: NewPurchase,
    lines: Vec<NewLine>,
    /// Whether a line names a product.
    is_itemised: bool,
    /// The physical lines of its rows.
    rows: Vec<u64>,
    /// Rows that cannot be read: the purchase is not taken without them.
    faults: Vec<(u64, Error)>,
    /// Whether the key was derived, not read.
    is_derived: bool,
    /// Whether rows of this key were taken before these.
    is_later: bool,
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
        group.take(row, line, (amounts, new_line));
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

    /// Takes what waited.
    pub(super) fn end_purchases(&mut self, basket: &mut Basket) -> Result<()> {
        self.close_group(basket)?;
        if !basket.waiting.is_empty() {
            for table in [Table::Products, Table::Purchases, Table::PurchaseLines] {
                self.bulk.flush(table)?;
            }
        }
        for (_, mut group) in std::mem::take(&mut basket.waiting) {
            if !group.faults.is_empty() {
                self.refuse_group(group)?;
                continue;
            }
            self.itemise(&mut group)?;
            let id = match self.bulk.purchase_of_key(&group.key)? {
                Some(id) => Some(id.0),
                None => self.row_of(Table::Purchases, &group.key)?,
            };
            match id {
                None => self.add_purchase(&group)?,
                Some(id) if self.bulk.is_fresh(Table::Purchases, id) => {
                    self.append(PurchaseId(id), group)?;
                }
                Some(id) => self.lay_purchase(PurchaseId(id), group)?,
            }
        }
        self.make_changes()
    }

    fn refuse_group(&mut self, group: Group) -> Result<()> {
        let first = group.faults.first().map_or(0, |(line, _)| *line);
        for (line, why) in group.faults {
            self.refuse("purchases", line, why)?;
        }
        for line in group.rows {
            let why = Error::refused("error-import-sibling");
            self.refuse("purchases", line, why.with("line", first.to_string()))?;
        }
        Ok(())
    }

    /// Amounts and line of a row; a row without product makes no line.
    fn line_of(&mut self, row: &PurchaseRow) -> Result<(NewPurchase, Option<NewLine>)> {
        let currency = self.currency;
        let amount = |text: Option<&str>| text.map(|text| parse_amount(text, currency)).transpose();
        let quantity = row.quantity.map_or(Ok(1000), thousandths)?;
        let (discount, price) = (amount(row.discount)?.unwrap_or_default(), amount(row.price)?);
        let out_of_range =
            || Error::usage("error-amount-range").with("text", row.amount.unwrap_or(""));
        let total = match (amount(row.amount)?, price) {
            (Some(total), _) => total,
            (None, Some(price)) => {
                let full = i128::from(price) * i128::from(quantity) / 1000 - i128::from(discount);
                i64::try_from(full)
                    .ok()
                    .filter(|n| (0..=LARGEST).contains(n))
                    .ok_or_else(out_of_range)?
            }
            (None, None) => 0,
        };
        let amounts = NewPurchase {
            total,
            discount,
            points_used: row.points_used.filter(|points| *points > 0).unwrap_or_default(),
            voided_on: row.voided.map(|(day, _)| day),
        };
        if row.product.or(row.product_name).is_none() {
            return Ok((amounts, None));
        }
        let named = Named { code: row.product, name: row.product_name, price };
        let product_id = self.products.resolve(self.bulk, &mut self.report, named)?;
        let amount = total.checked_add(discount).ok_or_else(out_of_range)?;
        Ok((amounts, Some(NewLine { product_id, quantity, amount })))
    }

    fn add_purchase(&mut self, group: &Group) -> Result<()> {
        let (day, time) = group.moment();
        let touch = NewTouch {
            key: Some(&group.key),
            customer_id: group.customer(),
            day,
            time,
            note: group.note.as_deref(),
        };
        let id = self.bulk.add_purchase(&touch, &group.amounts)?;
        for line in &group.lines {
            self.bulk.add_line(id, line)?;
        }
        self.report.count("purchases", Outcome::Added);
        if self.options.award && group.amounts.voided_on.is_none() {
            self.award(group, id)?;
        }
        Ok(())
    }

    /// Gives a line to what has none, beside lines that name their product: the sum of the lines is the total.
    fn itemise(&mut self, group: &mut Group) -> Result<()> {
        let sum: i64 = group.lines.iter().map(|line| line.amount).sum();
        let amount = group.amounts.total + group.amounts.discount - sum;
        if !group.is_itemised || amount == 0 {
            return Ok(());
        }
        group.lines.push(self.unnamed(amount)?);
        Ok(())
    }

    fn unnamed(&mut self, amount: i64) -> Result<NewLine> {
        let named = Named { code: None, name: Some(UNNAMED), price: None };
        let product_id = self.products.resolve(self.bulk, &mut self.report, named)?;
        Ok(NewLine { product_id, quantity: 1000, amount })
    }

    /// Points that the purchase earns by the policy.
    fn award(&mut self, group: &Group, id: PurchaseId) -> Result<()> {
        // Asked for by name, points are earned even where purchases earn none by themselves.
        let rule = Points { award: true, ..self.policy.points.clone() };
        let (total, day) = (group.amounts.total, group.moment().0);
        let earned = earned(total, &rule);
        if earned < 1 {
            return Ok(());
        }
        self.bulk.add_points(&NewPoints {
            key: None,
            customer_id: group.customer(),
            day,
            delta: earned,
            kind: PointsKind::Award,
            lot_id: None,
            expires_on: expiry(day, rule.expires_months),
            purchase_id: Some(id),
            reverses_id: None,
            note: None,
        })?;
        self.report.count("points", Outcome::Added);
        Ok(())
    }

    /// Adds later rows to a purchase that this import added.
    fn append(&mut self, id: PurchaseId, mut group: Group) -> Result<()> {
        let stored = self.bulk.book().purchase(id)?;
        if stored.customer_id != group.customer() {
            let line = group.rows.remove(0);
            let why = Error::refused("error-import-owner").with("key", group.key.as_str());
            group.faults.push((line, why.with("who", stored.customer_id.to_string())));
            return self.refuse_group(group);
        }
        self.level(&mut group, &stored)?;
        self.bulk.raise_purchase(id, group.amounts.total, group.amounts.discount)?;
        for line in &group.lines {
            self.bulk.add_line(id, line)?;
        }
        Ok(())
    }

    /// Gives lines to both the purchase and the rows that follow it, where one of them has lines.
    fn level(&mut self, group: &mut Group, known: &Purchase) -> Result<()> {
        group.is_itemised |= !known.lines.is_empty();
        self.itemise(group)?;
        let before = known.total + known.discount;
        if group.is_itemised && known.lines.is_empty() && before > 0 {
            group.lines.push(self.unnamed(before)?);
        }
        Ok(())
    }

    /// Lays the rows over a purchase that the book had before.
    fn lay_purchase(&mut self, id: PurchaseId, mut group: Group) -> Result<()> {
        let known = self.bulk.book().purchase(id)?;
        if group.is_later {
            self.level(&mut group, &known)?;
        }
        let line = group.rows.first().copied().unwrap_or_default();
        if let Err(why) = same_customer(known.customer_id, group.customer(), &group.key) {
            return self.refuse("purchases", line, why);
        }
        let laid = if group.is_later { group.behind(&known) } else { group.over(&known) };
        if laid == known {
            self.report.count("purchases", Outcome::Unchanged);
            return Ok(());
        }
        if group.is_later {
            self.report.of("purchases").unchanged -= 1;
        }
        self.report.count("purchases", Outcome::Updated);
        self.change(Change::Purchase(Box::new(laid), line))
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

impl Group {
    fn customer(&self) -> CustomerId {
        self.customer.unwrap_or(CustomerId(0))
    }

    fn moment(&self) -> super::Moment {
        self.at.unwrap_or_default()
    }

    fn clear(&mut self) {
        self.key.clear();
        self.lines.clear();
        self.rows.clear();
        self.faults.clear();
        (self.note, self.at) = (None, None);
        (self.is_itemised, self.is_derived, self.is_later) = (false, false, false);
        self.amounts = NewPurchase::default();
    }

    fn take(
        &mut self,
        row: &PurchaseRow,
        line: u64,
        (amounts, new_line): (NewPurchase, Option<NewLine>),
    ) {
        self.amounts.total += amounts.total;
        self.amounts.discount += amounts.discount;
        self.amounts.points_used = self.amounts.points_used.max(amounts.points_used);
        self.amounts.voided_on = self.amounts.voided_on.or(amounts.voided_on);
        if self.note.is_none() {
            self.note = row.note.map(str::to_owned);
        }
        self.is_itemised |= new_line.is_some();
        self.lines.extend(new_line);
        self.rows.push(line);
    }

    fn join(&mut self, other: &Group) {
        self.amounts.total += other.amounts.total;
        self.amounts.discount += other.amounts.discount;
        self.is_itemised |= other.is_itemised;
        self.lines.extend_from_slice(&other.lines);
        self.rows.extend_from_slice(&other.rows);
        self.faults.extend_from_slice(&other.faults);
    }

    /// The known purchase, of which the file had all before, with these rows behind.
    fn behind(&self, known: &Purchase) -> Purchase {
        let mut laid = known.clone();
        laid.total += self.amounts.total;
        laid.discount += self.amounts.discount;
        laid.lines.extend(self.lines.iter().map(line));
        laid
    }

    /// The known purchase as these rows have it; without a product in any of them its lines stay.
    fn over(&self, known: &Purchase) -> Purchase {
        let (day, time) = self.moment();
        let mut laid = Purchase {
            day,
            time: time.or(known.time),
            total: self.amounts.total,
            discount: self.amounts.discount,
            note: self.note.clone().or_else(|| known.note.clone()),
            voided_on: known.voided_on.or(self.amounts.voided_on),
            ..known.clone()
        };
        if self.is_itemised {
            laid.lines = self.lines.iter().map(line).collect();
            for (line, known) in laid.lines.iter_mut().zip(&known.lines) {
                if line.product_id == known.product_id {
                    known.product.clone_into(&mut line.product);
                }
            }
        }
        laid
    }
}

fn line(new: &NewLine) -> Line {
    let NewLine { product_id, quantity, amount } = *new;
    Line { product_id, product: String::new(), quantity, amount }
}

/// A quantity in thousandths: `3`, `1.5`, `2.000`.
fn thousandths(text: &str) -> Result<i64> {
    let wrong =
        || Error::refused("error-import-number").with("field", "quantity").with("value", text);
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (kept, beyond) = part.split_at(part.len().min(3));
    if whole.is_empty() || !is_number(whole) || !is_number(part) || beyond.contains(|c| c != '0') {
        return Err(wrong());
    }
    let number: i64 = format!("{whole}{kept:0<3}").parse().map_err(|_| wrong())?;
    if (1..=LARGEST).contains(&number) { Ok(number) } else { Err(wrong()) }
}
