//! What an import did: counts a table, and the lines it did not take, with the reason.

use crate::error::Error;

/// The most problems kept; the counts have the rest.
const KEPT: usize = 10_000;

/// What became of a row, or of a purchase of several rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// New.
    Added,
    /// Known, and something of it differs.
    Updated,
    /// Known, and the same.
    Unchanged,
    /// Came before in the same file.
    Skipped,
}

/// How many rows of one table met which fate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// New in the book.
    pub added: u64,
    /// Changed in the book.
    pub updated: u64,
    /// In the book already, the same.
    pub unchanged: u64,
    /// Said twice by the file; the first time counted.
    pub skipped: u64,
    /// Not taken.
    pub refused: u64,
}

/// The tables of a report, in its order.
const TABLES: [&str; 6] = ["customers", "contacts", "products", "purchases", "points", "feedback"];

/// Why a line was not taken, or not wholly.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportProblem {
    /// The file's name.
    pub file: String,
    /// The physical line on which the row starts.
    pub line: u64,
    /// What is wrong with it.
    pub why: Error,
    /// Whether the row was refused for it.
    pub is_refused: bool,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ImportReport {
    counts: [Counts; TABLES.len()],
    /// The problems, file by file and line by line; the first 10,000.
    pub problems: Vec<ImportProblem>,
    /// How many more there were.
    pub more_problems: u64,
}

impl ImportReport {
    /// The counts by table, those of tables that nothing was said about left out.
    pub fn tables(&self) -> impl Iterator<Item = (&'static str, Counts)> {
        self.all().filter(|(_, counts)| *counts != Counts::default())
    }

    /// The counts of every table.
    pub fn all(&self) -> impl Iterator<Item = (&'static str, Counts)> {
        TABLES.into_iter().zip(self.counts)
    }

    /// Whether a row was refused.
    pub fn has_refused(&self) -> bool {
        self.counts.iter().any(|counts| counts.refused > 0)
    }

    pub(super) fn of(&mut self, table: &str) -> &mut Counts {
        let at = TABLES.iter().position(|name| *name == table).unwrap_or_default();
        &mut self.counts[at]
    }

    pub(super) fn count(&mut self, table: &str, outcome: Outcome) {
        let counts = self.of(table);
        match outcome {
            Outcome::Added => counts.added += 1,
            Outcome::Updated => counts.updated += 1,
            Outcome::Unchanged => counts.unchanged += 1,
            Outcome::Skipped => counts.skipped += 1,
        }
    }

    pub(super) fn problem(&mut self, problem: ImportProblem, all: bool) {
        if all || self.problems.len() < KEPT {
            self.problems.push(problem);
        } else {
            self.more_problems += 1;
        }
    }

    /// Puts the problems of each file in the order of its lines.
    pub(super) fn sort(&mut self) {
        let mut files: Vec<String> = Vec::new();
        for problem in &self.problems {
            if !files.contains(&problem.file) {
                files.push(problem.file.clone());
            }
        }
        let place = |file: &str| files.iter().position(|known| known == file);
        self.problems.sort_by_key(|problem| (place(&problem.file), problem.line));
    }
}
