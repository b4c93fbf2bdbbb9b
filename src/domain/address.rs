//! How a customer is addressed: the honorific that goes with a name, once and never two of them, and the first line of
//! a message.

use super::customer::{Customer, CustomerRow};
use super::fold::fold;
use super::language::Lang;

/// Words that end a name which is already addressed.
const ADDRESSED: [&str; 8] = ["様", "さま", "御中", "殿", "先生", "さん", "くん", "ちゃん"];

/// What an organisation's name contains.
const LEGAL_FORMS: [&str; 7] =
    ["株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "法人", "協同組合"];

/// Titles that may begin a name in Latin letters.
const TITLES: [&str; 14] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lady",
    "lord",
    "rev",
    "fr",
];

/// Words in the names of organisations, and not of people.
const OF_ORGANISATIONS: [&str; 45] = [
    "and",
    "association",
    "bakery",
    "bank",
    "cafe",
    "center",
    "centre",
    "clinic",
    "club",
    "co",
    "college",
    "company",
    "corp",
    "council",
    "family",
    "foundation",
    "garage",
    "gmbh",
    "group",
    "hospital",
    "hotel",
    "inc",
    "kennels",
    "library",
    "limited",
    "llc",
    "llp",
    "ltd",
    "museum",
    "nursery",
    "of",
    "office",
    "partners",
    "plc",
    "pub",
    "restaurant",
    "salon",
    "school",
    "services",
    "shop",
    "studio",
    "team",
    "the",
    "trust",
    "university",
];

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
    let leads = |rest: &str| rest.starts_with([' ', '.']);
    if name.trim_end().ends_with(honorific) || name.strip_prefix(honorific).is_some_and(leads) {
        name.to_owned()
    } else if honorific.is_ascii() {
        format!("{honorific} {name}")
    } else if is_addressed(name) {
        name.to_owned()
    } else {
        format!("{name} {honorific}")
    }
}

/// The name of a customer as a letter in `language` has it: with the honorific the owner chose where it is one of that
/// language, in Japanese else with the usual one.
pub fn addressed(customer: &Customer, language: Lang) -> String {
    let Customer { name, honorific, organisation, .. } = customer;
    called(name, honorific.as_deref(), organisation.as_deref(), language)
}

/// The same for a row of a list.
pub fn addressed_row(row: &CustomerRow, language: Lang) -> String {
    called(&row.name, row.honorific.as_deref(), row.organisation.as_deref(), language)
}

fn called(
    name: &str,
    honorific: Option<&str>,
    organisation: Option<&str>,
    language: Lang,
) -> String {
    let name = name.trim();
    let chosen = honorific.map(str::trim);
    match language {
        Lang::En => {
            match chosen.filter(|honorific| honorific.is_ascii() && !honorific.is_empty()) {
                Some(title) => with_honorific(bare(name), title),
                None => bare(name).to_owned(),
            }
        }
        Lang::Ja => {
            let usual = || japanese_honorific(name, organisation);
            let chosen = chosen.filter(|honorific| !honorific.is_ascii());
            match chosen.or_else(usual) {
                Some(honorific) => with_honorific(name, honorific),
                None => name.to_owned(),
            }
        }
    }
}

/// The first line of a message in `language`: `山田 太郎 様`, `鈴木商店 御中`; `Dear Ada,`, `Dear Dr Lovelace,`,
/// `Dear Aoi Ltd,`.
pub fn salutation(customer: &Customer, language: Lang) -> String {
    match language {
        Lang::Ja => addressed(customer, language),
        Lang::En => format!("Dear {},", familiar(customer)),
    }
}

/// What a person is called in an English letter: the title with the family name, else the given name. The whole name
/// where it may be that of an organisation or is not written the English way.
fn familiar(customer: &Customer) -> String {
    let whole = addressed(customer, Lang::En);
    let (title, words): (Vec<&str>, Vec<&str>) =
        whole.split_whitespace().partition(|word| is_title(word, customer));
    let [given, .., family] = words.as_slice() else { return whole };
    let is_itself = customer.organisation.as_deref() == Some(customer.name.as_str());
    if is_itself || customer.kana.is_some() || !is_persons(&words) {
        return whole;
    }
    match title.is_empty() {
        true => (*given).to_owned(),
        false => format!("{} {family}", title.join(" ")),
    }
}

/// Whether a word of an addressed name is a title, the chosen one among them.
fn is_title(word: &str, customer: &Customer) -> bool {
    let chosen = customer.honorific.as_deref().unwrap_or_default();
    let known = word.trim_end_matches('.').to_ascii_lowercase();
    TITLES.contains(&known.as_str()) || chosen.split_whitespace().any(|part| part == word)
}

