//! The doorway: the only file that reads the clock, the environment and the terminal.
#![allow(clippy::disallowed_methods, reason = "what the rest may not read is read here, once")]

use std::env;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

use crm::cli::{Env, Folders, Now, Streams, Terminal, World};

fn main() -> ExitCode {
    ExitCode::from(crm::cli::run(world()) as u8)
}

fn world() -> World {
    let project = directories::ProjectDirs::from("", "", "crm");
    let size = terminal_size::terminal_size();
    World {
        args: env::args_os().collect(),
        program: env::current_exe().ok(),
        env: Env::read(|name| env::var_os(name)),
        folders: Folders {
            data: project.as_ref().map(|dirs| dirs.data_dir().to_owned()),
            config: project.as_ref().map(|dirs| dirs.config_dir().to_owned()),
        },
        now: Now {
            utc: chrono::Utc::now(),
            read: chrono::Utc::now,
            local: |utc| utc.with_timezone(&chrono::Local).naive_local(),
        },
        terminal: Terminal {
            stdin: io::stdin().is_terminal(),
            stdout: io::stdout().is_terminal(),
            stderr: io::stderr().is_terminal(),
            columns: size.map(|(width, _)| usize::from(width.0)),
            lines: size.map(|(_, height)| usize::from(height.0)),
            rows: None,
        },
        streams: Streams {
            stdin: Box::new(io::stdin().lock()),
            stdout: Box::new(io::stdout().lock()),
            stderr: Box::new(io::stderr().lock()),
        },
    }
}
