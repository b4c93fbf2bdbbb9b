//! Products of a file: found by code or name, added where there is none.

use std::collections::HashMap;

use super::report::{ImportReport, Outcome};
use crate::domain::fold::fold;
use crate::domain::id::ProductId;
use crate::error::Result;
use crate::store::import::Bulk;

/// What stands for the product in a line that names none, beside lines that do.
pub(super) const UNNAMED: &str = "?";

/// All products of the book.
#[derive(Default)]
pub(super) struct Products {
    by_key: HashMap<String, ProductId>,
    /// By folded name, and whether the product has a key.
    by_name: HashMap<String, (ProductId, bool)>,
    /// By code as a file writes it, so that a code is folded once.
    by_text: HashMap<String, ProductId>,
}

/// A product as a line of a file names it.
#[derive(Clone, Copy)]
pub(super) struct Named<'a> {
    pub(super) code: Option<&'a str>,
    pub(super) name: Option<&'a str>,
    pub(super) price: Option<i64>,
}

impl Products {
    pub(super) fn load(bulk: &Bulk) -> Result<Products> {
        let mut products = Products::default();
        bulk.each_product(|id, key, _, folded| {
            products.by_name.insert(folded, (ProductId(id), key.is_some()));
            products.by_key.extend(key.map(|key| (key, ProductId(id))));
        })?;
        Ok(products)
    }

    /// The product that is meant, added if need be.
    pub(super) fn resolve(
        &mut self,
        bulk: &mut Bulk,
        report: &mut ImportReport,
        named: Named,
    ) -> Result<ProductId> {
        let text = named.code.or(named.name).unwrap_or(UNNAMED);
        if let Some(id) = self.by_key.get(text).or_else(|| self.by_text.get(text)) {
            return Ok(*id);
        }
        let id = match self.known(&named, text) {
            Some(id) => id,
            None => {
                report.count("products", Outcome::Added);
                self.add(bulk, &named, text)?
            }
        };
        self.by_text.insert(text.to_owned(), id);
        Ok(id)
    }

    fn known(&self, named: &Named, text: &str) -> Option<ProductId> {
        let of_text = self.by_name.get(&fold(text)).map(|(id, _)| *id);
        let of_name = || {
            let (id, has_key) = self.by_name.get(&fold(named.name?))?;
            (!has_key).then_some(*id)
        };
        of_text.or_else(of_name)
    }

    /// A code is a key only beside a name; alone it is the name.
    fn add(&mut self, bulk: &mut Bulk, named: &Named, text: &str) -> Result<ProductId> {
        let key = named.code.filter(|_| named.name.is_some());
        let mut name = named.name.unwrap_or(text).to_owned();
        if self.by_name.contains_key(&fold(&name)) {
            name = format!("{name} ({text})");
        }
        let id = bulk.add_product(key, &name, named.price)?;
        self.by_name.insert(fold(&name), (id, key.is_some()));
        self.by_key.extend(key.map(|key| (key.to_owned(), id)));
        Ok(id)
    }
}
