//! The name somebody probably meant: one near to what was typed, or none.

/// Below this likeness a suggestion would only confuse.
const LIKE: f64 = 0.8;

/// How little less the part after the last `.` or `/` counts than the whole name.
const PART: f64 = 0.99;

/// The most alike of `names`; of several equally alike the last.
pub(crate) fn near<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    alike(typed, names).pop()
}

/// The most alike of `names`: several where they are equally alike, none where no name is like it.
pub(crate) fn alike<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let (mut best, mut found) = (LIKE, Vec::new());
    for name in names {
        let score = likeness(typed, name);
        if score > best {
            found.clear();
            best = score;
        }
        if score >= best {
            found.push(name);
        }
    }
    found
}

/// From 0 to 1 how much `name`, whole or by the part after its last `.` or `/`, is like what was typed. Neither case
/// matters nor whether words are joined by `-` or `_`.
pub(crate) fn likeness(typed: &str, name: &str) -> f64 {
    let (typed, name) = (plain(typed), plain(name));
    let last = name.rsplit(['.', '/']).next().unwrap_or(&name);
    let whole = strsim::jaro_winkler(&typed, &name);
    whole.max(PART * strsim::jaro_winkler(&typed, last))
}

fn plain(name: &str) -> String {
    name.to_lowercase().replace('_', "-")
}

#[cfg(test)]
mod tests {
    use super::{alike, near};

    #[test]
    fn whole_names_last_parts_and_nothing() {
        let names = ["language", "lapsed.factor", "lapsed.floor_days", "Asia/Tokyo"];
        assert_eq!(near("langauge", names), Some("language"));
        assert_eq!(near("lapsed.floor", names), Some("lapsed.floor_days"));
        assert_eq!(near("floor_days", names), Some("lapsed.floor_days"));
        assert_eq!(near("tokio", names), Some("Asia/Tokyo"));
        assert_eq!(near("zzz", names), None);
    }

    #[test]
    fn a_whole_name_goes_before_a_part_and_equals_are_all_named() {
        let names = ["cadence.at_risk", "at-risk", "at-risk.on", "birthday.on"];
        assert_eq!(alike("at_risk", names), ["at-risk"]);
        assert_eq!(alike("on", names), ["at-risk.on", "birthday.on"]);
        assert_eq!(alike("birthdy.on", names), ["birthday.on"]);
    }
}
