//! Whatever ends the dashboard, the terminal is left as it was found.

use rustix::process::Signal;

use crate::dashboard::Dashboard;
use crate::shop::Shop;

#[test]
fn it_is_left_by_q() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").press("q").leaves();
}

#[test]
fn it_is_left_by_ctrl_c_and_by_a_full_width_letter() {
    let shop = Shop::japanese();
    for key in ["ctrl-c", "ｑ"] {
        let Some(mut dashboard) = Dashboard::open(&shop) else { return };
        dashboard.sees("q 終了").press(key).leaves();
    }
}

/// The book is closed too: nothing of it is left beside its file.
#[test]
fn the_book_is_closed_when_it_is_left() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard
        .sees("Samuel Adeyemi")
        .press("x")
        .sees("Done: C21 Samuel Adeyemi")
        .press("q")
        .leaves();
    for side in ["-wal", "-shm"] {
        assert!(!shop.beside_book(side).exists(), "{side}");
    }
}

#[test]
fn a_signal_ends_it_as_it_ends_every_program() {
    let shop = Shop::demo();
    for signal in [Signal::INT, Signal::TERM, Signal::HUP, Signal::QUIT] {
        let Some(mut dashboard) = Dashboard::open(&shop) else { return };
        dashboard.sees("Samuel Adeyemi").signal(signal).dies_of(signal).leaves_no_mess();
    }
}

#[test]
fn it_ends_when_its_window_is_closed() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").hangs_up().dies_of(Signal::HUP);
}

/// A terminal that does not control the process sends no signal when it goes.
#[test]
fn it_ends_when_the_terminal_goes_without_a_word() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::of(&shop).without_control().open() else { return };
    dashboard.sees("Samuel Adeyemi").hangs_up().dies_of(Signal::HUP);
}

#[test]
fn it_stops_and_goes_on_as_a_shell_wants_it() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").press("j").sees("C3 Tom Bairstow");
    dashboard.signal(Signal::TSTP).is_in_state('T').leaves_no_mess();
    dashboard.is_scribbled_on("\r\nStopped\r\n$ fg\r\n").sees("$ fg");
    let cursor = dashboard.cursor();
    dashboard.signal(Signal::CONT).sees("Samuel Adeyemi").sees("C3 Tom Bairstow");
    // The key that stops other programs takes back what was done.
    dashboard.press("x").sees("Done: C3 Tom Bairstow").press("ctrl-z").sees("Taken back");
    dashboard.press("q").leaves();
    assert_eq!(dashboard.cursor(), cursor, "what a shell writes next is over something");
}

/// Nothing can be put in order before this signal; what somebody else did to the terminal meanwhile is.
#[test]
fn it_draws_itself_anew_after_it_was_halted() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").signal(Signal::STOP).is_in_state('T');
    dashboard.is_scribbled_on("\x1b[Hsomebody else was here").sees("somebody");
    dashboard.resize(90, 28);
    dashboard.signal(Signal::CONT).sees("Samuel Adeyemi").sees_no("somebody else was here");
    dashboard.press("q").leaves();
}

#[test]
fn a_terminal_that_cannot_move_its_cursor_is_refused_in_a_sentence() {
    let shop = Shop::demo();
    for term in ["dumb", ""] {
        let opening = Dashboard::of(&shop).args(&["tui"]).env("TERM", term).size(100, 30);
        let Some(mut dashboard) = opening.start() else { return };
        dashboard.leaves_with(6, "The dashboard needs a terminal that can move its cursor");
        // By itself the program shows what it can do elsewhere.
        let Some(mut bare) = Dashboard::of(&shop).env("TERM", term).start() else { return };
        bare.leaves_with(0, "crm help");
    }
}

#[test]
fn without_a_terminal_it_is_refused_with_a_hint() {
    insta::assert_snapshot!(Shop::empty().run(["tui"]), @r"
    --- stderr
    crm: The dashboard needs a terminal to type into and to show it on.
      The shell commands work everywhere: crm today
    --- exit 6
    ");
}

#[test]
fn a_book_that_cannot_be_opened_is_told_of_before_the_terminal_is_taken() {
    let shop = Shop::empty();
    let opening = Dashboard::of(&shop).args(&["--db", "/dev/null"]).start();
    let Some(mut dashboard) = opening else { return };
    dashboard.leaves_with(1, "/dev/null");
    let Some(mut dashboard) = Dashboard::of(&shop).args(&["tui", "--dry-run"]).start() else {
        return;
    };
    dashboard.leaves_with(3, "The book is not there");
    assert!(!shop.book().exists());
}
