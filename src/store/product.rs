//! Products: goods and services sold, and how they relate to one another.

use rusqlite::{OptionalExtension, Params, Row, named_params, params};

use super::column::word;
use super::write::{Reader, Tx};
use crate::domain::fold::fold;
use crate::domain::id::ProductId;
use crate::domain::purchase::Product;
use crate::domain::words::ProductRelation;
use crate::error::{Error, Result};

const SELECT: &str =
    "SELECT id, key, name, price, category, repeat_days, archived_on FROM products";

/// How well a name fits `?1`, best lowest: whole, beginning, part; what is archived after what is not. NULL: not at all.
const FIT: &str = "CASE WHEN folded = ?1 THEN 0 WHEN instr(folded, ?1) = 1 THEN 2 WHEN instr(folded, ?1) > 1 THEN 4 END \
                   + (archived_on IS NOT NULL)";

/// Reads a product without its relations.
fn from_row(row: &Row) -> rusqlite::Result<Product> {
    Ok(Product {
        id: ProductId(row.get("id")?),
        key: row.get("key")?,
        name: row.get("name")?,
        price: row.get("price")?,
        category: row.get("category")?,
        repeat_days: row.get("repeat_days")?,
        archived_on: row.get("archived_on")?,
        relations: Vec::new(),
    })
}

fn unknown(id: ProductId) -> Error {
    Error::not_found("error-product-unknown").with("product", id.to_string())
}

impl Reader<'_> {
    /// One product with its relations; refuses an id that is not there.
    pub fn product(&self, id: ProductId) -> Result<Product> {
        self.products_where("id = ?1", [id.0])?.pop().ok_or_else(|| unknown(id))
    }

    /// The product of exactly this folded name.
    pub fn product_of_name(&self, folded: &str) -> Result<Option<Product>> {
        Ok(self.products_where("folded = ?1", [folded])?.pop())
    }

    /// The products by name; with those taken off the list where `archived`.
    pub fn products(&self, archived: bool) -> Result<Vec<Product>> {
        let wanted = "(archived_on IS NULL OR ?1) ORDER BY folded, id";
        self.products_where(wanted, [archived])
    }

    /// The products that `text` fits best: the one of that name, else those whose name begins with it, else those
    /// with it anywhere in their name; archived ones only where no other fits as well.
    pub fn find_products(&self, text: &str) -> Result<Vec<Product>> {
        let part = fold(text);
        if part.is_empty() {
            return Ok(Vec::new());
        }
        let best = format!("{FIT} = (SELECT min({FIT}) FROM products) ORDER BY folded, id");
        self.products_where(&best, [part])
    }

    /// At most `limit` products still sold whose name has the folded `part` in it, those that begin with it first.
    pub fn products_like(&self, part: &str, limit: usize) -> Result<Vec<Product>> {
        if part.is_empty() {
            return Ok(Vec::new());
        }
        let like = format!(
            "archived_on IS NULL AND {FIT} IS NOT NULL ORDER BY {FIT}, folded, id LIMIT ?2"
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.products_where(&like, params![part, limit])
    }

    fn products_where(&self, condition: &str, values: impl Params) -> Result<Vec<Product>> {
        let mut statement = self.conn.prepare_cached(&format!("{SELECT} WHERE {condition}"))?;
        let found = statement.query_map(values, from_row)?;
        let mut products: Vec<Product> = found.collect::<rusqlite::Result<_>>()?;
        for product in &mut products {
            product.relations = self.relations(product.id)?;
        }
        Ok(products)
    }

    fn relations(&self, id: ProductId) -> Result<Vec<(ProductRelation, ProductId)>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT kind, other_id FROM product_relations WHERE product_id = ?1 ORDER BY id",
        )?;
        let relations = statement.query_map([id.0], |row| {
            Ok((word(row, "kind", ProductRelation::parse)?, ProductId(row.get("other_id")?)))
        })?;
        Ok(relations.collect::<rusqlite::Result<_>>()?)
    }
}

