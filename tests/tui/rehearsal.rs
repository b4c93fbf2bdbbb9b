//! The dashboard without a terminal, on the book of a shop: for whole screens as text.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use crm::config::Config;
use crm::i18n::{Lang, Texts};
use crm::ops::{Now, Shelf};
use crm::tui::{Rehearsal, Said, Shell, Start};

use crate::shop::Shop;

/// The dashboard of a shop on a screen of so many columns and lines, once all that belongs on it is there.
///
/// ```ignore
/// let mut dashboard = rehearsal(&shop, 80, 24);
/// dashboard.press("j j x").unwrap();
/// insta::assert_snapshot!(dashboard.screen());
/// ```
pub(crate) fn rehearsal(shop: &Shop, columns: u16, lines: u16) -> Rehearsal {
    let start = Start { shell: shell(shop), ..start(shop.home(), shop.lang()) };
    Rehearsal::open(start, columns, lines).unwrap()
}

/// Command lines run as the shell would run them.
fn shell(shop: &Shop) -> Shell {
    let plain = shop.command();
    let owned =
        |(name, value): (&OsStr, Option<&OsStr>)| Some((name.to_owned(), value?.to_owned()));
    let env: Vec<(OsString, OsString)> = plain.get_envs().filter_map(owned).collect();
    let (program, home) = (plain.get_program().to_owned(), shop.home().to_owned());
    Arc::new(move |line, _| {
        let mut command = Command::new(&program);
        command.env_clear().envs(env.iter().cloned()).current_dir(&home);
        let output = command.args(line.split_whitespace()).output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        Said { line: line.to_owned(), text: String::from_utf8(text).unwrap(), is_cut: false }
    })
}

/// What a dashboard is opened with in a home folder: its config and book, its day, ASCII borders, no colour, and an
/// editor that adds a word.
pub(crate) fn start(home: &Path, lang: Lang) -> Start {
    let config_path = home.join("config/crm/config.toml");
    let config = Config::load(&config_path).unwrap();
    let now = Now { today: "2026-11-21".parse().unwrap(), time: None };
    let book = home.join("data/crm/crm.db");
    Start {
        shelf: Shelf::new(config_path.with_file_name("templates")),
        business: config.business,
        keys: config.dashboard.keys,
        edit: Box::new(|text| Ok(format!("{text} (edited)"))),
        ..Start::plain(book, config.policy, Texts::new(lang), now)
    }
}

mod tests {
    use super::*;

    #[test]
    fn keys_are_echoed_at_once_and_answered_when_it_settles() {
        let shop = Shop::demo();
        let mut dashboard = rehearsal(&shop, 100, 30);
        assert!(dashboard.screen().contains("C21 Samuel Adeyemi"), "{}", dashboard.screen());
        dashboard.echo("j").unwrap();
        assert!(!dashboard.screen().contains("C3 Tom Bairstow"), "{}", dashboard.screen());
        dashboard.settle();
        assert!(dashboard.screen().contains("C3 Tom Bairstow"), "{}", dashboard.screen());
        assert!(dashboard.press("no-key").is_err());
        assert_eq!(dashboard.cursor(), None);
        dashboard.press("x").unwrap();
        assert!(dashboard.screen().contains("Done: C3 Tom Bairstow"), "{}", dashboard.screen());
        assert_eq!(shop.newest_change(), "done Tom Bairstow");
        dashboard.press("q").unwrap();
        assert!(dashboard.is_over());
    }

    #[test]
    fn the_cursor_stands_where_is_typed() {
        let shop = Shop::japanese();
        let mut dashboard = rehearsal(&shop, 80, 24);
        dashboard.press("/").unwrap();
        let (column, line) = dashboard.cursor().unwrap();
        dashboard.type_text("山田");
        assert_eq!(dashboard.cursor(), Some((column + 4, line)));
        let screen = dashboard.screen();
        assert!(screen.lines().nth(usize::from(line)).unwrap().contains("/ 山田"), "{screen}");
        dashboard.resize(60, 15);
        assert_eq!(dashboard.screen().lines().count(), 15);
        dashboard.paste(" x\ny");
        assert!(dashboard.screen().contains("山田 x y"), "{}", dashboard.screen());
    }

    #[test]
    fn what_others_have_done_is_seen_when_it_looks_around() {
        let shop = Shop::demo();
        let mut dashboard = rehearsal(&shop, 100, 30);
        assert_eq!(shop.run(["done", "R1"]).code, 0);
        assert!(dashboard.screen().contains("Call back about"), "{}", dashboard.screen());
        dashboard.look_around();
        assert!(!dashboard.screen().contains("Call back about"), "{}", dashboard.screen());
    }
}
