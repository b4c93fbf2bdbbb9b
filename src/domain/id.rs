//! Ids: what a row is called by the program and by the person typing (`C12`, `P3`).

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $letter:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl $name {
            /// The id of a code such as
            #[doc = concat!("`", $letter, "12` or `12`.")]
            pub fn parse(text: &str) -> Option<Self> {
                let text = text.trim();
                let digits = text.strip_prefix($letter)
                    .or_else(|| text.strip_prefix(&$letter.to_ascii_lowercase()))
                    .unwrap_or(text);
                let plain = !digits.is_empty() && digits.len() <= 18 && digits.bytes().all(|b| b.is_ascii_digit());
                if plain { digits.parse().ok().map(Self) } else { None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }
    )+};
}

ids! {
    /// A customer, `C12`.
    CustomerId = "C";
    /// A contact, `K12`.
    ContactId = "K";
    /// A purchase, `P12`.
    PurchaseId = "P";
    /// A product, `G12`.
    ProductId = "G";
    /// An entry of the points ledger; an award is also a lot, `L12`.
    PointsId = "L";
    /// A feedback, `F12`.
    FeedbackId = "F";
    /// A reminder, `R12`.
    ReminderId = "R";
    /// An operation, `O12`.
    OperationId = "O";
}
