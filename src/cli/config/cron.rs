//! `crm config cron`: what lets the system show the morning's list by itself, ready to be copied.

use std::path::{Path, absolute};

use chrono::NaiveTime;
use clap::Args;

use super::schedule::Schedule;
use crate::cli::app::App;
use crate::domain::when;
use crate::error::{Error, Exit, Result};
use crate::output::{Column, col};
use crate::t;

/// Print a crontab line and a systemd timer that show the morning's list
///
/// Nothing is installed: copy what suits your system. Both name this program, the book and the settings by their full
/// paths, so they work wherever they are run from.
#[derive(Args)]
#[command(after_help = "crm config cron\ncrm config cron --at 6:30")]
pub(crate) struct Cron {
    /// When, every day
    #[arg(long, value_name = "TIME", default_value = "7:00")]
    at: String,
}

impl Cron {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let schedule = Schedule { words: words(app)?, at: when::time(&self.at)? };
        let ready = Ready::new(app, &schedule);
        if app.is_json() {
            app.show(&columns(), &ready)?;
        } else {
            app.print(page(app, &ready))?;
        }
        Ok(Exit::Done)
    }
}

/// What can be copied.
struct Ready {
    crontab: String,
    service: String,
    timer: String,
    at: NaiveTime,
}

impl Ready {
    fn new(app: &App, schedule: &Schedule) -> Ready {
        let title = app.texts.get("config-cron-title", &[]);
        Ready {
            crontab: schedule.crontab(),
            service: schedule.service(&title),
            timer: schedule.timer(&title),
            at: schedule.at,
        }
    }
}

fn columns() -> Vec<Column<Ready>> {
    vec![
        col("crontab", |row: &Ready| row.crontab.as_str().into()),
        col("service", |row: &Ready| row.service.as_str().into()),
        col("timer", |row: &Ready| row.timer.as_str().into()),
    ]
}

fn page(app: &App, ready: &Ready) -> String {
    let at = ready.at.format("%H:%M").to_string();
    let parts = [
        (t!(app.texts, "config-cron-crontab", at = at), ready.crontab.as_str()),
        (app.texts.get("config-cron-service", &[]), ready.service.as_str()),
        (app.texts.get("config-cron-timer", &[]), ready.timer.as_str()),
        (app.texts.get("config-cron-enable", &[]), ""),
    ];
    let commented = |text: &str| text.lines().map(|line| format!("# {line}\n")).collect::<String>();
    parts.map(|(said, text)| commented(&said) + text).join("\n")
}

/// The command line to run, every path a full one; the language where the settings do not say it.
fn words(app: &App) -> Result<Vec<String>> {
    let program = app.program.as_deref().ok_or_else(|| Error::failure("error-cron-program"))?;
    let [book, settings] = [app.book_path()?, app.config_path()?];
    let lang = app.texts.lang().tag();
    let mut words = vec![full(program, SPECIAL)?];
    words.extend(["--db".into(), full(&book, &[])?, "--config".into(), full(&settings, &[])?]);
    if app.config()?.language.as_deref() != Some(lang) {
        words.extend(["--lang".into(), lang.into()]);
    }
    words.extend(["today".into(), "--cron".into()]);
    Ok(words)
}

/// Characters that systemd refuses in the path of a program.
const SPECIAL: &[char] = &['"', '\''];

/// The full path as text; refuses one with what cron or systemd read in ways of their own, or with one of `special`.
fn full(path: &Path, special: &[char]) -> Result<String> {
    let full = absolute(path).map_err(|fault| Error::file(path, &fault))?;
    let is_special = |c: char| c == '\\' || c.is_control() || special.contains(&c);
    match full.to_str().filter(|text| !text.contains(is_special)) {
        Some(text) => Ok(text.to_owned()),
        None => Err(Error::refused("error-cron-path").with("path", full.as_path())),
    }
}
