//! The window against a plain sorted vector, and the screen against a book in memory: whatever is moved, filtered or
//! changed by others, no row is shown twice or left out, and the selection stays with its customer.

use proptest::prelude::*;

use super::*;
use crate::error::Result;
use crate::ops::{CustomerChange, Page};
use crate::tui::over::tests::{self, desk};
use crate::tui::state::window::{End, Keyed, MOST, PAGE, Window};
use crate::tui::work::Clerk;

const HEIGHT: usize = 10;

impl Keyed for i64 {
    fn id(&self) -> CustomerId {
        CustomerId(*self)
    }
}

/// Rows of `list` from one on.
fn cut(list: &[i64], from: usize, rows: usize, at: usize) -> Page<i64> {
    let end = (from + rows).min(list.len());
    let rows = list[from..end].to_vec();
    Page { rows, at, has_before: from > 0, has_after: end < list.len() }
}

/// The page around a customer, or around where it would stand.
fn around(list: &[i64], id: i64) -> Page<i64> {
    let place = list.partition_point(|other| *other < id);
    let from = place.saturating_sub(PAGE);
    let page = cut(list, from, 2 * PAGE, 0);
    let at = (place - from).min(page.rows.len().saturating_sub(1));
    Page { at, ..page }
}

/// Gives the window what it wants, as often as it wants more.
fn feed(window: &mut Window<i64>, list: &[i64]) {
    for _ in 0..3 {
        for end in window.wanted() {
            let page = match end {
                End::Below => {
                    let last = *window.rows.last().unwrap();
                    cut(list, list.partition_point(|id| *id <= last), PAGE, 0)
                }
                End::Above => {
                    let upto = list.partition_point(|id| *id < window.rows[0]);
                    cut(&list[..upto], upto.saturating_sub(PAGE), PAGE, 0)
                }
            };
            window.extend((end, window.turn()), page);
        }
    }
}

#[derive(Debug, Clone)]
enum Deed {
    Move(Action, usize),
    Jump(bool),
    /// Every so many-th customer is there from now on.
    Change(i64),
}

fn deed() -> impl Strategy<Value = Deed> {
    let moves = [Action::Down, Action::Up, Action::PageDown, Action::PageUp];
    prop_oneof![
        6 => (prop::sample::select(moves.to_vec()), 1..80usize).prop_map(|(a, n)| Deed::Move(a, n)),
        1 => any::<bool>().prop_map(Deed::Jump),
        2 => (1..5i64).prop_map(Deed::Change),
    ]
}

fn moved(list: &[i64], place: usize, action: Action) -> usize {
    let page = HEIGHT - 1;
    let to = match action {
        Action::Down => place + 1,
        Action::Up => place.saturating_sub(1),
        Action::PageDown => place + page,
        _ => place.saturating_sub(page),
    };
    to.min(list.len() - 1)
}

proptest! {
    #[test]
    fn the_window_is_the_list_as_far_as_it_is_near(
        count in 1..3000i64,
        deeds in prop::collection::vec(deed(), 1..40),
    ) {
        let mut list: Vec<i64> = (0..count).collect();
        let mut window = Window::default();
        window.replace(cut(&list, 0, 2 * PAGE, 0), None, HEIGHT);
        let mut place = 0;
        for deed in deeds {
            match deed {
                Deed::Move(action, times) => for _ in 0..times {
                    window.step(action, HEIGHT);
                    feed(&mut window, &list);
                    place = moved(&list, place, action);
                },
                Deed::Jump(is_last) => {
                    place = if is_last { list.len() - 1 } else { 0 };
                    let from = list.len().saturating_sub(2 * PAGE);
                    let page = if is_last { cut(&list, from, 2 * PAGE, list.len() - from - 1) } else { cut(&list, 0, 2 * PAGE, 0) };
                    window.replace(page, None, HEIGHT);
                }
                Deed::Change(step) => {
                    let id = *window.selected().unwrap();
                    list = (0..count).filter(|other| other % step == 0).collect();
                    window.replace(around(&list, id), Some(CustomerId(id)), HEIGHT);
                    place = list.partition_point(|other| *other < id).min(list.len() - 1);
                }
            }
            feed(&mut window, &list);
            prop_assert_eq!(window.selected(), Some(&list[place]));
            let first = list.iter().position(|id| *id == window.rows[0]).unwrap();
            prop_assert_eq!(&window.rows[..], &list[first..first + window.rows.len()]);
            prop_assert!(window.rows.len() <= MOST + PAGE);
            prop_assert_eq!(window.has_before(), first > 0);
            prop_assert_eq!(window.has_after(), first + window.rows.len() < list.len());
            let top = window.cursor.top;
            prop_assert!(top <= window.cursor.selected && window.cursor.selected < top + HEIGHT);
        }
    }
}

