//! What is being typed, read as it will be when it is written, and what could be meant by its beginning. Writes nothing.

use chrono::{NaiveDate, NaiveTime};

use super::Crm;
use super::customer::birthday;
use super::typed::given;
use crate::domain::birthday::Birthday;
use crate::domain::calendar::Planned;
use crate::domain::customer::CustomerRow;
use crate::domain::every::Every;
use crate::domain::fold::fold;
use crate::domain::id::CustomerId;
use crate::domain::purchase::Product;
use crate::domain::when::{self, Lean};
use crate::error::Result;
use crate::store::Query;

impl Crm {
    /// When something happened; now where nothing is typed. Refuses what is still to come.
    pub fn moment(&self, text: &str) -> Result<(NaiveDate, Option<NaiveTime>)> {
        self.now.happened(given(text))
    }

    /// The day that something is planned for, among those the business is open. Refuses one that is over.
    pub fn plan_day(&self, text: &str) -> Result<Planned> {
        self.planner().day(text)
    }

    /// A day, the nearest past one where its year is not said.
    pub fn past_day(&self, text: &str) -> Result<NaiveDate> {
        when::day(text, self.now.today, Lean::Past)
    }

    /// A birthday, with or without its year.
    pub fn read_birthday(&self, text: &str) -> Result<Birthday> {
        birthday(text, self.now.today)
    }

    /// How often something returns.
    pub fn read_every(&self, text: &str) -> Result<Every> {
        Every::parse(text)
    }

    /// At most `limit` products whose name has `text` in it: first those that begin with it, none for no text.
    pub fn suggest_products(&self, text: &str, limit: usize) -> Result<Vec<Product>> {
        self.read().products_like(&fold(text), limit)
    }

    /// The products that a customer bought most often and that are still sold.
    pub fn usual_products(&self, who: CustomerId, limit: u32) -> Result<Vec<Product>> {
        let mut usual = Vec::new();
        for (name, _) in self.read().favourites(who, limit)? {
            usual.extend(self.read().product_of_name(&fold(&name))?);
        }
        usual.retain(|product| product.archived_on.is_none());
        Ok(usual)
    }

    /// At most `limit` tags that are in use and have `text` in them: first those that begin with it.
    pub fn suggest_tags(&self, text: &str, limit: usize) -> Result<Vec<String>> {
        self.read().tags_like(&fold(text), limit)
    }

    /// At most `limit` customers that typed words mean, best match first; none for no text.
    pub fn suggest_customers(&self, text: &str, limit: usize) -> Result<Vec<CustomerRow>> {
        let mut found = Vec::new();
        if given(text).is_some() {
            let query = Query { limit: Some(limit), ..Query::all(self.now.today) };
            self.each_found(text, &query, |row| {
                found.push(row);
                Ok(())
            })?;
        }
        Ok(found)
    }
}
