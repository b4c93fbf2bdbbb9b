//! Rows of a help page: a name on the left, wrapped text on the right, in display columns.

use crate::i18n::{pad, width, wrap};

/// A name wider than this has its text below it.
const WIDEST_NAME: usize = 24;
const INDENT: usize = 2;
const GAP: usize = 2;

/// One row.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) help: String,
}

/// The rows in one block of at most `columns`, where the longest word allows.
pub(crate) fn draw_rows(rows: &[Row], columns: usize) -> String {
    let widths = rows.iter().map(|row| width(&row.name)).filter(|width| *width <= WIDEST_NAME);
    let name = widths.max().unwrap_or(WIDEST_NAME);
    let margin = INDENT + name + GAP;
    rows.iter().map(|row| draw(row, margin, columns)).collect()
}

fn draw(row: &Row, margin: usize, columns: usize) -> String {
    let mut lines = wrap(&row.help, columns.saturating_sub(margin).max(20)).into_iter();
    let name = format!("{}{}", " ".repeat(INDENT), row.name);
    let mut block = if width(&name) + GAP > margin {
        name
    } else {
        pad(&name, margin) + &lines.next().unwrap_or_default()
    };
    block.truncate(block.trim_end().len());
    for line in lines {
        block += &format!("\n{}{line}", " ".repeat(margin));
    }
    block + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_text_stand_in_columns_by_display_width() {
        let row = |name: &str, help: &str| Row { name: name.into(), help: help.into() };
        let rows = [
            row("顧客", "番号、名前、メール、電話のいずれか。名前に空白があれば引用符で囲みます。"),
            row("--lang", ""),
            row("    --a-very-long-flag VALUE", "Stands below its name"),
        ];
        insta::assert_snapshot!(draw_rows(&rows, 40), @r"");
    }
}
