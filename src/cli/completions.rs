//! `crm completions`: a script that completes commands, flags and values in a shell.

use clap::Args;
use clap_complete::Shell;

use crate::cli::app::App;
use crate::cli::help::tree;
use crate::error::{Exit, Result};

/// Print a completion script for a shell
///
/// The script goes to stdout; the shell's own manual says where it looks for such files.
#[derive(Args)]
#[command(after_help = "crm completions bash > ~/.local/share/bash-completion/completions/crm
crm completions zsh > ~/.zfunc/_crm
crm completions fish > ~/.config/fish/completions/crm.fish")]
pub(crate) struct Completions {
    /// Shell to write for
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut tree(&app.texts), "crm", &mut script);
        app.print(script)?;
        Ok(Exit::Done)
    }
}