/// Whether words may be given and family name: in Latin letters, capitalised as names are.
fn is_persons(words: &[&str]) -> bool {
    let is_latin = |c: char| c.is_alphabetic() && c < '\u{250}' || "-'’.".contains(c);
    let is_capital = |word: &&&str| word.starts_with(char::is_uppercase);
    let is_spelled = |word: &&str| word.len() > 1 && word.chars().any(char::is_lowercase);
    let is_foreign =
        |word: &str| OF_ORGANISATIONS.contains(&word.trim_end_matches('.').to_lowercase().as_str());
    words.iter().all(|word| word.chars().all(is_latin) && !is_foreign(word))
        && words.first().filter(is_capital).is_some_and(is_spelled)
        && words.last().filter(is_capital).is_some_and(is_spelled)
        && words.first().is_some_and(|given| !given.ends_with('.'))
}

/// A name without the Japanese honorific it ends in.
fn bare(name: &str) -> &str {
    let cut = |word: &&str| name.strip_suffix(*word).map(str::trim_end);
    ADDRESSED.iter().find_map(cut).filter(|rest| !rest.is_empty()).unwrap_or(name)
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
        assert_eq!(with_honorific("Drew Barry", "Dr"), "Dr Drew Barry");
        assert_eq!(with_honorific("あおい商店 様", "御中"), "あおい商店 様");
    }

    fn customer(name: &str, honorific: &str, organisation: &str) -> Customer {
        let given = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Customer {
            honorific: given(honorific),
            organisation: given(organisation),
            ..Customer::named(name, chrono::NaiveDate::MIN)
        }
    }

    #[test]
    fn a_japanese_letter_begins_with_the_name_and_one_honorific() {
        let cases = [
            ("山田 太郎", "", "", "山田 太郎 様"),
            ("山田 太郎", "先生", "", "山田 太郎 先生"),
            ("山田 太郎", "", "鈴木商店", "山田 太郎 様"),
            ("鈴木商店", "", "鈴木商店", "鈴木商店 御中"),
            ("株式会社あおい", "", "", "株式会社あおい 御中"),
            ("佐藤 花子様", "", "", "佐藤 花子様"),
            ("佐藤 花子様", "御中", "", "佐藤 花子様"),
            ("Ada Lovelace", "Dr", "", "Ada Lovelace 様"),
            ("Ada Lovelace", "", "", "Ada Lovelace 様"),
        ];
        for (name, honorific, organisation, said) in cases {
            assert_eq!(salutation(&customer(name, honorific, organisation), Lang::Ja), said);
        }
    }

    #[test]
    fn an_english_letter_calls_people_by_given_name_or_title() {
        let cases = [
            ("Ada", "", "", "Dear Ada,"),
            ("Ada Lovelace", "", "", "Dear Ada,"),
            ("Ada Lovelace", "", "Analytical Engines", "Dear Ada,"),
            ("Ada Lovelace", "Dr", "", "Dear Dr Lovelace,"),
            ("Dr Ada Lovelace", "", "", "Dear Dr Lovelace,"),
            ("Mrs. Jones", "", "", "Dear Mrs. Jones,"),
            ("Jones", "Mrs", "", "Dear Mrs Jones,"),
            ("Jean-Luc O'Neill", "", "", "Dear Jean-Luc,"),
            ("Ludwig van Beethoven", "", "", "Dear Ludwig,"),
            ("Zoë Müller", "", "", "Dear Zoë,"),
            ("J. Smith", "", "", "Dear J. Smith,"),
            ("Aoi Ltd", "", "", "Dear Aoi Ltd,"),
            ("The Dog House", "", "", "Dear The Dog House,"),
            ("Green Garage", "", "", "Dear Green Garage,"),
            ("Brown Sisters", "", "Brown Sisters", "Dear Brown Sisters,"),
            ("IBM Japan", "", "", "Dear IBM Japan,"),
            ("Bob & Carol", "", "", "Dear Bob & Carol,"),
            ("Studio 54", "", "", "Dear Studio 54,"),
            ("山田 太郎", "", "", "Dear 山田 太郎,"),
            ("山田 太郎 様", "", "", "Dear 山田 太郎,"),
            ("山田様", "Mr", "", "Dear Mr 山田,"),
            ("山田 太郎", "先生", "", "Dear 山田 太郎,"),
        ];
        for (name, honorific, organisation, said) in cases {
            assert_eq!(salutation(&customer(name, honorific, organisation), Lang::En), said);
        }
        let kana = Customer { kana: Some("タナカ".into()), ..customer("Tanaka Jun", "", "") };
        assert_eq!(salutation(&kana, Lang::En), "Dear Tanaka Jun,");
    }
}
