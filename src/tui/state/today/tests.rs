//! The screen of the morning against a book in memory.

use std::path::PathBuf;
use std::rc::Rc;

use super::*;
use crate::domain::policy::Policy;
use crate::i18n::{Lang, Texts};
use crate::ops::{Crm, CustomerChange, Now, ReminderChange, Shelf};

fn desk() -> Desk {
    let policy = Policy::default();
    Desk {
        now: Now { today: "2026-11-21".parse().unwrap(), time: None },
        currency: crate::domain::money::Currency::parse(&policy.currency).unwrap(),
        policy,
        texts: Rc::new(Texts::new(Lang::En)),
        business: None,
        heights: vec![10; 2],
        extents: vec![0; 2],
        columns: 80,
    }
}

/// A book in which customers were promised something on days, C1 first.
fn clerk(promised: &[&[&str]]) -> Clerk {
    let mut crm = Crm::in_memory(Policy::default(), desk().now).unwrap();
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
    Clerk { crm, shelf: Shelf::new(PathBuf::from("/nowhere")), lang: Lang::En, business: None }
}

/// Answers until nothing is asked any more.
fn settle(state: &mut State, steps: Vec<Step<Ask>>, clerk: &Clerk) {
    let mut waiting = steps;
    while let Some(step) = waiting.pop() {
        if let Step::Ask(ask) = step {
            waiting.extend(state.take(answer(ask, clerk).unwrap(), &desk()));
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
