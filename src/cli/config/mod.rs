//! `crm config`: the settings, shown and changed. Commands that write do not need a file that loads.

mod change;
mod draft;
mod edit;
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
    }
}

#[cfg(test)]
mod tests;
