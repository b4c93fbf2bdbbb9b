//! The generated files are what the tests and the bench take them for.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::generate::canonical_folder;

fn lines(folder: &Path, name: &str) -> Vec<String> {
    let text = fs::read_to_string(folder.join(name)).unwrap();
    text.lines().skip(1).map(str::to_owned).collect()
}

#[test]
fn the_same_size_is_the_same_bytes() {
    let home = tempfile::tempdir().unwrap();
    let (one, two) = (home.path().join("one"), home.path().join("two"));
    canonical_folder(&one, 500).unwrap();
    canonical_folder(&two, 500).unwrap();
    for (name, rows) in [
        ("customers.csv", 500),
        ("contacts.csv", 2500),
        ("purchases.csv", 4000),
        ("points.csv", 1500),
        ("feedback.csv", 100),
    ] {
        assert_eq!(lines(&one, name).len(), rows, "{name}");
        assert_eq!(lines(&one, name), lines(&two, name), "{name}");
    }
}

#[test]
fn nobody_redeems_more_than_was_awarded() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("files");
    canonical_folder(&folder, 500).unwrap();
    let mut balances: BTreeMap<String, i64> = BTreeMap::new();
    let mut redemptions = 0;
    for line in lines(&folder, "points.csv") {
        let cells: Vec<&str> = line.split(',').collect();
        let delta: i64 = cells[3].parse().unwrap();
        let balance = balances.entry(cells[1].to_owned()).or_default();
        *balance += delta;
        redemptions += i32::from(delta < 0);
        assert!(*balance >= 0, "{line}");
    }
    assert!(redemptions > 100, "{redemptions}");
}

#[test]
fn phones_are_told_apart() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("files");
    canonical_folder(&folder, 2000).unwrap();
    let mut phones: Vec<String> = lines(&folder, "customers.csv")
        .iter()
        .filter_map(|line| line.split(',').nth(4).map(str::to_owned))
        .filter(|phone| !phone.is_empty())
        .collect();
    let all = phones.len();
    phones.sort();
    phones.dedup();
    assert_eq!(phones.len(), all);
}
