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

/// What a code such as `P12` is the code of, where it is not a customer's: the noun a command calls it by.
pub fn noun_of(code: &str) -> Option<&'static str> {
    let code = code.trim();
    let (letter, digits) = code.split_at_checked(1)?;
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match letter.to_ascii_uppercase().as_str() {
        "K" => Some("contact"),
        "P" => Some("purchase"),
        "G" => Some("product"),
        "F" => Some("feedback"),
        "R" => Some("reminder"),
        "B" => Some("offer"),
        _ => None,
    }
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
    /// An offer, a benefit promised to one customer, `B12`.
    OfferId = "B";
    /// An operation, `O12`.
    OperationId = "O";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_tells_what_it_is_the_code_of() {
        assert_eq!(noun_of("P2"), Some("purchase"));
        assert_eq!(noun_of(" r12 "), Some("reminder"));
        for text in ["C2", "P", "P2x", "2", "", "佐2", "Paul"] {
            assert_eq!(noun_of(text), None, "{text}");
        }
    }
}
