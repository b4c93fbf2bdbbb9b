//! Whatever ends the dashboard, the terminal is left as it was found.

use crate::dashboard::Dashboard;
use crate::shop::Shop;

#[test]
fn it_is_left_by_q() {
    let shop = Shop::demo();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("Samuel Adeyemi").press("q").leaves();
}

#[test]
fn it_is_left_by_ctrl_c() {
    let shop = Shop::japanese();
    let Some(mut dashboard) = Dashboard::open(&shop) else { return };
    dashboard.sees("q 終了").press("ctrl-c").leaves();
}
