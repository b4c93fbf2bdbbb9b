//! The screen of the morning against a book in memory.

use super::*;
use crate::ops::{CustomerChange, ReminderChange};
use crate::tui::over::tests::{self, desk};

/// A book in which customers were promised something on days, C1 first.
fn clerk(promised: &[&[&str]]) -> Clerk {
    tests::clerk(|crm| {
        for (number, days) in (1..).zip(promised) {
            let name = Some(format!("N{number}"));
            crm.add_customer(&CustomerChange { name, ..CustomerChange::default() }, true).unwrap();
            for day in *days {
                let change = ReminderChange {
                    due: Some((*day).to_owned()),
                    what: Some("Call".to_owned()),
                    ..ReminderChange::default()
                };
                crm.add_reminders(&[CustomerId(number)], &change).unwrap();
            }
        }
    })
}

/// Answers until nothing is asked any more.
fn settle(state: &mut State, steps: Vec<Step<Ask>>, clerk: &Clerk) {
    let mut waiting = steps;
    while let Some(step) = waiting.pop() {
        let Step::Ask(ask) = step else { continue };
        // Whoever was asked about may have gone.
        if let Ok(answer) = answer(ask, clerk) {
            waiting.extend(state.take(answer, &desk()));
        }
    }
}

fn load(state: &mut State, clerk: &Clerk) {
    let steps = state.load(&desk());
    settle(state, steps, clerk);
}

fn selected(state: &State) -> i64 {
    state.selected().map_or(0, |row| row.customer.id.0)
}

#[test]
fn whoever_is_done_with_gives_way_to_the_next_and_not_to_itself_in_the_days_ahead() {
    let mut clerk = clerk(&[&["today", "+3d"], &["today"], &["today"]]);
    let mut state = State::default();
    load(&mut state, &clerk);
    assert_eq!((selected(&state), state.due(), state.coming.len()), (1, 3, 0));
    let first = state.items().into_iter().take(1).collect::<Vec<_>>();
    clerk.crm.do_items(&first, None).unwrap();
    load(&mut state, &clerk);
    assert_eq!((state.due(), state.coming[0].customer.id.0), (2, 1));
    assert_eq!(selected(&state), 2);
    let own = state.detail.as_ref().map(|detail| detail.card.row.id.0);
    assert_eq!(own, Some(2), "and its card is the one beside");
}

#[test]
fn the_selection_stays_with_its_customer_where_others_come_and_go() {
    let mut clerk = clerk(&[&["today"], &["today"], &["+2d"], &["+3d"]]);
    let mut state = State::default();
    load(&mut state, &clerk);
    load(&mut state, &clerk);
    for (at, own, other) in [(1, 2, 1), (2, 4, 3)] {
        state.cursor.select(at, state.len(), 10);
        assert_eq!(selected(&state), own);
        clerk.crm.remove_customers(&[CustomerId(other)]).unwrap();
        load(&mut state, &clerk);
        assert_eq!((state.cursor.selected, selected(&state)), (at - 1, own));
    }
}

#[test]
fn a_filter_that_cannot_be_used_keeps_the_queue_as_it_was_and_up_to_date() {
    let mut clerk = clerk(&[&["today"], &["today"]]);
    let mut state = State::default();
    load(&mut state, &clerk);
    state.act(Action::Filter, &desk());
    state.input().unwrap().set("points:>");
    let steps = state.typed(&desk());
    settle(&mut state, steps, &clerk);
    assert!(state.filter.fault().is_some());
    clerk.crm.remove_customers(&[CustomerId(1)]).unwrap();
    load(&mut state, &clerk);
    assert_eq!((state.due(), selected(&state)), (1, 2));
    assert!(state.filter.fault().is_some() && state.chosen().is_empty());
}

#[test]
fn a_book_whose_customers_are_all_archived_is_not_bare() {
    let mut clerk = clerk(&[&["today"]]);
    let mut state = State::default();
    clerk.crm.archive_customers(&[CustomerId(1)], true).unwrap();
    load(&mut state, &clerk);
    assert!(state.due() == 0 && !state.is_bare());
    clerk.crm.remove_customers(&[CustomerId(1)]).unwrap();
    load(&mut state, &clerk);
    assert!(state.is_bare());
}
