//! From gathered rows to the book: added, laid over what is known, or refused whole.

use super::Basket;
use super::group::Group;
use crate::domain::id::PurchaseId;
use crate::domain::policy::Points;
use crate::domain::purchase::Purchase;
use crate::domain::words::PointsKind;
use crate::error::{Error, Result};
use crate::ops::import::report::Outcome;
use crate::ops::import::session::{Change, Session};
use crate::ops::import::touch::same_customer;
use crate::ops::purchase::{earned, expiry};
use crate::store::import::{NewPoints, NewPurchase, NewTouch, Table};

impl Session<'_, '_> {
    /// Takes what waited.
    pub(in crate::ops::import) fn end_purchases(&mut self, basket: &mut Basket) -> Result<()> {
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

    pub(super) fn add_purchase(&mut self, group: &Group) -> Result<()> {
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
            let why = Error::refused("error-import-owner").with("key", group.key.as_str());
            group.blame(None, why.with("who", stored.customer_id.to_string()));
            return self.refuse_group(group);
        }
        if let Err(why) = group.check_room(&amounts(&stored)) {
            group.blame(None, why);
            return self.refuse_group(group);
        }
        self.level(&mut group, &stored)?;
        self.bulk.raise_purchase(id, group.amounts.total, group.amounts.discount)?;
        for line in &group.lines {
            self.bulk.add_line(id, line)?;
        }
        Ok(())
    }

    /// Lays the rows over a purchase that the book had before.
    fn lay_purchase(&mut self, id: PurchaseId, mut group: Group) -> Result<()> {
        let known = self.bulk.book().purchase(id)?;
        if group.is_later {
            if let Err(why) = group.check_room(&amounts(&known)) {
                group.blame(None, why);
                return self.refuse_group(group);
            }
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

fn amounts(known: &Purchase) -> NewPurchase {
    let Purchase { total, discount, .. } = *known;
    NewPurchase { total, discount, ..NewPurchase::default() }
}
