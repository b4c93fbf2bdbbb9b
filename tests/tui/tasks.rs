//! The commonest tasks of a day, typed into the dashboard as a person would: what is seen, and what the book then says.

use crate::dashboard::Dashboard;
use crate::shop::Shop;

#[test]
fn a_contact_is_logged_with_the_day_of_the_next_one() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("c").sees("Log a contact -- C21");
    dashboard.type_text("Said sorry").press("shift-tab").type_text("+3d").sees("= 2026-11-24 Tue");
    dashboard.press("ctrl-s").sees("Logged: C21 Samuel Adeyemi / call").sees("2026-11-24");
    dashboard.press("q").leaves();
    assert_eq!(shop.json(&["list", "contacts", "C21"])[0]["note"], "Said sorry");
    assert_eq!(shop.json(&["list", "reminders", "C21"])[0]["due"], "2026-11-24");
}

#[test]
fn what_is_done_leaves_the_list_and_comes_back_when_undone() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("j").sees("C3 Tom Bairstow");
    dashboard.press("x").sees("Done: C3 Tom Bairstow").sees_no("Call back about");
    assert_eq!(shop.json(&["list", "reminders", "C3"]).as_array().map(Vec::len), Some(0));
    dashboard.press("u").sees("Taken back: C3 Tom Bairstow / done").sees("Promised: Call back");
    dashboard.press("q").leaves();
    assert_eq!(shop.json(&["list", "reminders", "C3"])[0]["due"], "2026-11-21");
}

#[test]
fn an_item_is_put_off_to_a_day() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("j s").sees("Snooze -- C3 Tom Bairstow");
    dashboard.type_text("2026-12-01").sees("= 2026-12-01 Tue").press("enter");
    dashboard
        .sees("Snoozed: C3 Tom Bairstow / until 2026-12-01")
        .sees_no("Call back about")
        .press("q")
        .leaves();
    assert!(!shop.json(&["today"]).to_string().contains("Tom Bairstow"));
    assert_eq!(shop.newest_change(), "snooze Tom Bairstow");
}

#[test]
fn a_purchase_is_logged_by_taking_what_is_suggested() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("b").sees("Log a purchase -- C21");
    dashboard.type_text("60").sees("- Walk 60 min").press("down tab").sees("= £18.50");
    dashboard.press("ctrl-s").sees("Logged: C21 Samuel Adeyemi / £18.50").sees("balance");
    dashboard.press("q").leaves();
    let newest = shop.json(&["list", "purchases", "C21"])[0].clone();
    assert_eq!((&newest["total"], &newest["products"][0]), (&1850.into(), &"Walk 60 min".into()));
    assert!(shop.json(&["list", "points", "C21"])["balance"].as_i64() > Some(900));
}

#[test]
fn a_customer_is_added() {
    let shop = Shop::empty();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("This book has no customers yet").press("a").sees("Add a customer");
    dashboard.type_text("Ada Lovelace").press("tab").type_text("0113 496 0999");
    dashboard.press("ctrl-s").sees("Added: C1 Ada Lovelace").press("q").leaves();
    let customer = shop.json(&["show", "C1"]);
    assert_eq!(
        (&customer["name"], &customer["phone"]),
        (&"Ada Lovelace".into(), &"0113 496 0999".into())
    );
}

#[test]
fn what_was_typed_into_a_form_stays_when_it_is_left() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("e").sees("Edit -- C21").sees("0113 496 0241");
    dashboard.press("tab ctrl-u").type_text("0113 496 0777").sees("0113 496 0777");
    dashboard.press("esc").sees("Not saved yet").sees_no("0113 496 0777");
    assert_eq!(shop.json(&["show", "C21"])["phone"], "0113 496 0241");
    dashboard.press("e").sees("0113 496 0777").press("ctrl-s").sees("Changed: C21 Samuel Adeyemi");
    dashboard.press("q").leaves();
    assert_eq!(shop.json(&["show", "C21"])["phone"], "0113 496 0777");
}

