//! A day in a hair salon, in Japanese, typed the way a Japanese keyboard types: full width, kana, eras.

use crate::environment::TestEnvironment;

#[test]
fn a_name_is_found_in_every_spelling_and_a_number_in_every_notation() {
    let crm = TestEnvironment::japanese();
    insta::assert_snapshot!(crm.run(["add", "customer", "髙橋 直美", "--kana", "ﾀｶﾊｼ ﾅｵﾐ", "--phone", "０９０（１１１１）２２２２", "--email", "ｎａｏｍｉ＠ｅｘａｍｐｌｅ.ｊｐ", "--birthday", "昭和58年11月27日", "--cadence", "45"]), @r"
    --- stderr
    登録しました: C1 髙橋 直美 / 誕生日 1983-11-27 / 次の連絡 2027-01-05 (火)
    ");
    for text in
        ["高橋", "たかはし", "タカハシ", "ﾀｶﾊｼ", "なおみ", "直美", "090-1111-2222", "naomi@"]
    {
        assert_eq!(crm.run(["find", text, "-o", "ids"]).stdout, "C1\n", "{text}");
    }
    insta::assert_snapshot!(crm.on_terminal(["show", "高橋"], ""), @r"
    C1 髙橋 直美 様 (タカハシ ナオミ)  見込み
      電話      090(1111)2222                 メール    naomi@example.jp
      誕生日    1983-11-27、42歳、6日後       連絡間隔  45日ごと
      次の連絡  2027-01-05 (火)、45日後
    ");
}

#[test]
fn the_till_takes_full_width_in_either_order() {
    let crm = TestEnvironment::japanese();
    crm.run(["add", "customer", "山田 花子"]);
    insta::assert_snapshot!(crm.run(["log", "purchase", "山田", "カット＠４，５００円×２", "カラー × １＠６０００"]), @r"
    --- stderr
    商品 G1 を登録しました: カット、4,500円。
    商品 G2 を登録しました: カラー、6,000円。
    P1 を記録しました: 山田 花子、15,000円、2026-11-21 (土)。ポイント: 付与 150、利用 0、残高 150。
    ");
    insta::assert_snapshot!(crm.run(["list", "purchases", "--limit", "１", "-o", "table"]), @r"
    ID  日時        顧客         合計  値引き  利用ポイント  商品
    --- ----------- ---------- ------- ------- ------------- -----------------
    P1  2026-11-21  山田 花子  15,000       0             0  カット x2, カラー
    ");
}

#[test]
fn an_organisation_is_addressed_as_one_and_nobody_twice() {
    let crm = TestEnvironment::japanese();
    for (name, organisation, honorific, head) in [
        ("株式会社みどり", "", "", "C1 株式会社みどり 御中  見込み"),
        ("あおい商店", "あおい商店", "", "C2 あおい商店 御中  見込み"),
        ("青葉商店 様", "青葉商店", "御中", "C3 青葉商店 様  見込み"),
        ("渡邉 陽子", "渡邉工務店", "", "C4 渡邉 陽子 様  見込み"),
    ] {
        let given = ["--organisation", organisation, "--honorific", honorific];
        crm.command().args(["add", "customer", name]).args(given).status().unwrap();
        let card = crm.run(["show", "customer", name, "-o", "table"]).stdout;
        assert_eq!(card.lines().next().unwrap(), head);
    }
}

#[test]
fn an_address_book_comes_in_as_a_shop_program_wrote_it_and_goes_out_for_excel() {
    let crm = TestEnvironment::japanese();
    let (book, ..) = encoding_rs::SHIFT_JIS.encode(
        "顧客番号,氏名,フリガナ,電話番号,メールアドレス,生年月日,備考\n\
         1001,鈴木 一郎,スズキ イチロウ,０６（６１１１）２２２２,ichiro@example.jp,昭和45年3月3日,①髪が硬い\n\
         1002,,ﾅｶﾑﾗ ｻｸﾗ,,,,\n\
         1003,吉田 良,,,,13月5日,\n",
    );
    std::fs::write(crm.home().join("お客様.csv"), book).unwrap();
    insta::assert_snapshot!(crm.run(["import", "customers", "お客様.csv", "-n", "-o", "table"]), @r"
    表    追加  更新  変更なし  対象外  取込不可
    ----- ----- ----- --------- ------- --------
    顧客     1     0         0       0         2
    --- stderr
    お客様.csv:3: この行に必要な項目「name」が空です。
    お客様.csv:4: 「13月5日」は誕生日として読み取れません。
    取り込むと、このとおりになります。
    （試行のため、何も書き込んでいません）
    --- exit 8
    ");
    insta::assert_snapshot!(crm.run(["import", "customers", "お客様.csv", "-q"]), @r"
    table	added	updated	unchanged	skipped	refused
    customers	1	0	0	0	2
    --- stderr
    お客様.csv:3: この行に必要な項目「name」が空です。
    お客様.csv:4: 「13月5日」は誕生日として読み取れません。
    --- exit 8
    ");
    let out = crm.run(["export", "customers", "--excel"]).stdout;
    assert!(out.starts_with("\u{feff}id,name,kana"), "{out}");
    assert!(out.contains(",06(6111)2222,1970-03-03,"), "{out}");
    insta::assert_snapshot!(crm.run(["import", "customers", "nai.csv"]), @r"
    --- stderr
    crm: nai.csv を読み込めません: そのファイルやフォルダーはありません
    --- exit 1
    ");
}
