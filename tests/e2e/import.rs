//! Imports and exports on the command line.

use std::fs;

use crate::environment::TestEnvironment;

const CUSTOMERS: &str =
    "id,name,email,birthday\n7,Anna Baker,anna@example.org,--02-29\n8,Ben Cole,,\n9,,,\n";
const PURCHASES: &str =
    "id,customer_id,at,amount,product\n1,7,2026-10-01,1480,Shampoo\n2,8,2026-10-02,12.5,\n";

fn shop(crm: &TestEnvironment) {
    fs::create_dir(crm.home().join("shop")).unwrap();
    fs::write(crm.home().join("shop/customers.csv"), CUSTOMERS).unwrap();
    fs::write(crm.home().join("shop/purchases.csv"), PURCHASES).unwrap();
}

#[test]
fn a_folder_is_imported_and_taken_back() {
    let crm = TestEnvironment::new();
    shop(&crm);
    insta::assert_snapshot!(crm.run(["import", "shop", "-n"]), @r#"
    table	added	updated	unchanged	skipped	refused
    customers	2	0	0	0	1
    products	1	0	0	0	0
    purchases	1	0	0	0	1
    --- stderr
    customers.csv:4: The cell of “name” is empty, and the row needs it.
    purchases.csv:3: “12.5” has too many decimals: JPY has none.
    This is what the import would do.
    (dry run: nothing was written)
    --- exit 8
    "#);
    assert_eq!(crm.run(["list", "customers", "--json"]).stdout, "[]\n");
    assert_eq!(crm.run(["import", "shop"]).code, 8);
    insta::assert_snapshot!(crm.run(["import", "shop", "--json"]), @r#"
    {"added":{"customers":0,"contacts":0,"products":0,"purchases":0,"points":0,"feedback":0},"updated":{"customers":0,"contacts":0,"products":0,"purchases":0,"points":0,"feedback":0},"unchanged":{"customers":2,"contacts":0,"products":0,"purchases":1,"points":0,"feedback":0},"skipped":{"customers":0,"contacts":0,"products":0,"purchases":0,"points":0,"feedback":0},"refused":{"customers":1,"contacts":0,"products":0,"purchases":1,"points":0,"feedback":0},"problems":[{"file":"customers.csv","line":4,"why":"The cell of “name” is empty, and the row needs it."},{"file":"purchases.csv","line":3,"why":"“12.5” has too many decimals: JPY has none."}]}
    --- exit 8
    "#);
    insta::assert_snapshot!(crm.run(["undo"]), @r#"
    --- stderr
    Taken back: imported (O1, 2026-11-21)
    "#);
    assert_eq!(crm.run(["list", "customers", "--json"]).stdout, "[]\n");
    crm.run(["redo"]);
    insta::assert_snapshot!(crm.run(["list", "purchases", "--columns", "key,total"]), @r#"
    key	total
    1	1480
    "#);
    assert_eq!(crm.run(["check"]).code, 0);
}

#[test]
fn a_single_file_is_mapped_and_its_refused_rows_are_kept() {
    let crm = TestEnvironment::japanese();
    fs::write(
        crm.home().join("a.csv"),
        "No,日付,計,顧客\n1,2026/10/01,\"1,480円\",0001\n2,2026/13/01,5,0001\n",
    )
    .unwrap();
    insta::assert_snapshot!(crm.run(["import", "purchases", "a.csv"]), @r#"
    --- stderr
    crm: a.csv に「amount」にあたる列がありません。
      見出し: No, 日付, 計, 顧客。--map amount=No のように、どの列かを指定してください。
    --- exit 2
    "#);
    let done = crm.run([
        "import",
        "purchases",
        "a.csv",
        "--map",
        "id=No,amount=計",
        "--refused",
        "bad.csv",
    ]);
    insta::assert_snapshot!(done, @r"
    table	added	updated	unchanged	skipped	refused
    customers	1	0	0	0	0
    purchases	1	0	0	0	1
    --- stderr
    a.csv:3: 「2026/13/01」は日付として読めません。
    取り込みました。取り消すには: crm undo
    取り込めなかった1行を bad.csv に書き出しました。
    --- exit 8
    ");
    insta::assert_snapshot!(fs::read_to_string(crm.home().join("bad.csv")).unwrap(), @r#"
    No,日付,計,顧客,why
    2,2026/13/01,5,0001,「2026/13/01」は日付として読めません。
    "#);
    let again = crm.run([
        "import",
        "purchases",
        "bad.csv",
        "--map",
        "id=No,amount=計",
        "--refused",
        "bad.csv",
    ]);
    insta::assert_snapshot!(again, @r#"
    --- stderr
    crm: bad.csv はすでにあります。
      別のファイルを指定するか、--yes を付けて置き換えてください。
    --- exit 6
    "#);
}

#[test]
fn what_is_exported_is_not_replaced_unasked() {
    let crm = TestEnvironment::new();
    shop(&crm);
    crm.run(["import", "shop"]);
    insta::assert_snapshot!(crm.run(["export", "csv", "out"]), @r#"
    --- stderr
    out/customers.csv: 2 rows
    out/contacts.csv: 0 rows
    out/purchases.csv: 1 row
    out/points.csv: 0 rows
    out/feedback.csv: 0 rows
    "#);
    insta::assert_snapshot!(crm.run(["export", "csv", "out"]), @r#"
    --- stderr
    crm: This asks before it goes on, and there is no terminal to ask on.
      Look at it with --dry-run, then run it again with --yes.
    --- exit 6
    "#);
    insta::assert_snapshot!(crm.run(["export", "csv", "out", "--yes", "-n"]), @r#"
    --- stderr
    (dry run: nothing was written)
    "#);
    assert_eq!(crm.run(["export", "csv", "out", "--yes"]).code, 0);
    insta::assert_snapshot!(crm.run(["export", "purchases"]), @r#"
    id,customer_id,at,amount,product,product_name,quantity,price,discount,note,points_used,voided
    1,7,2026-10-01,1480,Shampoo,,1,,,,,
    "#);
    insta::assert_snapshot!(crm.run(["export", "csv"]), @r#"
    --- stderr
    crm: The folder to write to is missing.
      Name it: crm export csv DIR
    --- exit 2
    "#);
    insta::assert_snapshot!(crm.run(["export", "everything"]), @r#"
    --- stderr
    crm: There is no kind of file called “everything”.
      Use customers, contacts, purchases, points or feedback.
    --- exit 2
    "#);
}

#[test]
fn a_folder_without_files_is_no_import() {
    let crm = TestEnvironment::new();
    insta::assert_snapshot!(crm.run(["import", "."]), @r#"
    --- stderr
    crm: . holds none of the files of an import.
      It needs customers.csv, contacts.csv, purchases.csv, points.csv or feedback.csv. For a single file: crm import customers FILE
    --- exit 1
    "#);
    insta::assert_snapshot!(crm.run(["import", "people", "a.csv"]), @r#"
    --- stderr
    crm: There is no kind of file called “people”.
      Use customers, contacts, purchases, points or feedback.
    --- exit 2
    "#);
}
