# Refusals and failures: one sentence each; .hint says what to do.

# Domain: money
error-currency-unknown = 「{ $text }」という通貨はありません。
    .hint = JPY、USD、GBP のような3文字の通貨コード（ISO 4217）で指定してください。
error-amount-unknown = 「{ $text }」は金額として読み取れません。
    .hint = 1480、1,480、29.33 のように入力してください。
error-amount-negative = 「{ $text }」はマイナスです。金額は0以上で入力してください。
error-amount-decimals = 「{ $text }」は小数の桁が多すぎます。{ $currency } { $digits ->
        [0] に小数はありません
       *[other] の小数は{ $digits }桁までです
    }。
error-amount-range = 「{ $text }」は金額が大きすぎます。
    .hint = 桁数を確かめてください。

# Domain: days and periods
error-when-unknown = 「{ $text }」は日付や期間として読み取れません。
    .hint = 日付: 2026-11-21、11/21、昨日、-3d、2週間後、来週金曜、令和8年11月21日。期間: 2026-11、2026q3、先月、2026-01..2026-03。
error-when-no-such-day = 「{ $text }」は暦にない日です。
    .hint = 月と日を確かめてください。年は1900年から2199年までです。
error-when-reversed = 「{ $text }」は終わりが始まりより前になっています。
    .hint = 2026-11-01..2026-11-10 のように、早い日を先に書いてください。
# cli
error-needs-yes = 確認が必要な操作ですが、尋ねるための端末がありません。
    .hint = --dry-run で内容を確かめてから、--yes を付けて実行してください。
error-declined = 何も変更しませんでした。
error-help-unknown = 「{ $word }」というコマンドはここにはありません。
    .hint = 使える言葉: { $list }
error-help-elsewhere = 「{ $word }」というコマンドはここにはありません。
    .hint = { $page } ではありませんか。
error-help-nothing-below = { $command } の下にコマンドはないため、「{ $word }」は説明できません。
    .hint = 「{ $word }」を省いてください。
error-man-not-written = マニュアルページを { $path } に書き込めませんでした: { $why }
    .hint = 書き込めるフォルダーを指定してください。

# output
error-column-unknown = 「{ $name }」という列はありません。
    .hint = 使える列: { $columns }
error-column-near = 「{ $name }」という列はありません。
    .hint = 「{ $near }」ではありませんか。使える列: { $columns }
error-format-unknown = 「{ $name }」という出力形式はありません。
    .hint = 出力形式: { $formats }
error-output-full = 出力を書き込めませんでした: { $why }
    .hint = 出力先の空き容量を確かめて、もう一度実行してください。
error-output-closed = 出力の読み手が先に終了しました。
