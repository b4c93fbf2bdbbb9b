//! What people read: texts in two languages, display widths, cleaning, and the formats of money and dates.

mod card;
mod clean;
mod format;
mod sentence;
mod texts;
mod told;
mod width;
mod wrap;

pub use crate::domain::language::Lang;
pub use card::{Field, Teller};
pub use clean::{clean, clean_lines, is_unsafe};
pub use format::{amount, amount_plain, birthday, day, day_plain, moment, money, number, unit};
pub use texts::Texts;
pub use width::{CUT_MARK, cut, pad, pad_left, shorten, width};
pub use wrap::wrap;
