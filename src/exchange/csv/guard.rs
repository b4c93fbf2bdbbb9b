//! The apostrophe in front of cells that a spreadsheet would run as a formula: set when writing, taken off when
//! reading, exactly, so that what is exported comes back as it was.
//!
//! An apostrophe before a plain number, as shop systems write it to keep leading zeros, is taken off too.

use std::borrow::Cow;

/// The cell as it is written: with an apostrophe in front where a spreadsheet would run it, or where [`open`] would
/// take off one that is part of the text.
pub(super) fn close(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) || is_guarded(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// The cell as it was meant: without the apostrophe of a guard.
pub(super) fn open(cell: &str) -> &str {
    if is_guarded(cell) { &cell[1..] } else { cell }
}

fn is_guarded(cell: &str) -> bool {
    let text = cell.trim_start_matches('\'');
    text.len() < cell.len() && (is_formula(text) || is_dialled(text) || is_yearly(text))
}

/// Starts like a formula, full-width signs included (Japanese spreadsheets run them), and is no plain number.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
        && !is_plain_number(text)
        && !is_yearly(text)
}

/// What is dialled, or any other plain number: `020 7946 0958`, `+49 30 5550`, `29.33`.
fn is_dialled(text: &str) -> bool {
    let number = text.strip_prefix(['+', '-']).unwrap_or(text);
    number.starts_with(|c: char| c.is_ascii_digit() || c == '(')
        && number.bytes().all(|byte| byte.is_ascii_digit() || b" -.()".contains(&byte))
}

/// A birthday without its year, `--04-05`, which is to stay readable for other programs.
fn is_yearly(text: &str) -> bool {
    let is_digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.strip_prefix("--")
        .and_then(|rest| rest.split_once('-'))
        .is_some_and(|(month, day)| is_digits(month) && is_digits(day))
}

/// Digits and dots after at most one sign: `-120`, `+819000000002`, `29.33`.
fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for cell in
            ["=1+1", "+81-90", "-", "-cmd", "@sum", "\tx", "\rx", "＝1", "'=1", "''=1", "'007"]
        {
            assert_eq!(close(cell), format!("'{cell}"), "{cell}");
        }
        for cell in
            ["", "a=b", "-120", "+819012345678", "29.33", "'abc", "O'Brien", "'", "007", "--04-05"]
        {
            assert_eq!(close(cell), cell);
        }
        assert_eq!(open("'+49 30 55501234"), "+49 30 55501234");
        assert_eq!(open("'01067"), "01067");
        assert_eq!(open("'020 7946 0958"), "020 7946 0958");
        assert_eq!(open("'--04-05"), "--04-05");
        assert_eq!(close("'--04-05"), "''--04-05");
        assert_eq!(open("'quoted'"), "'quoted'");
    }

    proptest! {
        #[test]
        fn what_is_guarded_comes_back(cell in "'{0,3}[=+@\\t\\r＝-]?[0-9.a'é-]{0,6}") {
            let closed = close(&cell);
            prop_assert_eq!(open(&closed), &cell);
            prop_assert!(!is_formula(&closed));
        }
    }
}
