//! Lists of customers: everybody, found ones, who has lapsed, what is due, dates ahead, tags.

use crate::environment::TestEnvironment;
use crate::people::ROW;

/// Four customers: one lapsed by rhythm, one by silence, one who buys, one who never did.
fn shop(crm: TestEnvironment) -> TestEnvironment {
    for args in [
        [
            "add",
            "customer",
            "Mary Jones",
            "--phone",
            "020 7946 0000",
            "--birthday",
            "1980-11-25",
            "--tag",
            "vip",
        ],
        [
            "add",
            "customer",
            "John Smith",
            "--since",
            "2023-02-28",
            "--birthday",
            "--02-29",
            "--tag",
            "web",
        ],
        ["add", "customer", "Ann Baker", "--cadence", "7", "--since", "2026-11-21", "--tag", "vip"],
        [
            "add",
            "customer",
            "Bob Mary",
            "--note",
            "a friend of Smith",
            "--cadence",
            "14",
            "--birthday",
            "11-20",
        ],
    ] {
        assert_eq!(crm.run(args).code, 0, "{args:?}");
    }
    for (who, total, day) in [
        ("C1", "1000", "2026-01-05"),
        ("C1", "1000", "2026-02-05"),
        ("C1", "1000", "2026-03-05"),
        ("C2", "9000", "2026-01-31"),
        ("C3", "2000", "2026-11-20"),
    ] {
        assert_eq!(crm.run(["log", "purchase", who, "--total", total, "--at", day]).code, 0);
    }
    for (who, day) in [("C3", "2026-11-01"), ("C4", "2026-11-10")] {
        assert_eq!(crm.run(["log", "contact", who, "Hello", "--at", day]).code, 0);
    }
    let early = ["--today", "2026-11-10"];
    let promise = ["add", "reminder", "C1", "2026-11-19", "Send the price list"];
    let promised = crm.command().args(promise).args(early).status().unwrap();
    assert!(promised.success());
    crm
}

