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

# The book as a whole, and the settings.
help-value-CODE = 番号
help-value-FILE = ファイル
help-value-KEY = キー
help-value-VALUE = 値
help-history = これまでの操作を新しい順に表示します
    .long = 何かを変更したコマンド一つが一つの操作で、O12 のような番号があります。
    .limit = 最大の行数。指定しなければすべて
    .examples =
        crm history --limit 10
        crm undo O12
help-undo = 最後のコマンド、または指定した操作を取り消します
    .long = 変更はすべて元に戻るか、何も変わらないかのどちらかです。後の操作が関わっているときは、先に取り消すべき操作を示します。取り消しは crm redo でやり直せます。
    .operation = 操作の番号（crm history で表示）
    .examples =
        crm undo
        crm history
        crm undo O12
help-redo = 最後に取り消した操作をやり直します
    .examples = crm redo
help-backup = 台帳の控えを作ります
    .long = 控えはある一時点の台帳で、検査してから名前が付き、本人だけが読めます。パスを省くと、設定 backup.folder のフォルダー、なければ台帳と同じ場所に、日付の名前で作ります。
    .path = 控えのファイルまたはフォルダー
    .examples =
        crm backup
        crm backup /media/usb
        crm backup before-import.db
help-restore = 台帳を控えに戻します
    .long = 先に控えを検査し、今の台帳は別の名前で同じ場所に残します。crm undo では元に戻せないため、RESTORE と入力するか --yes を付ける必要があります。
    .file = crm backup で作った控え
    .examples =
        crm restore crm-2026-11-21.db
        crm restore crm-2026-11-21.db -n
help-check = 台帳を隅々まで検査します
    .long = ファイル自体、計算で求めた値、ポイント、変更の記録を調べます。何も変更しません。問題があれば終了コードは 1 です。
    .examples =
        crm check
        crm check --json
help-config = 設定を表示・変更します
help-config-path = 設定ファイルの場所を表示します
    .examples = crm config path
help-config-show = すべての設定と値、意味を表示します
    .examples = crm config show
help-config-get = 設定の値を一つ表示します
    .key = 設定の名前（crm config show で表示）
    .examples = crm config get currency
help-config-set = 設定を一つ変更します
    .long = ファイルのほかの部分は、コメントも含めてそのまま残ります。金額のある台帳の通貨は変えられません。
    .key = 設定の名前（crm config show で表示）
    .value = 値
    .examples =
        crm config set currency GBP
        crm config set lapsed.factor 2.5
help-config-unset = 設定を一つ既定値に戻します
    .key = 設定の名前（crm config show で表示）
    .examples = crm config unset lapsed.factor
help-config-edit = 設定ファイルをエディターで開きます
    .long = エディターは VISUAL または EDITOR のものです。閉じたときに検査し、誤りがあれば入力した内容を残します。同じコマンドで続きから編集できます。
    .examples =
        crm config edit
        EDITOR=nano crm config edit
