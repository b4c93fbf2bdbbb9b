//! `crm config`: the settings, shown and changed. Commands that write do not need a file that loads.

mod change;
mod cron;
mod draft;
mod edit;
mod schedule;
mod show;

use crate::cli::nouns::nouns;

nouns! {
    Noun {
        Path(show::Path),
        Show(show::Show),
        Get(show::Get),
        Set(change::Set),
        Unset(change::Unset),
        Edit(edit::Edit),
        Cron(cron::Cron),
    }
}

#[cfg(test)]
mod tests;
