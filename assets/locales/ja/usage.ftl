# Help pages: what stands around the texts of the commands.
usage-usage = 使い方
usage-commands = コマンド
usage-arguments = 引数
usage-options = オプション
usage-examples = 例
usage-aliases = 別名: { $list }
usage-values = [{ $list }]
usage-default = （既定: { $value }）
usage-options-mark = [オプション]
usage-command-mark = コマンド
usage-more = 詳しくは: crm help コマンド
usage-exit-status = 終了ステータス
usage-exits =
    0   完了
    1   ファイルまたはデータベースの障害
    2   コマンドの書き方の誤り
    3   見つからない
    4   複数に当てはまる
    5   規則による拒否（ポイント不足、重複など）
    6   確認が必要（--yes または端末）
    7   データベースが使用中
    8   一部のみ完了
    10  期日の来たものがある（--exit-code のとき）

# Manual pages: their headings.
usage-man-name = 名前
usage-man-synopsis = 書式
usage-man-description = 説明
usage-man-options = オプション
usage-man-commands = コマンド
usage-man-examples = 例
usage-man-version = バージョン
usage-man-written = { $path } に{ $count }ページを書き出しました。
usage-man-would-write = { $path } に{ $count }ページを書き出します。

# Questions.
usage-ask-yes = { $question } [y/N]
usage-ask-code = この操作は取り消せません。続けるには { $code } と入力してください:

# Command lines that cannot be understood.
usage-unknown-argument = 「{ $word }」は { $command } では使えません。
usage-unknown-command = { $command } に「{ $word }」というコマンドはありません。
usage-missing-command = { $command } には続きの言葉が必要です。
usage-missing = { $command } に必要なものがありません: { $list }
usage-mixed-calls = { $command } の最後の言葉は、その前にある引数と組み合わせられません。
usage-needs-value = { $argument } には値が必要です。
usage-flag-as-value = { $argument } には値が必要ですが、続きが { $flag } になっています。
usage-invalid-value = 「{ $value }」は { $argument } の値として使えません。
usage-given-twice = { $argument } が重複しています。
usage-conflict = { $argument } は { $others } と同時に使えません。
usage-needs-equals = { $argument } の値の前には = が必要です。
usage-too-many-values = { $argument } の値が多すぎます: 「{ $value }」
usage-wrong-number-of-values = { $argument } の値の数が合いません。
usage-not-utf8 = コマンドラインの文字コードが UTF-8 ではありません。
usage-not-understood = コマンドラインを解釈できませんでした。

# What to do about them.
usage-did-you-mean = { $word } ではありませんか。
usage-values-hint = 使える値: { $list }
usage-nouns-hint = { $command } に続けられる言葉: { $list }
usage-quotes-hint = 空白を含む名前は引用符で囲んでください: "山田 太郎"
usage-quotes-or-noun-hint = 空白を含む名前は引用符で囲んでください: "山田 太郎"。ここで使えるコマンド: { $list }
usage-page-hint = 使い方は { $command } で確認できます。
