//! The demo's book in a folder of its own, with the settings it was made with, and how to go on.

use std::path::Path;

use crate::config::{edit, template};
use crate::error::{Error, Result};
use crate::i18n::{Lang, Texts};
use crate::ops::{Crm, Now, Place};
use crate::t;

/// An empty book in `folder`, beside settings that suit it. Refuses a folder that holds a book already.
pub(super) fn book(folder: &Path, place: Place, lang: Lang, now: Now) -> Result<Crm> {
    let (book, settings) = (folder.join("crm.db"), folder.join("config.toml"));
    if book.exists() || settings.exists() {
        return Err(Error::refused("error-demo-kept").with("path", folder));
    }
    let policy = place.policy();
    let crm = Crm::open(&book, policy.clone(), now, false)?;
    let texts = Texts::new(lang);
    let blank = template(|key| texts.get(key, &[]));
    let points = policy.points.points.to_string();
    for (key, value) in [
        ("currency", policy.currency.as_str()),
        ("country", &policy.country),
        ("language", lang.tag()),
        ("business", place.business()),
        ("points.points", &points),
    ] {
        edit::set(&settings, key, value, &blank)?.save()?;
    }
    Ok(crm)
}

/// The commands to type next: on the kept book, else on one of one's own.
pub(super) fn how_to_go_on(folder: Option<&Path>, texts: &Texts) -> String {
    let Some(folder) = folder else { return texts.get("demo-next", &[]) };
    let shown = |name: &str| quoted(&folder.join(name).display().to_string());
    let crm = format!("crm --config {} --db {}", shown("config.toml"), shown("crm.db"));
    t!(texts, "demo-kept", path = folder, crm = crm)
}

/// A path as a shell takes it.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/\\:._-~".contains(c);
    if path.chars().all(plain) { path.to_owned() } else { format!("\"{path}\"") }
}
