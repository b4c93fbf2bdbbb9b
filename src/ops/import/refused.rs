//! The rows an import refused, as a file of their own: corrected there, they are imported again.

use std::collections::BTreeMap;
use std::path::Path;

use super::report::ImportReport;
use super::{ImportOptions, reading};
use crate::error::{Error, Result};
use crate::exchange::csv::{Reader, Row};
use crate::exchange::{Refused, Target};

impl ImportReport {
    /// Writes the refused rows of `file`, each with what `explain` says of it, to `to`. Returns how many.
    ///
    /// Nothing is written where none was refused. Needs a report of all problems.
    pub fn write_refused(
        &self,
        (file, options): (&Path, &ImportOptions),
        to: &Path,
        explain: &dyn Fn(&Error) -> String,
    ) -> Result<u64> {
        let refused = self.problems.iter().filter(|problem| problem.is_refused);
        let lines: BTreeMap<u64, &Error> =
            refused.map(|problem| (problem.line, &problem.why)).collect();
        if lines.is_empty() {
            return Ok(0);
        }
        let mut reader = Reader::open(file, reading(options)?)?;
        let mut target = Target::begin(to)?;
        let mut sheet = Refused::new(&mut target, reader.headings());
        let mut fault = None;
        while let (Some(row), None) = (reader.next_row()?, &fault) {
            let (Row::Sound(record) | Row::Refused(record, _)) = row;
            if let Some(why) = lines.get(&record.line()) {
                fault = sheet.row(record, &explain(why)).err();
            }
        }
        let rows = sheet.rows();
        if let Some(fault) = fault {
            return Err(target.failed(&fault));
        }
        target.complete()?;
        target.settle()?;
        Ok(rows)
    }
}
