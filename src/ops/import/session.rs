//! One import under way: what is known of book and files so far, and changes gathered until there are enough of them.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::ImportOptions;
use super::people::People;
use super::product::Products;
use super::report::{ImportProblem, ImportReport};
use crate::domain::contact::Contact;
use crate::domain::customer::Profile;
use crate::domain::feedback::Feedback;
use crate::domain::id::CustomerId;
use crate::domain::money::Currency;
use crate::domain::policy::Policy;
use crate::domain::purchase::Purchase;
use crate::error::{Error, Exit, Result};
use crate::store::Tx;
use crate::store::import::Bulk;

/// So many changes of known rows are made together; switching over for them is dear.
const TOGETHER: usize = 500;

/// A change of a row that the book had before.
pub(super) enum Change {
    /// The customer's fields and what hangs on it.
    Profile(Box<Profile>),
    /// A key that leads to the customer from now on.
    Key(CustomerId, String),
    /// Who brought the customer.
    Referrer(CustomerId, CustomerId),
    Contact(Box<Contact>),
    Purchase(Box<Purchase>, u64),
    Feedback(Box<Feedback>),
}

/// What all files of an import share.
pub(super) struct Session<'a, 't> {
    pub(super) bulk: &'a mut Bulk<'t>,
    pub(super) policy: &'a Policy,
    pub(super) country: &'a str,
    pub(super) currency: Currency,
    pub(super) today: NaiveDate,
    pub(super) options: &'a ImportOptions,
    pub(super) people: People,
    pub(super) products: Products,
    pub(super) tags: HashMap<String, i64>,
    pub(super) report: ImportReport,
    /// The file being read, as problems name it.
    pub(super) file: String,
    changes: Vec<Change>,
}

impl<'a, 't> Session<'a, 't> {
    pub(super) fn new(
        bulk: &'a mut Bulk<'t>,
        policy: &'a Policy,
        today: NaiveDate,
        options: &'a ImportOptions,
    ) -> Result<Session<'a, 't>> {
        let mut tags = HashMap::new();
        bulk.each_tag(|id, folded| {
            tags.insert(folded, id);
        })?;
        Ok(Session {
            people: People::load(bulk)?,
            products: Products::load(bulk)?,
            tags,
            bulk,
            policy,
            country: &policy.country,
            currency: Currency::parse(&policy.currency)?,
            today,
            options,
            report: ImportReport::default(),
            file: String::new(),
            changes: Vec::new(),
        })
    }

    /// Notes that a row of `table` is not taken; a failure of file or book ends the import instead.
    pub(super) fn refuse(&mut self, table: &str, line: u64, why: Error) -> Result<()> {
        if matches!(why.exit(), Exit::Failure | Exit::Busy) {
            return Err(why);
        }
        self.report.of(table).refused += 1;
        self.note_problem(line, why, true);
        Ok(())
    }

    /// Notes what is to be known of a row that is taken, or was before.
    pub(super) fn remark(&mut self, line: u64, why: Error) {
        self.note_problem(line, why, false);
    }

    fn note_problem(&mut self, line: u64, why: Error, is_refused: bool) {
        let problem = ImportProblem { file: self.file.clone(), line, why, is_refused };
        self.report.problem(problem, self.options.all_problems);
    }

    /// Notes a change of a known row.
    pub(super) fn change(&mut self, change: Change) -> Result<()> {
        self.changes.push(change);
        if self.changes.len() < TOGETHER { Ok(()) } else { self.make_changes() }
    }

    /// Makes the changes noted so far.
    pub(super) fn make_changes(&mut self) -> Result<()> {
        if self.changes.is_empty() {
            return Ok(());
        }
        let (changes, country) = (std::mem::take(&mut self.changes), self.country);
        let refused = self.bulk.edit(|tx| {
            let mut refused = Vec::new();
            for change in changes {
                match make(tx, &change, country) {
                    Err(why) if matches!(why.exit(), Exit::Failure | Exit::Busy) => {
                        return Err(why);
                    }
                    Err(why) => refused.push((change, why)),
                    Ok(()) => {}
                }
            }
            Ok(refused)
        })?;
        for (change, why) in refused {
            if let Change::Purchase(_, line) = change {
                self.report.of("purchases").updated -= 1;
                self.refuse("purchases", line, why)?;
            }
        }
        Ok(())
    }
}

fn make(tx: &Tx, change: &Change, country: &str) -> Result<()> {
    match change {
        Change::Profile(profile) => tx.update_profile(profile, country),
        Change::Key(id, key) => {
            let mut customer = tx.customer(*id)?;
            if customer.key.is_some() {
                return tx.add_alias(*id, key);
            }
            customer.key = Some(key.clone());
            tx.update_customer(&customer)
        }
        Change::Referrer(id, by) => {
            let mut customer = tx.customer(*id)?;
            customer.referred_by = Some(*by);
            tx.update_customer(&customer)
        }
        Change::Contact(contact) => tx.update_contact(contact),
        Change::Purchase(purchase, _) => {
            tx.update_purchase(purchase)?;
            match (purchase.voided_on, tx.purchase(purchase.id)?.voided_on) {
                (Some(day), None) => tx.void_purchase(purchase.id, day).map(drop),
                _ => Ok(()),
            }
        }
        Change::Feedback(answer) => tx.update_feedback(answer),
    }
}
