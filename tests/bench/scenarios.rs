//! What is measured. A scenario is one function that gives pairs, and one line in [`ALL`].

use std::path::Path;

use crate::Outcome;
use crate::bench::{Bench, remove_book};
#[cfg(target_os = "linux")]
use crate::dashboard;
use crate::measure::{Pair, Side, answer};
use crate::report::Figure;

/// A named group of pairs.
pub(crate) struct Scenario {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// Makes the pairs, and the files they need.
    pub(crate) pairs: fn(&Bench) -> Outcome<Vec<Pair>>,
    /// Measures what has no yardstick.
    pub(crate) figures: fn(&Bench) -> Outcome<Vec<Figure>>,
}

impl Scenario {
    const fn new(name: &'static str, pairs: fn(&Bench) -> Outcome<Vec<Pair>>) -> Self {
        Scenario { name, pairs, figures: |_| Ok(Vec::new()) }
    }
}

/// Every scenario, in the order of the report.
pub(crate) const ALL: &[Scenario] = &[
    Scenario::new("version", version),
    Scenario::new("today", today),
    Scenario::new("list", list),
    Scenario::new("page", page),
    Scenario::new("show", show),
    Scenario::new("find", find),
    Scenario::new("log-purchase", log_purchase),
    Scenario::new("import", import),
    Scenario::new("import-again", import_again),
    Scenario::new("import-tenfold", import_tenfold),
    #[cfg(target_os = "linux")]
    Scenario { name: "dashboard", pairs: dashboard::pairs, figures: dashboard::figures },
];

/// Customers of the small book that the large one is compared with.
pub(crate) const FEW: u64 = 1000;
/// A regular that books of every size have, with the same rows in it.
const REGULAR: &str = "C400";
/// What a command may cost over SQLite's shell, which does only the query.
const BESIDE_THE_SHELL: f64 = 1.3;
/// What a large book may cost over a small one: the same but for caches and noise.
const AT_ANY_SIZE: f64 = 1.25;

/// Starting, reading the arguments and ending, against a program that does nothing.
fn version(bench: &Bench) -> Outcome<Vec<Pair>> {
    let ours = Side::new(bench.crm(Path::new("none"), &["--version"]));
    let empty = Side::new(bench.command(&bench.empty_program()?));
    Ok(vec![Pair::new("version", ours, empty).promises(2.0)])
}

/// The queue, against the shell running what its rules look for, and against a tenth of the customers, of whom a tenth
/// is on it.
fn today(bench: &Bench) -> Outcome<Vec<Pair>> {
    let (all, tenth) = (bench.book(bench.customers)?, bench.book(bench.customers / 10)?);
    let args = ["today", "--limit", "50"];
    let ours = || Side::new(bench.crm(&all, &args));
    let shell = Side::new(bench.shell(&all, "today.sql"));
    let few = Side::new(bench.crm(&tenth, &args));
    Ok(vec![
        Pair::new("today", ours(), shell).same_lines().promises(2.0),
        Pair::new("today, 10 x the rows", ours(), few).promises(12.5),
    ])
}

/// The two lists of the morning, against the walk along an index that answers them and against a small book.
fn list(bench: &Bench) -> Outcome<Vec<Pair>> {
    let (large, small) = (bench.book(bench.customers)?, bench.book(FEW)?);
    let mut pairs = Vec::new();
    for (noun, sql) in [("due", "due.sql"), ("lapsed", "lapsed.sql")] {
        let args = ["list", noun, "--limit", "50"];
        let ours = || Side::new(bench.crm(&large, &args));
        let shell = Side::new(bench.shell(&large, sql));
        pairs.push(Pair::new(format!("list {noun}"), ours(), shell).same_lines());
        let few = Side::new(bench.crm(&small, &args));
        pairs.push(Pair::new(format!("list {noun}, of {FEW}"), ours(), few).promises(AT_ANY_SIZE));
    }
    Ok(pairs.into_iter().map(beside_the_shell).collect())
}

/// The first page of all customers in the order of their readings.
fn page(bench: &Bench) -> Outcome<Vec<Pair>> {
    let book = bench.book(bench.customers)?;
    let ours = Side::new(bench.crm(&book, &["list", "customers", "--limit", "60"]));
    let shell = Side::new(bench.shell(&book, "customers.sql"));
    Ok(vec![beside_the_shell(Pair::new("list customers", ours, shell).same_lines())])
}

