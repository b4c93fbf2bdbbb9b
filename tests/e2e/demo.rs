//! The demo: an invented morning on one page, in both languages, gone afterwards or kept.

use std::fs;

use unicode_width::UnicodeWidthStr;

use crate::environment::TestEnvironment;

/// Sections of the page with the number of lines each has.
fn sections(page: &str) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for line in page.lines() {
        match (line.rsplit_once("  crm "), found.last_mut()) {
            (Some((_, command)), _) if !line.starts_with(' ') => {
                found.push((format!("crm {command}"), 0));
            }
            (_, Some((_, lines))) if line.starts_with("  ") => *lines += 1,
            _ => {}
        }
    }
    found
}

#[test]
fn one_page_of_a_morning_that_leaves_nothing_behind() {
    for crm in [TestEnvironment::new(), TestEnvironment::japanese()] {
        let done = crm.run(["demo"]);
        assert_eq!((done.code, done.stderr.as_str()), (0, ""));
        let wide: Vec<&str> = done.stdout.lines().filter(|line| line.width() > 80).collect();
        assert!(wide.is_empty(), "{wide:#?}");
        let commands: Vec<String> = sections(&done.stdout)
            .into_iter()
            .map(|(command, lines)| {
                assert!(lines >= 3, "{command}: {lines} lines\n{}", done.stdout);
                command
            })
            .collect();
        assert_eq!(
            commands,
            [
                "crm today --limit 5",
                "crm show C3",
                "crm list customers --filter stage:at-risk",
                "crm list lapsed",
                "crm list points",
            ]
        );
        assert_eq!(fs::read_dir(crm.home()).unwrap().count(), 0, "nothing is left behind");
    }
}

#[test]
fn who_is_due_and_why() {
    let due = |crm: &TestEnvironment| {
        let page = crm.run(["demo"]).stdout;
        let lines: Vec<&str> = page.lines().take(13).collect();
        lines.join("\n")
    };
    insta::assert_snapshot!(due(&TestEnvironment::new()), @r"
    Kirkstall Dog Walks  2026-11-21 Sat
    An invented business: 40 customers, 2,102 purchases in two years.

    Get in touch today                                           crm today --limit 5
      ! C21 Samuel Adeyemi                                        call 0113 496 0241
          NPS 6 on 2026-10-31 Sat, not answered: Came back with mud on the sofa;
          CSAT 2 on 2026-10-31 Sat, not answered [21 days overdue]
            Say sorry, ask what happened, make it good.     crm done C21-at-risk-F22
        C3 Tom Bairstow                                           call 0113 496 0115
          Promised: Call back about holiday boarding [today]
            Come back to what you promised.                              crm done R1
      ! C35 Helen Midgley                                         call 0113 496 0339
          Promised: Send the prices for two dogs [1 day overdue]
    ");
    insta::assert_snapshot!(due(&TestEnvironment::japanese()), @r"
    鴨川わんこ散歩  2026-11-21 (土)
    架空のお店です。2年間で顧客40件、購入2,102件。

    今日連絡する相手                                             crm today --limit 5
      ! C21 原田 悟                                                電話 075-000-0241
          2026-10-31 (土) のNPS 6 に未返信「帰りに足が泥だらけだった」、2026-10-31
          (土) のCSAT 2 に未返信 [21日超過]
            お詫びし、事情を伺い、埋め合わせる              crm done C21-at-risk-F22
        C3 藤井 翔太                                               電話 075-000-0115
          約束: お泊まりの日程を電話 [今日]
            約束した件をお返事する                                       crm done R1
      ! C35 和田 麻衣                                              電話 075-000-0339
          約束: 2頭の料金表を送る [1日超過]
    ");
}

#[test]
fn as_a_document_for_programs_the_same_each_time() {
    let done = TestEnvironment::new().run(["demo", "--json"]);
    assert_eq!(TestEnvironment::new().run(["demo", "--json"]).stdout, done.stdout);
    let morning: serde_json::Value = serde_json::from_str(&done.stdout).unwrap();
    assert_eq!(morning["today"].as_array().unwrap().len(), 5);
    assert_eq!(morning["customer"]["name"], "Tom Bairstow");
    assert_eq!(morning["lapsed"][0]["days_silent"], 58);
    assert!(!morning["points"].as_array().unwrap().is_empty());
}

#[test]
fn a_kept_book_is_sound_and_takes_the_commands_it_is_shown_with() {
    for crm in [TestEnvironment::new(), TestEnvironment::japanese()] {
        let page = crm.run(["demo", "--keep", "dogs"]).stdout;
        let commands: Vec<&str> = page
            .lines()
            .filter_map(|line| line.trim().strip_prefix("crm --config dogs/config.toml "))
            .filter_map(|line| line.strip_prefix("--db dogs/crm.db "))
            .collect();
        assert_eq!(commands.len(), 5, "{page}");
        let kept = |rest: &[&str]| {
            let book = ["--config", "dogs/config.toml", "--db", "dogs/crm.db"];
            let done = crm.command().args(book).args(rest).output().unwrap();
            assert_eq!(done.status.code(), Some(0), "{rest:?}: {done:?}");
            String::from_utf8(done.stdout).unwrap()
        };
        kept(&["check"]);
        for command in commands {
            let (words, text) = command.split_once(" \"").unwrap_or((command, ""));
            let text = text.trim_end_matches('"');
            let words: Vec<&str> =
                words.split(' ').chain(Some(text)).filter(|word| !word.is_empty()).collect();
            kept(&words);
        }
        kept(&["check"]);
        let history = kept(&["history", "-o", "tsv"]);
        assert_eq!(
            history.lines().count(),
            8,
            "heading, five of the story, the log and the undo: {history}"
        );
        let again = crm.run(["demo", "--keep", "dogs"]);
        assert_eq!(again.code, 5, "{again}");
    }
}

#[test]
fn a_dry_run_keeps_nothing() {
    let crm = TestEnvironment::new();
    assert_eq!(crm.run(["demo", "--keep", "dogs", "-n"]).code, 0);
    assert_eq!(fs::read_dir(crm.home()).unwrap().count(), 0);
}
