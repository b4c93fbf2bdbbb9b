//! At the till and after it: contacts, purchases, products, promises, feedback.

use crate::environment::{Output, TestEnvironment};

fn english() -> TestEnvironment {
    stocked(TestEnvironment::new(), ["Mary Jones", "John Smith"], ["Walk 60 min", "Shampoo"])
}

fn japanese() -> TestEnvironment {
    stocked(TestEnvironment::japanese(), ["山田 太郎", "佐藤 花子"], ["散歩60分", "シャンプー"])
}

/// Two customers and two products.
fn stocked(crm: TestEnvironment, names: [&str; 2], products: [&str; 2]) -> TestEnvironment {
    for name in names {
        assert_eq!(crm.run(["add", "customer", name, "--cadence", "30"]).code, 0);
    }
    for (product, price) in products.into_iter().zip(["3300", "1480"]) {
        assert_eq!(crm.run(["add", "product", product, "--price", price]).code, 0);
    }
    crm
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_str(&output.stdout).unwrap_or_else(|fault| panic!("{fault}: {output}"))
}

#[test]
fn a_morning_at_the_till() {
    let crm = english();
    insta::assert_snapshot!(crm.run(["log", "purchase", "mary", "Walk 60 min x2", "shampoo", "--discount", "80"]), @"");
    insta::assert_snapshot!(crm.run(["log", "purchase", "john", "Treats@480", "--at", "yesterday 15:30"]), @"");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "--total", "1000", "--use-points", "50"]), @"");
    insta::assert_snapshot!(crm.run(["log", "contact", "Mary", "Likes", "the", "new", "brush", "--via", "visit", "--in", "--next", "+2w"]), @"");
    insta::assert_snapshot!(crm.run(["log", "feedback", "Mary", "9", "Would", "come", "again"]), @"");
    insta::assert_snapshot!(crm.run(["log", "referral", "Mary", "John"]), @"");
    insta::assert_snapshot!(crm.run(["list", "purchases", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["show", "purchase", "P1", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["list", "points", "Mary", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["list", "contacts", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["list", "reminders", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["list", "feedback", "-o", "plain"]), @"");
}

#[test]
fn a_morning_at_the_till_in_japanese() {
    let crm = japanese();
    insta::assert_snapshot!(crm.run(["log", "purchase", "山田", "散歩６０分×２", "ｼｬﾝﾌﾟｰ", "--discount", "80円"]), @"");
    insta::assert_snapshot!(crm.run(["log", "purchase", "佐藤", "おやつ@480", "--at", "昨日15時半"]), @"");
    insta::assert_snapshot!(crm.run(["log", "purchase", "山田", "--total", "１，０００", "--use-points", "50"]), @"");
    insta::assert_snapshot!(crm.run(["log", "contact", "山田", "新しいブラシを喜んでいた", "--via", "来店", "--in", "--next", "来週金曜"]), @"");
    insta::assert_snapshot!(crm.run(["log", "feedback", "山田", "９", "また来たい"]), @"");
    insta::assert_snapshot!(crm.run(["log", "referral", "山田", "佐藤"]), @"");
    insta::assert_snapshot!(crm.run(["list", "purchases", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["show", "purchase", "P1", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["list", "points", "山田", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["list", "reminders", "-o", "plain"]), @"");
}

#[test]
fn a_total_below_the_items_is_a_discount_and_one_above_is_refused() {
    let crm = english();
    let logged = json(&crm.run(["log", "purchase", "Mary", "walk", "--total", "3000", "--json"]));
    assert_eq!((&logged["total"], &logged["discount"]), (&3000.into(), &300.into()));
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "walk", "--total", "3400"]), @"");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "walk", "--total", "3200", "--discount", "200"]), @"");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "walk", "--discount", "3301"]), @"");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary"]), @"");
    assert_eq!(json(&crm.run(["list", "purchases", "--json"])).as_array().unwrap().len(), 1);
}

#[test]
fn a_new_name_needs_a_price() {
    let crm = english();
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "Wolk 60 min"]), @"");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "Nail care x2", "--total", "3000"]), @"");
    insta::assert_snapshot!(crm.run(["list", "products", "-o", "plain"]), @"");
    crm.run(["add", "product", "Walk 30 min"]);
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "walk"]), @"");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "walk 30"]), @"");
}

#[test]
fn what_cannot_be_is_refused() {
    let crm = english();
    let mut all = Vec::new();
    for (args, snapshot) in [
        (vec!["log", "contact", "Mary", "--at", "tomorrow"], "future"),
        (vec!["log", "contact", "Mary", "--at", "2026-02-30"], "no such day"),
        (vec!["log", "purchase", "Mary", "Shampoo@14.80"], "decimals"),
        (vec!["log", "purchase", "Mary", "--total", "-5"], "negative"),
        (vec!["log", "purchase", "Mary", "--total", "100", "--use-points", "5"], "short"),
        (vec!["log", "purchase", "Mary", "--total", "100", "--use-points", "101"], "worth more"),
        (vec!["log", "contact", "Mary", "--via", "pigeon"], "channel"),
        (vec!["log", "feedback", "Mary", "11"], "score"),
        (vec!["add", "reminder", "Mary", "yesterday", "x"], "over"),
        (vec!["remove", "purchase", "P1"], "remove"),
        (vec!["void", "purchase", "P1"], "unknown"),
        (vec!["log", "referral", "Mary", "Mary"], "own"),
    ] {
        let done = crm.command().args(&args).output().unwrap();
        let stderr = String::from_utf8(done.stderr).unwrap();
        let said = format!("{snapshot}: {stderr}--- exit {}", done.status.code().unwrap());
        all.push(said);
    }
    insta::assert_snapshot!(all.join("\n"), @"");
    assert_eq!(crm.run(["list", "purchases", "--json"]).stdout, "[]\n");
    assert_eq!(crm.run(["list", "contacts", "--json"]).stdout, "[]\n");
}

