//! What was bought, as it is typed at the till: `散歩60分x2`, `cut x 1.5`, `shampoo@1480`. Notation only;
//! which product a name means is asked of the store by `ops`.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::money::{Currency, LARGEST, parse_amount};
use crate::error::{Error, Result};

/// One of a thing, in thousandths.
pub const ONE: i64 = 1000;

/// The most units of one line: a million.
const MOST: i64 = 1_000_000 * ONE;

/// One way to read an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Name or code of the product.
    pub name: String,
    /// Thousandths of a unit, above 0.
    pub quantity: i64,
    /// Price of one unit, minor units, where it was said.
    pub price: Option<i64>,
    /// Whether this reading holds only for a product of exactly this name.
    pub exact: bool,
}

/// The ways to read an item, to be tried in order; the last one is what it says where no product decides.
///
/// A product may have `x2` or `@` in its name, so the whole text is tried first. An `x` right behind a Latin
/// letter (`Box2`) is a times sign only if what is before it names a product exactly.
///
/// # Errors
/// `error-item-empty` without a name, `error-item-quantity` for a quantity that is 0, too large or too fine, and
/// the refusals of [`parse_amount`].
pub fn readings(text: &str, currency: Currency) -> Result<Vec<Item>> {
    let text = text.trim();
    let turned = quantity_first(text);
    let (rest, price) = match price(turned.as_deref().unwrap_or(text)) {
        Some((rest, price)) => (rest, Some(parse_amount(price, currency)?)),
        None => (text, None),
    };
    let mut found = Vec::new();
    let mut add = |name: &str, quantity, price, exact| {
        found.push(Item { name: name.to_owned(), quantity, price, exact });
    };
    let times = times(rest);
    if times.is_some() || price.is_some() {
        add(text, ONE, None, true);
    }
    match times {
        Some(Times { name, number, tight: true }) => {
            if let Ok(quantity) = quantity(number, text) {
                add(name, quantity, price, true);
            }
            add(rest, ONE, price, false);
        }
        Some(Times { name, number, .. }) => add(name, quantity(number, text)?, price, false),
        None => add(rest, ONE, price, false),
    }
    if found.iter().any(|item| item.name.is_empty()) {
        return Err(Error::usage("error-item-empty").with("text", text));
    }
    Ok(found)
}

/// The price of a line in minor units, half a unit rounded up; `None` where it is too large.
pub fn line_amount(price: i64, quantity: i64) -> Option<i64> {
    let exact = i128::from(price) * i128::from(quantity);
    let rounded = (exact + i128::from(ONE / 2)) / i128::from(ONE);
    i64::try_from(rounded).ok().filter(|amount| *amount <= LARGEST)
}

/// Whether a name holds a price, as that of two items does where no comma stands between them.
pub fn holds_price(name: &str) -> bool {
    let sign = ['¥', '￥', '£', '$', '€'];
    price(name)
        .is_some_and(|(_, price)| price.trim_start_matches(sign).starts_with(char::is_numeric))
}

/// What stands before and behind the last `@`, where a digit follows: `a@b` is a name.
fn price(text: &str) -> Option<(&str, &str)> {
    let (rest, price) = text.rsplit_once(['@', '＠'])?;
    price.contains(|c: char| c.is_numeric()).then(|| (rest.trim_end(), price.trim()))
}

/// `cut@3300 x 2` as `cut x 2@3300`, the order in which it is read.
fn quantity_first(text: &str) -> Option<String> {
    let (name, behind) = price(text)?;
    let Times { name: price, number, .. } = times(behind)?;
    Some(format!("{name} x {number}@{price}"))
}

/// A name and a number with a times sign between them.
struct Times<'a> {
    name: &'a str,
    number: &'a str,
    /// An `x` that a Latin letter stands right before.
    tight: bool,
}

fn times(text: &str) -> Option<Times<'_>> {
    let is_number = |c: char| c.is_numeric() || matches!(c, '.' | '．');
    let name = text.trim_end_matches(is_number);
    let number = &text[name.len()..];
    let before = name.trim_end().strip_suffix(['x', 'X', 'ｘ', 'Ｘ', '×', '*', '＊'])?;
    let is_letter = name.trim_end().ends_with(['x', 'X']);
    let tight = is_letter && before.ends_with(|c: char| c.is_ascii_alphabetic());
    let name = before.trim_end();
    (!number.is_empty() && !name.is_empty()).then_some(Times { name, number, tight })
}

