//! Help pages and the version.

use crate::environment::TestEnvironment;

#[test]
fn crm_alone_says_what_it_is() {
    insta::assert_snapshot!(TestEnvironment::new().run([]), @r#"
    Customers, purchases and promises of a one-person business: whom to get in touch
    with today.

    Everything is kept in one file on this computer.

    Usage:
      crm COMMAND

    Commands:
      today        Show whom to get in touch with today, why, and what to say
      tui          Open the dashboard
      add          Add what is new: a customer, product, reminder, offer, tag
      log          Log what happened: a contact, a purchase, feedback, a referral
      find         Find customers by name, kana, mail, phone or note
      show         Show all that is known of one customer
      list         List customers, who of them needs attention, or rows of one kind
      done         Note as done what crm today asked for
      snooze       Put items off until a day
      skip         Strike items off the list
      draft        Write what to say to a customer, from a template
      award        Give points
      redeem       Spend points, use an offer
      expire       Note points that have ended
      edit         Correct what is noted
      remove       Remove what should not be there
      void         Take back a purchase
      archive      Take customers off the lists and keep their history
      unarchive    Put archived customers back on the lists
      merge        Join two entries of the same customer
      import       Import customers, contacts, purchases, points, feedback
      export       Export the book as CSV files, or what is due as a calendar
      undo         Take back the newest command, or the one named
      redo         Do again what the newest undo took back
      history      Show what was done, newest first
      backup       Make a copy of the book
      restore      Go back to a copy of the book
      check        Examine the book from end to end
      config       Show and change the settings
      demo         See what the program does, in an invented book
      completions  Print a completion script for a shell
      man          Write the manual pages
      help         Explain a command

    More: crm help COMMAND
    "#);
    insta::assert_snapshot!(TestEnvironment::japanese().run([]), @r#"
    個人事業のための顧客管理。今日、誰に連絡するかがわかります。

    データはこのコンピューターの一つのファイルに保存されます。

    使い方:
      crm コマンド

    コマンド:
      today        今日だれに、なぜ、何を連絡するかを表示します
      tui          ダッシュボードを開きます
      add          顧客、商品、フォロー、特典、タグを登録します
      log          連絡、購入、評価、紹介を記録します
      find         名前、読み、メール、電話、メモで顧客を探します
      show         顧客一人のすべてを表示します
      list         一覧を表示します
      done         crm today の項目を済みにします
      snooze       crm today の項目を後の日に延ばします
      skip         crm today の項目を見送ります
      draft        顧客への文面を、文例から作成します
      award        ポイントを付与します
      redeem       ポイントや特典を使います
      expire       期限の切れたポイントを失効させます
      edit         記録した内容を直します
      remove       誤って記録したものを削除します
      void         購入を取り消します
      archive      履歴を残したまま、顧客を一覧から外します
      unarchive    一覧から外した顧客を元に戻します
      merge        同じ顧客の二つの登録を一つにまとめます
      import       顧客、連絡、購入、ポイント、評価を取り込みます
      export       台帳を CSV ファイルに、予定をカレンダーに書き出します
      undo         最後のコマンド、または指定した操作を取り消します
      redo         最後に取り消した操作をやり直します
      history      これまでの操作を新しい順に表示します
      backup       台帳の控えを作ります
      restore      台帳を控えに戻します
      check        台帳を隅々まで検査します
      config       設定を表示・変更します
      demo         架空の台帳で、このプログラムでできることを見せます
      completions  シェルの補完スクリプトを出力します
      man          マニュアルページを出力します
      help         コマンドの使い方を表示します

    詳しくは: crm help コマンド
    "#);
}

#[test]
fn a_page_a_command() {
    insta::assert_snapshot!(TestEnvironment::new().run(["help", "completions"]), @r"
    Print a completion script for a shell

    The script goes to stdout; the shell's own manual says where it looks for such
    files.

    Usage:
      crm completions SHELL [OPTIONS]

    Arguments:
      SHELL  Shell to write for [bash, elvish, fish, powershell, zsh]

    Global options:
          --db PATH        Database file (also: CRM_DB)
          --config PATH    Config file (also: CRM_CONFIG)
          --today DATE     The day taken for today (also: CRM_TODAY)
          --lang LANG      Language (also: CRM_LANG) [en, ja]
      -o, --output FORMAT  Format of the data; a table on a terminal, tsv elsewhere
                           [table, plain, tsv, csv, json, jsonl, ids]
          --json           The same as --output json, errors included
      -n, --dry-run        Show what would happen, change nothing
      -y, --yes            Answer every question with yes
      -q, --quiet          Print data and errors only
          --color WHEN     When to use colour; auto: on a terminal that has it
                           [auto, always, never]
      -h, --help           Show this page
      -V, --version        Show the version

    Examples:
      crm completions bash > ~/.local/share/bash-completion/completions/crm
      crm completions zsh > ~/.zfunc/_crm
      crm completions fish > ~/.config/fish/completions/crm.fish
    ");
    insta::assert_snapshot!(TestEnvironment::japanese().run(["help", "completions"]), @r"
    シェルの補完スクリプトを出力します

    スクリプトは標準出力に書き出します。置き場所はシェルのマニュアルを見てください。

    使い方:
      crm completions シェル [オプション]

    引数:
      シェル  対象のシェル [bash, elvish, fish, powershell, zsh]

    共通オプション:
          --db パス      データベースのファイル（CRM_DB でも指定可）
          --config パス  設定ファイル（CRM_CONFIG でも指定可）
          --today 日付   今日として扱う日付（CRM_TODAY でも指定可）
          --lang 言語    言語（CRM_LANG でも指定可） [en, ja]
      -o, --output 形式  データの形式。端末では table、それ以外では tsv [table,
                         plain, tsv, csv, json, jsonl, ids]
          --json         --output json と同じ。エラーも JSON になります
      -n, --dry-run      何が起こるかを表示し、何も変更しません
      -y, --yes          すべての質問に「はい」と答えます
      -q, --quiet        データとエラーだけを表示します
          --color 場合   色を付けるか。auto は色を出せる端末でだけ付けます [auto,
                         always, never]
      -h, --help         このページを表示します
      -V, --version      バージョンを表示します

    例:
      crm completions bash > ~/.local/share/bash-completion/completions/crm
      crm completions zsh > ~/.zfunc/_crm
      crm completions fish > ~/.config/fish/completions/crm.fish
    ");
}

#[test]
fn every_way_to_ask_gives_the_same_page() {
    let crm = TestEnvironment::new();
    let page = crm.run(["help", "man"]).stdout;
    assert!(page.contains("crm man [DIR]"), "{page}");
    assert_eq!(crm.run(["man", "--help"]).stdout, page);
    assert_eq!(crm.run(["man", "-h"]).stdout, page);
    assert_eq!(crm.run(["-o", "json", "man", "-h"]).stdout, page);
    assert_eq!(crm.run(["help"]).stdout, crm.run(["--help"]).stdout);
}

#[test]
fn the_first_page_says_what_each_exit_status_means() {
    for (crm, last) in [
        (TestEnvironment::new(), "  10  something is due, with --exit-code\n"),
        (TestEnvironment::japanese(), "  10  期日の来たものがある（--exit-code のとき）\n"),
    ] {
        assert!(crm.run(["help"]).stdout.ends_with(last));
        assert!(!crm.run(["help", "find"]).stdout.contains(last));
        assert!(crm.run(["man"]).stdout.contains(last.trim()));
    }
}

#[test]
fn no_line_is_wider_than_the_page() {
    for crm in [TestEnvironment::new(), TestEnvironment::japanese()] {
        let pages = [vec!["help"], vec!["help", "man"], vec!["help", "completions"], vec![]];
        for page in pages {
            let done = crm.command().args(&page).output().unwrap();
            let text = String::from_utf8(done.stdout).unwrap();
            // Examples are commands: they are not broken.
            let wide = text.lines().find(|line| !line.contains('>') && crm::i18n::width(line) > 80);
            assert_eq!(wide, None, "{page:?}");
        }
    }
}

#[test]
fn help_about_what_is_not_there() {
    let crm = TestEnvironment::new();
    insta::assert_snapshot!(crm.run(["help", "lapsd"]), @r#"
    --- stderr
    crm: There is no command "lapsd" here.
      One of: today, tui, add, log, find, show, list, done, snooze, skip, draft, award, redeem, expire, edit, remove, void, archive, unarchive, merge, import, export, undo, redo, history, backup, restore, check, config, demo, completions, man, help
    --- exit 2
    "#);
    insta::assert_snapshot!(crm.run(["help", "man", "ual"]), @r#"
    --- stderr
    crm: crm man has no commands below it, so "ual" cannot be explained.
      Leave out "ual".
    --- exit 2
    "#);
}

#[test]
fn the_version_is_one_line() {
    let version = TestEnvironment::japanese().run(["--version"]);
    assert_eq!(version.stdout, format!("crm {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!((version.code, version.stderr.as_str()), (0, ""));
}
