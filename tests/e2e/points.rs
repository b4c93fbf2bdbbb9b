//! Points: given, earned, spent, ended, taken back; the statement of any day.

use crate::environment::{Output, TestEnvironment};

fn crm() -> TestEnvironment {
    let crm = TestEnvironment::new();
    for name in ["Mary Jones", "John Smith", "Ann Lee"] {
        assert_eq!(crm.run(["add", "customer", name]).code, 0);
    }
    crm
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_str(&output.stdout).unwrap_or_else(|fault| panic!("{fault}: {output}"))
}

fn balance(crm: &TestEnvironment, at: &str) -> i64 {
    let statement = json(&crm.run(["list", "points", "Mary", "--at", at, "--json"]));
    let balance = statement["balance"].as_i64().unwrap();
    let left =
        statement["lots"].as_array().unwrap().iter().map(|lot| lot["left"].as_i64().unwrap());
    assert_eq!(left.sum::<i64>(), balance, "{statement}");
    let last = statement["entries"].as_array().unwrap().last();
    assert_eq!(last.map_or(0, |entry| entry["balance"].as_i64().unwrap()), balance, "{statement}");
    balance
}

#[test]
fn given_spent_and_ended() {
    let crm = crm();
    insta::assert_snapshot!(crm.run(["award", "points", "Mary", "100", "--expires", "2026-12-31", "--why", "Waited", "--today", "2026-01-10"]), @"");
    insta::assert_snapshot!(crm.run(["award", "points", "Mary", "50", "--today", "2026-02-10"]), @"");
    insta::assert_snapshot!(crm.run(["redeem", "points", "Mary", "120", "--at", "2026-03-01", "--why", "Towel"]), @"");
    insta::assert_snapshot!(crm.run(["list", "points", "Mary", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["list", "points", "Mary", "--json"]), @"");
    assert_eq!(balance(&crm, "2026-01-09"), 0);
    assert_eq!(balance(&crm, "2026-02-01"), 100);
    assert_eq!(balance(&crm, "2026-02-28"), 150);
    assert_eq!(balance(&crm, "2026-03-01"), 30);
    assert_eq!(balance(&crm, "2027-02-10"), 30);
    assert_eq!(balance(&crm, "2027-02-11"), 0);
    let later = ["--today", "2027-03-01"];
    insta::assert_snapshot!(crm.run(["expire", "points", later[0], later[1]]), @"");
    insta::assert_snapshot!(crm.run(["expire", "points", later[0], later[1]]), @"");
    insta::assert_snapshot!(crm.run(["list", "points", "Mary", "-o", "plain", later[0], later[1]]), @"");
    insta::assert_snapshot!(crm.run(["list", "points", later[0], later[1]]), @"");
}

#[test]
fn what_cannot_be_is_refused() {
    let crm = crm();
    crm.run(["award", "points", "Mary", "10"]);
    let mut all = Vec::new();
    for args in [
        vec!["award", "points", "Mary", "-5"],
        vec!["award", "points", "Mary", "0"],
        vec!["award", "points", "Mary", "1.5"],
        vec!["award", "points", "Mary", "9999999999999"],
        vec!["award", "points", "Mary", "5", "--expires", "2026-11-20"],
        vec!["redeem", "points", "Mary", "11"],
        vec!["redeem", "points", "Mary", "5", "--at", "yesterday"],
        vec!["redeem", "points", "Mary", "5", "--at", "tomorrow"],
        vec!["expire", "points", "--at", "2027-01-01"],
        vec!["award", "points", "5", "--filter", "name:nobody"],
    ] {
        let done = crm.command().args(&args).output().unwrap();
        let stderr = String::from_utf8(done.stderr).unwrap();
        let code = done.status.code().unwrap();
        all.push(format!("{}\n{stderr}--- exit {code}", args.join(" ")));
    }
    insta::assert_snapshot!(all.join("\n"), @"");
    assert_eq!(balance(&crm, "today"), 10);
}

#[test]
fn a_purchase_that_is_voided_gives_back_and_takes() {
    let crm = crm();
    crm.run(["award", "points", "Mary", "100"]);
    let logged = json(&crm.run([
        "log",
        "purchase",
        "Mary",
        "--total",
        "5000",
        "--use-points",
        "80",
        "--json",
    ]));
    assert_eq!((&logged["points_earned"], &logged["balance"]), (&49.into(), &69.into()));
    crm.run(["redeem", "points", "Mary", "30"]);
    insta::assert_snapshot!(crm.run(["void", "purchase", "P1", "--why", "Wrong customer"]), @"");
    insta::assert_snapshot!(crm.run(["void", "purchase", "P1"]), @"");
    insta::assert_snapshot!(crm.run(["edit", "purchase", "P1", "--note", "x"]), @"");
    insta::assert_snapshot!(crm.run(["list", "points", "Mary", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["show", "purchase", "P1", "-o", "plain"]), @"");
    balance(&crm, "today");
}

#[test]
fn undo_brings_back_the_statement() {
    let crm = crm();
    crm.run(["award", "points", "Mary", "100", "--expires", "2026-11-25", "--today", "2026-11-01"]);
    crm.run(["log", "purchase", "Mary", "--total", "10000", "--use-points", "20"]);
    let statement = || crm.run(["list", "points", "Mary", "--json"]).stdout;
    for write in [
        vec!["award", "points", "Mary", "7"],
        vec!["redeem", "points", "Mary", "60"],
        vec!["log", "purchase", "Mary", "--total", "3000", "--use-points", "90"],
        vec!["log", "purchase", "Mary", "Cut@3300"],
        vec!["void", "purchase", "P1"],
        vec!["expire", "points", "--today", "2026-12-01"],
    ] {
        let before = statement();
        let done = crm.command().args(&write).output().unwrap();
        assert!(done.status.success(), "{write:?}");
        let after = statement();
        // What has ended is left out of the statement before it is written down.
        assert_eq!(after == before, write[0] == "expire", "{write:?}");
        assert_eq!(crm.run(["undo", "--yes"]).code, 0, "{write:?}");
        assert_eq!(statement(), before, "{write:?}");
        assert_eq!(crm.run(["redo", "--yes"]).code, 0, "{write:?}");
        assert_eq!(statement(), after, "{write:?}");
        assert_eq!(crm.run(["undo", "--yes"]).code, 0, "{write:?}");
    }
}

#[test]
fn points_for_many_are_asked_first() {
    let crm = crm();
    insta::assert_snapshot!(crm.run(["award", "points", "50", "--filter", "created<=today"]), @"");
    insta::assert_snapshot!(crm.run(["award", "points", "50", "--filter", "created<=today", "--yes"]), @"");
    crm.run(["award", "points", "Ann", "5", "--expires", "+3d"]);
    insta::assert_snapshot!(crm.run(["list", "points", "--columns", "id,name,points,expires_on"]), @"");
}

#[test]
fn in_japanese() {
    let crm = TestEnvironment::japanese();
    crm.run(["add", "customer", "山田 太郎"]);
    insta::assert_snapshot!(crm.run(["award", "points", "山田", "１００", "--why", "お詫び"]), @"");
    insta::assert_snapshot!(crm.run(["redeem", "points", "山田", "30"]), @"");
    insta::assert_snapshot!(crm.run(["redeem", "points", "山田", "300"]), @"");
    insta::assert_snapshot!(crm.run(["expire", "points"]), @"");
    insta::assert_snapshot!(crm.run(["list", "points", "山田", "-o", "plain"]), @"");
    crm.run(["log", "purchase", "山田", "カット@4800"]);
    insta::assert_snapshot!(crm.run(["void", "purchase", "P1", "--why", "打ち間違い"]), @"");
}
