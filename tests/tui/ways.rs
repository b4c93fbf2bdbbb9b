//! Ways from screen to screen, and back.

use crate::rehearsal::rehearsal;
use crate::shop::Shop;

#[test]
fn one_key_leads_back_from_the_customers_behind_a_figure() {
    let shop = Shop::demo();
    let mut dashboard = rehearsal(&shop, 100, 30);
    dashboard.press("4 tab enter").unwrap();
    assert!(dashboard.screen().contains("[2 Customers]"), "{}", dashboard.screen());
    assert!(dashboard.screen().contains("/ first:2026-11"), "{}", dashboard.screen());
    dashboard.press("esc").unwrap();
    assert!(dashboard.screen().contains("[4 Numbers]"), "{}", dashboard.screen());
    dashboard.press("2").unwrap();
    assert!(!dashboard.screen().contains("/ first:"), "it came from there: {}", dashboard.screen());
    dashboard.press("4 enter / space").unwrap();
    dashboard.type_text("a");
    dashboard.press("enter esc").unwrap();
    assert!(dashboard.screen().contains("[2 Customers]"), "{}", dashboard.screen());
    dashboard.press("esc").unwrap();
    assert!(dashboard.screen().contains("[4 Numbers]"), "{}", dashboard.screen());
}

#[test]
fn whoever_is_archived_is_shown_all_the_same() {
    let shop = Shop::demo();
    let mut dashboard = rehearsal(&shop, 100, 30);
    // The row was there when it was opened.
    assert_eq!(shop.run(["archive", "C21"]).code, 0);
    dashboard.press("enter").unwrap();
    let screen = dashboard.screen();
    assert!(screen.contains("C21 Samuel Adeyemi is archived, and shown alone."), "{screen}");
    assert!(screen.contains("/ id:21 archived:any"), "{screen}");
    dashboard.press("esc").unwrap();
    assert!(dashboard.screen().contains("[1 Today]"), "{}", dashboard.screen());
    dashboard.press("2").unwrap();
    assert!(!dashboard.screen().contains("archived:any"), "{}", dashboard.screen());
}

#[test]
fn the_question_whether_to_leave_names_the_keys_that_answer_it() {
    let shop = Shop::demo();
    let mut dashboard = rehearsal(&shop, 100, 30);
    dashboard.press("c").unwrap();
    dashboard.type_text("Brush");
    dashboard.press("esc q").unwrap();
    assert!(dashboard.screen().contains("y/q quit"), "{}", dashboard.screen());
    assert!(!dashboard.is_over());
    dashboard.press("q").unwrap();
    assert!(dashboard.is_over());
}
