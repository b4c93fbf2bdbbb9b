# ダッシュボード: どの画面にもあるものと、今日の画面。
tui-too-small = ダッシュボードには、横{ $columns }文字、縦{ $lines }行の広さが必要です。ウィンドウを広げるか、コマンドを使ってください: crm today
tui-loading = 読み込み中...
tui-today-title = 今日連絡する人 { $count }人
tui-today-late = {" "}(期限切れ { $count })
tui-today-held = {" "}(連絡を控える { $count })
tui-today-none = 今日連絡する人はいません。
tui-empty = この台帳にはまだ顧客がいません。
tui-empty-add = 顧客を追加する
tui-empty-import = 取り込む: import customers FILE.csv
tui-empty-demo = 終了する。見本を見るには: crm demo
tui-marked = {" "}(印 { $count })
tui-what-to-say = 伝えること
tui-done = 完了しました: { $who }{ $early ->
        [0] {""}
        [1] {" "}/ 予定日 { $day } より前
       *[other] {" "}/ うち{ $early }人は予定日より前、最も早い予定日は { $day }
    }
tui-skipped = 見送りました: { $who }
tui-snoozed = 延期しました: { $who } / { $day } まで
tui-archived = 保管しました: { $who }
tui-removed = 削除しました: { $who }
tui-undone = 取り消しました: { $what }
tui-redone = やり直しました: { $what }
tui-undo-elsewhere = 最新の操作はここで行ったものではありません: { $what }。もう一度押すと取り消します。
tui-redo-elsewhere = 最新の取り消しはここで行ったものではありません: { $what }。もう一度押すとやり直します。
tui-when-ahead = { $days }日後
tui-when-late = -{ $days }日
tui-when-since = { $days }日間
tui-today-ahead = この先{ $days }日
tui-dry-run = 試行中です。台帳には何も書き込みません。
tui-range-cut = 範囲のうち先頭の{ $count }人に印を付けました。一度に印を付けられるのはここまでです。
tui-under-way = その変更は書き込み中です。
tui-queued = { $count }件の変更を順に書き込んでいます。
tui-key-unknown = { $key } はここでは使えません。{ $help ->
        [none] {""}
       *[other] { $help } でキーの一覧を表示します。
    }
tui-writing = 書き込んでいます... 別のプログラムが台帳を使用中かもしれません。
tui-leaving = 最後の変更を書き込んでから終了します。待たずに終了するには Ctrl-C を押します。
tui-fault = crm の不具合により終了しました。保存済みの内容は台帳に残っています。
