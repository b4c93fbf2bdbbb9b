//! Every text a person reads exists once in both languages, takes the same values, and is used.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

const LANGUAGES: [&str; 2] = ["en", "ja"];

/// Areas whose keys are put together from words, so that no literal in the source names them.
const COMPOSED: [&str; 5] = ["action", "column", "config", "help", "value"];

/// Variables by key, and by `key.attribute`.
type Shape = BTreeMap<String, BTreeSet<String>>;

/// The shapes of one language by area, and what is wrong with its files.
struct Locale {
    areas: BTreeMap<String, Shape>,
    faults: Vec<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn locale(lang: &str) -> Locale {
    let mut locale = Locale { areas: BTreeMap::new(), faults: Vec::new() };
    for path in files(&root().join("assets/locales").join(lang), "ftl") {
        let area = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let (shape, faults) = read(&fs::read_to_string(&path).unwrap(), &area);
        locale.faults.extend(faults.iter().map(|fault| format!("{lang}/{area}.ftl: {fault}")));
        locale.areas.insert(area, shape);
    }
    locale
}

/// The shape of a Fluent source of `area`, and its faults.
fn read(source: &str, area: &str) -> (Shape, Vec<String>) {
    let mut faults = Vec::new();
    let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
        faults.extend(errors.iter().map(|error| {
            let line = source[..error.pos.start].lines().count();
            format!("line {line}: {}", error.kind)
        }));
        resource
    });
    let mut shape = Shape::new();
    for entry in &resource.body {
        let (name, value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => {
                (format!("-{}", term.id.name), Some(&term.value), &term.attributes)
            }
            _ => continue,
        };
        if !name.starts_with(&format!("{area}-")) && !name.starts_with('-') && area != "help" {
            faults.push(format!("{name} belongs to another area"));
        }
        if shape.insert(name.clone(), value.map(variables).unwrap_or_default()).is_some() {
            faults.push(format!("{name} is defined twice"));
        }
        for Attribute { id, value } in attributes {
            if shape.insert(format!("{name}.{}", id.name), variables(value)).is_some() {
                faults.push(format!("{name}.{} is defined twice", id.name));
            }
        }
    }
    (shape, faults)
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, found));
            arguments.named.iter().for_each(|argument| in_inline(&argument.value, found));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|is| is == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The sources, tests aside: unit tests may speak of keys that do not exist.
fn sources() -> Vec<(PathBuf, String)> {
    let src = root().join("src");
    let is_test = |path: &Path| {
        let inside = path.strip_prefix(root()).unwrap_or(path);
        inside.iter().any(|part| part == "tests" || part == "tests.rs")
    };
    files(&src, "rs")
        .into_iter()
        .filter(|path| !is_test(path))
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let end = text.find("#[cfg(test)]\nmod tests {");
            let code =
                end.or(text.find("#[cfg(test)]\npub(super) mod tests {")).unwrap_or(text.len());
            (path, bare(&text[..code]))
        })
        .collect()
}

/// `code` without comments and without quotes that neither begin nor end a literal.
fn bare(code: &str) -> String {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n").replace("'\"'", "").replace("\\\"", "")
}

/// What stands between quotes in bare `code`, line by line.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    code.lines().flat_map(|line| line.split('"').skip(1).step_by(2))
}

fn used() -> BTreeSet<String> {
    sources().iter().flat_map(|(_, code)| literals(code)).map(str::to_owned).collect()
}

/// Keys of columns: the first argument of `col("KEY", ...)`, on its line or the next.
fn column_keys(code: &str) -> impl Iterator<Item = &str> {
    let calls = code.split("col(").skip(1).filter_map(|call| call.trim_start().strip_prefix('"'));
    calls.filter_map(|call| call.split('"').next())
}

fn is_key(literal: &str, area: &str) -> bool {
    let rest = literal.strip_prefix(area).and_then(|rest| rest.strip_prefix('-'));
    rest.is_some_and(|rest| {
        !rest.is_empty()
            && rest
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
    })
}

