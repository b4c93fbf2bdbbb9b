//! Keys, pastes, the mouse and the size of the terminal, as fast as they come.

use rustix::process::Signal;

use crate::dashboard::Dashboard;
use crate::shop::Shop;

#[test]
fn keys_that_come_all_at_once_are_all_taken() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").type_text(&"jk".repeat(50_000)).press("q").leaves();
}

#[test]
fn a_paste_arrives_whole_and_means_no_key() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    let text = format!("{}\rq\u{3} the very end", "山田 ".repeat(15_000));
    dashboard.sees("Samuel Adeyemi").press("/").paste(&text).sees("q  the very end");
    dashboard.press("esc").sees_no("the very end").press("q").leaves();
}

/// Input methods draw where the terminal's own cursor is.
#[test]
fn the_cursor_is_where_is_typed() {
    let shop = Shop::japanese();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("q 終了");
    assert_eq!(dashboard.cursor(), None);
    dashboard.press("/").type_text("佐藤").sees("/ 佐藤");
    let screen = dashboard.screen();
    let line = screen.lines().position(|line| line.contains("/ 佐藤")).unwrap();
    // A border, a slash and a space, two characters of two cells each.
    dashboard.has_cursor_at((7, u16::try_from(line).unwrap()));
    dashboard.press("esc").sees_no("/ 佐藤").press("q").leaves();
}

/// A terminal that does not mark pastes types them.
#[test]
fn a_paste_that_is_not_marked_arrives_whole_too() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    let text = format!("{} the very end", "word ".repeat(2_000));
    dashboard.sees("Samuel Adeyemi").press("/").type_text(&text).sees("the very end");
    dashboard.press("esc").sees_no("the very end").press("q").leaves();
}

#[test]
fn no_size_breaks_it() {
    let shop = Shop::japanese();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    for round in 0..40_u16 {
        for (columns, lines) in [(1, 1), (200, 60), (3, 40), (80, 24), (59, 14), (60, 15), (250, 2)]
        {
            dashboard.resize(columns + round % 3, lines + round % 2).press("j").press("tab");
        }
    }
    dashboard.resize(1, 1).resize(100, 30).sees("q 終了").press("q").leaves();
}

/// By the time the program looks, the terminal may have its size back, but not what stood on it.
#[test]
fn a_terminal_that_was_smaller_for_a_moment_is_drawn_whole() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").is_scribbled_on("\x1b[2J\x1b[Hspoilt").sees("spoilt");
    dashboard.signal(Signal::WINCH).sees_no("spoilt").sees("crm [1 Today]").sees("Samuel Adeyemi");
    dashboard.press("q").leaves();
}

#[test]
fn it_opens_on_the_smallest_of_screens() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::of(&shop).size(1, 1).open() else { return };
    dashboard.sees("T").resize(20, 6).sees("The dashboard needs").press("q").leaves();
}

#[test]
fn what_is_clicked_is_selected() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    let screen = dashboard.sees("Helen Midgley").screen();
    let line = screen.lines().position(|line| line.contains("Helen Midgley")).unwrap();
    dashboard.click(10, u16::try_from(line).unwrap()).sees("C35 Helen Midgley");
    dashboard.press("q").leaves();
}

#[test]
fn the_mouse_is_left_to_the_terminal_by_flag_and_by_config() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::of(&shop).args(&["tui", "--no-mouse"]).open() else {
        return;
    };
    assert!(!dashboard.sees("Samuel Adeyemi").mess().contains(&"the mouse"));
    dashboard.press("q").leaves();
    assert_eq!(shop.run(["config", "set", "dashboard.mouse", "false"]).code, 0);
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    assert!(!dashboard.sees("Samuel Adeyemi").mess().contains(&"the mouse"));
    dashboard.press("q").leaves();
    assert_eq!(shop.run(["config", "set", "dashboard.mouse", "true"]).code, 0);
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    assert!(dashboard.sees("Samuel Adeyemi").mess().contains(&"the mouse"));
    dashboard.press("q").leaves();
}
