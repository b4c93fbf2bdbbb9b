//! Where the reference files are, for tests; none where they are not mounted.

use std::path::PathBuf;

/// The path of a reference file, or a word on stdout and `None`.
#[expect(clippy::disallowed_methods, reason = "a test may be told where the reference is")]
pub(crate) fn file(name: &str) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reference");
    let root = std::env::var_os("CRM_REFERENCE").map_or_else(|| beside.into(), PathBuf::from);
    let path = root.join(name);
    if !path.exists() {
        println!("skipped: {} is not here", path.display());
        return None;
    }
    Some(path)
}
