# 行のない一覧。
list-no-contacts = 連絡の記録はありません。
list-no-purchases = 購入の記録はありません。
list-no-products = 商品はありません。登録するには: crm add product 名前 --price 金額
list-no-points = ポイントを持つ顧客はいません。
list-no-reminders = 予定はありません。
list-no-feedback = 評価の記録はありません。
