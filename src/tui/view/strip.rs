//! The key numbers below the morning: in a pane where there is room, else in a line.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::canvas::{Canvas, cells};
use super::look::Meaning;
use super::numbers::{percent, signed_percent};
use crate::i18n::{amount, number};
use crate::ops::KeyNumbers;
use crate::t;
use crate::tui::screens::ScreenName;

/// From so many lines of a screen on there is a pane.
const TALL: u16 = 25;
/// Lines of the pane: the numbers, the months, the border.
const PANE: u16 = 4;

/// Marks of a month from little to much; a month with nothing has the one for nothing.
const MARKS: &[u8] = b".:-=+*#@";
const NOTHING: char = '_';

/// Parts the lines of the strip from those of the screen above.
pub(super) fn split(area: Rect) -> (Rect, Rect) {
    let lines = if area.height >= TALL { PANE } else { 1 };
    let [above, strip] =
        Layout::vertical([Constraint::Min(0), Constraint::Length(lines)]).areas(area);
    (above, strip)
}

/// Draws the numbers; nothing until they were looked up.
pub(super) fn draw(canvas: &mut Canvas, numbers: Option<&KeyNumbers>, area: Rect) {
    let inner = if area.height >= PANE {
        canvas.pane(area, &canvas.text(&ScreenName::Numbers.text_key()), false)
    } else {
        Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
    };
    let Some(numbers) = numbers else { return };
    let said = [told(canvas, numbers, inner.width), by_month(canvas, numbers, inner.width)];
    for (row, text) in said.into_iter().enumerate() {
        let span = canvas.span(&text, Meaning::Plain);
        canvas.line(inner, row, Line::from(span));
    }
}

/// `This month £182.60 (+8%)  Bought again 64%  New 4  Lapsed 3  Points 41,200`; as many of them as fit.
fn told(canvas: &Canvas, numbers: &KeyNumbers, width: u16) -> String {
    let texts = canvas.texts();
    let revenue = canvas.money(numbers.months.last().map_or(0, |at| at.revenue));
    let change = signed_percent(numbers.change);
    let parts = [
        t!(texts, "number-strip-revenue", revenue = revenue, change = change),
        t!(texts, "number-strip-repeat", repeat = percent(numbers.repeat)),
        t!(texts, "number-strip-new", new = number(numbers.new)),
        t!(texts, "number-strip-lapsed", lapsed = number(numbers.lapsed.customers)),
        t!(texts, "number-strip-points", points = number(numbers.points.points)),
    ];
    // A figure that was cut would be a wrong one.
    let fits = |count: &usize| cells(&parts[..*count].join("  ")) <= width;
    let count = (0..=parts.len()).rev().find(fits).unwrap_or_default();
    parts[..count].join("  ")
}

/// The revenue of each month, in thousands or millions where it is that much, and a mark for each.
fn by_month(canvas: &Canvas, numbers: &KeyNumbers, width: u16) -> String {
    let months: Vec<i64> = numbers.months.iter().map(|at| at.revenue).collect();
    let (size, figures) = scaled(&months, canvas.model.desk.currency.digits());
    let (figures, spark) = (figures.join(" "), spark(&months));
    let say = |figures: &str| {
        t!(
            canvas.texts(),
            "number-strip-months",
            size = size,
            unit = canvas.unit(),
            figures = figures,
            spark = spark.as_str()
        )
    };
    let whole = say(&figures);
    if cells(&whole) <= width { whole } else { say("") }
}

/// Amounts in units of 1, a thousand or a million, rounded: the greatest with two or three digits where it can be.
fn scaled(amounts: &[i64], digits: u32) -> (&'static str, Vec<String>) {
    let one = 10_i64.pow(digits);
    let (size, unit, decimals) = match amounts.iter().max().copied().unwrap_or_default() / one {
        0..1_000 => ("one", one, 0),
        1_000..10_000 => ("thousand", one * 1_000, 1),
        10_000..1_000_000 => ("thousand", one * 1_000, 0),
        1_000_000..10_000_000 => ("million", one * 1_000_000, 1),
        _ => ("million", one * 1_000_000, 0),
    };
    let step = unit / 10_i64.pow(decimals);
    // To the nearest step; by the remainder, for adding half a step could overflow.
    let rounded = |minor: &i64| minor / step + i64::from(minor % step >= step - step / 2);
    (size, amounts.iter().map(|minor| amount(rounded(minor), decimals)).collect())
}

/// A mark for each amount, from the least of them to the greatest.
fn spark(amounts: &[i64]) -> String {
    let something = || amounts.iter().copied().filter(|amount| *amount > 0);
    let (least, most) = (something().min().unwrap_or(0), something().max().unwrap_or(0));
    let steps = i128::try_from(MARKS.len() - 1).unwrap_or_default();
    let mark = |amount: &i64| match (*amount > 0, most - least) {
        (false, _) => NOTHING,
        (true, 0) => char::from(MARKS[MARKS.len() - 1]),
        (true, range) => {
            let step = i128::from(amount - least) * steps / i128::from(range);
            usize::try_from(step)
                .ok()
                .and_then(|step| MARKS.get(step))
                .map_or(NOTHING, |c| (*c).into())
        }
    };
    amounts.iter().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_marked_by_where_it_lies_between_the_least_and_the_greatest() {
        assert_eq!(spark(&[100, 800, 0, 450]), ".@_=");
        assert_eq!(spark(&[5, 5, 0]), "@@_");
        assert_eq!((spark(&[0, 0]), spark(&[])), ("__".to_owned(), String::new()));
        assert_eq!(spark(&[1, i64::MAX]), ".@");
    }

    #[test]
    fn amounts_are_told_in_a_unit_that_fits() {
        let told = |amounts: &[i64], digits| {
            let (unit, figures) = scaled(amounts, digits);
            (unit, figures.join(" "))
        };
        assert_eq!(told(&[0, 99_950], 2), ("one", "0 1,000".to_owned()));
        assert_eq!(told(&[4_400, 176_100], 2), ("thousand", "0.0 1.8".to_owned()));
        assert_eq!(told(&[98_499, 183_500], 0), ("thousand", "98 184".to_owned()));
        assert_eq!(told(&[1_250_000, 40_000], 0), ("million", "1.3 0.0".to_owned()));
        assert_eq!(told(&[100_072_200, 5], 0), ("million", "100 0".to_owned()));
        assert_eq!(told(&[i64::MAX], 0).0, "million");
        assert_eq!(told(&[], 2), ("one", String::new()));
    }
}
