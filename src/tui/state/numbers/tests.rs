//! The screen of numbers by what it is told, and where its figures lead.

use super::*;
use crate::domain::sales::Lapse;
use crate::domain::words::Stage;
use crate::metrics::{Ratio, stage_shares};
use crate::tui::over::tests::desk;

fn month(text: &str) -> Month {
    Month::of(format!("{text}-01").parse().unwrap())
}

fn sales(earliest: Option<&str>) -> YearSales {
    YearSales {
        months: Vec::new(),
        purchases: 0,
        revenue: 0,
        change: Ratio::default(),
        average: Ratio::default(),
        earliest: earliest.map(month),
    }
}

/// A screen that was told all but the rows of customers.
fn screen(desk: &Desk, earliest: &str) -> State {
    let mut state = State::default();
    let base = CustomerBase {
        stages: stage_shares(&[(Stage::Loyal, 3)]).unwrap(),
        lapsed: Lapse::default(),
        lapsed_best: Vec::new(),
        best: Vec::new(),
        repeat: Ratio::default(),
    };
    state.take(Answer::Base(Box::new(base)), desk);
    state.take(Answer::Sales(month("2026-11"), sales(Some(earliest))), desk);
    state
}

fn asked(last: &str) -> [Step<Ask>; 2] {
    [Step::Ask(Ask::Sales(month(last))), Step::Ask(Ask::Buyers(month(last)))]
}

#[test]
fn the_cursor_begins_on_the_month_of_today_and_stays_on_its_month_across_panes() {
    let desk = desk();
    let mut state = screen(&desk, "2024-01");
    assert_eq!(state.figure(&desk), Some(Figure::Revenue(month("2026-11"))));
    state.act(Action::Up, &desk);
    state.act(Action::NextPane, &desk);
    assert_eq!(state.figure(&desk), Some(Figure::New(month("2026-10"))));
    state.act(Action::Right, &desk);
    assert_eq!(state.figure(&desk), Some(Figure::Returning(month("2026-10"))));
    state.act(Action::Right, &desk);
    assert_eq!(state.figure(&desk), Some(Figure::Stage(Stage::Prospect)));
    state.act(Action::Last, &desk);
    assert_eq!(state.figure(&desk), Some(Figure::Stage(Stage::WonBack)));
    state.act(Action::LastPane, &desk);
    assert_eq!(state.figure(&desk), Some(Figure::Returning(month("2026-10"))));
}

#[test]
fn enter_leads_to_the_customers_behind_a_figure() {
    let desk = desk();
    let mut state = screen(&desk, "2024-01");
    let to = |filter: &str| [Step::Go(Go::Customers(filter.to_owned()))];
    assert_eq!(state.act(Action::Open, &desk), to("bought:2026-11 archived:any"));
    state.pane = LAPSED;
    assert_eq!(state.act(Action::Open, &desk), to("stage:lapsed"));
    // Nobody is among the best: there is nothing to open.
    state.pane = BEST;
    assert_eq!((state.figure(&desk), state.act(Action::Open, &desk)), (None, Vec::new()));
}

#[test]
fn a_year_back_as_long_as_there_is_something_to_see_and_ahead_to_today() {
    let desk = desk();
    let mut state = screen(&desk, "2024-12");
    assert_eq!(state.act(Action::Later, &desk), []);
    assert_eq!(state.act(Action::Earlier, &desk), asked("2025-11"));
    assert!(state.sales(&desk).is_none());
    assert_eq!(state.act(Action::Earlier, &desk), []);
    state.take(Answer::Sales(month("2025-11"), sales(Some("2024-12"))), &desk);
    assert!(state.sales(&desk).is_some());
    // An answer that comes late is of another year and is not shown as this one's.
    state.take(Answer::Sales(month("2026-11"), sales(None)), &desk);
    assert!(state.sales(&desk).is_none());
    assert_eq!(state.act(Action::Later, &desk), asked("2026-11"));
    assert!(state.sales(&desk).is_some());
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    let desk = desk();
    let mut state = screen(&desk, "2024-01");
    assert_eq!(state.click(Target::Row(STAGES, 3), &desk), []);
    assert_eq!(state.figure(&desk), Some(Figure::Stage(Stage::Loyal)));
    let opened = state.click(Target::Row(STAGES, 3), &desk);
    assert_eq!(opened, [Step::Go(Go::Customers("stage:loyal".to_owned()))]);
}

#[test]
fn on_a_figure_of_no_single_customer_no_action_is_about_anybody() {
    let desk = desk();
    let state = screen(&desk, "2024-01");
    assert_eq!(state.chosen(), []);
    assert!(!state.scopes().contains(&Scope::Customers));
}
