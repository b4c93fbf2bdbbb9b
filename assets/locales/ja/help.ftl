# Help in Japanese: help-PATH is what the command does, .long what more there is to say,
# .ARGUMENT an argument's help, .examples its examples. Arguments under a heading share help-flags-HEADING.

help-crm = 個人事業のための顧客管理。今日、誰に連絡するかがわかります。
    .long = データはこのコンピューターの一つのファイルに保存されます。

# Arguments that stand on many pages.
help-flags-global = 共通オプション
    .db = データベースのファイル（CRM_DB でも指定可）
    .config = 設定ファイル（CRM_CONFIG でも指定可）
    .today = 今日として扱う日付（CRM_TODAY でも指定可）
    .lang = 言語（CRM_LANG でも指定可）
    .output = データの形式。端末では table、それ以外では tsv
    .json = --output json と同じ。エラーも JSON になります
    .dry-run = 何が起こるかを表示し、何も変更しません
    .yes = すべての質問に「はい」と答えます
    .quiet = データとエラーだけを表示します
    .color = 色を付けるか。auto は色を出せる端末でだけ付けます
    .help = このページを表示します
    .version = バージョンを表示します
help-flags-list = 一覧のオプション
    .filter = 条件に合うものだけ。言葉、項目:値、項目>数値。- で否定
    .sort = 並べ替える列。先頭に - を付けると逆順
    .limit = 最大の行数。指定しなければすべて
    .columns = 表示する列（この順）
help-shared = 共通の引数
    .who = 顧客。番号、名前、メール、電話。- は標準入力から読みます
    .whos = 顧客（複数可）。番号、名前、メール、電話。- は標準入力から読みます

# Names of values.
help-value-PATH = パス
help-value-DATE = 日付
help-value-LANG = 言語
help-value-FORMAT = 形式
help-value-WHEN = 条件
help-value-FILTER = 条件
help-value-COLUMN = 列
help-value-N = 数
help-value-WHO = 顧客
help-value-COMMAND = コマンド
help-value-SHELL = シェル
help-value-DIR = フォルダー

# Commands.
help-completions = シェルの補完スクリプトを出力します
    .long = スクリプトは標準出力に書き出します。置き場所はシェルのマニュアルを見てください。
    .shell = 対象のシェル
    .examples =
        crm completions bash > ~/.local/share/bash-completion/completions/crm
        crm completions zsh > ~/.zfunc/_crm
        crm completions fish > ~/.config/fish/completions/crm.fish
help-man = マニュアルページを出力します
    .long = フォルダーを指定すると、コマンドごとに 1 ページを書き出します（フォルダーがなければ作ります）。指定しなければ、全体のページを標準出力に書き出します。
    .dir = すべてのページを書き出すフォルダー
    .examples =
        crm man | man -l -
        crm man ~/.local/share/man/man1
help-help = コマンドの使い方を表示します
    .command = コマンドの言葉。省くとすべてのコマンド
    .examples =
        crm help
        crm help completions