#[test]
fn what_was_asked_for_before_all_rows_were_replaced_comes_to_nothing() {
    let list: Vec<i64> = (0..1000).collect();
    let mut window = Window::default();
    window.replace(cut(&list, 0, PAGE, 0), None, HEIGHT);
    assert_eq!(window.wanted(), [End::Below]);
    assert_eq!(window.wanted(), []);
    let turn = window.turn();
    window.replace(cut(&list, 500, PAGE, 0), None, HEIGHT);
    window.extend((End::Below, turn), cut(&list, PAGE, PAGE, 0));
    assert_eq!(window.rows.len(), PAGE);
}

fn named(name: &str) -> CustomerChange {
    CustomerChange { name: Some(name.to_owned()), ..CustomerChange::default() }
}

fn clerk(names: &[&str]) -> Clerk {
    tests::clerk(|crm| {
        for name in names {
            crm.add_customer(&named(name), true).unwrap();
        }
    })
}

/// Answers until nothing is asked any more; returns where the screen wants to go.
fn settle(state: &mut State, steps: Vec<Step<Ask>>, clerk: &Clerk) -> Vec<Go> {
    let mut waiting = steps;
    let mut gone = Vec::new();
    while let Some(step) = waiting.pop() {
        match step {
            Step::Ask(ask) => {
                let answered: Result<Answer> = answer(ask, clerk);
                waiting.extend(state.take(answered.unwrap(), &desk()));
            }
            Step::Go(go) => gone.push(go),
            Step::Say(_) => {}
        }
    }
    gone
}

fn act(state: &mut State, action: Action, clerk: &Clerk) -> Vec<Go> {
    let steps = state.act(action, &desk());
    settle(state, steps, clerk)
}

fn type_in(state: &mut State, text: &str, clerk: &Clerk) {
    state.input().unwrap().set(text);
    let steps = state.typed(&desk());
    settle(state, steps, clerk);
}

fn load(state: &mut State, clerk: &Clerk) {
    let steps = state.load(&desk());
    settle(state, steps, clerk);
}

fn names(state: &State) -> Vec<&str> {
    state.window.rows.iter().map(|row| row.customer.name.as_str()).collect()
}

fn selected(state: &State) -> Option<&str> {
    state.selected().map(|row| row.customer.name.as_str())
}

#[test]
fn the_list_is_filtered_as_one_types_and_a_typing_error_leaves_it_as_it_was() {
    let clerk = clerk(&["Ada", "Bea", "Cam", "Dan"]);
    let mut state = State::default();
    load(&mut state, &clerk);
    act(&mut state, Action::Down, &clerk);
    assert_eq!(act(&mut state, Action::Filter, &clerk), []);
    type_in(&mut state, "a -c", &clerk);
    assert_eq!((names(&state), selected(&state)), (vec!["Ada", "Bea", "Dan"], Some("Bea")));
    assert_eq!(state.count, Some(("a -c".to_owned(), 3)));
    type_in(&mut state, "spend>", &clerk);
    assert!(state.filter.fault().is_some());
    act(&mut state, Action::Open, &clerk);
    assert!(state.filter.is_open, "what cannot be used is not kept");
    assert_eq!(names(&state), ["Ada", "Bea", "Dan"]);
    type_in(&mut state, "C3", &clerk);
    assert_eq!((names(&state), state.filter.fault().is_none()), (vec!["Cam"], true));
    act(&mut state, Action::Open, &clerk);
    assert!(!state.filter.is_open);
    assert_eq!(act(&mut state, Action::Back, &clerk), []);
    assert_eq!((names(&state).len(), selected(&state)), (4, Some("Cam")));
    assert_eq!(act(&mut state, Action::Back, &clerk), [Go::Back]);
}

