//! The book as a whole: what was done and taken back, whether it is sound, copies of it.

use std::fs;

use crate::environment::TestEnvironment;

/// A home in which two products were added.
fn shop(crm: TestEnvironment) -> TestEnvironment {
    for (name, price) in [("Walk", "500"), ("Puppy", "700")] {
        let done = crm.run(["add", "product", name, "--price", price]);
        assert_eq!(done.code, 0, "{done}");
    }
    crm
}

#[test]
fn what_was_done_is_taken_back_and_done_again() {
    let crm = TestEnvironment::new();
    insta::assert_snapshot!(crm.run(["history", "-o", "plain"]), @r"
    --- stderr
    Nothing has been done in this book yet.
    ");
    assert!(!crm.home().join("data/crm/crm.db").exists(), "looking makes no book");
    insta::assert_snapshot!(crm.run(["undo"]), @r"
    --- stderr
    crm: There is nothing to take back.
      See what was done with: crm history
    --- exit 5
    ");
    let crm = shop(crm);
    insta::assert_snapshot!(crm.run(["undo"]), @r"
    --- stderr
    Taken back: product added (O2, 2026-11-21)
    ");
    insta::assert_snapshot!(crm.run(["undo", "-n"]), @r"
    --- stderr
    Taken back: product added (O1, 2026-11-21)
    (dry run: nothing was written)
    ");
    insta::assert_snapshot!(crm.run(["undo", "O1"]), @r"
    --- stderr
    Taken back: product added (O1, 2026-11-21)
    ");
    insta::assert_snapshot!(crm.run(["undo", "O2"]), @r"
    --- stderr
    crm: O2 has been taken back already.
      Do it again with: crm redo
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["undo", "yesterday"]), @r"
    --- stderr
    crm: There is no operation yesterday.
      See what was done with: crm history
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["redo"]), @r"
    --- stderr
    Done again: product added (O1, 2026-11-21)
    ");
    insta::assert_snapshot!(crm.run(["history", "--limit", "3", "-o", "plain"]), @r"
    ID  When        What  Undone by  Changes
    O5  2026-11-21  redo  -                1
    O4  2026-11-21  undo  O5               1
    O3  2026-11-21  undo  -                1
    ");
    insta::assert_snapshot!(crm.run(["undo", "--json", "-q"]), @r#"{"id":"O1","at":"2026-11-21","what":"add-product","concerned":[],"command":"add product","who":null,"others":0,"kind":"do","target":null,"undone_by":"O4","changes":1}"#);
    insta::assert_snapshot!(crm.run(["check", "-q", "-o", "ids"]), @r"
    file
    schema
    references
    summary
    search
    names
    purchase-sum
    points-owner
    points-left
    points-reversal
    operations
    journal
    ");
}

#[test]
fn what_stands_in_the_way_is_named() {
    let crm = shop(TestEnvironment::new());
    assert_eq!(crm.run(["edit", "product", "Walk", "--price", "550"]).code, 0);
    insta::assert_snapshot!(crm.run(["undo", "O1"]), @r"
    --- stderr
    crm: O3 stands in the way: product changed (2026-11-21).
      Take that back first: crm undo O3
    --- exit 5
    ");
}

#[test]
fn what_was_done_is_told_with_whom_it_concerned() {
    let crm = TestEnvironment::japanese();
    for name in ["山田 太郎", "佐藤 花子"] {
        assert_eq!(crm.run(["add", "customer", name]).code, 0);
    }
    assert_eq!(crm.run(["award", "points", "50", "--filter", "created>2000", "--yes"]).code, 0);
    assert_eq!(crm.run(["remove", "customer", "C2", "--yes"]).code, 0);
    insta::assert_snapshot!(crm.run(["undo"]), @r"
    --- stderr
    取り消しました: C2 佐藤 花子 / 顧客を削除（O4、2026-11-21）
    ");
    insta::assert_snapshot!(crm.run(["redo"]), @r"
    --- stderr
    やり直しました: C2 佐藤 花子 / 顧客を削除（O4、2026-11-21）
    ");
    insta::assert_snapshot!(crm.run(["history", "-o", "plain"]), @r"
    ID  日時        内容            顧客                  取り消し  変更
    O6  2026-11-21  やり直し        C2 佐藤 花子          -            2
    O5  2026-11-21  取り消し        C2 佐藤 花子          O6           2
    O4  2026-11-21  顧客を削除      C2 佐藤 花子          O5           2
    O3  2026-11-21  ポイントを付与  C1 山田 太郎 ほか1人  -            2
    O2  2026-11-21  顧客を追加      C2 佐藤 花子          -            1
    O1  2026-11-21  顧客を追加      C1 山田 太郎          -            1
    ");
    insta::assert_snapshot!(crm.run(["undo", "O3"]), @r"
    --- stderr
    crm: O6（C2 佐藤 花子 / やり直し、2026-11-21）があるため取り消せません。
      先にそちらを取り消してください: crm undo O6
    --- exit 5
    ");
    let json = crm.run(["history", "--json"]).stdout;
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    let award = &rows[3];
    assert_eq!(award["concerned"][1], serde_json::json!({"id": "C2", "name": "佐藤 花子"}));
    assert_eq!((&award["who"], &award["others"]), (&"山田 太郎, 佐藤 花子".into(), &0.into()));
}

#[test]
fn taken_back_in_japanese() {
    let crm = shop(TestEnvironment::japanese());
    insta::assert_snapshot!(crm.run(["undo"]), @r"
    --- stderr
    取り消しました: 商品を追加（O2、2026-11-21）
    ");
    insta::assert_snapshot!(crm.run(["redo"]), @r"
    --- stderr
    やり直しました: 商品を追加（O2、2026-11-21）
    ");
    insta::assert_snapshot!(crm.run(["redo"]), @r"
    --- stderr
    crm: やり直せる取り消しがありません。やり直しは、取り消しの直後にだけできます。
      crm history で、これまでの操作を確かめてください。
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["history", "-o", "plain"]), @r"
    ID  日時        内容        取り消し  変更
    O4  2026-11-21  やり直し    -            1
    O3  2026-11-21  取り消し    O4           1
    O2  2026-11-21  商品を追加  O3           1
    O1  2026-11-21  商品を追加  -            1
    ");
    insta::assert_snapshot!(crm.run(["undo", "O9"]), @r"
    --- stderr
    crm: 操作 O9 はありません。
      crm history で、これまでの操作を確かめてください。
    --- exit 3
    ");
}

#[test]
fn a_book_is_examined() {
    let crm = shop(TestEnvironment::new());
    insta::assert_snapshot!(crm.run(["check", "-o", "plain"]), @r"
    Check                       Sound
    the file itself             yes
    tables and triggers         yes
    references                  yes
    figures of customers        yes
    search texts                yes
    names of products and tags  yes
    sums of purchases           yes
    owners of points            yes
    points left                 yes
    points taken back           yes
    chain of operations         yes
    journal                     yes
    --- stderr
    The book is sound.
    ");
    let rows: Vec<serde_json::Value> =
        serde_json::from_str(&crm.run(["check", "--json", "-q"]).stdout).unwrap();
    assert_eq!(rows.len(), 12);
    assert!(rows.iter().all(|row| row["ok"] == true && row["details"] == serde_json::json!([])));
    insta::assert_snapshot!(shop(TestEnvironment::japanese()).run(["check", "-o", "plain"]), @r"
    検査                正常
    ファイル自体        はい
    表とトリガー        はい
    参照                はい
    顧客の集計          はい
    検索用の文字列      はい
    商品とタグの名前    はい
    購入の合計          はい
    ポイントの持ち主    はい
    ポイントの残り      はい
    ポイントの取り消し  はい
    操作のつながり      はい
    変更の記録          はい
    --- stderr
    台帳に問題はありません。
    ");
}

#[test]
fn a_damaged_file_is_said_with_status_one() {
    let crm = shop(TestEnvironment::new());
    let book = crm.home().join("data/crm/crm.db");
    let mut bytes = fs::read(&book).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0x55);
    fs::write(&book, bytes).unwrap();
    let done = crm.run(["check"]);
    assert_eq!(done.code, 1, "{done}");
}

#[test]
fn a_copy_is_made_and_gone_back_to() {
    let crm = shop(TestEnvironment::new());
    insta::assert_snapshot!(crm.run(["backup", "-n"]), @r"
    --- stderr
    Would be copied to $HOME/data/crm/crm-2026-11-21.db
    (dry run: nothing was written)
    ");
    insta::assert_snapshot!(crm.run(["backup"]), @r"
    --- stderr
    Copied to $HOME/data/crm/crm-2026-11-21.db (0 customers, examined)
    ");
    insta::assert_snapshot!(crm.run(["backup"]), @r"
    --- stderr
    crm: This asks before it goes on, and there is no terminal to ask on.
      Look at it with --dry-run, then run it again with --yes.
    --- exit 6
    ");
    insta::assert_snapshot!(crm.run(["backup", "data/crm/crm.db", "--yes"]), @r"
    --- stderr
    crm: data/crm/crm.db is the book itself.
      Name another file, or leave the path out.
    --- exit 5
    ");
    let listed = crm.run(["list", "products", "--json"]).stdout;
    assert_eq!(crm.run(["add", "product", "Boarding"]).code, 0);
    assert_ne!(crm.run(["list", "products", "--json"]).stdout, listed);

    let copy = "data/crm/crm-2026-11-21.db";
    insta::assert_snapshot!(crm.run(["restore", copy, "-n"]), @r"
    --- stderr
    data/crm/crm-2026-11-21.db: 0 customers, last change 2026-11-21. It takes the place of $HOME/data/crm/crm.db
    (dry run: nothing was written)
    ");
    insta::assert_snapshot!(crm.run(["restore", copy]), @r"
    --- stderr
    crm: This asks before it goes on, and there is no terminal to ask on.
      Look at it with --dry-run, then run it again with --yes.
    --- exit 6
    ");
    insta::assert_snapshot!(crm.run(["restore", copy, "--yes"]), @r"
    --- stderr
    $HOME/data/crm/crm.db is the copy now (0 customers)
    The book as it was is kept in $HOME/data/crm/crm-before-restore-2026-11-21.db
    ");
    assert_eq!(crm.run(["list", "products", "--json"]).stdout, listed);
    assert_eq!(crm.run(["check"]).code, 0);
    let aside = "data/crm/crm-before-restore-2026-11-21.db";
    let kept = crm.run(["--db", aside, "list", "products", "--json"]).stdout;
    assert!(kept.contains("Boarding"), "{kept}");
}

#[test]
fn only_a_copy_of_a_book_is_gone_back_to() {
    let crm = shop(TestEnvironment::new());
    fs::write(crm.home().join("notes.txt"), "not a book").unwrap();
    insta::assert_snapshot!(crm.run(["restore", "notes.txt", "--yes"]), @r"
    --- stderr
    crm: notes.txt was not made by this program; it was left as it is.
      Check the path, or name another file with --db.
    --- exit 1
    ");
    insta::assert_snapshot!(crm.run(["restore", "gone.db", "--yes"]), @r"
    --- stderr
    crm: gone.db cannot be used: there is no such file or folder
      Check the path and its permissions.
    --- exit 1
    ");
    insta::assert_snapshot!(crm.run(["restore", "data/crm/crm.db", "--yes"]), @r"
    --- stderr
    crm: data/crm/crm.db is the book itself, not a copy of it.
      Name the copy to go back to.
    --- exit 5
    ");
    assert_eq!(crm.run(["undo"]).code, 0, "the book is as it was");
}

#[test]
fn copies_in_japanese_go_where_the_settings_say() {
    let crm = shop(TestEnvironment::japanese());
    let folder = crm.home().join("copies").display().to_string();
    assert_eq!(crm.run(["config", "set", "backup.folder", &folder]).code, 0);
    insta::assert_snapshot!(crm.run(["backup"]), @r"
    --- stderr
    $HOME/copies/crm-2026-11-21.db に控えを作りました（顧客0件、検査済み）。
    ");
    insta::assert_snapshot!(crm.run(["restore", "copies/crm-2026-11-21.db", "-n"]), @r"
    --- stderr
    copies/crm-2026-11-21.db: 顧客0件、最後の変更 2026-11-21。$HOME/data/crm/crm.db をこの控えで置き換えます。
    （試行のため、何も書き込んでいません）
    ");
    insta::assert_snapshot!(crm.run(["restore", "copies/crm-2026-11-21.db", "-y"]), @r"
    --- stderr
    $HOME/data/crm/crm.db を控えの内容に戻しました（顧客0件）。
    元の台帳は $HOME/data/crm/crm-before-restore-2026-11-21.db に残してあります。
    ");
}

#[test]
fn no_file_is_written_over_the_book() {
    let crm = shop(TestEnvironment::new());
    let book = "data/crm/crm.db";
    fs::write(crm.home().join("wrong.csv"), "id,name\n1,\n").unwrap();
    for done in [
        crm.run(["export", "customers", "--to", book, "--yes"]),
        crm.run(["import", "customers", "wrong.csv", "--refused", book, "--yes"]),
        crm.run(["backup", book, "--yes"]),
    ] {
        assert_eq!(done.code, 5, "{done}");
        assert!(done.stderr.contains("is the book itself"), "{done}");
    }
    assert_eq!(crm.run(["check"]).code, 0);
}

/// Renamed onto a device or a pipe, a file would take its place for every program of the machine.
#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_neither_replaced_nor_waited_for() {
    use std::os::unix::fs::FileTypeExt;
    let crm = shop(TestEnvironment::new());
    let place = crm.home().join("special");
    let _listener = std::os::unix::net::UnixListener::bind(&place).unwrap();
    for done in [
        crm.run(["export", "customers", "--to", "special", "--yes"]),
        crm.run(["backup", "special", "--yes"]),
        crm.run(["restore", "special", "--yes"]),
        crm.run(["--db", "special", "list", "customers"]),
        crm.run(["--db", "special", "add", "customer", "Taylor"]),
        crm.run(["--config", "special", "config", "set", "business", "Walks"]),
    ] {
        assert_eq!(done.code, 1, "{done}");
    }
    assert!(fs::symlink_metadata(&place).unwrap().file_type().is_socket());
}
