//! The name somebody probably meant: one near to what was typed, or none.

/// Below this likeness a suggestion would only confuse.
const LIKE: f64 = 0.8;

/// The most alike of `names`, whole or by the part after the last `.` or `/`, without regard to case.
pub(crate) fn near<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    names
        .into_iter()
        .map(|name| (likeness(&typed, &name.to_lowercase()), name))
        .filter(|(score, _)| *score >= LIKE)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}

fn likeness(typed: &str, name: &str) -> f64 {
    let last = name.rsplit(['.', '/']).next().unwrap_or(name);
    strsim::jaro_winkler(typed, name).max(strsim::jaro_winkler(typed, last))
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn whole_names_last_parts_and_nothing() {
        let names = ["language", "lapsed.factor", "lapsed.floor_days", "Asia/Tokyo"];
        assert_eq!(near("langauge", names), Some("language"));
        assert_eq!(near("lapsed.floor", names), Some("lapsed.floor_days"));
        assert_eq!(near("floor_days", names), Some("lapsed.floor_days"));
        assert_eq!(near("tokio", names), Some("Asia/Tokyo"));
        assert_eq!(near("zzz", names), None);
    }
}
