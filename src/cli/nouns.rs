//! The macro that turns a list of commands into the enum clap reads and the `match` that runs it.

/// Makes the enum `$name` of commands and its `run`; one line a command.
///
/// A command is `Variant(module::Args)`; a family of commands is
/// `#[command(subcommand)] Variant(module::Noun)` where `module` calls this macro again.
/// Each command is a `#[derive(clap::Args)]` struct whose doc comment is its English help, with
/// `pub(crate) fn run(self, app: &mut App) -> Result<Exit>`. The tree is deferred: a command's
/// arguments are only built when the command line names it, which halves the time to start.
macro_rules! nouns {
    ($name:ident { $($(#[$attr:meta])* $variant:ident($args:ty)),+ $(,)? }) => {
        #[derive(clap::Subcommand)]
        #[command(defer = true)]
        #[allow(clippy::large_enum_variant, reason = "there is one of it, once")]
        pub(crate) enum $name {
            $($(#[$attr])* $variant($args)),+
        }

        impl $name {
            pub(crate) fn run(
                self,
                app: &mut $crate::cli::app::App,
            ) -> $crate::error::Result<$crate::error::Exit> {
                match self {
                    $($name::$variant(args) => args.run(app)),+
                }
            }
        }
    };
}

pub(crate) use nouns;