#[test]
fn everybody_by_name_or_as_asked() {
    let crm = shop(TestEnvironment::new());
    insta::assert_snapshot!(crm.on_terminal(["list", "customers"], ""), @r"
    ID  Name        Stage       Tags  Last contact  Next due    Spend
    --- ----------- ----------- ----- ------------- ----------- -----
    C3  Ann Baker   onboarding  vip   2026-11-01    2026-11-08  2,000
    C4  Bob Mary    prospect    -     2026-11-10    2026-11-24      0
    C2  John Smith  lapsed      web   -             -           9,000
    C1  Mary Jones  lapsed      vip   -             -           3,000
    ");
    insta::assert_snapshot!(crm.run(["list", "customers", "--filter", "tag:vip or spend>5000", "--sort", "-spend", "--columns", "id,name,spend"]), @r"
    id	name	spend
    C2	John Smith	9000
    C1	Mary Jones	3000
    C3	Ann Baker	2000
    ");
    insta::assert_snapshot!(crm.run(["list", "customers", "--limit", "1", "-o", "ids"]), @r"
    C3
    ");
    insta::assert_snapshot!(crm.run(["list", "customers", "--sort", "shoe"]), @r"
    --- stderr
    crm: This list cannot be sorted by “shoe”.
      One of: id, name, kana, created, first_purchase, last_purchase, last_contact, next_due, purchases, purchase_days, spend, points, birthday, source, days_silent
    --- exit 2
    ");
    insta::assert_snapshot!(crm.run(["list", "customers", "--filter", "tg:vip"]), @r"
    --- stderr
    crm: The filter has no field “tg” (character 1).
      Did you mean “tag”? To look for the text itself, put it in quotes.
    --- exit 2
    ");
    for (filter, ids) in [
        ("stage:lapsed", "C1\nC2\n"),
        ("-tag:vip", "C2\nC4\n"),
        ("stage:prospect", "C4\n"),
        ("due<=today", "C3\n"),
        ("last<-90d -tag:web", "C1\n"),
        ("purchases:0", "C4\n"),
        ("birthday:11", "C1\nC4\n"),
        ("bought:2026-11", "C3\n"),
        ("first:2026-11", "C3\n"),
        ("first<2026-02", "C1\nC2\n"),
        ("bought:2026-02..2026-03 first<2026-02", "C1\n"),
        ("again:2026", "C1\n"),
        ("again:2026-02..2026-03", "C1\n"),
        ("again:2026-03", ""),
        ("-again:2026 purchases>0", "C2\nC3\n"),
        ("\"or\"", ""),
    ] {
        let listed =
            crm.run(["list", "customers", "--sort", "id", "--filter", filter, "-o", "ids"]);
        assert_eq!(listed.stdout, ids, "{filter}");
    }
}

#[test]
fn the_best_match_is_found_first() {
    let crm = shop(TestEnvironment::new());
    insta::assert_snapshot!(crm.on_terminal(["find", "mary"], ""), @r"
    ID  Name        Phone          Stage     Last contact
    --- ----------- -------------- --------- ------------
    C1  Mary Jones  020 7946 0000  lapsed    -
    C4  Bob Mary    -              prospect  2026-11-10
    ");
    insta::assert_snapshot!(crm.on_terminal(["find", "nobody"], ""), @r"
    --- stderr
    No customer fits.
    ");
    for (words, ids) in [
        (vec!["smith"], "C2\nC4\n"),
        (vec!["bob", "mary"], "C4\n"),
        (vec!["C3"], "C3\n"),
        (vec!["+44 20 7946 0000"], ""),
        (vec!["79460000"], "C1\n"),
        (vec!["mary", "tag:vip"], "C1\n"),
    ] {
        let args = ["find", "-o", "ids"].into_iter().chain(words.iter().copied());
        let found = crm.command().args(args).output().unwrap();
        assert_eq!(String::from_utf8(found.stdout).unwrap(), ids, "{words:?}");
    }
    assert_eq!(crm.run(["find", "mary", "--filter", "tag:vip", "-o", "ids"]).stdout, "C1\n");
}

#[test]
fn nobody_there_is_not_the_same_as_nobody_who_fits() {
    let crm = TestEnvironment::new();
    let first = crm.run(["list", "customers", "-o", "table"]).stderr;
    assert_eq!(first, "No customer. Add the first: crm add customer NAME\n");
    crm.run(["add", "customer", "Mary Jones"]);
    let fitting = crm.run(["list", "customers", "--filter", "tag:x", "-o", "table"]).stderr;
    assert_eq!(fitting, "No customer fits.\n");
}

#[test]
fn who_has_been_silent_for_too_long() {
    let crm = shop(TestEnvironment::new());
    insta::assert_snapshot!(crm.on_terminal(["list", "lapsed", "--exit-code"], ""), @r"
    ID  Name        Phone          Spend  Reason
    --- ----------- -------------- ------ ---------------------------------
    C2  John Smith  -              9,000  294 days silent
    C1  Mary Jones  020 7946 0000  3,000  261 days silent, usually every 30
    --- exit 10
    ");
    let rows = crm.run(["list", "lapsed", "--json"]).json();
    let told = |row: &serde_json::Value| {
        let keys = ["id", "days_silent", "rhythm_days", "threshold_days", "spend"];
        serde_json::json!(keys.map(|key| row[key].clone()))
    };
    assert_eq!(told(&rows[0]), serde_json::json!(["C2", 294, null, 180.0, 9000]));
    assert_eq!(told(&rows[1]), serde_json::json!(["C1", 261, 29.5, 59.0, 3000]));
    // The last day that is not too long: 59 days after the last purchase.
    assert_eq!(
        crm.run(["list", "lapsed", "--today", "2026-05-03", "--exit-code", "-o", "ids"]).stdout,
        ""
    );
    assert_eq!(crm.run(["list", "lapsed", "--today", "2026-05-04", "-o", "ids"]).stdout, "C1\n");
    let nobody = crm.on_terminal(["list", "lapsed", "--filter", "C9", "--exit-code"], "");
    insta::assert_snapshot!(nobody, @r"
    --- stderr
    Nobody has lapsed.
    ");
}

#[test]
fn what_is_due() {
    let crm = shop(TestEnvironment::new());
    insta::assert_snapshot!(crm.on_terminal(["list", "due", "--exit-code"], ""), @r"
    ID  Name        Due         Overdue  Reminder  Reason
    --- ----------- ----------- -------- --------- -----------------------
    C3  Ann Baker   2026-11-08       13  -         Last contact 2026-11-01
    C1  Mary Jones  2026-11-19        2  R1        Send the price list
    --- exit 10
    ");
    insta::assert_snapshot!(crm.run(["list", "due", "--days", "7", "--columns", "id,due,days_overdue,reminder,reason"]), @r"
    id	due	days_overdue	reminder	reason
    C3	2026-11-08	13		Last contact 2026-11-01
    C1	2026-11-19	2	R1	Send the price list
    C4	2026-11-24	0		Last contact 2026-11-10
    ");
    let rows = crm.run(["list", "due", "--json"]).json();
    assert_eq!(
        (&rows[0]["id"], &rows[0]["due"], &rows[0]["days_overdue"]),
        (&"C3".into(), &"2026-11-08".into(), &13.into())
    );
    assert_eq!(
        (&rows[1]["reminder"], &rows[1]["reason"]),
        (&"R1".into(), &"Send the price list".into())
    );
    assert_eq!(crm.run(["list", "due", "--today", "2026-10-01", "--exit-code"]).code, 0);
}

#[test]
fn birthdays_and_anniversaries_ahead() {
    let crm = shop(TestEnvironment::new());
    insta::assert_snapshot!(crm.on_terminal(["list", "dates"], ""), @r"
    ID  Name        Phone          Date        Days left  Occasion  Years
    --- ----------- -------------- ----------- ---------- --------- -----
    C1  Mary Jones  020 7946 0000  2026-11-25          4  birthday     46
    ");
    insta::assert_snapshot!(crm.run(["list", "dates", "--days", "366", "--columns", "id,date,days_until,occasion,years"]), @r"
    id	date	days_until	occasion	years
    C1	2026-11-25	4	birthday	46
    C2	2027-02-28	99	birthday	
    C2	2027-02-28	99	anniversary	4
    C4	2027-11-20	364	birthday	
    C3	2027-11-21	365	anniversary	1
    ");
    insta::assert_snapshot!(crm.run(["list", "dates", "--today", "2028-02-28", "--days", "1", "--columns", "id,date,occasion,years", "--exit-code"]), @r"
    id	date	occasion	years
    C2	2028-02-28	anniversary	5
    C2	2028-02-29	birthday	
    --- exit 10
    ");
}

#[test]
fn tags_in_use() {
    let crm = shop(TestEnvironment::new());
    insta::assert_snapshot!(crm.on_terminal(["list", "tags", "--sort", "-customers"], ""), @r"
    Name  Customers
    ----- ---------
    vip           2
    web           1
    ");
    insta::assert_snapshot!(crm.run(["list", "tags", "--filter", "stage:lapsed"]), @r"
    name	customers
    vip	1
    web	1
    ");
    insta::assert_snapshot!(crm.run(["list", "tags", "--sort", "spend"]), @r"
    --- stderr
    crm: This list cannot be sorted by “spend”.
      One of: name, customers
    --- exit 2
    ");
}

#[test]
fn the_lists_in_japanese() {
    let crm = shop(TestEnvironment::japanese());
    insta::assert_snapshot!(crm.on_terminal(["list", "customers"], ""), @r"
    ID  名前        段階    タグ  最終連絡    次の連絡    累計購入額
    --- ----------- ------- ----- ----------- ----------- ----------
    C3  Ann Baker   新規    vip   2026-11-01  2026-11-08       2,000
    C4  Bob Mary    見込み  -     2026-11-10  2026-11-24           0
    C2  John Smith  休眠    web   -           -                9,000
    C1  Mary Jones  休眠    vip   -           -                3,000
    ");
    insta::assert_snapshot!(crm.on_terminal(["list", "lapsed"], ""), @r"
    ID  名前        電話           累計購入額  理由
    --- ----------- -------------- ----------- -------------------------------
    C2  John Smith  -                   9,000  294日購入なし
    C1  Mary Jones  020 7946 0000       3,000  261日購入なし（ふだん30日ごと）
    ");
    insta::assert_snapshot!(crm.on_terminal(["list", "due", "--days", "7"], ""), @r"
    ID  名前        期日        超過日数  フォロー  理由
    --- ----------- ----------- --------- --------- ---------------------
    C3  Ann Baker   2026-11-08        13  -         前回の連絡 2026-11-01
    C1  Mary Jones  2026-11-19         2  R1        Send the price list
    C4  Bob Mary    2026-11-24         0  -         前回の連絡 2026-11-10
    ");
    insta::assert_snapshot!(crm.on_terminal(["list", "dates"], ""), @r"
    ID  名前        電話           日付        残り日数  種類    年数
    --- ----------- -------------- ----------- --------- ------- ----
    C1  Mary Jones  020 7946 0000  2026-11-25         4  誕生日    46
    ");
    insta::assert_snapshot!(crm.on_terminal(["list", "due", "--today", "2026-01-01"], ""), @r"
    --- stderr
    期日の来た連絡やフォローはありません。
    ");
}

#[test]
fn every_row_has_the_keys_scripts_rely_on() {
    let crm = shop(TestEnvironment::new());
    for (list, more) in [
        ("customers", vec![]),
        ("lapsed", vec!["days_silent", "rhythm_days", "threshold_days"]),
        ("due", vec!["due", "days_overdue", "reason"]),
        ("dates", vec!["date", "days_until", "occasion", "years"]),
    ] {
        for object in crm.run(["list", list, "--json"]).json().as_array().unwrap() {
            let lacks = ROW.iter().chain(&more).find(|key| object.get(**key).is_none());
            assert_eq!(lacks, None, "{list}");
        }
    }
}

#[test]
fn what_is_due_in_any_number_of_days_is_all_that_is_due() {
    let crm = TestEnvironment::new();
    assert_eq!(crm.run(["add", "customer", "Taylor", "--cadence", "36500"]).code, 0);
    for days in ["36500", "99999999", "4294967295"] {
        let due = crm.run(["list", "due", "--days", days, "-o", "ids"]);
        assert_eq!(due.stdout, "C1\n", "{days}: {due}");
    }
}