impl Tx<'_> {
    /// Stores a new product with its relations (its `id` is ignored) and returns the id it got.
    ///
    /// Refuses a name that another product has; letter case, width and spaces do not tell names apart.
    pub fn insert_product(&self, new: &Product) -> Result<ProductId> {
        let folded = self.free_name(&new.name, None)?;
        self.conn
            .prepare_cached(
                "INSERT INTO products (key, name, folded, price, category, repeat_days, archived_on) \
                 VALUES (:key, :name, :folded, :price, :category, :repeat_days, :archived_on)",
            )?
            .execute(named_params! {
                ":key": new.key, ":name": new.name, ":folded": folded, ":price": new.price,
                ":category": new.category, ":repeat_days": new.repeat_days,
                ":archived_on": new.archived_on,
            })?;
        let id = ProductId(self.conn.last_insert_rowid());
        self.set_relations(id, &new.relations)?;
        Ok(id)
    }

    /// Writes the fields and relations of a stored product; refuses a name that another product has.
    pub fn update_product(&self, product: &Product) -> Result<()> {
        let folded = self.free_name(&product.name, Some(product.id))?;
        let changed = self
            .conn
            .prepare_cached(
                "UPDATE products SET key = :key, name = :name, folded = :folded, price = :price, category = :category, \
                 repeat_days = :repeat_days, archived_on = :archived_on WHERE id = :id",
            )?
            .execute(named_params! {
                ":id": product.id.0, ":key": product.key, ":name": product.name, ":folded": folded,
                ":price": product.price, ":category": product.category,
                ":repeat_days": product.repeat_days, ":archived_on": product.archived_on,
            })?;
        if changed == 0 {
            return Err(unknown(product.id));
        }
        self.set_relations(product.id, &product.relations)
    }

    /// Deletes a product and its relations; refuses one that a purchase names.
    pub fn remove_product(&self, id: ProductId) -> Result<()> {
        let product = self.product(id)?;
        let sold = "SELECT EXISTS (SELECT 1 FROM purchase_lines WHERE product_id = ?1)";
        if self.conn.query_row(sold, [id.0], |row| row.get(0))? {
            return Err(Error::refused("error-product-used")
                .with("product", id.to_string())
                .with("name", product.name));
        }
        self.conn.execute(
            "DELETE FROM product_relations WHERE product_id = ?1 OR other_id = ?1",
            [id.0],
        )?;
        self.conn.execute("DELETE FROM products WHERE id = ?1", [id.0])?;
        Ok(())
    }

    /// The name folded, if no product but `own` has it.
    fn free_name(&self, name: &str, own: Option<ProductId>) -> Result<String> {
        let folded = fold(name);
        let mut statement = self
            .conn
            .prepare_cached("SELECT id, name FROM products WHERE folded = ?1 AND id IS NOT ?2")?;
        let other = statement
            .query_row(params![folded, own.map(|id| id.0)], |row| {
                Ok((ProductId(row.get("id")?), row.get::<_, String>("name")?))
            })
            .optional()?;
        match other {
            None => Ok(folded),
            Some((id, name)) => Err(Error::refused("error-product-exists")
                .with("product", id.to_string())
                .with("name", name)),
        }
    }

    /// Writes the relations that differ.
    fn set_relations(&self, id: ProductId, wanted: &[(ProductRelation, ProductId)]) -> Result<()> {
        let kept = self.relations(id)?;
        for (kind, other) in kept.iter().filter(|relation| !wanted.contains(relation)) {
            self.conn.execute(
                "DELETE FROM product_relations WHERE product_id = ?1 AND kind = ?2 AND other_id = ?3",
                params![id.0, kind.word(), other.0],
            )?;
        }
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO product_relations (product_id, kind, other_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        )?;
        for (kind, other) in wanted.iter().filter(|relation| !kept.contains(relation)) {
            if *other == id {
                return Err(Error::refused("error-product-itself").with("product", id.to_string()));
            }
            self.product(*other)?;
            insert.execute(params![id.0, kind.word(), other.0])?;
        }
        Ok(())
    }
}