#[test]
fn the_selection_stays_with_its_customer_and_goes_to_the_next_where_that_has_gone() {
    let mut clerk = clerk(&["Ada", "Bea", "Cam", "Dan"]);
    let mut state = State::default();
    load(&mut state, &clerk);
    act(&mut state, Action::Down, &clerk);
    clerk.crm.add_customer(&named("Aaron"), true).unwrap();
    load(&mut state, &clerk);
    assert_eq!((names(&state).len(), selected(&state)), (5, Some("Bea")));
    clerk.crm.archive_customers(&[CustomerId(2)], true).unwrap();
    load(&mut state, &clerk);
    assert_eq!((names(&state).len(), selected(&state)), (4, Some("Cam")));
    assert_eq!(state.sheet.as_ref().map(|sheet| sheet.name.as_str()), Some("Cam"));
    act(&mut state, Action::Sort, &clerk);
    assert_eq!(selected(&state), Some("Cam"));
    state.go_to(CustomerId(1));
    load(&mut state, &clerk);
    assert_eq!(selected(&state), Some("Ada"));
    state.look_for("dan".to_owned());
    load(&mut state, &clerk);
    assert_eq!(names(&state), ["Dan"]);
}

#[test]
fn marks_ranges_letters_and_tabs() {
    let clerk = clerk(&["Ada", "Alf", "Bea", "Bob", "Cam"]);
    let mut state = State::default();
    load(&mut state, &clerk);
    act(&mut state, Action::NextLetter, &clerk);
    assert_eq!(selected(&state), Some("Bea"));
    act(&mut state, Action::Down, &clerk);
    act(&mut state, Action::LastLetter, &clerk);
    assert_eq!(selected(&state), Some("Bea"));
    act(&mut state, Action::LastLetter, &clerk);
    assert_eq!(selected(&state), Some("Ada"));
    act(&mut state, Action::Last, &clerk);
    act(&mut state, Action::MarkRange, &clerk);
    act(&mut state, Action::Up, &clerk);
    act(&mut state, Action::Up, &clerk);
    act(&mut state, Action::MarkRange, &clerk);
    let marked: Vec<String> = state.chosen().into_iter().map(|chosen| chosen.name).collect();
    assert_eq!(marked, ["Bea", "Bob", "Cam"]);
    act(&mut state, Action::Back, &clerk);
    assert_eq!(state.chosen().len(), 1);
    for tab in [Tab::Timeline, Tab::Purchases, Tab::Points, Tab::Notes, Tab::Notes] {
        act(&mut state, Action::TabRight, &clerk);
        assert_eq!(state.sheet.as_ref().map(|sheet| sheet.tab), Some(tab));
    }
}

#[test]
fn a_filter_that_cannot_be_used_keeps_the_list_as_it_was_and_up_to_date() {
    let mut clerk = clerk(&["Ada", "Bea", "Cam"]);
    let mut state = State::default();
    load(&mut state, &clerk);
    act(&mut state, Action::Filter, &clerk);
    type_in(&mut state, "a", &clerk);
    type_in(&mut state, "a points:>", &clerk);
    clerk.crm.add_customer(&named("Abe"), true).unwrap();
    load(&mut state, &clerk);
    assert_eq!(names(&state), ["Abe", "Ada", "Bea", "Cam"], "as it is when it is reloaded");
    assert_eq!(state.count, Some(("a".to_owned(), 4)));
    assert!(state.filter.fault().is_some() && state.chosen().is_empty());
    clerk.crm.archive_customers(&[CustomerId(1)], true).unwrap();
    // It is reloaded before what was typed last was answered.
    state.input().unwrap().set("a points:>>");
    let steps = state.typed(&desk());
    drop(steps);
    load(&mut state, &clerk);
    assert_eq!(names(&state), ["Abe", "Bea", "Cam"]);
    act(&mut state, Action::Last, &clerk);
    assert_eq!(selected(&state), Some("Cam"));
    type_in(&mut state, "b", &clerk);
    assert_eq!((names(&state), state.filter.fault().is_none()), (vec!["Abe", "Bea"], true));
}

