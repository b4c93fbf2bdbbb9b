//! Offers: promised, listed, used once and in time, changed, removed, taken back; one customer's or many.

use crate::environment::TestEnvironment;

fn crm() -> TestEnvironment {
    let crm = TestEnvironment::new();
    for name in ["Mary Jones", "John Smith", "Ann Lee"] {
        assert_eq!(crm.run(["add", "customer", name, "--birthday", "11-30"]).code, 0);
    }
    crm
}

/// Every offer there is, as JSON.
fn all(crm: &TestEnvironment) -> String {
    crm.run(["list", "offers", "--all", "--json"]).stdout
}

#[test]
fn promised_and_used() {
    let crm = crm();
    insta::assert_snapshot!(crm.run(["add", "offer", "Mary", "20%", "off", "the next cut", "--kind", "repeat", "--expires", "+3m"]), @r"
    --- stderr
    B1: Mary Jones, 20% off the next cut. Last day 2027-02-21 Sun.
    ");
    insta::assert_snapshot!(crm.run(["add", "offer", "C1", "A free wash", "--kind", "redress", "--json", "-q"]), @r#"{"id":"B2","customer":"Mary Jones","customer_id":"C1","kind":"redress","what":"A free wash","issued_on":"2026-11-21","expires_on":null,"used_on":null,"days_left":null}"#);
    crm.run(["add", "offer", "John", "A coffee", "--expires", "today", "--today", "2026-11-01"]);
    crm.run(["add", "offer", "John", "A tea", "--expires", "2026-11-21"]);
    insta::assert_snapshot!(crm.on_terminal(["list", "offers"], ""), @r"
    ID  Customer    Kind          What                  Expires     Days left
    --- ----------- ------------- --------------------- ----------- ---------
    B4  John Smith  other         A tea                 2026-11-21          0
    B1  Mary Jones  coming again  20% off the next cut  2027-02-21         92
    B2  Mary Jones  making good   A free wash           -                   -
    ");
    insta::assert_snapshot!(crm.on_terminal(["show", "Mary"], ""), @r"
    C1 Mary Jones  prospect
      Birthday  11-30, in 9 days

    Offers
      20% off the next cut  until 2027-02-21 Sun  in 92 days  B1
      A free wash  B2
    ");
    insta::assert_snapshot!(crm.run(["redeem", "offer", "B1"]), @r"
    --- stderr
    Used B1: Mary Jones, 20% off the next cut, 2026-11-21 Sat.
    ");
    insta::assert_snapshot!(crm.run(["redeem", "offer", "b1"]), @r"
    --- stderr
    crm: Offer B1 was used on 2026-11-21.
      Was that a mistake? Take it back: crm undo. All offers: crm list offers --all
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["redeem", "offer", "B2", "--at", "2026-11-20"]), @r"
    --- stderr
    crm: Offer B2 was promised on 2026-11-21 and cannot have been used before.
      See it with crm show offer B2
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["redeem", "offer", "B3"]), @r"
    --- stderr
    crm: Offer B3 ended on 2026-11-01.
      Give it more time: crm edit offer B3 --expires DATE. Used before it ended: crm redeem offer B3 --at DATE
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["redeem", "offer", "B3", "--at", "2026-11-01"]), @r"
    --- stderr
    Used B3: John Smith, A coffee, 2026-11-01 Sun.
    ");
    insta::assert_snapshot!(crm.run(["redeem", "offer", "B4", "--today", "2026-11-22"]), @r"
    --- stderr
    crm: Offer B4 ended on 2026-11-21.
      Give it more time: crm edit offer B4 --expires DATE. Used before it ended: crm redeem offer B4 --at DATE
    --- exit 5
    ");
    insta::assert_snapshot!(crm.on_terminal(["list", "offers", "--all"], ""), @r"
    ID  Customer    Kind          What             Expires     Used        Days left
    --- ----------- ------------- ---------------- ----------- ----------- ---------
    B3  John Smith  other         A coffee         2026-11-01  2026-11-01          -
    B4  John Smith  other         A tea            2026-11-21  -                   0
    B1  Mary Jones  coming again  20% off the ne~  2027-02-21  2026-11-21          -
    B2  Mary Jones  making good   A free wash      -           -                   -
    ");
    insta::assert_snapshot!(crm.on_terminal(["show", "offer", "B1"], ""), @r"
    ID        B1
    Customer  Mary Jones
    Kind      coming again
    What      20% off the next cut
    Issued    2026-11-21 Sat
    Expires   2027-02-21 Sun
    Used      2026-11-21 Sat
    ");
    insta::assert_snapshot!(crm.run(["show", "C1", "--json"]).json()["offers"].to_string(), @r#"[{"id":"B2","kind":"redress","what":"A free wash","issued_on":"2026-11-21","expires_on":null,"days_left":null}]"#);
    insta::assert_snapshot!(crm.on_terminal(["list", "offers", "Ann"], ""), @r"
    --- stderr
    No offers.
    ");
}

#[test]
fn what_cannot_be_is_refused() {
    let crm = crm();
    crm.run(["add", "offer", "Mary", "A coffee", "--expires", "2026-11-30"]);
    let before = all(&crm);
    let mut told = Vec::new();
    for args in [
        vec!["add", "offer", "Mary"],
        vec!["add", "offer", "Mary", " "],
        vec!["add", "offer", "Nobody", "A coffee"],
        vec!["add", "offer", "Mary", "A coffee", "--kind", "gift"],
        vec!["add", "offer", "Mary", "A coffee", "--expires", "2026-11-20"],
        vec!["add", "offer", "Mary", "A coffee", "--expires", "2026-02-30"],
        vec!["add", "offer", "A coffee", "--filter", "tag:nobody"],
        vec!["edit", "offer", "B1", "--expires", "yesterday"],
        vec!["edit", "offer", "B1", ""],
        vec!["edit", "offer", "B7", "A tea"],
        vec!["redeem", "offer", "B7"],
        vec!["redeem", "offer", "B1", "B1"],
        vec!["redeem", "offer", "B1", "--at", "tomorrow"],
        vec!["remove", "offer", "C1"],
        vec!["show", "offer", "coffee"],
        vec!["show", "B1"],
        vec!["list", "offers", "--sort", "spend"],
    ] {
        let done = crm.command().args(&args).output().unwrap();
        let stderr = String::from_utf8(done.stderr).unwrap();
        told.push(format!("{}\n{stderr}--- exit {}", args.join(" "), done.status.code().unwrap()));
    }
    insta::assert_snapshot!(told.join("\n"), @r#"
    add offer Mary
    crm: crm add offer needs: TEXT
      Its page: crm help add offer
    --- exit 2
    add offer Mary  
    crm: An offer needs words that say what is promised.
      Such as crm add offer WHO "20% off the next cut"
    --- exit 2
    add offer Nobody A coffee
    crm: There is no customer Nobody.
      Look for a customer with crm find TEXT, or list all with crm list customers
    --- exit 3
    add offer Mary A coffee --kind gift
    crm: “gift” is not one of the words known here.
      One of: repeat, redress, win-back, birthday, other
    --- exit 2
    add offer Mary A coffee --expires 2026-11-20
    crm: “2026-11-20” is 2026-11-20 and already over.
      Give today or a later day, such as +1w or fri.
    --- exit 5
    add offer Mary A coffee --expires 2026-02-30
    crm: “2026-02-30” is not in the calendar.
      Check month and day; years go from 1900 to 2199.
    --- exit 2
    add offer A coffee --filter tag:nobody
    crm: No customer fits the filter “tag:nobody”.
      See what it finds: crm list customers --filter FILTER
    --- exit 3
    edit offer B1 --expires yesterday
    crm: “yesterday” is 2026-11-20 and already over.
      Give today or a later day, such as +1w or fri.
    --- exit 5
    edit offer B1 
    crm: An offer needs words that say what is promised.
      Such as crm add offer WHO "20% off the next cut"
    --- exit 2
    edit offer B7 A tea
    crm: There is no offer B7.
      See them all: crm list offers
    --- exit 3
    redeem offer B7
    crm: There is no offer B7.
      See them all: crm list offers
    --- exit 3
    redeem offer B1 B1
    crm: Offer B1 was used on 2026-11-21.
      Was that a mistake? Take it back: crm undo. All offers: crm list offers --all
    --- exit 5
    redeem offer B1 --at tomorrow
    crm: “tomorrow” is 2026-11-22 and still to come; only what has happened can be logged.
      Plan it instead: crm add reminder WHO DATE TEXT
    --- exit 5
    remove offer C1
    crm: There is no offer C1.
      See them all: crm list offers
    --- exit 3
    show offer coffee
    crm: There is no offer coffee.
      See them all: crm list offers
    --- exit 3
    show B1
    crm: “B1” is the code of an offer, and a customer is needed here.
      See it with crm show offer B1
    --- exit 3
    list offers --sort spend
    crm: This list cannot be sorted by “spend”.
      One of: id, customer, kind, issued_on, expires_on, used_on
    --- exit 2
    "#);
    assert_eq!(all(&crm), before);
}

#[test]
fn many_are_asked_about_first() {
    let crm = crm();
    let gift = [
        "add",
        "offer",
        "A gift",
        "--filter",
        "birthday:11",
        "--kind",
        "birthday",
        "--expires",
        "eom",
    ];
    insta::assert_snapshot!(crm.on_terminal(gift, "n\n"), @r"
    --- stderr
    C1 Mary Jones, C2 John Smith, C3 Ann Lee
    Promise “A gift” to each of these 3 customers? [y/N] crm: Nothing was changed.
    --- exit 6
    ");
    insta::assert_snapshot!(crm.run(gift), @r"
    --- stderr
    crm: This asks before it goes on, and there is no terminal to ask on.
      Look at it with --dry-run, then run it again with --yes.
    --- exit 6
    ");
    assert_eq!(all(&crm), "[]\n");
    insta::assert_snapshot!(crm.on_terminal(gift, "y\n"), @r"
    --- stderr
    C1 Mary Jones, C2 John Smith, C3 Ann Lee
    Promise “A gift” to each of these 3 customers? [y/N] B1: Mary Jones, A gift. Last day 2026-11-30 Mon.
    B2: John Smith, A gift. Last day 2026-11-30 Mon.
    B3: Ann Lee, A gift. Last day 2026-11-30 Mon.
    ");
    insta::assert_snapshot!(crm.run(["undo"]), @r"
    --- stderr
    Taken back: C1 Mary Jones and 2 more / offer promised (O4, 2026-11-21)
    ");
    assert_eq!(all(&crm), "[]\n");
    // Two are few, and those named one by one are meant.
    assert_eq!(crm.run(["add", "offer", "A gift", "--filter", "Jones or Smith"]).code, 0);
    assert_eq!(crm.run_with_input(["add", "offer", "-", "A card"], "C1\nC2\nAnn Lee\n").code, 0);
    insta::assert_snapshot!(crm.run(["add", "offer", "Ann", "A tea", "-n"]), @r"
    --- stderr
    B9: Ann Lee, A tea.
    (dry run: nothing was written)
    ");
    insta::assert_snapshot!(crm.run(["list", "offers", "--columns", "id,customer,what"]), @r"
    id	customer	what
    B4	Mary Jones	A gift
    B5	John Smith	A gift
    B6	Mary Jones	A card
    B7	John Smith	A card
    B8	Ann Lee	A card
    ");
}

#[test]
fn lists_are_cut_down_and_ordered() {
    let crm = crm();
    let add = |day, args: [&str; 5]| {
        let [who, what, kind, flag, expires] = args;
        let line = ["add", "offer", who, what, "--kind", kind, flag, expires, "--today", day];
        assert_eq!(crm.run(line).code, 0);
    };
    add("2026-09-01", ["Mary", "First", "repeat", "--expires", "2026-12-31"]);
    add("2026-10-01", ["John", "Second", "win-back", "--expires", "2026-11-20"]);
    add("2026-11-01", ["Ann", "Third", "other", "--expires", "never"]);
    add("2026-11-02", ["Ann", "Fourth", "redress", "--expires", "2026-11-21"]);
    let listed = |args: &[&str]| {
        let mut command = crm.command();
        let done =
            command.args(["list", "offers", "--columns", "what"]).args(args).output().unwrap();
        String::from_utf8(done.stdout).unwrap().lines().skip(1).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(listed(&[]), "Fourth First Third");
    assert_eq!(listed(&["--all"]), "Second Fourth First Third");
    assert_eq!(listed(&["--all", "--sort", "-expires_on"]), "First Fourth Second Third");
    assert_eq!(listed(&["--sort", "customer"]), "Third Fourth First");
    assert_eq!(listed(&["--sort", "-issued_on", "--limit", "2"]), "Fourth Third");
    assert_eq!(listed(&["--period", "2026-11"]), "Fourth Third");
    assert_eq!(listed(&["--all", "--period", "..2026-10"]), "Second First");
    assert_eq!(listed(&["--filter", "-mary"]), "Fourth Third");
    assert_eq!(listed(&["Ann"]), "Fourth Third");
    insta::assert_snapshot!(crm.run(["list", "offers", "-o", "ids"]), @r"
    B4
    B1
    B3
    ");
    insta::assert_snapshot!(crm.run(["list", "offers", "Ann", "--all", "--json"]), @r#"
    [
    {"id":"B4","customer":"Ann Lee","customer_id":"C3","kind":"redress","what":"Fourth","issued_on":"2026-11-02","expires_on":"2026-11-21","used_on":null,"days_left":0},
    {"id":"B3","customer":"Ann Lee","customer_id":"C3","kind":"other","what":"Third","issued_on":"2026-11-01","expires_on":null,"used_on":null,"days_left":null}
    ]
    "#);
}

#[test]
fn everything_can_be_taken_back() {
    let crm = crm();
    let mut seen = vec![all(&crm)];
    for line in [
        ["add", "offer", "Mary", "A coffee"].as_slice(),
        &["edit", "offer", "B1", "Two coffees", "--kind", "redress", "--expires", "eom"],
        &["redeem", "offer", "B1", "--at", "today"],
        &["remove", "offer", "B1"],
        &["add", "offer", "John", "A tea"],
        &["merge", "C1", "C2"],
        &["remove", "customer", "C1", "--yes"],
    ] {
        assert!(crm.command().args(line).output().unwrap().status.success(), "{line:?}");
        seen.push(all(&crm));
    }
    let (merged, gone) = (&seen[6], &seen[7]);
    assert!(merged.contains(r#""id":"B2","customer":"Mary Jones","customer_id":"C1""#), "{merged}");
    assert_eq!(gone, "[]\n");
    for then in seen.iter().rev().skip(1) {
        assert_eq!(crm.run(["undo"]).code, 0);
        assert_eq!(all(&crm), *then);
        assert_eq!(crm.run(["check"]).code, 0);
    }
    for then in &seen[1..] {
        assert_eq!(crm.run(["redo"]).code, 0);
        assert_eq!(all(&crm), *then);
    }
}

#[test]
fn an_edit_leaves_what_is_not_given() {
    let crm = crm();
    crm.run(["add", "offer", "Mary", "A coffee", "--kind", "repeat", "--expires", "2026-11-30"]);
    insta::assert_snapshot!(crm.run(["edit", "offer", "B1", "Two", "coffees"]), @r"
    --- stderr
    B1: Mary Jones, Two coffees. Last day 2026-11-30 Mon.
    ");
    insta::assert_snapshot!(crm.run(["edit", "offer", "B1", "--expires", "never", "--kind", "復帰"]), @r"
    --- stderr
    B1: Mary Jones, Two coffees.
    ");
    insta::assert_snapshot!(crm.run(["edit", "offer", "B1", "--expires", "+1w", "--json", "-q"]), @r#"{"id":"B1","customer":"Mary Jones","customer_id":"C1","kind":"win-back","what":"Two coffees","issued_on":"2026-11-21","expires_on":"2026-11-28","used_on":null,"days_left":7}"#);
}

#[test]
fn japanese() {
    let crm = TestEnvironment::japanese();
    crm.run(["add", "customer", "山田 太郎", "--kana", "ヤマダ タロウ"]);
    insta::assert_snapshot!(crm.run(["add", "offer", "山田", "次回カット20%引き", "--kind", "再来店", "--expires", "月末"]), @r"
    --- stderr
    B1: 山田 太郎、次回カット20%引き。有効期限は 2026-11-30 (月) です。
    ");
    insta::assert_snapshot!(crm.run(["add", "offer", "ヤマダ", "シャンプー無料", "--kind", "お詫び"]), @r"
    --- stderr
    B2: 山田 太郎、シャンプー無料。
    ");
    insta::assert_snapshot!(crm.on_terminal(["list", "offers"], ""), @r"
    ID  顧客       種類    内容               有効期限    残り日数
    --- ---------- ------- ------------------ ----------- --------
    B1  山田 太郎  再来店  次回カット20%引き  2026-11-30         9
    B2  山田 太郎  お詫び  シャンプー無料     -                  -
    ");
    insta::assert_snapshot!(crm.on_terminal(["show", "山田"], ""), @r"
    C1 山田 太郎 様 (ヤマダ タロウ)  見込み

    特典
      次回カット20%引き  2026-11-30 (月) まで  9日後  B1
      シャンプー無料  B2
    ");
    insta::assert_snapshot!(crm.run(["redeem", "offer", "B2", "--at", "今日"]), @r"
    --- stderr
    B2 の利用を記録しました: 山田 太郎、シャンプー無料、2026-11-21 (土)。
    ");
    insta::assert_snapshot!(crm.run(["redeem", "offer", "B2"]), @r"
    --- stderr
    crm: 特典 B2 は 2026-11-21 に利用済みです。
      記録の誤りなら crm undo で取り消せます。すべての特典: crm list offers --all
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["redeem", "offer", "B1", "--today", "2026-12-01"]), @r"
    --- stderr
    crm: 特典 B1 は 2026-11-30 で期限が切れています。
      期限を延ばすには: crm edit offer B1 --expires 日付。期限内に利用された場合は: crm redeem offer B1 --at 日付
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["redeem", "offer", "B1", "--at", "昨日"]), @r"
    --- stderr
    crm: 特典 B1 の発行日は 2026-11-21 です。それより前には利用できません。
      crm show offer B1 で確かめてください。
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["add", "offer", "山田", "コーヒー", "--expires", "昨日"]), @r"
    --- stderr
    crm: 「昨日」（2026-11-20）はもう過ぎています。
      今日以降の日を指定してください。例: +1w、金曜
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["add", "offer", "山田", ""]), @r#"
    --- stderr
    crm: 特典の内容が指定されていません。
      例: crm add offer 顧客 "次回カット20%引き"
    --- exit 2
    "#);
    insta::assert_snapshot!(crm.run(["show", "B1"]), @r"
    --- stderr
    crm: 「B1」は特典のコードです。ここでは顧客を指定してください。
      crm show offer B1 で確かめられます。
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["remove", "offer", "B1", "B2"]), @r"
    --- stderr
    B1, B2 を削除しました。
    ");
    insta::assert_snapshot!(crm.run(["list", "offers", "-o", "plain"]), @r"
    --- stderr
    特典はありません。
    ");
    for name in ["佐藤", "鈴木", "高橋"] {
        crm.run(["add", "customer", name]);
    }
    insta::assert_snapshot!(crm.on_terminal(["add", "offer", "粗品", "--filter", "created:今日"], "はい\n"), @r"
    --- stderr
    C1 山田 太郎, C2 佐藤, C3 鈴木, C4 高橋
    4人の顧客に特典「粗品」を発行しますか？ [y/N] B3: 山田 太郎、粗品。
    B4: 佐藤、粗品。
    B5: 鈴木、粗品。
    B6: 高橋、粗品。
    ");
}
