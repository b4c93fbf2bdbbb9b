//! The promises of speed, measured: `cargo test --release --test bench -- --run [SCENARIO...]`; see README.md.
//! Without `--run` nothing is measured, so that plain `cargo test` neither takes time nor depends on it.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the report is what it is for")]

mod bench;
#[cfg(target_os = "linux")]
mod dashboard;
mod generate;
mod measure;
#[cfg(target_os = "linux")]
#[path = "../tui/pty.rs"]
#[allow(clippy::unwrap_used, dead_code, reason = "shared with the tests of the dashboard")]
mod pty;
mod report;
mod scenarios;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use bench::Bench;
use measure::Effort;
use scenarios::Scenario;

/// A value, or why there is none.
type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// What the command line asks for.
struct Wanted {
    run: bool,
    list: bool,
    /// A book that the dashboard is to be opened on, as one side of a pair.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code))]
    open: Option<PathBuf>,
    customers: u64,
    effort: Effort,
    scenarios: Vec<String>,
}

fn main() -> ExitCode {
    let wanted = match wanted(std::env::args_os().skip(1)) {
        Ok(wanted) => wanted,
        Err(fault) => return end(Err(fault)),
    };
    if wanted.list {
        return ExitCode::SUCCESS;
    }
    #[cfg(target_os = "linux")]
    if let Some(book) = &wanted.open {
        return end(dashboard::open(book).map(|_| true));
    }
    if !wanted.run {
        println!("bench: run with `cargo test --release --test bench -- --run`");
        return ExitCode::SUCCESS;
    }
    end(measure_all(&wanted))
}

fn end(outcome: Outcome<bool>) -> ExitCode {
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("bench: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Reads the arguments; those of the usual test harness are accepted and mean nothing here.
fn wanted(args: impl Iterator<Item = OsString>) -> Outcome<Wanted> {
    let effort = Effort { most: 300, time: Duration::from_secs(20) };
    let mut wanted = Wanted {
        run: false,
        list: false,
        open: None,
        customers: 100_000,
        effort,
        scenarios: Vec::new(),
    };
    let mut args = args.map(|arg| arg.to_string_lossy().into_owned());
    while let Some(arg) = args.next() {
        if arg == "--open" {
            wanted.open = args.next().map(PathBuf::from);
            continue;
        }
        let mut number = || -> Outcome<u64> {
            let value = args.next().ok_or_else(|| format!("{arg} needs a number"))?;
            Ok(value.replace('_', "").parse().map_err(|_| format!("{value}: not a number"))?)
        };
        match arg.as_str() {
            "--run" => wanted.run = true,
            "--list" => wanted.list = true,
            "--customers" => wanted.customers = number()?,
            "--runs" => wanted.effort.most = usize::try_from(number()?)?,
            "--seconds" => wanted.effort.time = Duration::from_secs(number()?),
            name if wanted.run && !name.starts_with('-') => wanted.scenarios.push(arg),
            _ => {}
        }
    }
    Ok(wanted)
}

/// Measures the scenarios asked for and prints a line for each pair; false where one could not be measured.
fn measure_all(wanted: &Wanted) -> Outcome<bool> {
    if cfg!(debug_assertions) {
        return Err("a debug build has no speed; add --release".into());
    }
    let unknown = |name: &&String| !scenarios::ALL.iter().any(|known| known.name == **name);
    if let Some(name) = wanted.scenarios.iter().find(unknown) {
        let names: Vec<&str> = scenarios::ALL.iter().map(|known| known.name).collect();
        return Err(format!("no scenario {name}; there are {}", names.join(", ")).into());
    }
    let asked = |known: &&Scenario| {
        wanted.scenarios.is_empty() || wanted.scenarios.iter().any(|name| name == known.name)
    };
    let bench = Bench::new(wanted.customers)?;
    report::head(wanted.customers);
    let mut whole = true;
    for scenario in scenarios::ALL.iter().filter(asked) {
        if let Err(fault) = run(scenario, &bench, wanted.effort) {
            println!("{:<28} not measured: {fault}", scenario.name);
            whole = false;
        }
    }
    Ok(whole)
}

fn run(scenario: &Scenario, bench: &Bench, effort: Effort) -> Outcome<()> {
    for mut pair in (scenario.pairs)(bench)? {
        let comparison = measure::compare(&mut pair, effort);
        report::line(&pair, &comparison.map_err(|fault| format!("{}: {fault}", pair.name))?);
    }
    (scenario.figures)(bench)?.iter().for_each(report::figure);
    Ok(())
}
