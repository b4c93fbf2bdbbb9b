//! Random mornings of real commands: taken back to the last they leave the book as it was before, done again as it
//! was after, and sound at every turn.

use std::fs;

use proptest::prelude::*;

use crate::environment::TestEnvironment;

/// A command line, and whether a rule may forbid it where the commands before it led elsewhere.
type Line = Vec<String>;

fn line(words: &[&str]) -> Line {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// One of the customers that there may be; one that is gone is refused, which is as good as any other outcome.
fn who() -> impl Strategy<Value = String> {
    (1..6_u8).prop_map(|number| format!("C{number}"))
}

fn command() -> impl Strategy<Value = Line> {
    let points = || (1..80_u32).prop_map(|points| points.to_string());
    let code = |letter: char| (1..5_u8).prop_map(move |number| format!("{letter}{number}"));
    prop_oneof![
        "[a-z]{3}".prop_map(|name| line(&["add", "customer", &name, "--tag", "new"])),
        (who(), "[a-z]{3}")
            .prop_map(|(who, name)| line(&["edit", "customer", &who, "--name", &name])),
        (who(), who()).prop_map(|(who, other)| line(&["merge", &who, &other])),
        who().prop_map(|who| line(&["remove", "customer", &who])),
        who().prop_map(|who| line(&["archive", &who])),
        who().prop_map(|who| line(&["log", "contact", &who, "Rang", "--next", "+1w"])),
        (who(), points()).prop_map(|(who, price)| {
            line(&["log", "purchase", &who, &format!("Walk@{price}00"), "Brush@300"])
        }),
        (who(), points()).prop_map(|(who, used)| {
            line(&["log", "purchase", &who, "Walk@9000", "--use-points", &used])
        }),
        code('P').prop_map(|purchase| line(&["void", "purchase", &purchase])),
        (who(), points()).prop_map(|(who, points)| line(&["award", "points", &who, &points])),
        (who(), points()).prop_map(|(who, points)| line(&[
            "award",
            "points",
            &who,
            &points,
            "--expires",
            "11-30"
        ])),
        (who(), points()).prop_map(|(who, points)| line(&["redeem", "points", &who, &points])),
        Just(line(&["expire", "points", "--today", "2026-12-24"])),
        code('R').prop_map(|reminder| line(&["done", &reminder])),
        who().prop_map(|who| line(&["log", "feedback", &who, "9", "Lovely"])),
        (who(), who()).prop_map(|(who, new)| line(&["log", "referral", &who, &new])),
        who().prop_map(|who| line(&["add", "tag", &who, "vip"])),
        // The queue: acted on today and three days ahead.
        who().prop_map(|who| line(&["done", &who])),
        who().prop_map(|who| line(&["done", &who, "--no-contact", "--today", "2026-11-24"])),
        who().prop_map(|who| line(&["skip", &who, "--why", "Away"])),
        who().prop_map(|who| line(&["snooze", &who, "+2d"])),
        who().prop_map(|who| {
            line(&["add", "reminder", &who, "today", "Ring", "--every", "week"])
        }),
        code('K').prop_map(|contact| line(&["remove", "contact", &contact])),
        who().prop_map(|who| line(&["add", "offer", &who, "A walk", "--expires", "11-28"])),
        code('B').prop_map(|offer| line(&["redeem", "offer", &offer])),
        Just(line(&["import", "files"])),
        Just(line(&["import", "more"])),
    ]
}

/// A folder as another program exports it: a first import comes in as ranges, the second changes known rows too.
fn lay_out_files(crm: &TestEnvironment) {
    let files = [
        (
            "files/customers.csv",
            "id,name,tags,referred_by\nk1,Mary Jones,vip,\nk2,John Smith,web;vip,k1\n",
        ),
        (
            "files/purchases.csv",
            "id,customer_id,at,amount,product\n1,k1,2026-01-05,1500,Walk\n2,k2,2026-02-01,300,\n",
        ),
        (
            "files/points.csv",
            "id,customer_id,at,delta,reason\n1,k1,2026-01-05,50,\n2,k1,2026-02-05,-20,\n",
        ),
        ("files/contacts.csv", "id,customer_id,at,channel,note\n1,k2,2026-03-01,call,Hello\n"),
        ("files/feedback.csv", "id,customer_id,at,score,comment\n1,k1,2026-03-01,10,Good\n"),
        ("more/customers.csv", "id,name,tags\nk1,Mary Brown,old\nk3,Ann Lee,\n"),
        (
            "more/purchases.csv",
            "id,customer_id,at,amount,product\n1,k1,2026-01-05,1800,Walk\n3,k3,2026-04-01,700,Bath\n",
        ),
    ];
    for (name, text) in files {
        let path = crm.home().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn run(crm: &TestEnvironment, words: &[String]) -> (i32, String) {
    let done = crm.command().args(words).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    let status = done.status.code().unwrap();
    assert!(matches!(status, 0 | 3 | 5 | 8), "{words:?}: {status} {said}");
    (status, String::from_utf8(done.stdout).unwrap())
}

/// All that the book says of its customers. The ledger is what `list points` says, not its entries: what is taken
/// back stays written down.
fn state(crm: &TestEnvironment) -> String {
    let mut all = String::new();
    let lists = ["customers", "contacts", "purchases", "feedback", "reminders", "products", "tags"];
    for list in lists {
        all += &run(crm, &line(&["list", list, "--json"])).1;
    }
    let queue = line(&["today", "--days", "40", "--json"]);
    for args in [queue, line(&["list", "offers", "--all", "--json"])] {
        all += &run(crm, &args).1;
    }
    for file in ["customers", "contacts", "purchases", "feedback"] {
        all += &run(crm, &line(&["export", file])).1;
    }
    for number in 1..9 {
        all += &run(crm, &line(&["list", "points", &format!("C{number}"), "--json"])).1;
    }
    all
}

/// Runs `word` until there is nothing left to do; how often it did something.
fn until_refused(crm: &TestEnvironment, word: &str) -> usize {
    (0..).find(|_| run(crm, &line(&[word])).0 != 0).unwrap()
}

fn assert_sound(crm: &TestEnvironment) {
    let checked = crm.run(["check"]);
    assert_eq!(checked.code, 0, "{checked}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn all_taken_back_is_the_beginning_and_all_done_again_the_end(
        commands in prop::collection::vec(command(), 4..14),
    ) {
        let crm = TestEnvironment::new();
        lay_out_files(&crm);
        let beginning = state(&crm);
        for name in ["Ida", "Bob"] {
            run(&crm, &line(&["add", "customer", name]));
        }
        for words in &commands {
            run(&crm, words);
        }
        let end = state(&crm);
        assert_sound(&crm);
        let taken_back = until_refused(&crm, "undo");
        prop_assert_eq!(state(&crm), beginning);
        assert_sound(&crm);
        prop_assert_eq!(until_refused(&crm, "redo"), taken_back);
        prop_assert_eq!(state(&crm), end);
        assert_sound(&crm);
    }
}

#[test]
fn an_import_is_sound_taken_back_and_done_again() {
    let crm = TestEnvironment::new();
    lay_out_files(&crm);
    for folder in ["files", "more"] {
        assert_eq!(run(&crm, &line(&["import", folder])).0, 0);
        let imported = state(&crm);
        assert_sound(&crm);
        for word in ["undo", "redo", "undo", "redo"] {
            assert_eq!(run(&crm, &line(&[word])).0, 0);
            assert_sound(&crm);
        }
        assert_eq!(state(&crm), imported);
    }
}
