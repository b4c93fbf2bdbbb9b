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

#[test]
fn a_morning_at_the_till() {
    let crm = english();
    insta::assert_snapshot!(crm.run(["log", "purchase", "mary", "Walk 60 min x2", "shampoo", "--discount", "80"]), @r"
    --- stderr
    Logged P1: Mary Jones, ¥8,000, 2026-11-21 Sat. Points: 80 earned, 0 used, balance 80.
    ");
    insta::assert_snapshot!(crm.run(["log", "purchase", "john", "Treats@480", "--at", "yesterday 15:30"]), @r"
    --- stderr
    New product G3: Treats, ¥480.
    Logged P2: John Smith, ¥480, 2026-11-20 Fri 15:30. Points: 4 earned, 0 used, balance 4.
    ");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "--total", "1000", "--use-points", "50"]), @r"
    --- stderr
    Logged P3: Mary Jones, ¥1,000, 2026-11-21 Sat. Points: 9 earned, 50 used, balance 39.
    ");
    insta::assert_snapshot!(crm.run(["log", "contact", "Mary", "Likes", "the", "new", "brush", "--via", "visit", "--in", "--next", "+2w"]), @r"
    --- stderr
    Logged K1: visit, Mary Jones, 2026-11-21 Sat. Next due 2026-12-05 Sat.
    ");
    insta::assert_snapshot!(crm.run(["log", "feedback", "Mary", "9", "Would", "come", "again"]), @r"
    --- stderr
    Logged F1: NPS 9, Mary Jones, 2026-11-21 Sat.
    ");
    insta::assert_snapshot!(crm.run(["log", "referral", "Mary", "John"]), @r"
    --- stderr
    Mary Jones brought John Smith.
    ");
    insta::assert_snapshot!(crm.run(["list", "purchases", "-o", "plain"]), @r"
    ID  When              Customer    Total  Discount  Points used  Products
    P3  2026-11-21        Mary Jones  1,000         0           50  -
    P1  2026-11-21        Mary Jones  8,000        80            0  Walk 60 min x2, Shampoo
    P2  2026-11-20 15:30  John Smith    480         0            0  Treats
    ");
    insta::assert_snapshot!(crm.run(["show", "purchase", "P1", "-o", "plain"]), @r"
    ID           P1
    When         2026-11-21 Sat
    Customer     Mary Jones
    Total        ¥8,000
    Discount     ¥80
    Points used  0
    Lines
      Code  Product      Quantity  Amount
      G1    Walk 60 min         2   6,600
      G2    Shampoo             1   1,480
    ");
    insta::assert_snapshot!(crm.run(["list", "points", "Mary", "-o", "plain"]), @r"
    Balance  39
    Lots
      Awarded     Points  Left  Expires
      2026-11-21      80    30  2027-11-21
      2026-11-21       9     9  2027-11-21
    Entries
      When        Kind    Points  Balance  Purchase
      2026-11-21  award       80       80  P1
      2026-11-21  redeem     -50       30  P3
      2026-11-21  award        9       39  P3
    ");
    insta::assert_snapshot!(crm.run(["list", "contacts", "-o", "plain"]), @r"
    ID  When        Customer    Channel  Direction  Note
    K1  2026-11-21  Mary Jones  visit    in         Likes the new brush
    ");
    insta::assert_snapshot!(crm.run(["list", "reminders", "-o", "plain"]), @r"
    ID  Due         Customer    What
    R1  2026-12-05  Mary Jones  Likes the new brush
    ");
    insta::assert_snapshot!(crm.run(["list", "feedback", "-o", "plain"]), @r"
    ID  When        Customer    Kind  Score  Comment
    F1  2026-11-21  Mary Jones  NPS       9  Would come again
    ");
}

#[test]
fn a_morning_at_the_till_in_japanese() {
    let crm = japanese();
    insta::assert_snapshot!(crm.run(["log", "purchase", "山田", "散歩６０分×２", "ｼｬﾝﾌﾟｰ", "--discount", "80円"]), @r"
    --- stderr
    P1 を記録しました: 山田 太郎、8,000円、2026-11-21 (土)。ポイント: 付与 80、利用 0、残高 80。
    ");
    insta::assert_snapshot!(crm.run(["log", "purchase", "佐藤", "おやつ@480", "--at", "昨日15時半"]), @r"
    --- stderr
    商品 G3 を登録しました: おやつ、480円。
    P2 を記録しました: 佐藤 花子、480円、2026-11-20 (金) 15:30。ポイント: 付与 4、利用 0、残高 4。
    ");
    insta::assert_snapshot!(crm.run(["log", "purchase", "山田", "--total", "１，０００", "--use-points", "50"]), @r"
    --- stderr
    P3 を記録しました: 山田 太郎、1,000円、2026-11-21 (土)。ポイント: 付与 9、利用 50、残高 39。
    ");
    insta::assert_snapshot!(crm.run(["log", "contact", "山田", "新しいブラシを喜んでいた", "--via", "来店", "--in", "--next", "来週金曜"]), @r"
    --- stderr
    K1 を記録しました: 対面、山田 太郎、2026-11-21 (土)。次の連絡は 2026-11-27 (金) です。
    ");
    insta::assert_snapshot!(crm.run(["log", "feedback", "山田", "９", "また来たい"]), @r"
    --- stderr
    F1 を記録しました: NPS 9、山田 太郎、2026-11-21 (土)。
    ");
    insta::assert_snapshot!(crm.run(["log", "referral", "山田", "佐藤"]), @r"
    --- stderr
    紹介を記録しました: 山田 太郎 から 佐藤 花子。
    ");
    insta::assert_snapshot!(crm.run(["list", "purchases", "-o", "plain"]), @r"
    ID  日時              顧客        合計  値引き  利用ポイント  商品
    P3  2026-11-21        山田 太郎  1,000       0            50  -
    P1  2026-11-21        山田 太郎  8,000      80             0  散歩60分 x2, シャンプー
    P2  2026-11-20 15:30  佐藤 花子    480       0             0  おやつ
    ");
    insta::assert_snapshot!(crm.run(["show", "purchase", "P1", "-o", "plain"]), @r"
    ID            P1
    日時          2026-11-21 (土)
    顧客          山田 太郎
    合計          8,000円
    値引き        80円
    利用ポイント  0
    明細
      コード  商品        数量   金額
      G1      散歩60分       2  6,600
      G2      シャンプー     1  1,480
    ");
    insta::assert_snapshot!(crm.run(["list", "points", "山田", "-o", "plain"]), @r"
    残高  39
    付与分
      付与日      ポイント  残り  有効期限
      2026-11-21        80    30  2027-11-21
      2026-11-21         9     9  2027-11-21
    増減の記録
      日時        種類  増減  残高  購入
      2026-11-21  付与    80    80  P1
      2026-11-21  利用   -50    30  P3
      2026-11-21  付与     9    39  P3
    ");
    insta::assert_snapshot!(crm.run(["list", "reminders", "-o", "plain"]), @r"
    ID  期日        顧客       内容
    R1  2026-11-27  山田 太郎  新しいブラシを喜んでいた
    ");
}

#[test]
fn a_total_below_the_items_is_a_discount_and_one_above_is_refused() {
    let crm = english();
    let logged = crm.run(["log", "purchase", "Mary", "walk", "--total", "3000", "--json"]).json();
    assert_eq!((&logged["total"], &logged["discount"]), (&3000.into(), &300.into()));
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "walk", "--total", "3400"]), @r"
    --- stderr
    crm: The total 3400 does not agree with the items: less the discount they come to 3300.
      Leave --total out, or correct the prices: NAME@PRICE
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "walk", "--total", "3200", "--discount", "200"]), @r"
    --- stderr
    crm: The total 3200 does not agree with the items: less the discount they come to 3100.
      Leave --total out, or correct the prices: NAME@PRICE
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "walk", "--discount", "3301"]), @r"
    --- stderr
    crm: The discount 3301 is more than the items cost: 3300.
      Give at most 3300.
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary"]), @r#"
    --- stderr
    crm: A purchase needs items or a total.
      Such as crm log purchase WHO "Cut@3300", or crm log purchase WHO --total 3300
    --- exit 2
    "#);
    assert_eq!(crm.run(["list", "purchases", "--json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn a_new_name_needs_a_price() {
    let crm = english();
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "Wolk 60 min"]), @r#"
    --- stderr
    crm: There is no product “Wolk 60 min”.
      Give its price and it is added: "Wolk 60 min@PRICE"; or add it first: crm add product "Wolk 60 min" --price AMOUNT
      G1  Walk 60 min
    --- exit 3
    "#);
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "Nail care x2", "--total", "3000"]), @r"
    --- stderr
    New product G3: Nail care, ¥1,500.
    Logged P1: Mary Jones, ¥3,000, 2026-11-21 Sat. Points: 30 earned, 0 used, balance 30.
    ");
    insta::assert_snapshot!(crm.run(["list", "products", "-o", "plain"]), @r"
    ID  Name         Price
    G3  Nail care    1,500
    G2  Shampoo      1,480
    G1  Walk 60 min  3,300
    ");
    crm.run(["add", "product", "Walk 30 min"]);
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "walk"]), @r"
    --- stderr
    crm: “walk” fits 2 products.
      Give the code.
      G4  Walk 30 min
      G1  Walk 60 min
    --- exit 4
    ");
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "walk 30"]), @r#"
    --- stderr
    crm: The product “Walk 30 min” (G4) has no price.
      Say it: "Walk 30 min@PRICE", or for good: crm edit product G4 --price AMOUNT
    --- exit 5
    "#);
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
    insta::assert_snapshot!(all.join("\n"), @r"
    future: crm: “tomorrow” is 2026-11-22 and still to come; only what has happened can be logged.
      Plan it instead: crm add reminder WHO DATE TEXT
    --- exit 5
    no such day: crm: “2026-02-30” is not in the calendar.
      Check month and day; years go from 1900 to 2199.
    --- exit 2
    decimals: crm: “14.80” has too many decimals: JPY has none.
    --- exit 2
    negative: crm: “-5” is below zero; the amount must be zero or more.
    --- exit 2
    short: crm: C1 has 0 points on that day, and 5 were asked for.
      See the lots with crm list points C1
    --- exit 5
    worth more: crm: 101 points are worth more than the purchase; it can take at most 100.
      Use 100 or fewer: --use-points 100
    --- exit 5
    channel: crm: “pigeon” is not one of the words known here.
      One of: call, mail, visit, letter, line, sms, sns, other
    --- exit 2
    score: crm: A score of 11 is outside the scale from 0 to 10.
      Give a whole number from 0 to 10: crm log feedback WHO SCORE
    --- exit 5
    over: crm: “yesterday” is 2026-11-20 and already over.
      Give today or a later day, such as +1w or fri.
    --- exit 5
    remove: crm: Purchases are not removed but voided, so that the points stay right.
      crm void purchase P1
    --- exit 5
    unknown: crm: There is no purchase P1.
      List them with crm list purchases
    --- exit 3
    own: crm: Customers cannot have brought themselves (C1).
      Name two customers: crm log referral WHO NEW
    --- exit 5
    ");
    assert_eq!(crm.run(["list", "purchases", "--json"]).stdout, "[]\n");
    assert_eq!(crm.run(["list", "contacts", "--json"]).stdout, "[]\n");
}

#[test]
fn a_contact_settles_what_was_promised_before() {
    let crm = english();
    crm.run(["log", "contact", "Mary", "Wants a quote", "--next", "tomorrow"]);
    crm.run(["add", "reminder", "Mary", "tomorrow", "Birthday", "card"]);
    let later = ["--today", "2026-11-23"];
    insta::assert_snapshot!(crm.run(["log", "contact", "Mary", "Quoted", "--via", "mail", later[0], later[1]]), @r"
    --- stderr
    Logged K2: mail, Mary Jones, 2026-11-23 Mon. Settled: R1. Still promised: R2; crm done R2 if that is settled.
    ");
    insta::assert_snapshot!(crm.run(["list", "reminders", "--all", "-o", "plain"]), @r"
    ID  Due         Customer    What           Done
    R1  2026-11-22  Mary Jones  Wants a quote  2026-11-23
    R2  2026-11-22  Mary Jones  Birthday card  -
    ");
    insta::assert_snapshot!(crm.run(["done", "R2"]), @r"
    --- stderr
    Done: Mary Jones, promise: Birthday card (R2). That was early: it was due 2026-11-22 Sun.
    ");
    insta::assert_snapshot!(crm.run(["done", "r2"]), @r"
    --- stderr
    crm: Reminder R2 was done on 2026-11-21.
      See all with crm list reminders --all
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["list", "reminders", "--json"]), @"[]");
}

#[test]
fn one_contact_with_all_who_stand_on_stdin() {
    let crm = english();
    let ids = crm.run(["list", "customers", "-o", "ids"]).stdout;
    insta::assert_snapshot!(crm.run_with_input(["log", "contact", "-", "Season card", "--via", "letter"], &ids), @r"
    --- stderr
    Logged K1: letter, John Smith, 2026-11-21 Sat. Next due 2026-12-21 Mon.
    Logged K2: letter, Mary Jones, 2026-11-21 Sat. Next due 2026-12-21 Mon.
    ");
    assert_eq!(crm.run(["undo", "--yes"]).code, 0);
    assert_eq!(crm.run(["list", "contacts", "--json"]).stdout, "[]\n", "it is one operation");
}

#[test]
fn the_keys_of_json() {
    let crm = english();
    let keys = |output: &Output| {
        let value = output.json();
        let row = value.get(0).unwrap_or(&value).as_object().unwrap().clone();
        row.keys().cloned().collect::<Vec<_>>().join(" ")
    };
    let logged = crm.run(["log", "purchase", "Mary", "walk x 1.5", "--json"]);
    insta::assert_snapshot!(keys(&logged), @"id at customer customer_id total discount points_used lines currency note voided_on key points_earned balance");
    insta::assert_snapshot!(logged.json()["lines"], @r#"[{"product_id":"G1","product":"Walk 60 min","quantity":1.5,"amount":4950}]"#);
    insta::assert_snapshot!(keys(&crm.run(["list", "purchases", "--json"])), @"id at customer customer_id total discount points_used lines currency note voided_on key products");
    insta::assert_snapshot!(keys(&crm.run(["log", "contact", "Mary", "--json"])), @"id at customer customer_id channel direction purpose mood outcome note key next_due reminder cleared settled returning");
    insta::assert_snapshot!(keys(&crm.run(["list", "contacts", "--json"])), @"id at customer customer_id channel direction purpose mood outcome note key");
    insta::assert_snapshot!(keys(&crm.run(["add", "reminder", "Mary", "+1w", "--json"])), @"id due customer customer_id what every first_due done_on");
    insta::assert_snapshot!(keys(&crm.run(["log", "feedback", "Mary", "5", "--kind", "csat", "--json"])), @"id at customer customer_id kind score comment");
    insta::assert_snapshot!(keys(&crm.run(["list", "products", "--json"])), @"id name price category repeat_days goes_with upgrades_to currency key archived_on");
    insta::assert_snapshot!(keys(&crm.run(["void", "purchase", "P1", "--json"])), @"id at customer customer_id total discount points_used lines currency note voided_on key points_returned points_voided points_spent balance");
}

#[test]
fn what_was_noted_wrongly_is_corrected_or_removed() {
    let crm = english();
    crm.run(["log", "contact", "Mary", "Quote"]);
    insta::assert_snapshot!(crm.run(["edit", "contact", "K1", "--via", "mail", "--at", "-3d", "--mood", "good"]), @r"
    --- stderr
    Changed K1: Mary Jones.
    ");
    insta::assert_snapshot!(crm.run(["show", "contact", "K1", "-o", "plain"]), @r"
    ID         K1
    When       2026-11-18 Wed
    Customer   Mary Jones
    Channel    mail
    Direction  out
    Mood       good
    Note       Quote
    ");
    insta::assert_snapshot!(crm.run(["remove", "contact", "K1"]), @r"
    --- stderr
    Removed K1.
    ");
    insta::assert_snapshot!(crm.run(["show", "contact", "K1"]), @r"
    --- stderr
    crm: There is no contact K1.
      List them with crm list contacts
    --- exit 3
    ");
    crm.run(["log", "purchase", "Mary", "walk", "--no-points"]);
    insta::assert_snapshot!(crm.run(["edit", "purchase", "P1", "shampoo", "--at", "yesterday"]), @r"
    --- stderr
    Changed P1: Mary Jones.
    ");
    insta::assert_snapshot!(crm.run(["list", "purchases", "-o", "plain"]), @r"
    ID  When        Customer    Total  Discount  Points used  Products
    P1  2026-11-20  Mary Jones  1,480         0            0  Shampoo
    ");
    crm.run(["log", "purchase", "Mary", "walk"]);
    insta::assert_snapshot!(crm.run(["edit", "purchase", "P2", "--total", "3000"]), @r"
    --- stderr
    crm: The amounts of purchase P2 cannot be changed, because points hang on them.
      Void it with crm void purchase P2 and log it again with crm log purchase
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["edit", "product", "Shampoo", "--archive"]), @r"
    --- stderr
    Changed G2: Shampoo.
    ");
    insta::assert_snapshot!(crm.run(["list", "products", "-o", "plain"]), @r"
    ID  Name         Price
    G1  Walk 60 min  3,300
    ");
    insta::assert_snapshot!(crm.run(["remove", "product", "walk"]), @r"
    --- stderr
    crm: “Walk 60 min” (G1) stands in purchases, so it cannot be removed.
      Take it off the list instead: crm edit product G1 --archive
    --- exit 5
    ");
    crm.run(["add", "reminder", "Mary", "+1w", "Call"]);
    insta::assert_snapshot!(crm.run(["edit", "reminder", "R1", "--due", "+2w"]), @r"
    --- stderr
    R1: Mary Jones, due 2026-12-05 Sat.
    ");
    insta::assert_snapshot!(crm.run(["remove", "reminder", "R1"]), @r"
    --- stderr
    Removed R1.
    ");
}

#[test]
fn a_dry_run_writes_nothing() {
    let crm = english();
    insta::assert_snapshot!(crm.run(["log", "purchase", "Mary", "Treats@480", "-n"]), @r"
    --- stderr
    New product G3: Treats, ¥480.
    Logged P1: Mary Jones, ¥480, 2026-11-21 Sat. Points: 4 earned, 0 used, balance 4.
    (dry run: nothing was written)
    ");
    crm.run(["log", "contact", "Mary", "--next", "+1w", "-n"]);
    crm.run(["award", "points", "Mary", "100", "-n"]);
    crm.run(["add", "product", "Nail care", "-n"]);
    for list in ["purchases", "contacts", "reminders", "points"] {
        assert_eq!(crm.run(["list", list, "--json"]).stdout, "[]\n", "{list}");
    }
    assert_eq!(crm.run(["list", "products", "--json"]).json().as_array().unwrap().len(), 2);
}