#[test]
fn points_are_given_and_spent() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("p").sees("Points -- C21").sees("900 points");
    dashboard.type_text("100").press("ctrl-s").sees("/ +100").sees("balance 1,000");
    dashboard.press("p").sees("1,000 points").press("shift-tab shift-tab right tab tab");
    dashboard.type_text("250").press("ctrl-s").sees("/ -250").sees("balance 750");
    dashboard.press("q").leaves();
    assert_eq!(shop.json(&["list", "points", "C21"])["balance"], 750);
}

#[test]
fn a_customer_is_found_by_name_in_japanese_and_opened() {
    let shop = Shop::japanese();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 原田 悟").press("2").sees("顧客 40").press("/").type_text("和田");
    dashboard.sees("C35 和田 麻衣").sees_no("C27 青木").press("enter").sees("/ 和田");
    dashboard.press("enter").sees("C35 和田 麻衣").sees("customer35@example.jp");
    dashboard.press("esc esc").sees("顧客 40").press("q").leaves();
}

#[test]
fn three_that_are_marked_get_one_contact_and_one_undo_takes_it_back() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    let newest = |who| shop.json(&["list", "contacts", who])[0]["note"].clone();
    dashboard.sees("C21 Samuel Adeyemi").press("space space space").sees("3 marked");
    dashboard.press("c").sees("3 customers").type_text("Told of the holidays");
    dashboard.press("ctrl-s").sees("Logged: C3 Tom Bairstow and 2 more");
    assert!(["C21", "C3", "C35"].iter().all(|who| newest(who) == "Told of the holidays"));
    dashboard.press("u").sees("/ contact logged").press("q").leaves();
    assert!(["C21", "C3", "C35"].iter().all(|who| newest(who) != "Told of the holidays"));
}

#[test]
fn a_message_is_copied_and_logged_as_sent() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("m").sees("Message: C21").sees("Dear Samuel,");
    dashboard.press("y").sees("Copied: the message").press("c").sees("Logged: C21 Samuel Adeyemi");
    dashboard.press("q").leaves();
    assert_eq!(shop.newest_change(), "log contact Samuel Adeyemi");
}

#[test]
fn a_command_line_is_run_from_the_palette() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press(":").type_text("award points WHO 40 --why thanks");
    dashboard.sees("run: crm award points C21 40").press("enter").sees("Esc back").press("esc");
    dashboard.sees("q quit").press("q").leaves();
    assert_eq!(shop.json(&["list", "points", "C21"])["balance"], 940);
}

#[test]
fn what_was_changed_elsewhere_meanwhile_is_not_overwritten_unseen() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("e").sees("0113 496 0241");
    dashboard.press("tab ctrl-u").type_text("0113 496 0777").sees("0113 496 0777");
    assert_eq!(shop.run(["edit", "customer", "C21", "--phone", "0113 496 0888"]).code, 0);
    dashboard.press("ctrl-s").sees("there now: 0113 496 0888").sees("0113 496 0777");
    assert_eq!(shop.json(&["show", "C21"])["phone"], "0113 496 0888");
    dashboard.press("ctrl-s").sees("Changed: C21 Samuel Adeyemi").press("q").leaves();
    assert_eq!(shop.json(&["show", "C21"])["phone"], "0113 496 0777");
}

#[test]
fn leaving_with_a_form_unsaved_asks_first() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("c").type_text("Half a sent").sees("Half a sent");
    dashboard.press("esc").sees("Not saved yet").press("q").sees("1 form is not saved");
    dashboard.press("esc").sees("c contact").press("c").sees("Half a sent").press("esc");
    dashboard.sees("Not saved yet").press("q").sees("Leave without saving?").press("y").leaves();
    assert_ne!(shop.newest_change(), "log contact Samuel Adeyemi");
}
