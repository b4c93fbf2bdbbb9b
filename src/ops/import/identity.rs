//! What makes a row of a file the same row next time: its key, else a key derived from what it says.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash, Hasher};

use chrono::{NaiveDate, NaiveTime};

/// Which keys came by in one file. Only hashes are kept: 800,000 keys take 9 MB.
#[derive(Default)]
pub(super) struct Seen {
    keys: HashSet<u64, Fixed>,
    /// How often rows without a key said the same.
    said: HashMap<u64, u32, Fixed>,
}

/// Hashes are the same in every run, so that the same file is read the same way.
type Fixed = BuildHasherDefault<DefaultHasher>;

impl Seen {
    /// Notes a key; false where it came by before.
    pub(super) fn note(&mut self, key: &str) -> bool {
        self.keys.insert(hash(key))
    }

    /// Counts what a row without a key says; 1 the first time.
    fn count(&mut self, said: &str) -> u32 {
        let count = self.said.entry(hash(said)).or_default();
        *count += 1;
        *count
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Writes the key of a row that has none: `row:0001:1997-01-01:2933:1`, who, when, how much, and which of the rows
/// that say the same. Importing the file again finds the row by it.
pub(super) fn derive(
    into: &mut String,
    seen: &mut Seen,
    (who, day, time): (&str, NaiveDate, Option<NaiveTime>),
    amount: i64,
) {
    into.clear();
    // Writing to a String cannot fail.
    let _ = write!(into, "row:{who}:{day}");
    if let Some(time) = time {
        let _ = write!(into, "T{}", time.format("%H:%M"));
    }
    let _ = write!(into, ":{amount}");
    let number = seen.count(into);
    let _ = write!(into, ":{number}");
}

/// The id that an exported row without a key was given: 12 for `crm-12`. Where the book has keys of that form the
/// export takes `crm2-`, `crm3-` and so on.
pub(super) fn own_code(key: &str) -> Option<i64> {
    let (series, id) = key.strip_prefix("crm")?.split_once('-')?;
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(series) && is_number(id) && !id.starts_with('0')).then(|| id.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_say_the_same_are_told_apart_by_their_order() {
        let (mut key, mut seen) = (String::new(), Seen::default());
        let day = "1997-01-01".parse().unwrap();
        let mut keys = Vec::new();
        for amount in [2933, 2933, 0] {
            derive(&mut key, &mut seen, ("0001", day, None), amount);
            keys.push(key.clone());
        }
        assert_eq!(
            keys,
            ["row:0001:1997-01-01:2933:1", "row:0001:1997-01-01:2933:2", "row:0001:1997-01-01:0:1"]
        );
    }

    #[test]
    fn only_what_an_export_writes_is_a_code_of_its_own() {
        assert_eq!(own_code("crm-12"), Some(12));
        assert_eq!(own_code("crm2-7"), Some(7));
        for key in ["12", "C12", "crm-", "crm-012", "crm-x", "crmx-1", "crm-1-2", "0001"] {
            assert_eq!(own_code(key), None, "{key}");
        }
    }
}
