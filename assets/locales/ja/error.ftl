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
