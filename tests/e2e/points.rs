//! Points: given, earned, spent, ended, taken back; the statement of any day.

use crate::environment::TestEnvironment;

fn crm() -> TestEnvironment {
    let crm = TestEnvironment::new();
    for name in ["Mary Jones", "John Smith", "Ann Lee"] {
        assert_eq!(crm.run(["add", "customer", name]).code, 0);
    }
    crm
}

fn balance(crm: &TestEnvironment, at: &str) -> i64 {
    let statement = crm.run(["list", "points", "Mary", "--at", at, "--json"]).json();
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
    insta::assert_snapshot!(crm.run(["award", "points", "Mary", "100", "--expires", "2026-12-31", "--why", "Waited", "--today", "2026-01-10"]), @r"
    --- stderr
    100 points for Mary Jones; balance 100. Last day 2026-12-31 Thu.
    ");
    insta::assert_snapshot!(crm.run(["award", "points", "Mary", "50", "--today", "2026-02-10"]), @r"
    --- stderr
    50 points for Mary Jones; balance 150. Last day 2027-02-10 Wed.
    ");
    insta::assert_snapshot!(crm.run(["redeem", "points", "Mary", "120", "--at", "2026-03-01", "--why", "Towel"]), @r"
    --- stderr
    120 points of Mary Jones spent on 2026-03-01 Sun; balance 30.
    ");
    insta::assert_snapshot!(crm.run(["list", "points", "Mary", "-o", "plain"]), @r"
    Balance  30
    Lots
      Awarded     Points  Left  Expires
      2026-01-10     100     0  2026-12-31
      2026-02-10      50    30  2027-02-10
    Entries
      When        Kind    Points  Balance  Why
      2026-01-10  award      100      100  Waited
      2026-02-10  award       50      150  -
      2026-03-01  redeem    -100       50  Towel
      2026-03-01  redeem     -20       30  Towel
    ");
    insta::assert_snapshot!(crm.run(["list", "points", "Mary", "--json"]), @r#"{"balance":30,"lots":[{"awarded_on":"2026-01-10","points":100,"left":0,"expires_on":"2026-12-31"},{"awarded_on":"2026-02-10","points":50,"left":30,"expires_on":"2027-02-10"}],"entries":[{"at":"2026-01-10","kind":"award","delta":100,"balance":100,"purchase":null,"why":"Waited"},{"at":"2026-02-10","kind":"award","delta":50,"balance":150,"purchase":null,"why":null},{"at":"2026-03-01","kind":"redeem","delta":-100,"balance":50,"purchase":null,"why":"Towel"},{"at":"2026-03-01","kind":"redeem","delta":-20,"balance":30,"purchase":null,"why":"Towel"}]}"#);
    assert_eq!(balance(&crm, "2026-01-09"), 0);
    assert_eq!(balance(&crm, "2026-02-01"), 100);
    assert_eq!(balance(&crm, "2026-02-28"), 150);
    assert_eq!(balance(&crm, "2026-03-01"), 30);
    assert_eq!(balance(&crm, "2027-02-10"), 30);
    assert_eq!(balance(&crm, "2027-02-11"), 0);
    let later = ["--today", "2027-03-01"];
    insta::assert_snapshot!(crm.run(["expire", "points", later[0], later[1]]), @r"
    --- stderr
    30 points of 1 customer had ended before 2027-03-01 Mon.
    ");
    insta::assert_snapshot!(crm.run(["expire", "points", later[0], later[1]]), @r"
    --- stderr
    No points had ended before 2027-03-01 Mon.
    ");
    insta::assert_snapshot!(crm.run(["list", "points", "Mary", "-o", "plain", later[0], later[1]]), @r"
    Balance  0
    Lots
      Awarded     Points  Left  Expires
      2026-01-10     100     0  2026-12-31
      2026-02-10      50     0  2027-02-10
    Entries
      When        Kind    Points  Balance  Why
      2026-01-10  award      100      100  Waited
      2026-02-10  award       50      150  -
      2026-03-01  redeem    -100       50  Towel
      2026-03-01  redeem     -20       30  Towel
      2027-03-01  expire     -30        0  -
    ");
    insta::assert_snapshot!(crm.run(["list", "points", later[0], later[1]]), @"id	name	stage	tags	last_contact	last_purchase	purchases	spend	points	next_due	expires_on");
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
        vec!["award", "points", "5", "--filter", "tag:nobody"],
    ] {
        let done = crm.command().args(&args).output().unwrap();
        let stderr = String::from_utf8(done.stderr).unwrap();
        let code = done.status.code().unwrap();
        all.push(format!("{}\n{stderr}--- exit {code}", args.join(" ")));
    }
    insta::assert_snapshot!(all.join("\n"), @r"
    award points Mary -5
    crm: -5 is not a number of points that can be given or spent: it must be from 1 to 1000000000000.
      Such as crm award points WHO 100
    --- exit 5
    award points Mary 0
    crm: 0 is not a number of points that can be given or spent: it must be from 1 to 1000000000000.
      Such as crm award points WHO 100
    --- exit 5
    award points Mary 1.5
    crm: “1.5” is not a whole number of points.
      Such as 100
    --- exit 2
    award points Mary 9999999999999
    crm: 9999999999999 is not a number of points that can be given or spent: it must be from 1 to 1000000000000.
      Such as crm award points WHO 100
    --- exit 5
    award points Mary 5 --expires 2026-11-20
    crm: The points would end on 2026-11-20, before they begin on 2026-11-21.
      Give a later day: crm award points WHO N --expires DATE
    --- exit 5
    redeem points Mary 11
    crm: C1 has 10 points on that day, and 11 were asked for.
      See the lots with crm list points C1
    --- exit 5
    redeem points Mary 5 --at yesterday
    crm: C1 has 0 points on that day, and 5 were asked for.
      See the lots with crm list points C1
    --- exit 5
    redeem points Mary 5 --at tomorrow
    crm: “tomorrow” is 2026-11-22 and still to come; only what has happened can be logged.
      Plan it instead: crm add reminder WHO DATE TEXT
    --- exit 5
    expire points --at 2027-01-01
    crm: “2027-01-01” is 2027-01-01 and still to come; only what has happened can be logged.
      Plan it instead: crm add reminder WHO DATE TEXT
    --- exit 5
    award points 5 --filter tag:nobody
    crm: No customer fits the filter “tag:nobody”.
      See what it finds: crm list customers --filter FILTER
    --- exit 3
    ");
    assert_eq!(balance(&crm, "today"), 10);
}

#[test]
fn a_purchase_that_is_voided_gives_back_and_takes() {
    let crm = crm();
    crm.run(["award", "points", "Mary", "100"]);
    let logged = crm
        .run(["log", "purchase", "Mary", "--total", "5000", "--use-points", "80", "--json"])
        .json();
    assert_eq!((&logged["points_earned"], &logged["balance"]), (&49.into(), &69.into()));
    crm.run(["redeem", "points", "Mary", "30"]);
    insta::assert_snapshot!(crm.run(["void", "purchase", "P1", "--why", "Wrong customer"]), @r"
    --- stderr
    Voided P1: Mary Jones, ¥5,000, 2026-11-21 Sat. Points: 80 given back, 39 taken, balance 80. 10 points it earned were spent meanwhile and stay spent.
    ");
    insta::assert_snapshot!(crm.run(["void", "purchase", "P1"]), @r"
    --- stderr
    crm: Purchase P1 was voided on 2026-11-21.
      See it with crm show purchase P1
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["edit", "purchase", "P1", "--note", "x"]), @r"
    --- stderr
    crm: Purchase P1 was voided on 2026-11-21.
      See it with crm show purchase P1
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["list", "points", "Mary", "-o", "plain"]), @r"
    Balance  80
    Lots
      Awarded     Points  Left  Expires
      2026-11-21     100    80  2027-11-21
      2026-11-21      49     0  2027-11-21
    Entries
      When        Kind    Points  Balance  Purchase
      2026-11-21  award      100      100  -
      2026-11-21  redeem     -80       20  P1
      2026-11-21  award       49       69  P1
      2026-11-21  redeem     -20       49  -
      2026-11-21  redeem     -10       39  -
      2026-11-21  return      80      119  P1
      2026-11-21  void       -39       80  P1
    ");
    insta::assert_snapshot!(crm.run(["show", "purchase", "P1", "-o", "plain"]), @r"
    ID           P1
    When         2026-11-21 Sat
    Customer     Mary Jones
    Total        ¥5,000
    Discount     ¥0
    Points used  80
    Note         Wrong customer
    Voided       2026-11-21 Sat
    ");
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
    insta::assert_snapshot!(crm.run(["award", "points", "50", "--filter", "created<=today"]), @r"
    --- stderr
    crm: This asks before it goes on, and there is no terminal to ask on.
      Look at it with --dry-run, then run it again with --yes.
    --- exit 6
    ");
    insta::assert_snapshot!(crm.run(["award", "points", "50", "--filter", "created<=today", "--yes"]), @r"
    --- stderr
    50 points for Mary Jones; balance 50. Last day 2027-11-21 Sun.
    50 points for John Smith; balance 50. Last day 2027-11-21 Sun.
    50 points for Ann Lee; balance 50. Last day 2027-11-21 Sun.
    ");
    crm.run(["award", "points", "Ann", "5", "--expires", "+3d"]);
    insta::assert_snapshot!(crm.run(["list", "points", "--columns", "id,name,points,expires_on"]), @r"
    id	name	points	expires_on
    C3	Ann Lee	55	2026-11-24
    C2	John Smith	50	2027-11-21
    C1	Mary Jones	50	2027-11-21
    ");
}

#[test]
fn in_japanese() {
    let crm = TestEnvironment::japanese();
    crm.run(["add", "customer", "山田 太郎"]);
    insta::assert_snapshot!(crm.run(["award", "points", "山田", "１００", "--why", "お詫び"]), @r"
    --- stderr
    ポイントを付与しました: 山田 太郎、100ポイント、残高 100。有効期限は 2027-11-21 (日) です。
    ");
    insta::assert_snapshot!(crm.run(["redeem", "points", "山田", "30"]), @r"
    --- stderr
    ポイントを利用しました: 山田 太郎、30ポイント、2026-11-21 (土)。残高 70。
    ");
    insta::assert_snapshot!(crm.run(["redeem", "points", "山田", "300"]), @r"
    --- stderr
    crm: C1 のその日のポイント残高は70ポイントで、300ポイントに足りません。
      crm list points C1 で内訳を見られます。
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["expire", "points"]), @r"
    --- stderr
    2026-11-21 (土) より前に期限の切れたポイントはありません。
    ");
    insta::assert_snapshot!(crm.run(["list", "points", "山田", "-o", "plain"]), @r"
    残高  70
    付与分
      付与日      ポイント  残り  有効期限
      2026-11-21       100    70  2027-11-21
    増減の記録
      日時        種類  増減  残高  理由
      2026-11-21  付与   100   100  お詫び
      2026-11-21  利用   -30    70  -
    ");
    crm.run(["log", "purchase", "山田", "カット@4800"]);
    insta::assert_snapshot!(crm.run(["void", "purchase", "P1", "--why", "打ち間違い"]), @r"
    --- stderr
    P1 を取り消しました: 山田 太郎、4,800円、2026-11-21 (土)。ポイント: 返却 0、取消 48、残高 70。
    ");
}
