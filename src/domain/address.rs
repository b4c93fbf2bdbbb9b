//! How a customer is addressed: the honorific that goes with a name, once and never two of them.

use super::fold::fold;

/// Words that end a name which is already addressed.
const ADDRESSED: [&str; 8] = ["様", "さま", "御中", "殿", "先生", "さん", "くん", "ちゃん"];

/// What an organisation's name contains.
const LEGAL_FORMS: [&str; 7] =
    ["株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "法人", "協同組合"];

/// The honorific a Japanese text puts behind a name that has none of its own: `御中` for an organisation, `様` for
/// a person, none where the name ends in one.
pub fn japanese_honorific(name: &str, organisation: Option<&str>) -> Option<&'static str> {
    let folded = fold(name);
    if is_addressed(name) {
        return None;
    }
    let is_itself = organisation.is_some_and(|organisation| fold(organisation) == folded);
    let is_organisation = is_itself || LEGAL_FORMS.iter().any(|form| folded.contains(form));
    Some(if is_organisation { "御中" } else { "様" })
}

/// Whether the name ends in an honorific of its own.
fn is_addressed(name: &str) -> bool {
    ADDRESSED.iter().any(|word| name.trim_end().ends_with(word))
}

/// A name with the honorific the owner chose: behind it in Japanese (`山田 太郎 先生`), before it in Latin letters
/// (`Dr Ada Lovelace`); a name that ends in a Japanese honorific already gets no second one.
pub fn with_honorific(name: &str, honorific: &str) -> String {
    if name.trim_end().ends_with(honorific) || name.starts_with(honorific) {
        name.to_owned()
    } else if honorific.is_ascii() {
        format!("{honorific} {name}")
    } else if is_addressed(name) {
        name.to_owned()
    } else {
        format!("{name} {honorific}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_an_organisation_and_a_name_that_is_addressed_already() {
        assert_eq!(japanese_honorific("山田 太郎", Some("山田商店")), Some("様"));
        assert_eq!(japanese_honorific("鈴木商店", Some("鈴木 商店")), Some("御中"));
        assert_eq!(japanese_honorific("㈱加藤工務店", None), Some("御中"));
        assert_eq!(japanese_honorific("学校法人 大阪学園", None), Some("御中"));
        assert_eq!(japanese_honorific("佐藤 花子様", None), None);
        assert_eq!(japanese_honorific("Ada Lovelace", None), Some("様"));
    }

    #[test]
    fn a_chosen_honorific_stands_where_its_language_puts_it_and_once() {
        assert_eq!(with_honorific("山田 太郎", "先生"), "山田 太郎 先生");
        assert_eq!(with_honorific("Ada Lovelace", "Dr"), "Dr Ada Lovelace");
        assert_eq!(with_honorific("山田 太郎 先生", "先生"), "山田 太郎 先生");
        assert_eq!(with_honorific("Dr Ada Lovelace", "Dr"), "Dr Ada Lovelace");
        assert_eq!(with_honorific("あおい商店 様", "御中"), "あおい商店 様");
    }
}
