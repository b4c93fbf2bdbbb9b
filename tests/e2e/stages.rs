//! Stages: how many customers stand in each, who moved in a period, and the day on which a stage begins.

use crate::environment::TestEnvironment;

/// A shop with customers in several stages.
fn shop(crm: &TestEnvironment) {
    for (name, created, bought) in [
        ("Mary Jones", "2025-01-01", ["2026-10-20", "2026-11-20"].as_slice()),
        ("John Smith", "2025-01-01", &["2026-05-01"]),
        ("Ann Lee", "2025-01-01", &["2025-12-01", "2026-11-01"]),
        ("Bob Ray", "2026-11-10", &["2026-11-10"]),
        ("Cy Young", "2026-11-20", &[]),
        ("Di Moss", "2026-01-01", &[]),
    ] {
        assert_eq!(crm.run(["add", "customer", name, "--today", created]).code, 0);
        for at in bought {
            let done =
                crm.run(["log", "purchase", name, "--total", "50", "--at", at, "--today", at]);
            assert_eq!(done.code, 0, "{done}");
        }
    }
}

#[test]
fn where_customers_stand_and_where_they_came_from() {
    let crm = TestEnvironment::new();
    shop(&crm);
    insta::assert_snapshot!(crm.on_terminal(["list", "stages"], ""), @r"
    Stage       Customers  Share  Came  Went  Before
    ----------- ---------- ------ ----- ----- ------
    prospect            2  0.333     1     0       1
    onboarding          1  0.167     1     1       1
    active              1  0.167     1     0       0
    loyal               0      0     0     0       0
    advocate            0      0     0     0       0
    at risk             0      0     0     1       1
    lapsed              1  0.167     1     1       1
    won back            1  0.167     1     0       0
    --- stderr
    Came and went from 2026-10-23 Fri to 2026-11-21 Sat.
    ");
    insta::assert_snapshot!(crm.run(["list", "stages"]), @r"
    stage	customers	share	came	went	before
    prospect	2	0.3333333333333333	1	0	1
    onboarding	1	0.16666666666666666	1	1	1
    active	1	0.16666666666666666	1	0	0
    loyal	0	0	0	0	0
    advocate	0	0	0	0	0
    at-risk	0	0	0	1	1
    lapsed	1	0.16666666666666666	1	1	1
    won-back	1	0.16666666666666666	1	0	0
    ");
    insta::assert_snapshot!(crm.run(["list", "stages", "--json", "--filter", "lee or ray"]), @r#"
    [
    {"stage":"prospect","customers":0,"share":0.0,"came":0,"went":0,"before":0,"from":{"onboarding":0,"active":0,"loyal":0,"advocate":0,"at-risk":0,"lapsed":0,"won-back":0},"new":0},
    {"stage":"onboarding","customers":1,"share":0.5,"came":1,"went":0,"before":0,"from":{"prospect":0,"active":0,"loyal":0,"advocate":0,"at-risk":0,"lapsed":0,"won-back":0},"new":1},
    {"stage":"active","customers":0,"share":0.0,"came":0,"went":0,"before":0,"from":{"prospect":0,"onboarding":0,"loyal":0,"advocate":0,"at-risk":0,"lapsed":0,"won-back":0},"new":0},
    {"stage":"loyal","customers":0,"share":0.0,"came":0,"went":0,"before":0,"from":{"prospect":0,"onboarding":0,"active":0,"advocate":0,"at-risk":0,"lapsed":0,"won-back":0},"new":0},
    {"stage":"advocate","customers":0,"share":0.0,"came":0,"went":0,"before":0,"from":{"prospect":0,"onboarding":0,"active":0,"loyal":0,"at-risk":0,"lapsed":0,"won-back":0},"new":0},
    {"stage":"at-risk","customers":0,"share":0.0,"came":0,"went":0,"before":0,"from":{"prospect":0,"onboarding":0,"active":0,"loyal":0,"advocate":0,"lapsed":0,"won-back":0},"new":0},
    {"stage":"lapsed","customers":0,"share":0.0,"came":0,"went":1,"before":1,"from":{"prospect":0,"onboarding":0,"active":0,"loyal":0,"advocate":0,"at-risk":0,"won-back":0},"new":0},
    {"stage":"won-back","customers":1,"share":0.5,"came":1,"went":0,"before":0,"from":{"prospect":0,"onboarding":0,"active":0,"loyal":0,"advocate":0,"at-risk":0,"lapsed":1},"new":0}
    ]
    "#);
    insta::assert_snapshot!(crm.on_terminal(["list", "stages", "--period", "2026-11", "--sort", "-came", "--limit", "2"], ""), @r"
    Stage       Customers  Share  Came  Went  Before
    ----------- ---------- ------ ----- ----- ------
    prospect            2  0.333     1     0       1
    onboarding          1  0.167     1     1       1
    --- stderr
    Came and went from 2026-11-01 Sun to 2026-11-21 Sat.
    ");
    insta::assert_snapshot!(crm.on_terminal(["list", "stages", "--period", "..2026-10-22", "--columns", "stage,customers,before,new"], ""), @r"
    Stage       Customers  Before  New
    ----------- ---------- ------- ---
    prospect            1       0    1
    onboarding          1       0    1
    active              0       0    0
    loyal               0       0    0
    advocate            0       0    0
    at risk             1       0    1
    lapsed              1       0    1
    won back            0       0    0
    --- stderr
    Came and went until 2026-10-22 Thu.
    ");
    insta::assert_snapshot!(crm.run(["list", "stages", "--period", "2027"]), @r"
    --- stderr
    crm: “2027” begins on 2027-01-01, which is still to come.
      Name a period that has begun, such as 2026-11 or last month.
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["list", "stages", "--sort", "spend"]), @r"
    --- stderr
    crm: This list cannot be sorted by “spend”.
      One of: stage, customers, share, came, went, before
    --- exit 2
    ");
}

#[test]
fn the_rows_are_the_lists_of_customers() {
    let crm = TestEnvironment::new();
    shop(&crm);
    for today in ["2026-11-21", "2026-12-20", "2027-06-01"] {
        let rows = crm.run(["list", "stages", "--json", "--today", today]).json();
        for row in rows.as_array().unwrap() {
            let stage = format!("stage:{}", row["stage"].as_str().unwrap());
            let listed =
                crm.run(["list", "customers", "-o", "ids", "--filter", &stage, "--today", today]);
            let count = i64::try_from(listed.stdout.lines().count()).unwrap();
            assert_eq!(row["customers"], count, "{stage} {today}");
        }
        let customers =
            rows.as_array().unwrap().iter().map(|row| row["customers"].as_i64().unwrap());
        assert_eq!(customers.sum::<i64>(), 6);
    }
}

/// The stage of the first customer on a day.
fn stage(crm: &TestEnvironment, today: &str) -> String {
    let row = crm.run(["show", "C1", "--json", "--today", today]).json();
    row["stage"].as_str().unwrap().to_owned()
}

#[test]
fn a_stage_begins_on_its_day() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary Jones", "--today", "2025-01-10"]);
    assert_eq!(stage(&crm, "2025-01-10"), "prospect");
    let buy = |at: &str| {
        assert_eq!(crm.run(["log", "purchase", "Mary", "--total", "9", "--at", at]).code, 0);
    };
    buy("2025-01-10");
    assert_eq!(["2025-02-08", "2025-02-09"].map(|at| stage(&crm, at)), ["onboarding", "active"]);
    assert_eq!(["2025-05-25", "2025-05-26"].map(|at| stage(&crm, at)), ["active", "at-risk"]);
    assert_eq!(["2025-07-09", "2025-07-10"].map(|at| stage(&crm, at)), ["at-risk", "lapsed"]);
    buy("2025-07-10");
    assert_eq!(["2025-07-10", "2025-10-07"].map(|at| stage(&crm, at)), ["won-back", "won-back"]);
    assert_eq!(stage(&crm, "2025-10-08"), "active");
    for on in ["09-01", "09-08", "09-15", "09-22", "09-29", "10-01", "10-06"] {
        buy(&format!("2025-{on}"));
    }
    assert_eq!(stage(&crm, "2025-10-08"), "active");
    buy("2025-10-08");
    assert_eq!(stage(&crm, "2025-10-08"), "loyal");
    crm.run(["add", "customer", "Ann Lee", "--referred-by", "C1", "--today", "2025-10-08"]);
    assert_eq!(stage(&crm, "2025-10-08"), "advocate");
    // The day before nobody was brought yet, and she was what she was then.
    let before = crm
        .run([
            "list",
            "stages",
            "--period",
            "2025-10-08",
            "--today",
            "2025-10-08",
            "--json",
            "--filter",
            "id:1",
        ])
        .json();
    assert_eq!((&before[4]["came"], &before[4]["from"]["won-back"]), (&1.into(), &1.into()));
}

#[test]
fn japanese() {
    let crm = TestEnvironment::japanese();
    shop(&crm);
    insta::assert_snapshot!(crm.on_terminal(["list", "stages"], ""), @r"
    段階      顧客数   割合  流入  流出  期首
    --------- ------- ------ ----- ----- ----
    見込み         2  0.333     1     0     1
    新規           1  0.167     1     1     1
    利用中         1  0.167     1     0     0
    常連           0      0     0     0     0
    推奨者         0      0     0     0     0
    離れかけ       0      0     0     1     1
    休眠           1  0.167     1     1     1
    復帰           1  0.167     1     0     0
    --- stderr
    流入と流出は 2026-10-23 (金) から 2026-11-21 (土) までです。
    ");
    insta::assert_snapshot!(crm.on_terminal(["list", "stages", "--period", "..2026-10-22", "--limit", "1"], ""), @r"
    段階    顧客数  割合  流入  流出  期首
    ------- ------- ----- ----- ----- ----
    見込み       1  0.25     1     0     0
    --- stderr
    流入と流出は 2026-10-22 (木) までです。
    ");
    insta::assert_snapshot!(crm.run(["list", "stages", "--period", "2027"]), @r"
    --- stderr
    crm: 「2027」は 2027-01-01 からで、まだ始まっていません。
      2026-11 や 先月 のように、すでに始まっている期間を指定してください。
    --- exit 5
    ");
}
