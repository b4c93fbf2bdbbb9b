//! Promises: from their day on until they are kept.

use super::{assert_remains, causes, day, on, reasons, someone};
use crate::domain::id::ReminderId;
use crate::domain::rule::Promise;
use crate::domain::standing::{Promised, Standing};

fn promised(dues: &[(i64, &str)]) -> Standing {
    let mut one = someone();
    let promise = |(id, due): &(i64, &str)| Promised {
        id: ReminderId(*id),
        due: day(due),
        what: Some("見積の返事".to_owned()),
    };
    one.records.promises = dues.iter().map(promise).collect();
    one
}

#[test]
fn a_promise_is_asked_for_from_its_day_on() {
    let item = assert_remains(&Promise::default(), &promised(&[(5, "2026-11-21")]), "2026-11-21");
    assert_eq!((item.due, item.ends), (day("2026-11-21"), None));
    assert_eq!(item.code().to_string(), "R5");
    assert_eq!(reasons(&item), ["today-promise what=見積の返事"]);
}

#[test]
fn each_promise_is_an_item_the_oldest_first() {
    let both = promised(&[(5, "2026-11-20"), (4, "2026-11-21"), (3, "2026-11-22")]);
    assert_eq!(causes(&Promise::default(), &both, "2026-11-21"), ["R5", "R4"]);
    assert_eq!(causes(&Promise::default(), &both, "2026-11-22"), ["R5", "R4", "R3"]);
}

#[test]
fn one_without_words_is_asked_for_all_the_same() {
    let mut one = promised(&[(5, "2026-11-21")]);
    one.records.promises[0].what = None;
    let item = on(&Promise::default(), &one, "2026-11-21").remove(0);
    assert_eq!(reasons(&item), ["today-promise-plain"]);
}
