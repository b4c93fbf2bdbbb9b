//! The screen of points against a book in memory.

use super::*;
use crate::ops::CustomerChange;
use crate::tui::over::tests::{self, desk};

/// A book in which every customer but the first holds points: as many as its number, C2 to the last.
fn clerk(customers: i64) -> Clerk {
    tests::clerk(|crm| {
        for number in 1..=customers {
            let name = Some(format!("N{number:04}"));
            let id = crm.add_customer(&CustomerChange { name, ..CustomerChange::default() }, true);
            if number > 1 {
                // The days go round, so that the order by day is not that of the names.
                let last = format!("2027-01-{:02}", 1 + (number * 7) % 28);
                crm.award_points(&[id.unwrap()], &number.to_string(), Some(&last), None).unwrap();
            }
        }
    })
}

/// Answers until nothing is asked any more; returns where the screen wants to go.
fn settle(state: &mut State, steps: Vec<Step<Ask>>, clerk: &Clerk) -> Vec<Go> {
    let (mut waiting, mut gone) = (steps, Vec::new());
    while let Some(step) = waiting.pop() {
        match step {
            Step::Ask(ask) => {
                waiting.extend(state.take(answer(ask, clerk).unwrap(), &desk()));
            }
            Step::Say(_) => {}
            Step::Go(go) => gone.push(go),
        }
    }
    gone
}

fn act(state: &mut State, actions: &[Action], clerk: &Clerk) {
    for action in actions {
        let steps = state.act(*action, &desk());
        settle(state, steps, clerk);
    }
}

fn load(state: &mut State, clerk: &Clerk) {
    let steps = state.load(&desk());
    settle(state, steps, clerk);
}

fn chosen_ids(state: &State) -> Vec<i64> {
    state.chosen().iter().map(|chosen| chosen.id.0).collect()
}

#[test]
fn of_a_long_list_what_is_near_is_held_and_everybody_is_reached() {
    let clerk = clerk(1000);
    let mut state = State::default();
    load(&mut state, &clerk);
    let held = |state: &State| state.window.rows.len();
    assert!(held(&state) < 1000 / 2, "{}", held(&state));
    let mut seen = vec![state.selected().unwrap().0];
    while let Some(before) = state.selected() {
        act(&mut state, &[Action::Down], &clerk);
        assert!(held(&state) < 1000 - 2 * PAGE);
        let now = state.selected().unwrap();
        if now == before {
            break;
        }
        seen.push(now.0);
    }
    let mut wanted: Vec<i64> = (2..=1000).collect();
    wanted.sort_by_key(|number| ((number * 7) % 28, *number));
    assert_eq!(
        seen, wanted,
        "those whose points end soonest come first, and whoever holds none is not there"
    );
    act(&mut state, &[Action::First], &clerk);
    assert_eq!(chosen_ids(&state), wanted[..1]);
    act(&mut state, &[Action::Last], &clerk);
    assert_eq!(chosen_ids(&state), wanted[998..]);
}

#[test]
fn a_range_marks_all_between_however_far_they_are_apart() {
    let clerk = clerk(400);
    let mut state = State::default();
    load(&mut state, &clerk);
    act(&mut state, &[Action::Sort, Action::Sort, Action::Last, Action::MarkRange], &clerk);
    act(&mut state, &[Action::First, Action::Down, Action::MarkRange], &clerk);
    assert_eq!(chosen_ids(&state), (3..=400).collect::<Vec<_>>());
    act(&mut state, &[Action::Back], &clerk);
    assert_eq!(chosen_ids(&state), [3]);
}

#[test]
fn another_order_begins_at_the_top() {
    let clerk = clerk(30);
    let mut state = State::default();
    load(&mut state, &clerk);
    let soonest = chosen_ids(&state);
    act(&mut state, &[Action::PageDown, Action::Sort], &clerk);
    assert_eq!((chosen_ids(&state), state.order()), (vec![30], Order::Points));
    act(&mut state, &[Action::Sort], &clerk);
    assert_eq!((chosen_ids(&state), state.order()), (vec![2], Order::Reading));
    act(&mut state, &[Action::Sort], &clerk);
    assert_eq!((chosen_ids(&state), state.order()), (soonest, Order::PointsEnd));
}

#[test]
fn the_selection_stays_with_its_customer_and_its_statement() {
    let mut clerk = clerk(20);
    let mut state = State::default();
    load(&mut state, &clerk);
    act(&mut state, &[Action::Sort, Action::Down], &clerk);
    assert_eq!((chosen_ids(&state), state.statement().map(|it| it.balance)), (vec![19], Some(19)));
    clerk.crm.award_points(&[CustomerId(1)], "500", None, None).unwrap();
    clerk.crm.redeem_points(&[CustomerId(19)], "4", None, None).unwrap();
    load(&mut state, &clerk);
    assert_eq!((chosen_ids(&state), state.statement().map(|it| it.balance)), (vec![19], Some(15)));
    let empty = Statement { balance: 0, lots: Vec::new(), entries: Vec::new() };
    let of_another = state.take(Answer::Statement(CustomerId(1), empty), &desk());
    assert!(of_another.is_empty() && state.statement().is_none());
    // Whoever holds none any more gives way to who stands there now.
    clerk.crm.redeem_points(&[CustomerId(19)], "15", None, None).unwrap();
    load(&mut state, &clerk);
    assert_ne!(chosen_ids(&state), [19]);
    assert!(state.statement().is_some());
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    let clerk = clerk(9);
    let mut state = State::default();
    load(&mut state, &clerk);
    act(&mut state, &[Action::Sort], &clerk);
    let steps = state.click(Target::Row(HOLDERS, 4), &desk());
    assert_eq!(settle(&mut state, steps, &clerk), []);
    assert_eq!(chosen_ids(&state), [5]);
    let steps = state.click(Target::Row(HOLDERS, 4), &desk());
    assert_eq!(settle(&mut state, steps, &clerk), [Go::Customer(CustomerId(5))]);
}
