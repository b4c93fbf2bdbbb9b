//! Customers as a person meets them: added, looked up, changed, joined, taken away.

use crate::environment::{Output, TestEnvironment};

/// The keys of an object, in their order.
/// The keys that every customer row has.
pub(crate) const ROW: [&str; 14] = [
    "id",
    "key",
    "name",
    "kana",
    "stage",
    "tier",
    "tags",
    "last_contact",
    "last_purchase",
    "purchases",
    "spend",
    "currency",
    "points",
    "next_due",
];

fn keys(object: &serde_json::Value) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn a_customer_from_the_first_call_to_the_card() {
    let crm = TestEnvironment::new();
    insta::assert_snapshot!(crm.on_terminal(["add", "customer", "Mary Jones", "--phone", "020 7946 0000", "--email", "mary@example.com", "--birthday", "1980-04-05", "--since", "2023-11-24", "--cadence", "30", "--tag", "vip", "--fact", "dog=Hachi", "--source", "flyer", "--note", "Prefers Wednesday mornings; allergic to chicken, so no treats with poultry."], ""), @r"
    --- stderr
    Added: C1 Mary Jones / Birthday 1980-04-05 / Since 2023-11-24 Fri / Next due 2026-12-21 Mon
    ");
    insta::assert_snapshot!(crm.on_terminal(["add", "customer", "Aoi Ltd", "--organisation", "Aoi Ltd", "--referred-by", "mary", "--relation", "partner", "--birthday", "--02-29"], ""), @r"
    --- stderr
    Added: C2 Aoi Ltd / Birthday 02-29 / Referred by C1 Mary Jones / Next due 2026-12-05 Sat
    ");
    insta::assert_snapshot!(crm.on_terminal(["add", "customer", "Ada Lovelace", "--honorific", "Dr", "--referred-by", "C1"], ""), @r"
    --- stderr
    Added: C3 Ada Lovelace / Referred by C1 Mary Jones
    ");
    for args in [
        ["log", "purchase", "Mary", "Walk@25", "--at", "2026-05-04"],
        ["log", "purchase", "Mary", "Walk@25", "--at", "2026-05-18"],
        ["log", "purchase", "Mary", "Shampoo@9", "--at", "2026-06-01"],
        ["log", "contact", "Mary", "Asked about the price list", "--at", "2026-10-02 18:20"],
        ["award", "points", "Mary", "300", "--expires", "2026-12-31"],
    ] {
        assert_eq!(crm.run(args).code, 0, "{args:?}");
    }
    let early = ["--today", "2026-11-10"];
    let promise = ["add", "reminder", "Mary", "2026-11-19", "Send the price list"];
    let promised = crm.command().args(promise).args(early).status().unwrap();
    assert!(promised.success());
    insta::assert_snapshot!(crm.on_terminal(["show", "Mary"], ""), @r"
    C1 Mary Jones  lapsed
      Phone          020 7946 0000            Email          mary@example.com
      Birthday       1980-04-05, age 46, in 135 days
      Since          2023-11-24 Fri, 3 years in 3 days
      Tags           vip                      dog            Hachi
      Cadence        every 30 days            Source         flyer
      Has referred   C2 Aoi Ltd, C3 Ada Lovelace
      Last contact   2026-10-02 Fri, 50 days ago
      Next due       2026-11-01 Sun, 20 days ago
      Last purchase  2026-06-01 Mon, 173 days ago
      Purchases      3 purchases, ¥59
      Rhythm         about 14 days (lapsed after 30)
      Points         300, until 2026-12-31 Thu
      Favourites     Walk (2 x), Shampoo (1 x)
      Note           Prefers Wednesday mornings; allergic to chicken, so no treats
                     with poultry.

    Promised
      ! 2026-11-19 Thu  Send the price list  2 days ago  R1

    History
      2026-11-21 Sat  award  +300 pt  L1
      2026-10-02 Fri 18:20  call  Asked about the price list  K1
      2026-06-01 Mon  Purchase  Shampoo ¥9  P3
      2026-05-18 Mon  Purchase  Walk ¥25  P2
      2026-05-04 Mon  Purchase  Walk ¥25  P1
    ");
    insta::assert_snapshot!(crm.on_terminal(["show", "Ada", "--timeline", "0"], ""), @r"
    C3 Dr Ada Lovelace  prospect
      Referred by  C1 Mary Jones
    ");
    insta::assert_snapshot!(crm.on_terminal(["show", "mary", "--timeline", "2"], ""), @r"
    C1 Mary Jones  lapsed
      Phone          020 7946 0000            Email          mary@example.com
      Birthday       1980-04-05, age 46, in 135 days
      Since          2023-11-24 Fri, 3 years in 3 days
      Tags           vip                      dog            Hachi
      Cadence        every 30 days            Source         flyer
      Has referred   C2 Aoi Ltd, C3 Ada Lovelace
      Last contact   2026-10-02 Fri, 50 days ago
      Next due       2026-11-01 Sun, 20 days ago
      Last purchase  2026-06-01 Mon, 173 days ago
      Purchases      3 purchases, ¥59
      Rhythm         about 14 days (lapsed after 30)
      Points         300, until 2026-12-31 Thu
      Favourites     Walk (2 x), Shampoo (1 x)
      Note           Prefers Wednesday mornings; allergic to chicken, so no treats
                     with poultry.

    Promised
      ! 2026-11-19 Thu  Send the price list  2 days ago  R1

    History
      2026-11-21 Sat  award  +300 pt  L1
      2026-10-02 Fri 18:20  call  Asked about the price list  K1
    ");
}

#[test]
fn the_card_in_japanese() {
    let crm = TestEnvironment::japanese();
    insta::assert_snapshot!(crm.on_terminal(["add", "customer", "山田 太郎", "--kana", "ヤマダ タロウ", "--phone", "090-1234-5678", "--email", "taro@example.jp", "--birthday", "4月5日", "--since", "令和5年11月24日", "--cadence", "30", "--tag", "散歩", "--fact", "犬=ハチ", "--postal", "100-0001", "--address", "東京都千代田区千代田1-1-1", "--relation", "常連"], ""), @r"
    --- stderr
    登録しました: C1 山田 太郎 / 誕生日 04-05 / 取引開始 2023-11-24 (金) / 次の連絡 2026-12-21 (月)
    ");
    insta::assert_snapshot!(crm.on_terminal(["add", "customer", "鈴木商店", "--organisation", "鈴木商店", "--referred-by", "ヤマダ"], ""), @r"
    --- stderr
    登録しました: C2 鈴木商店 / 紹介者 C1 山田 太郎
    ");
    for args in [
        ["log", "purchase", "山田", "散歩60分@3300", "--at", "2026-11-18"],
        ["log", "contact", "山田", "次回の日程を相談", "--at", "2026-11-04 18:20"],
    ] {
        assert_eq!(crm.run(args).code, 0, "{args:?}");
    }
    insta::assert_snapshot!(crm.on_terminal(["show", "やまだ"], ""), @r"
    C1 山田 太郎 様 (ヤマダ タロウ)  新規
      電話          090-1234-5678             メール        taro@example.jp
      住所          100-0001 東京都千代田区千代田1-1-1
      誕生日        04-05、135日後
      取引開始      2023-11-24 (金)、3日後に3周年
      タグ          散歩                      犬            ハチ
      間柄          定期                      連絡間隔      30日ごと
      紹介した人    C2 鈴木商店               最終連絡      2026-11-04 (水)、17日前
      次の連絡      2026-12-04 (金)、13日後   最終購入      2026-11-18 (水)、3日前
      購入回数      1回、3,300円              ポイント      33、2027-11-18 (木) まで
      よく買う商品  散歩60分（1回）

    履歴
      2026-11-18 (水)  購入  散歩60分 3,300円 +33ポイント  P1
      2026-11-04 (水) 18:20  電話  次回の日程を相談  K1
    ");
    insta::assert_snapshot!(crm.on_terminal(["show", "鈴木"], ""), @r"
    C2 鈴木商店 御中  見込み
      紹介者  C1 山田 太郎
    ");
}

#[test]
fn no_line_of_a_card_is_wider_than_the_terminal() {
    let crm = TestEnvironment::japanese();
    let long = "長い名前".repeat(2500);
    assert_eq!(crm.run(["add", "customer", &long, "--note", &long, "--fact", "犬=ハチ"]).code, 0);
    let card = crm.on_terminal(["show", "C1"], "");
    let wide = card.stdout.lines().find(|line| crm::i18n::width(line) > 80);
    assert_eq!((card.code, wide), (0, None));
    let list = crm.on_terminal(["list", "customers"], "");
    assert_eq!(list.stdout.lines().find(|line| crm::i18n::width(line) > 80), None);
    assert!(list.stdout.contains("長い名前"));
}

#[test]
fn one_customer_is_meant_or_none() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary Jones", "--phone", "090-1234-5678"]);
    crm.run(["add", "customer", "Mary Smith"]);
    crm.run(["add", "customer", "purchase"]);
    insta::assert_snapshot!(crm.run(["show", "mary"]), @r"
    --- stderr
    crm: “mary” fits 2 customers.
      Name one by its code.
      C1  Mary Jones (090-1234-5678)
      C2  Mary Smith
    --- exit 4
    ");
    insta::assert_snapshot!(crm.run(["show", "nobody"]), @r"
    --- stderr
    crm: There is no customer nobody.
      Look for a customer with crm find TEXT, or list all with crm list customers
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["show", "C99"]), @r"
    --- stderr
    crm: There is no customer C99.
      Look for a customer with crm find TEXT, or list all with crm list customers
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["show", "Mary", "Jones"]), @r#"
    --- stderr
    crm: "Jones" means nothing to crm show.
      A name with a space needs quotes: "Mary Jones". Commands here: contact, product, purchase, offer, template, customer
    --- exit 2
    "#);
    insta::assert_snapshot!(crm.run(["archive", "Mary", "Jones"]), @r#"
    --- stderr
    crm: “Mary Jones” is the name of one customer.
      A name with a space needs quotes: "Mary Jones"
    --- exit 2
    "#);
    insta::assert_snapshot!(crm.run(["add", "customer", "mary-jones"]), @r"
    --- stderr
    crm: “mary-jones” seems to be known already: C1.
      See it with crm show C1, or add this one all the same with --allow-duplicate
      C1  Mary Jones
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["add", "customer", "M.", "--phone", "+81 90 1234 5678"]), @r"
    --- stderr
    crm: “M.” seems to be known already: C1.
      See it with crm show C1, or add this one all the same with --allow-duplicate
      C1  Mary Jones
    --- exit 5
    ");
    assert_eq!(crm.run(["show", "customer", "purchase", "-o", "ids"]).stdout, "C3\n");
    assert_eq!(crm.run(["-o", "ids", "show", "--", "purchase"]).stdout, "C3\n");
    assert_eq!(crm.run(["show", "+81-90-1234-5678", "-o", "ids"]).stdout, "C1\n");
    assert_eq!(
        crm.run_with_input(["show", "-", "-o", "ids"], "C3\n\nmary smith\n").stdout,
        "C3\nC2\n"
    );
    assert_eq!(crm.run(["add", "customer", "mary jones", "--allow-duplicate"]).code, 0);
    let refused = Output {
        stdout: crm.run(["show", "mary jones", "--json"]).stderr,
        stderr: String::new(),
        code: 0,
    }
    .json();
    assert_eq!((refused["code"].as_str(), refused["exit"].as_i64()), (Some("ambiguous"), Some(4)));
    assert_eq!(refused["candidates"].as_array().unwrap().len(), 2);
}

#[test]
fn fields_are_changed_and_cleared() {
    let crm = TestEnvironment::new();
    crm.run([
        "add",
        "customer",
        "Mary Jones",
        "--email",
        "a@example.com",
        "--email",
        "b@example.com",
        "--tag",
        "web",
        "--fact",
        "dog=Hachi",
        "--note",
        "x",
    ]);
    insta::assert_snapshot!(crm.run(["edit", "customer", "mary", "--name", "Mary Miller", "--email", "c@example.com", "--untag", "web", "--tag", "vip", "--fact", "dog=", "--fact", "cat=Tama", "--note", "", "--since", "yesterday", "--cadence", "14"]), @r"
    --- stderr
    Changed: C1 Mary Miller / Since 2026-11-20 Fri / Next due 2026-12-05 Sat
    ");
    let shown = crm.run(["show", "C1", "--json"]).json();
    assert_eq!(shown["name"], "Mary Miller");
    assert_eq!(shown["emails"], serde_json::json!(["c@example.com"]));
    assert_eq!(shown["tags"], serde_json::json!(["vip"]));
    assert_eq!(shown["facts"], serde_json::json!({"cat": "Tama"}));
    assert_eq!((shown["note"].is_null(), &shown["since"]), (true, &"2026-11-20".into()));
    for (args, code) in [
        (["edit", "customer", "C1", "--cadence", "0"], 2),
        (["edit", "customer", "C1", "--email", "nowhere"], 2),
        (["edit", "customer", "C1", "--fact", "dog"], 2),
        (["edit", "customer", "C1", "--name", " "], 2),
        (["edit", "customer", "C1", "--referred-by", "C1"], 5),
        (["edit", "customer", "C1", "--relation", "friend"], 2),
        (["edit", "customer", "C1", "--birthday", "2026-02-30"], 2),
    ] {
        let refused = crm.run(args);
        assert_eq!(refused.code, code, "{args:?} {refused}");
        assert!(!refused.stderr.contains("error-"), "{refused}");
    }
    insta::assert_snapshot!(crm.run(["edit", "customer", "C1"]), @r"
    --- stderr
    crm: Nothing to change was given.
      Such as crm edit customer C12 --phone 090-1234-5678; the fields: crm help edit customer
    --- exit 2
    ");
    assert_eq!(crm.run(["show", "C1", "--json"]).json(), shown);
}

#[test]
fn many_are_changed_after_a_yes() {
    let crm = TestEnvironment::new();
    for name in ["Ann", "Bob", "Cid"] {
        crm.run(["add", "customer", name, "--source", "test"]);
    }
    insta::assert_snapshot!(crm.on_terminal(["edit", "customer", "--filter", "source:test", "--relation", "regular"], "n\n"), @r"
    --- stderr
    C1 Ann, C2 Bob, C3 Cid
    Change 3 customers? [y/N] crm: Nothing was changed.
    --- exit 6
    ");
    insta::assert_snapshot!(crm.on_terminal(["edit", "customer", "--filter", "source:test", "--relation", "regular"], "y\n"), @r"
    --- stderr
    C1 Ann, C2 Bob, C3 Cid
    Change 3 customers? [y/N] Changed: C1 Ann, C2 Bob, C3 Cid
    ");
    insta::assert_snapshot!(crm.run(["add", "tag", "--filter", "source:test", "trial"]), @r"
    --- stderr
    crm: This asks before it goes on, and there is no terminal to ask on.
      Look at it with --dry-run, then run it again with --yes.
    --- exit 6
    ");
    insta::assert_snapshot!(crm.run(["add", "tag", "--filter", "source:test", "trial", "--yes"]), @r"
    --- stderr
    Tagged trial: C1 Ann, C2 Bob, C3 Cid
    ");
    insta::assert_snapshot!(crm.run(["remove", "tag", "Ann", "trial"]), @r"
    --- stderr
    Tag trial taken off: C1 Ann
    ");
    insta::assert_snapshot!(crm.run(["edit", "customer", "--filter", "tag:trial", "--source", "web"]), @r"
    --- stderr
    Changed: C2 Bob, C3 Cid
    ");
    insta::assert_snapshot!(crm.run(["remove", "customer", "--filter", "name", "-n"]), @r"
    --- stderr
    crm: No customer fits the filter “name”.
      See what it finds: crm list customers --filter FILTER
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["remove", "customer", "Ann", "Bob", "Cid", "-n"]), @r"
    --- stderr
    Removed: C1 Ann, C2 Bob, C3 Cid. Bring back: crm undo
    (dry run: nothing was written)
    ");
    insta::assert_snapshot!(crm.run(["remove", "customer", "Ann"]), @r"
    --- stderr
    Removed: C1 Ann. Bring back: crm undo
    ");
    assert_eq!(crm.run(["undo"]).code, 0);
    insta::assert_snapshot!(crm.run(["archive", "Ann", "Bob"]), @r"
    --- stderr
    Archived: C1 Ann, C2 Bob
    ");
    assert_eq!(crm.run(["list", "customers", "-o", "ids"]).stdout, "C3\n");
    assert_eq!(
        crm.run(["list", "customers", "--filter", "archived:yes", "-o", "ids"]).stdout,
        "C1\nC2\n"
    );
    assert_eq!(
        crm.run(["list", "customers", "--filter", "archived:any", "-o", "ids"]).stdout,
        "C1\nC2\nC3\n"
    );
    insta::assert_snapshot!(crm.run(["unarchive", "Ann"]), @r"
    --- stderr
    Back on the lists: C1 Ann
    ");
    insta::assert_snapshot!(crm.run(["merge", "Cid", "Ann"]), @r"
    --- stderr
    Merged C1 Ann into C3 Cid
    ");
    insta::assert_snapshot!(crm.run(["merge", "Cid", "C1"]), @r"
    --- stderr
    crm: Both names mean C3; there is nothing to join.
      Name two customers: crm merge C12 C31
    --- exit 5
    ");
    assert_eq!(crm.run(["show", "C1", "-o", "ids"]).stdout, "C3\n");
}

#[test]
fn a_dry_run_tells_and_writes_nothing() {
    let crm = TestEnvironment::japanese();
    let added = crm.run(["add", "customer", "山田 太郎", "--json", "-n"]);
    assert_eq!(added.json()["id"], "C1");
    insta::assert_snapshot!(added.stderr, @r"
    登録しました: C1 山田 太郎
    （試行のため、何も書き込んでいません）
    ");
    assert_eq!(crm.run(["list", "customers", "--json"]).stdout, "[]\n");
}

#[test]
fn what_is_written_comes_back_as_json() {
    let crm = TestEnvironment::new();
    let added = crm.run(["add", "customer", "Mary Jones", "--json"]).json();
    let shown = crm.run(["show", "C1", "--json"]).json();
    for object in [&added, &shown] {
        let missing: Vec<&str> =
            ROW.into_iter().filter(|key| !keys(object).contains(key)).collect();
        assert_eq!(missing, [""; 0]);
    }
    let more = [
        "emails",
        "phones",
        "facts",
        "birthday",
        "honorific",
        "organisation",
        "address",
        "reminders",
        "timeline",
    ];
    assert!(more.into_iter().all(|key| keys(&shown).contains(&key)), "{shown}");
    assert_eq!(
        keys(&added),
        keys(&crm.run(["edit", "customer", "C1", "--kana", "x", "--json"]).json())
    );
}

#[test]
fn hostile_names_never_reach_a_terminal_as_they_are() {
    let crm = TestEnvironment::new();
    let hostile = [
        "\u{1b}[2Jclear",
        "\u{202e}gnp.exe",
        "\u{5d0}\u{5d1}\u{5d2}",
        "\u{1f436}\u{200d}\u{1f9b4}",
        "tab\there",
        "line\nbreak",
        "\u{9b}31m",
    ];
    for name in hostile {
        let added = crm.run([
            "add",
            "customer",
            name,
            "--note",
            name,
            "--tag",
            name,
            "--fact",
            &format!("{name}={name}"),
        ]);
        assert_eq!(added.code, 0, "{added}");
        assert!(!added.stderr.contains(['\u{1b}', '\u{202e}', '\u{9b}']));
    }
    let outputs = [
        crm.run(["list", "customers", "--columns", "id,name,tags"]),
        crm.run(["list", "customers", "--json"]),
        crm.run(["list", "customers", "-o", "csv"]),
        crm.on_terminal(["list", "customers"], ""),
        crm.on_terminal(["list", "tags"], ""),
        crm.on_terminal(["show", "C1"], ""),
        crm.on_terminal(["show", "C2"], ""),
        crm.on_terminal(["show", "C6"], ""),
        crm.run(["show", "nobody\u{1b}[2J"]),
        crm.run(["add", "customer", "\u{1b}[2Jclear"]),
        crm.on_terminal(["remove", "customer", "--filter", "id>0"], "n\n"),
    ];
    for output in outputs {
        let text = output.stdout + &output.stderr;
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{9b}', '\u{7}']), "{text}");
    }
    let names: Vec<String> = crm
        .run(["list", "customers", "--sort", "id", "--json"])
        .json()
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(names, hostile);
}

#[test]
fn a_file_piped_in_by_mistake_is_not_repeated_whole() {
    let crm = TestEnvironment::new();
    let done = crm.run_with_input(["show", "-"], &"ジ".repeat(300_000));
    assert_eq!(done.code, 3);
    assert!(done.stderr.contains("ジジ…") && done.stderr.len() < 3_000, "{}", done.stderr.len());
}
