//! The tables that an import fills, and their columns in the order in which rows are pushed.

/// Makes the enum from one line a table.
macro_rules! tables {
    ($($variant:ident = $name:literal: $columns:literal),+ $(,)?) => {
        /// A table that an import fills, under its name in the file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Table { $($variant),+ }

        impl Table {
            pub(super) const ALL: [Table; [$($name),+].len()] = [$(Table::$variant),+];

            /// Its name in the file.
            pub fn name(self) -> &'static str {
                match self { $(Table::$variant => $name),+ }
            }

            /// Its columns after the id.
            pub(super) fn columns(self) -> &'static str {
                match self { $(Table::$variant => $columns),+ }
            }
        }
    };
}

tables! {
    Customers = "customers":
        "key, name, kana, honorific, organisation, birthday, since, source, channel, relation, cadence_days, postal, address, note, created_on, archived_on",
    Handles = "handles":
        "customer_id, kind, value, canonical, position",
    Facts = "facts":
        "customer_id, name, value",
    Tags = "tags":
        "name, folded",
    CustomerTags = "customer_tags":
        "customer_id, tag_id",
    Products = "products":
        "key, name, folded, price",
    Contacts = "contacts":
        "key, customer_id, day, time, channel, direction, purpose, mood, outcome, note",
    Purchases = "purchases":
        "key, customer_id, day, time, total, discount, points_used, note, voided_on",
    PurchaseLines = "purchase_lines":
        "purchase_id, product_id, quantity, amount",
    Points = "points":
        "key, customer_id, day, delta, kind, lot_id, expires_on, purchase_id, reverses_id, note",
    Feedback = "feedback":
        "key, customer_id, day, time, kind, score, comment",
}