/// One customer with what is known of it.
fn show(bench: &Bench) -> Outcome<Vec<Pair>> {
    let (large, small) = (bench.book(bench.customers)?, bench.book(FEW)?);
    let shell = Side::new(bench.shell(&large, "show.sql"));
    let pair = Pair::new("show", Side::new(bench.crm(&large, &["show", REGULAR])), shell);
    // The customers in the middle of both books have as many rows.
    let middle = |customers: u64| format!("C{}", customers / 2);
    let ours = Side::new(bench.crm(&large, &["show", &middle(bench.customers)]));
    let few = Side::new(bench.crm(&small, &["show", &middle(FEW)]));
    let sizes = Pair::new(format!("show, of {FEW}"), ours, few).promises(AT_ANY_SIZE);
    Ok(vec![beside_the_shell(pair), sizes])
}

/// Searches that find a dozen customers, against LIKE over the same column of folded texts.
fn find(bench: &Bench) -> Outcome<Vec<Pair>> {
    let book = bench.book(bench.customers)?;
    let pairs =
        [("鴨下", "find-kanji.sql"), ("かもした", "find-kana.sql"), ("quillf", "find-latin.sql")];
    let pairs = pairs.into_iter().map(|(word, sql)| {
        let ours = Side::new(bench.crm(&book, &["find", word]));
        let name = sql.trim_end_matches(".sql").replace('-', " ");
        Pair::new(name, ours, Side::new(bench.shell(&book, sql))).same_lines()
    });
    Ok(pairs.map(beside_the_shell).collect())
}

/// A sale of one line that earns points, on disk when the command ends, against the bare rows in one transaction.
fn log_purchase(bench: &Bench) -> Outcome<Vec<Pair>> {
    let book = bench.book(bench.customers)?;
    let (ours, theirs) = (bench.copy(&book, "ours.db")?, bench.copy(&book, "theirs.db")?);
    // The triggers keep journal and summary, which the shell knows nothing of.
    answer(&mut bench.shell(&theirs, "bare.sql"))?;
    let ours = bench.crm(&ours, &["log", "purchase", REGULAR, "カット@4800"]);
    let shell = bench.shell(&theirs, "log-purchase.sql");
    let pair = Pair::new("log purchase", Side::new(ours), Side::new(shell));
    Ok(vec![beside_the_shell(pair)])
}

/// The five files into a new book, against `.import` of them into plain tables with the same indexes.
fn import(bench: &Bench) -> Outcome<Vec<Pair>> {
    Ok(vec![Pair::new("import", new_book(bench, bench.customers)?, plain_tables(bench)?)])
}

/// The same files once more into a book that has them, against the shell's first time.
fn import_again(bench: &Bench) -> Outcome<Vec<Pair>> {
    let book = bench.copy(&bench.book(bench.customers)?, "again.db")?;
    let folder = bench.files(bench.customers)?.display().to_string();
    let ours = Side::new(bench.crm(&book, &["import", &folder]));
    Ok(vec![Pair::new("import again", ours, plain_tables(bench)?)])
}

/// Ten times the rows, against one tenth of them: 10 means that time grows as rows do.
fn import_tenfold(bench: &Bench) -> Outcome<Vec<Pair>> {
    let (all, tenth) = (new_book(bench, bench.customers)?, new_book(bench, bench.customers / 10)?);
    Ok(vec![Pair::new("import, 10 x the rows", all, tenth).promises(12.5)])
}

fn new_book(bench: &Bench, customers: u64) -> Outcome<Side> {
    let folder = bench.files(customers)?.display().to_string();
    let book = bench.path(format!("imported-{customers}.db"));
    let command = bench.crm(&book, &["import", &folder]);
    Ok(Side::new(command).after(move || remove_book(&book)))
}

fn plain_tables(bench: &Bench) -> Outcome<Side> {
    let database = bench.path("plain.db");
    let mut command = bench.shell(&database, "import.sql");
    command.current_dir(bench.files(bench.customers)?);
    Ok(Side::new(command).after(move || remove_book(&database)))
}

/// Pairs without a promise of their own are measured by the shell.
fn beside_the_shell(pair: Pair) -> Pair {
    if pair.promise.is_some() { pair } else { pair.promises(BESIDE_THE_SHELL) }
}