#[test]
fn fluent_files_are_sound() {
    let faults: Vec<String> = LANGUAGES.iter().flat_map(|lang| locale(lang).faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_values() {
    let [en, ja] = LANGUAGES.map(|lang| locale(lang).areas);
    // English help is the doc comments of the commands themselves.
    let areas: BTreeSet<&String> =
        en.keys().chain(ja.keys()).filter(|area| *area != "help").collect();
    assert!(areas.len() > 1, "found only {areas:?}");
    let mut faults = Vec::new();
    for area in areas {
        let (Some(en), Some(ja)) = (en.get(area), ja.get(area)) else {
            faults.push(format!("{area}.ftl exists in one language only"));
            continue;
        };
        let keys: BTreeSet<&String> = en.keys().chain(ja.keys()).collect();
        faults.extend(keys.into_iter().filter_map(|key| match (en.get(key), ja.get(key)) {
            (Some(en), Some(ja)) if en == ja => None,
            (Some(en), Some(ja)) => Some(format!("{key}: {en:?} in English, {ja:?} in Japanese")),
            (Some(_), None) => Some(format!("{key} is missing in Japanese")),
            _ => Some(format!("{key} is missing in English")),
        }));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_text_is_used() {
    let used = used();
    let unused: Vec<String> = locale("en")
        .areas
        .into_iter()
        .filter(|(area, _)| !COMPOSED.contains(&area.as_str()))
        .flat_map(|(_, shape)| shape.into_keys())
        .filter(|key| !key.contains('.') && !key.starts_with('-') && !used.contains(key))
        .collect();
    assert!(unused.is_empty(), "no literal in src names: {}", unused.join(" "));
}

/// Their keys are put together, but the column or word itself stands somewhere as it is.
#[test]
fn every_heading_and_word_is_used() {
    let used = used();
    for area in ["column", "value"] {
        let keys = locale("en").areas.remove(area).unwrap().into_keys();
        let keys = keys.filter(|key| !key.contains('.'));
        let words = keys.map(|key| key[area.len() + 1..].to_owned());
        let unused: Vec<String> = words.filter(|word| !used.contains(word)).collect();
        assert_eq!(unused, [""; 0], "{area}");
    }
}

/// What undo and history say of an operation is a word made of the command that is written down with it.
#[test]
fn every_operation_has_a_name() {
    let texts = locale("en").areas.remove("value").unwrap();
    let stamps = |line: &&str| {
        ["stamp(", "write_product(", "clear_items("].iter().any(|call| line.contains(call))
    };
    let mut commands = BTreeSet::new();
    for (path, code) in sources() {
        if path.starts_with(root().join("src/ops")) {
            let lines: Vec<&str> = code.lines().filter(stamps).collect();
            commands.extend(literals(&lines.join("\n")).map(str::to_owned));
        }
    }
    assert!(commands.len() > 30 && commands.contains("log contact"), "{commands:?}");
    let is_named =
        |command: &&String| texts.contains_key(&format!("value-{}", command.replace(' ', "-")));
    let unnamed: Vec<&String> = commands.iter().filter(|command| !is_named(command)).collect();
    assert!(unnamed.is_empty(), "{unnamed:?}");
}

/// A setting's text is named after the setting; the other texts of the area are named themselves.
#[test]
fn every_description_of_a_setting_has_its_setting() {
    let used = used();
    let settings: BTreeSet<String> =
        used.iter().map(|name| format!("config-{}", name.replace('.', "-"))).collect();
    let keys = locale("en").areas.remove("config").unwrap().into_keys();
    let unused: Vec<String> =
        keys.filter(|key| !used.contains(key) && !settings.contains(key)).collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn every_key_named_in_the_source_has_a_text() {
    let areas = locale("ja").areas;
    let mut missing = BTreeSet::new();
    for (path, code) in sources() {
        let unknown = |literal: &&str| {
            areas.iter().any(|(area, shape)| is_key(literal, area) && !shape.contains_key(*literal))
        };
        let literals = literals(&code).filter(unknown).map(str::to_owned);
        let columns = column_keys(&code).map(|key| format!("column-{key}"));
        let columns = columns.filter(|key| !areas["column"].contains_key(key));
        missing.extend(literals.chain(columns).map(|key| format!("{}: {key}", path.display())));
    }
    assert!(missing.is_empty(), "{}", missing.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_area_is_compiled_in() {
    let code = fs::read_to_string(root().join("src/i18n/texts.rs")).unwrap();
    let (_, list) = code.split_once("\nareas![").unwrap();
    let listed: BTreeSet<&str> = literals(list.split(']').next().unwrap()).collect();
    for lang in LANGUAGES {
        for area in locale(lang).areas.keys() {
            assert!(
                listed.contains(area.as_str()) || area == "help",
                "{lang}/{area}.ftl is not read"
            );
        }
    }
}

#[test]
fn faults_of_a_fluent_file_are_found() {
    let source = "error-a = A { $x }\n    .hint = { NUMBER($n) ->\n        [one] { $y }\n       *[other] z\n    }\n\
        error-a = B\nerror-b = { broken\ntoday-c = C\n";
    let (shape, faults) = read(source, "error");
    assert_eq!(shape["error-a.hint"], BTreeSet::from(["n".to_owned(), "y".to_owned()]));
    assert_eq!(faults.len(), 3, "{faults:?}");
    assert!(is_key("error-a", "error") && !is_key("error-", "error") && !is_key("errors", "error"));
    let code = bare("/// col(\"z\")\nlet a = f('\"', \"error-a\", \"b\");\ncol(\n  \"id\", x)");
    assert_eq!(literals(&code).collect::<Vec<_>>(), ["error-a", "b", "id"]);
    assert_eq!(column_keys(&code).collect::<Vec<_>>(), ["id"]);
}