#[test]
fn what_was_brought_from_elsewhere_goes_with_the_way_back() {
    let clerk = clerk(&["Ada", "Bea", "Cam"]);
    let mut state = State::default();
    state.look_for("bea".to_owned());
    load(&mut state, &clerk);
    assert_eq!(act(&mut state, Action::Back, &clerk), [Go::Back]);
    assert_eq!((names(&state).len(), state.filter.is_seen()), (3, false));
    state.look_for("bea".to_owned());
    load(&mut state, &clerk);
    act(&mut state, Action::Mark, &clerk);
    assert_eq!(act(&mut state, Action::Back, &clerk), [], "marks go first");
    act(&mut state, Action::Filter, &clerk);
    type_in(&mut state, "cam", &clerk);
    act(&mut state, Action::Open, &clerk);
    assert_eq!(act(&mut state, Action::Back, &clerk), [], "what was typed since goes first");
    assert_eq!(names(&state).len(), 3);
    assert_eq!(act(&mut state, Action::Back, &clerk), [Go::Back]);
}

#[test]
fn an_archived_customer_is_shown_alone_and_one_who_is_gone_is_missed() {
    let mut clerk = clerk(&["Ada", "Bea", "Cam"]);
    clerk.crm.archive_customers(&[CustomerId(2)], true).unwrap();
    let mut state = State::default();
    load(&mut state, &clerk);
    state.go_to(CustomerId(2));
    assert!(state.chosen().is_empty());
    load(&mut state, &clerk);
    assert_eq!((names(&state), state.filter.text()), (vec!["Bea"], "id:2 archived:any"));
    assert_eq!(state.chosen().len(), 1);
    assert_eq!(state.sheet.as_ref().map(|sheet| sheet.name.as_str()), Some("Bea"));
    assert_eq!(act(&mut state, Action::Back, &clerk), [Go::Back]);
    assert_eq!(names(&state), ["Ada", "Cam"]);
    state.go_to(CustomerId(9));
    load(&mut state, &clerk);
    assert_eq!((names(&state), state.filter.text()), (vec!["Ada", "Cam"], ""));
    state.go_to(CustomerId(3));
    load(&mut state, &clerk);
    assert_eq!((selected(&state), state.filter.text()), (Some("Cam"), ""));
}

#[test]
fn a_range_is_marked_as_far_as_it_goes() {
    let names: Vec<String> = (0..1_500).map(|at| format!("N{at:04}")).collect();
    let clerk = clerk(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let mut state = State::default();
    load(&mut state, &clerk);
    act(&mut state, Action::Down, &clerk);
    act(&mut state, Action::MarkRange, &clerk);
    act(&mut state, Action::Last, &clerk);
    act(&mut state, Action::Up, &clerk);
    let asking = state.act(Action::MarkRange, &desk());
    assert!(state.chosen().is_empty(), "it is not known yet who is marked");
    settle(&mut state, asking, &clerk);
    assert_eq!(state.chosen().len(), 1_498, "neither the first nor the last one");
}

#[test]
fn a_list_of_nobody_knows_whether_all_are_archived() {
    let mut clerk = clerk(&[]);
    let mut state = State::default();
    load(&mut state, &clerk);
    assert_eq!(state.everybody, Some(0));
    let id = clerk.crm.add_customer(&named("Ada"), true).unwrap();
    clerk.crm.archive_customers(&[id], true).unwrap();
    load(&mut state, &clerk);
    assert_eq!((names(&state).len(), state.everybody), (0, Some(1)));
}

#[test]
fn a_range_that_was_given_up_marks_nobody() {
    let clerk = clerk(&["Ada", "Bea", "Cam"]);
    let mut state = State::default();
    load(&mut state, &clerk);
    act(&mut state, Action::MarkRange, &clerk);
    act(&mut state, Action::Last, &clerk);
    let asking = state.act(Action::MarkRange, &desk());
    assert_eq!(act(&mut state, Action::Back, &clerk), []);
    settle(&mut state, asking, &clerk);
    let chosen: Vec<String> = state.chosen().into_iter().map(|chosen| chosen.name).collect();
    assert_eq!(chosen, ["Cam"]);
}
