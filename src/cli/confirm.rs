//! Asking before what is dangerous: a preview and y/N, or a code to type. Nothing asks off a terminal.

use crate::cli::app::App;
use crate::error::{Error, Exit, Result};
use crate::t;

/// Shows `preview` and asks `question`; done when the answer is yes. Anything else is no.
///
/// Exit 6 without a terminal and `--yes`, and where the answer is no.
pub(crate) fn confirm(app: &mut App, preview: &str, question: &str) -> Result<()> {
    let question = t!(app.texts, "usage-ask-yes", question = question);
    ask(app, preview, &question, |answer| {
        matches!(answer.to_lowercase().as_str(), "y" | "yes" | "はい")
    })
}

/// Shows `preview` and asks for `code`, for what `undo` cannot take back.
///
/// Exit 6 without a terminal and `--yes`, and where something else was typed.
pub(crate) fn confirm_code(app: &mut App, preview: &str, code: &str) -> Result<()> {
    let question = t!(app.texts, "usage-ask-code", code = code);
    ask(app, preview, &question, |answer| answer == code)
}

fn ask(
    app: &mut App,
    preview: &str,
    question: &str,
    agrees: impl FnOnce(&str) -> bool,
) -> Result<()> {
    if app.globals.yes {
        return Ok(());
    }
    if !app.can_ask() {
        return Err(Error::new(Exit::NeedsYes, "error-needs-yes"));
    }
    app.talk.warn(preview);
    app.talk.ask(question);
    let mut answer = String::new();
    let read = app.stdin.read_line(&mut answer);
    if read.is_ok() && agrees(answer.trim()) {
        Ok(())
    } else {
        Err(Error::new(Exit::NeedsYes, "error-declined"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::tests::app;

    #[test]
    fn only_yes_is_yes() {
        for (typed, agreed) in
            [("y\n", true), ("YES\n", true), ("はい\n", true), ("n\n", false), ("\n", false)]
        {
            let done = confirm(&mut app(&["man"], Some(typed)), "3 customers", "Remove?");
            assert_eq!(done.is_ok(), agreed, "{typed}");
        }
        let closed = confirm(&mut app(&["man"], Some("")), "3 customers", "Remove?").unwrap_err();
        assert_eq!((closed.exit(), closed.key()), (Exit::NeedsYes, "error-declined"));
    }

    #[test]
    fn a_code_must_be_typed_whole() {
        assert!(confirm_code(&mut app(&["man"], Some("C12\n")), "", "C12").is_ok());
        assert!(confirm_code(&mut app(&["man"], Some("y\n")), "", "C12").is_err());
    }

    #[test]
    fn off_a_terminal_nothing_is_asked() {
        let refused = confirm(&mut app(&["man"], None), "3 customers", "Remove?").unwrap_err();
        assert_eq!((refused.exit(), refused.key()), (Exit::NeedsYes, "error-needs-yes"));
        assert!(confirm(&mut app(&["man", "--yes"], None), "3 customers", "Remove?").is_ok());
        assert!(confirm_code(&mut app(&["man", "-y"], None), "", "C12").is_ok());
    }
}
