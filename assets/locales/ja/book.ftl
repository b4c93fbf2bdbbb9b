# What is said of the book as a whole: history, undo, check, copies.
book-history-empty = この台帳にはまだ何も記録されていません。
book-undone = 取り消しました: { $what }（{ $code }、{ $at }）
book-redone = やり直しました: { $what }（{ $code }、{ $at }）
book-sound = 台帳に問題はありません。
book-unsound = { $count }項目で問題が見つかりました。控えに戻すには: crm restore FILE
book-copied = { $path } に控えを作りました（顧客{ $count }件、検査済み）。
book-would-copy = { $path } に控えを作ります。
book-copy-exists = { $path } はすでにあります。
book-copy-replace = 置き換えますか？
book-restore-preview = { $file }: 顧客{ $count }件、最後の変更 { $newest }。{ $path } をこの控えで置き換えます。
book-restored = { $path } を控えの内容に戻しました（顧客{ $count }件）。
book-kept-aside = 元の台帳は { $path } に残してあります。
