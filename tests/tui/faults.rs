//! A fault of the program itself: the terminal is given back, and what went wrong can be read.

use std::panic::panic_any;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use crm::i18n::Lang;
use crm::tui::run;
use rustix::process::Signal;

use crate::dashboard::Dashboard;
use crate::rehearsal::start;
use crate::shop::Shop;

/// Names the home of the shop to the process that is to break down.
const HOME: &str = "CRM_TEST_HOME";

/// Not a test of its own: the process that another one starts in a terminal. Its clock, which clerks ask, breaks when
/// there is a file that says so, and its editor always does.
#[test]
#[ignore = "started by the other tests of this file"]
fn breaks_down() {
    #[expect(clippy::disallowed_methods, reason = "says whether it was started by a test")]
    let Some(home) = std::env::var_os(HOME).map(PathBuf::from) else { return };
    let mut start = start(&home, Lang::En);
    let (usual, broken) = (Arc::clone(&start.clock), home.join("broken"));
    start.clock = Arc::new(move || {
        if broken.exists() {
            panic_any("the clock stands still");
        }
        usual()
    });
    start.edit = Box::new(|_| panic_any("the editor is out of order"));
    run(start).unwrap();
}

fn opened(shop: &Shop) -> Option<Dashboard> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "faults::breaks_down", "--ignored", "--nocapture"]);
    command.env("TERM", "xterm-256color").env(HOME, shop.home());
    Dashboard::started(&command, (100, 30), true)
}

#[test]
fn a_fault_in_any_thread_gives_the_terminal_back() {
    let shop = Shop::demo();
    let Some(mut dashboard) = opened(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").press("j").sees("C3 Tom Bairstow");
    std::fs::write(shop.path("broken"), "").unwrap();
    dashboard.press("j k j k j k").dies_of(Signal::ABORT).leaves_no_mess();
    dashboard.sees("the clock stands still").sees("crm met a fault of its own");
    assert_eq!(shop.run(["check"]).code, 0);
}

#[test]
fn a_fault_beside_the_terminal_that_was_lent_is_told_of_too() {
    let shop = Shop::demo();
    let Some(mut dashboard) = opened(&shop) else { return };
    dashboard.sees("C21 Samuel Adeyemi").press("m").sees("Template: ").press("e");
    dashboard.dies_of(Signal::ABORT).leaves_no_mess();
    dashboard.sees("the editor is out of order").sees("crm met a fault of its own");
}
