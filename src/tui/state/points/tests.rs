//! The screen of points by what it is told and what it then asks.

use std::rc::Rc;

use super::*;
use crate::domain::customer::{CustomerRow, Summary};
use crate::domain::money::Currency;
use crate::domain::policy::Policy;
use crate::i18n::{Lang, Texts};
use crate::ops::Now;

fn desk(height: usize) -> Desk {
    Desk {
        now: Now { today: "2026-11-21".parse().unwrap(), time: None },
        policy: Policy::default(),
        currency: Currency::parse("JPY").unwrap(),
        texts: Rc::new(Texts::new(Lang::En)),
        business: None,
        heights: vec![height; 2],
        extents: vec![0; 2],
        columns: 80,
    }
}

fn holding(id: CustomerId) -> Holding {
    let customer = CustomerRow {
        id,
        key: None,
        name: format!("N{}", id.0),
        kana: None,
        honorific: None,
        organisation: None,
        channel: None,
        email: None,
        phone: None,
        tags: Vec::new(),
        archived_on: None,
        summary: Summary::default(),
    };
    Holding { customer, ending: None }
}

/// Answers every question about rows.
fn serve(state: &mut State, steps: Vec<Step<Ask>>, desk: &Desk) {
    for step in steps {
        if let Step::Ask(Ask::Rows(first, ids)) = step {
            state.take(Answer::Rows(first, ids.into_iter().map(holding).collect()), desk);
        }
    }
}

fn ids(numbers: impl IntoIterator<Item = i64>) -> Vec<CustomerId> {
    numbers.into_iter().map(CustomerId).collect()
}

/// A screen on which 1000 customers stand.
fn screen(desk: &Desk) -> State {
    let mut state = State::default();
    let steps = state.take(Answer::Holders(HolderOrder::EndSoonest, ids(1..=1000)), desk);
    serve(&mut state, steps, desk);
    state
}

#[test]
fn rows_are_looked_up_where_they_are_seen() {
    let desk = desk(10);
    let mut state = screen(&desk);
    assert!(state.row(0).is_some() && state.row(199).is_some() && state.row(200).is_none());
    let steps = state.act(Action::Down, &desk);
    assert_eq!(steps, [Step::Ask(Ask::Statement(CustomerId(2)))]);
    let steps = state.act(Action::Last, &desk);
    assert_eq!(steps[0], Step::Ask(Ask::Statement(CustomerId(1000))));
    assert_eq!(state.row(999), None);
    serve(&mut state, steps, &desk);
    assert!((990..1000).all(|at| state.row(at).is_some()));
    assert_eq!(state.chosen(), [Chosen { id: CustomerId(1000), name: "N1000".to_owned() }]);
}

#[test]
fn the_selection_stays_with_its_customer() {
    let desk = desk(10);
    let mut state = screen(&desk);
    state.act(Action::Down, &desk);
    state.take(Answer::Holders(HolderOrder::EndSoonest, ids([9, 1, 7, 2])), &desk);
    assert_eq!((state.cursor.selected, state.selected()), (3, Some(CustomerId(2))));
    // What was looked up for another order stands for nobody now.
    assert!(state.row(1).is_none());
    state.take(Answer::Holders(HolderOrder::EndSoonest, Vec::new()), &desk);
    assert_eq!((state.selected(), state.chosen()), (None, Vec::new()));
}

#[test]
fn another_order_begins_at_the_top_and_forgets_the_old_one() {
    let desk = desk(10);
    let mut state = screen(&desk);
    state.act(Action::PageDown, &desk);
    let steps = state.act(Action::Sort, &desk);
    assert_eq!(steps, [Step::Ask(Ask::Holders(HolderOrder::Most))]);
    assert_eq!(state.cursor, Cursor::default());
    state.take(Answer::Holders(HolderOrder::EndSoonest, ids([1])), &desk);
    assert!(state.ids.is_none());
    state.take(Answer::Holders(HolderOrder::Most, ids([5, 6])), &desk);
    assert_eq!(state.selected(), Some(CustomerId(5)));
    state.act(Action::Sort, &desk);
    state.act(Action::Sort, &desk);
    assert_eq!(state.order, HolderOrder::EndSoonest);
}

#[test]
fn a_statement_is_shown_for_its_own_customer_alone() {
    let desk = desk(10);
    let mut state = screen(&desk);
    let empty = || Statement { balance: 0, lots: Vec::new(), entries: Vec::new() };
    state.take(Answer::Statement(CustomerId(2), empty()), &desk);
    assert!(state.statement().is_none());
    state.act(Action::Down, &desk);
    assert!(state.statement().is_some());
}

#[test]
fn marks_are_what_an_action_is_about_and_a_second_click_opens() {
    let desk = desk(10);
    let mut state = screen(&desk);
    state.act(Action::Mark, &desk);
    state.act(Action::MarkRange, &desk);
    state.act(Action::Down, &desk);
    state.act(Action::MarkRange, &desk);
    let chosen: Vec<_> = state.chosen().iter().map(|chosen| chosen.id.0).collect();
    assert_eq!(chosen, [1, 2, 3]);
    state.act(Action::Back, &desk);
    assert_eq!(state.chosen().len(), 1);
    state.click(Target::Row(HOLDERS, 4), &desk);
    assert_eq!(state.selected(), Some(CustomerId(5)));
    let steps = state.click(Target::Row(HOLDERS, 4), &desk);
    assert_eq!(steps, [Step::Go(Go::Customer(CustomerId(5)))]);
}
