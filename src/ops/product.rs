//! Products: add, edit, remove, and which one a name means.

use super::typed::{given, set};
use super::{Crm, Query};
use crate::domain::fold::fold;
use crate::domain::id::ProductId;
use crate::domain::money::{Currency, parse_amount};
use crate::domain::purchase::Product;
use crate::domain::words::ProductRelation;
use crate::error::{Candidate, Error, Exit, Result};
use crate::store::{Reader, Tx};

/// The most names a refusal lists.
const MOST: usize = 20;

/// How alike a name must be to be offered instead (Jaro-Winkler, 0 to 1).
const NEAR: f64 = 0.75;

/// Fields as typed; `None` leaves a field as it is, an empty text clears it.
#[derive(Debug, Clone, Default)]
pub struct ProductChange {
    /// Name.
    pub name: Option<String>,
    /// Usual price of one.
    pub price: Option<String>,
    /// Category.
    pub category: Option<String>,
    /// Days after which it is usually bought again.
    pub repeat: Option<String>,
    /// Products it goes with; replaces those there are.
    pub goes_with: Option<Vec<String>>,
    /// Products that are its better version; replaces those there are.
    pub upgrades_to: Option<Vec<String>>,
    /// Identity in another system.
    pub key: Option<String>,
    /// Takes it off the list, or puts it back.
    pub archived: Option<bool>,
}

impl Crm {
    /// The product that a code or a name means: whole before beginning before part.
    pub fn resolve_product(&self, text: &str) -> Result<Product> {
        resolve_product(&self.read(), text)
    }

    /// The products by name, or as the query sorts them; with those taken off the list where `all`.
    ///
    /// A filter speaks of customers and is refused here.
    pub fn products(&self, all: bool, query: &Query) -> Result<Vec<Product>> {
        if !query.filter.is_empty() {
            return Err(Error::usage("error-products-filter"));
        }
        let mut products = self.read().products(all)?;
        if let Some((column, down)) = &query.sort {
            match column.as_str() {
                "id" => products.sort_by_key(|product| product.id),
                "name" => {}
                "price" => products.sort_by_key(|product| product.price),
                "category" => products.sort_by(|a, b| a.category.cmp(&b.category)),
                _ => {
                    return Err(Error::usage("error-sort-unknown")
                        .with("column", column.as_str())
                        .with("columns", "id, name, price, category"));
                }
            }
            if *down {
                products.reverse();
            }
        }
        products.truncate(query.limit.unwrap_or(usize::MAX));
        Ok(products)
    }

    /// Adds a product and returns it.
    pub fn add_product(&mut self, typed: &ProductChange) -> Result<Product> {
        self.write_product("add product", None, typed)
    }

    /// Changes a product and returns it.
    pub fn edit_product(&mut self, id: ProductId, typed: &ProductChange) -> Result<Product> {
        self.write_product("edit product", Some(id), typed)
    }

    fn write_product(
        &mut self,
        command: &str,
        id: Option<ProductId>,
        typed: &ProductChange,
    ) -> Result<Product> {
        let (today, currency) = (self.now.today, self.currency()?);
        let stamp = self.stamp(command);
        self.store.write(&stamp, |tx| {
            let mut product = match id {
                Some(id) => tx.product(id)?,
                None => new_product("", None),
            };
            apply(tx, &mut product, typed, currency)?;
            if let Some(archived) = typed.archived {
                product.archived_on = archived.then_some(product.archived_on.unwrap_or(today));
            }
            match id {
                Some(_) => tx.update_product(&product)?,
                None => product.id = tx.insert_product(&product)?,
            }
            Ok(product)
        })
    }

    /// Removes products that no purchase names.
    pub fn remove_products(&mut self, ids: &[ProductId]) -> Result<()> {
        let stamp = self.stamp("remove product");
        self.store.write(&stamp, |tx| ids.iter().try_for_each(|id| tx.remove_product(*id)))
    }
}

/// A product of a name and nothing else but a price.
pub(super) fn new_product(name: &str, price: Option<i64>) -> Product {
    Product {
        id: ProductId(0),
        key: None,
        name: name.to_owned(),
        price,
        category: None,
        repeat_days: None,
        archived_on: None,
        relations: Vec::new(),
    }
}

fn apply(tx: &Tx, product: &mut Product, typed: &ProductChange, currency: Currency) -> Result<()> {
    if let Some(name) = &typed.name {
        name.trim().clone_into(&mut product.name);
    }
    if fold(&product.name).is_empty() {
        return Err(Error::usage("error-product-name"));
    }
    set(&mut product.price, typed.price.as_deref(), |text| parse_amount(text, currency))?;
    set(&mut product.category, typed.category.as_deref(), |text| Ok(text.to_owned()))?;
    set(&mut product.repeat_days, typed.repeat.as_deref(), repeat)?;
    set(&mut product.key, typed.key.as_deref(), |text| Ok(text.to_owned()))?;
    for (kind, names) in [
        (ProductRelation::GoesWith, &typed.goes_with),
        (ProductRelation::UpgradesTo, &typed.upgrades_to),
    ] {
        let Some(names) = names else { continue };
        product.relations.retain(|(known, _)| *known != kind);
        for name in names.iter().filter_map(|name| given(name)) {
            product.relations.push((kind, resolve_product(tx, name)?.id));
        }
    }
    Ok(())
}

fn repeat(text: &str) -> Result<i64> {
    let days = super::typed::whole(text).filter(|days| (1..=36_500).contains(days));
    days.ok_or_else(|| Error::usage("error-product-repeat").with("text", text))
}

/// The product of a code or a name, on a reader, for use inside a write.
pub(super) fn resolve_product(reader: &Reader, text: &str) -> Result<Product> {
    find_product(reader, text)?.ok_or_else(|| unknown(reader, text))
}

/// The product of a code or a name; refuses a name that fits several.
pub(super) fn find_product(reader: &Reader, text: &str) -> Result<Option<Product>> {
    if let Some(product) = reader.product_of_name(&fold(text))? {
        return Ok(Some(product));
    }
    let coded = text.trim().starts_with(['G', 'g']).then(|| ProductId::parse(text)).flatten();
    if let Some(id) = coded {
        return reader.product(id).map(Some);
    }
    let mut found = reader.find_products(text)?;
    if found.len() > 1 {
        return Err(Error::new(Exit::Ambiguous, "error-product-ambiguous")
            .with("product", text.trim())
            .with("count", found.len())
            .among(found.iter().take(MOST).map(candidate).collect()));
    }
    Ok(found.pop())
}

/// The refusal of a name that no product has, with the names that are near.
pub(super) fn unknown(reader: &Reader, text: &str) -> Error {
    let wanted = fold(text);
    let alike = |product: &Product| strsim::jaro_winkler(&wanted, &fold(&product.name));
    let mut near = reader.products(false).unwrap_or_default();
    near.retain(|product| alike(product) >= NEAR);
    near.sort_by(|a, b| alike(b).total_cmp(&alike(a)));
    Error::not_found("error-product-no-name")
        .with("product", text.trim())
        .among(near.iter().take(3).map(candidate).collect())
}

fn candidate(product: &Product) -> Candidate {
    Candidate { code: product.id.to_string(), label: product.name.clone() }
}