#[test]
fn a_contact_settles_what_was_promised_before() {
    let crm = english();
    crm.run(["log", "contact", "Mary", "Wants a quote", "--next", "tomorrow"]);
    crm.run(["add", "reminder", "Mary", "tomorrow", "Birthday", "card"]);
    let later = ["--today", "2026-11-23"];
    insta::assert_snapshot!(crm.run(["log", "contact", "Mary", "Quoted", "--via", "mail", later[0], later[1]]), @"");
    insta::assert_snapshot!(crm.run(["list", "reminders", "--all", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["done", "R2"]), @"");
    insta::assert_snapshot!(crm.run(["done", "r2"]), @"");
    insta::assert_snapshot!(crm.run(["list", "reminders", "--json"]), @"");
}

#[test]
fn one_contact_with_all_who_stand_on_stdin() {
    let crm = english();
    let ids = crm.run(["list", "customers", "-o", "ids"]).stdout;
    insta::assert_snapshot!(crm.run_with_input(["log", "contact", "-", "Season card", "--via", "letter"], &ids), @"");
    assert_eq!(crm.run(["undo", "--yes"]).code, 0);
    assert_eq!(crm.run(["list", "contacts", "--json"]).stdout, "[]\n", "it is one operation");
}

#[test]
fn the_keys_of_json() {
    let crm = english();
    let keys = |output: &Output| {
        let value = json(output);
        let row = value.get(0).unwrap_or(&value).as_object().unwrap().clone();
        row.keys().cloned().collect::<Vec<_>>().join(" ")
    };
    let logged = crm.run(["log", "purchase", "Mary", "walk x 1.5", "--json"]);
    insta::assert_snapshot!(keys(&logged), @"");
    insta::assert_snapshot!(json(&logged)["lines"], @"");
    insta::assert_snapshot!(keys(&crm.run(["list", "purchases", "--json"])), @"");
    insta::assert_snapshot!(keys(&crm.run(["log", "contact", "Mary", "--json"])), @"");
    insta::assert_snapshot!(keys(&crm.run(["list", "contacts", "--json"])), @"");
    insta::assert_snapshot!(keys(&crm.run(["add", "reminder", "Mary", "+1w", "--json"])), @"");
    insta::assert_snapshot!(keys(&crm.run(["log", "feedback", "Mary", "5", "--kind", "csat", "--json"])), @"");
    insta::assert_snapshot!(keys(&crm.run(["list", "products", "--json"])), @"");
    insta::assert_snapshot!(keys(&crm.run(["void", "purchase", "P1", "--json"])), @"");
}

#[test]
fn what_was_noted_wrongly_is_corrected_or_removed() {
    let crm = english();
    crm.run(["log", "contact", "Mary", "Quote"]);
    insta::assert_snapshot!(crm.run(["edit", "contact", "K1", "--via", "mail", "--at", "-3d", "--mood", "good"]), @"");
    insta::assert_snapshot!(crm.run(["show", "contact", "K1", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["remove", "contact", "K1"]), @"");
    insta::assert_snapshot!(crm.run(["show", "contact", "K1"]), @"");
    crm.run(["log", "purchase", "Mary", "walk", "--no-points"]);
    insta::assert_snapshot!(crm.run(["edit", "purchase", "P1", "shampoo", "--at", "yesterday"]), @"");
    insta::assert_snapshot!(crm.run(["list", "purchases", "-o", "plain"]), @"");
    crm.run(["log", "purchase", "Mary", "walk"]);
    insta::assert_snapshot!(crm.run(["edit", "purchase", "P2", "--total", "3000"]), @"");
    insta::assert_snapshot!(crm.run(["edit", "product", "Shampoo", "--archive"]), @"");
    insta::assert_snapshot!(crm.run(["list", "products", "-o", "plain"]), @"");
    insta::assert_snapshot!(crm.run(["remove", "product", "walk"]), @"");
    crm.run(["add", "reminder", "Mary", "+1w", "Call"]);
    insta::assert_snapshot!(crm.run(["edit", "reminder", "R1", "--due", "+2w"]), @"");
    insta::assert_snapshot!(crm.run(["remove", "reminder", "R1"]), @"");
}

#[test]
fn a_dry_run_writes_nothing() {
    let crm = english();
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "Treats@480", "-n"]), @"");
    crm.run(["log", "contact", "Mary", "--next", "+1w", "-n"]);
    crm.run(["award", "points", "Mary", "100", "-n"]);
    crm.run(["add", "product", "Nail care", "-n"]);
    for list in ["purchases", "contacts", "reminders", "points"] {
        assert_eq!(crm.run(["list", list, "--json"]).stdout, "[]\n", "{list}");
    }
    assert_eq!(json(&crm.run(["list", "products", "--json"])).as_array().unwrap().len(), 2);
}