/// Thousandths of a decimal with up to three places.
fn quantity(number: &str, text: &str) -> Result<i64> {
    let refused = || Error::usage("error-item-quantity").with("text", text);
    let plain: Cow<str> =
        if number.is_ascii() { number.into() } else { number.nfkc().collect::<String>().into() };
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let fraction = fraction.trim_end_matches('0');
    if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) || fraction.len() > 3 {
        return Err(refused());
    }
    let thousandths = format!("{whole}{fraction:0<3}").parse().ok();
    thousandths.filter(|quantity| (1..=MOST).contains(quantity)).ok_or_else(refused)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn yen() -> Currency {
        Currency::parse("JPY").unwrap()
    }

    fn last(text: &str) -> (String, i64, Option<i64>) {
        let item = readings(text, yen()).unwrap().pop().unwrap();
        assert!(!item.exact, "{text}");
        (item.name, item.quantity, item.price)
    }

    #[test]
    fn names_quantities_and_prices() {
        let said = |name: &str, quantity, price| (name.to_owned(), quantity, price);
        for (text, item) in [
            ("散歩60分", said("散歩60分", 1000, None)),
            ("散歩60分x2", said("散歩60分", 2000, None)),
            ("散歩60分 × ２", said("散歩60分", 2000, None)),
            ("散歩60分*2", said("散歩60分", 2000, None)),
            ("cut x 1.5", said("cut", 1500, None)),
            ("cut*0.125", said("cut", 125, None)),
            ("散歩60分@3300", said("散歩60分", 1000, Some(3300))),
            ("散歩60分x2 @ ¥3,300", said("散歩60分", 2000, Some(3300))),
            ("散歩60分x2＠３３００", said("散歩60分", 2000, Some(3300))),
            ("散歩60分@3300x2", said("散歩60分", 2000, Some(3300))),
            ("散歩60分＠３，３００円 × ２", said("散歩60分", 2000, Some(3300))),
            ("Box2", said("Box2", 1000, None)),
            ("cafe@home", said("cafe@home", 1000, None)),
            ("2x4", said("2", 4000, None)),
        ] {
            assert_eq!(last(text), item, "{text}");
        }
    }

    #[test]
    fn the_name_of_a_product_comes_before_its_reading() {
        let names = |text| {
            let items = readings(text, yen()).unwrap();
            items.into_iter().map(|item| (item.name, item.exact)).collect::<Vec<_>>()
        };
        let item = |name: &str, exact| (name.to_owned(), exact);
        assert_eq!(names("Model x2"), [item("Model x2", true), item("Model", false)]);
        assert_eq!(names("cutx2"), [item("cutx2", true), item("cut", true), item("cutx2", false)]);
        assert_eq!(names("cut"), [item("cut", false)]);
    }

    #[test]
    fn what_is_no_item_is_refused() {
        for (text, key) in [
            ("", "error-item-empty"),
            ("@300", "error-item-empty"),
            ("cut x 0", "error-item-quantity"),
            ("cut x 1.2345", "error-item-quantity"),
            ("cut x 1.2.3", "error-item-quantity"),
            ("cut x 9999999999", "error-item-quantity"),
            ("cut@3300.5", "error-amount-decimals"),
            ("cut@-3300", "error-amount-negative"),
        ] {
            assert_eq!(readings(text, yen()).unwrap_err().key(), key, "{text}");
        }
    }

    #[test]
    fn a_name_that_holds_a_price_is_that_of_two_items() {
        let name = |text: &str| readings(text, yen()).unwrap().pop().unwrap().name;
        for text in ["カット＠４５００　カラー＠６，０００", "cut@£18 dye@2", "cut @ 18 dye @2"]
        {
            assert!(holds_price(&name(text)), "{text}");
        }
        for text in ["cut@18", "cafe@home @300", "mix@home 2 @300"] {
            assert!(!holds_price(&name(text)), "{text}");
        }
    }

    #[test]
    fn half_a_unit_of_money_is_rounded_up() {
        assert_eq!(line_amount(3300, 1500), Some(4950));
        assert_eq!(line_amount(333, 500), Some(167));
        assert_eq!(line_amount(1, 499), Some(0));
        assert_eq!(line_amount(LARGEST, 2000), None);
    }

    proptest! {
        #[test]
        fn no_text_panics_and_no_name_is_empty(text in any::<String>()) {
            for item in readings(&text, yen()).unwrap_or_default() {
                prop_assert!(!item.name.is_empty() && item.quantity > 0);
            }
        }

        #[test]
        fn what_is_written_is_read(whole in 1_i64..1000, part in 0_i64..1000, price in 0_i64..1_000_000) {
            let item = readings(&format!("散歩 x {whole}.{part:03} @{price}"), yen()).unwrap().pop().unwrap();
            let read = (item.name.as_str(), item.quantity, item.price);
            prop_assert_eq!(read, ("散歩", whole * ONE + part, Some(price)));
        }
    }
}
