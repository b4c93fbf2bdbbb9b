# 行のない一覧。
list-no-contacts = 連絡の記録はありません。
list-no-purchases = 購入の記録はありません。
list-no-products = 商品はありません。登録するには: crm add product 名前 --price 金額
list-no-points = ポイントを持つ顧客はいません。
list-no-reminders = フォローはありません。
list-no-offers = 特典はありません。
list-no-feedback = 評価の記録はありません。
# 一覧: 該当がないとき、行の理由、多数への確認
list-no-customers = 顧客はいません。最初の登録: crm add customer 名前
list-not-found = 該当する顧客はいません。
list-no-lapsed = 休眠中の顧客はいません。
list-no-due = 期日の来た連絡やフォローはありません。
list-no-dates = この期間に誕生日や記念日はありません。
list-no-tags = 使われているタグはありません。
list-rows-more = (ほか{ $count }行。すべて見るにはシェルで実行してください)
list-rows-many = (ほかに{ $count }行以上。すべて見るにはシェルで実行してください)
list-more = ほか{ $count }人
list-more-uncounted = ほか
list-stages-period = 流入と流出は { $first } から { $last } までです。
list-stages-until = 流入と流出は { $last } までです。

list-reason-rhythm = { $silent }日購入なし（ふだん{ $rhythm }日ごと）
list-reason-silent = { $silent }日購入なし
list-reason-promise = フォロー
list-reason-cadence = 前回の連絡 { $last }
list-reason-never = まだ連絡なし

list-ask-edit = { $count }人の顧客を変更しますか？
list-ask-remove = { $count }人の顧客を履歴ごと削除しますか？
list-ask-archive = { $count }人の顧客を保管しますか？
list-ask-unarchive = { $count }人の顧客を一覧に戻しますか？
list-ask-tag = { $count }人の顧客にタグを付けますか？
list-ask-untag = { $count }人の顧客からタグを外しますか？
