# 記録したこと。
done-dry-run = （試行のため、何も書き込んでいません）
done-contact = { $code } を記録しました: { $channel }、{ $name }、{ $day }。
done-contact-settled = 済みにしたフォロー: { $codes }。
done-contact-next = 次の連絡は { $day } です。
done-purchase = { $code } を記録しました: { $name }、{ $total }、{ $day }。
done-purchase-points = ポイント: 付与 { $earned }、利用 { $used }、残高 { $balance }。
done-purchase-product = 商品 { $code } を登録しました: { $name }、{ $price }。
done-void = { $code } を取り消しました: { $name }、{ $total }、{ $day }。
done-void-points = ポイント: 返却 { $returned }、取消 { $voided }、残高 { $balance }。
done-void-spent = 付与した{ $spent }ポイントは使われていたため、そのままです。
done-award = ポイントを付与しました: { $name }、{ $points }ポイント、残高 { $balance }。
done-award-end = 有効期限は { $day } です。
done-award-ask = { $count }人の顧客に{ $points }ポイントずつ付与しますか？
done-redeem = ポイントを利用しました: { $name }、{ $points }ポイント、{ $day }。残高 { $balance }。
done-expire = { $count ->
        [0] { $day } より前に期限の切れたポイントはありません。
       *[other] { $count }人の顧客の{ $points }ポイントを失効させました（{ $day } より前に期限切れ）。
    }
done-product-added = { $code } を登録しました: { $name }。
done-reminder = { $code }: { $name }、期日は { $day } です。
done-reminder-every = 繰り返し: { $every }。
done-reminder-next = {" "}次回: { $code }、{ $day }。
done-planned-moved = {" "}{ $day } は休業日のため、翌営業日にしました。
done-planned-closed = {" "}この日は休業日です。
done-offer = { $code }: { $name }、{ $what }。
done-offer-end = 有効期限は { $day } です。
done-offer-ask = { $count }人の顧客に特典「{ $what }」を発行しますか？
done-offer-used = { $code } の利用を記録しました: { $name }、{ $what }、{ $day }。
done-feedback = { $code } を記録しました: { $kind } { $score }、{ $name }、{ $day }。
done-referral = 紹介を記録しました: { $who } から { $new }。
done-edited = { $code } を変更しました: { $name }。
done-removed = { $names } を削除しました。
# 行った操作を 1 行で。複数の内容は / で区切る
# 顧客
done-customer-added = 登録しました: { $told }
done-customer-edited = 変更しました: { $told }
done-customers-removed = 削除しました: { $who }（元に戻す: crm undo）
done-archived = 保管しました: { $who }
done-unarchived = 一覧に戻しました: { $who }
done-merged = { $gone } を { $who } に統合しました。
done-tagged = タグ { $tags } を付けました: { $who }
done-untagged = タグ { $tags } を外しました: { $who }
done-item = 済み: { $name } { $rule }（{ $code }）
done-item-skip = 見送り: { $name } { $rule }（{ $code }）
done-item-snooze = { $day } まで延期: { $name } { $rule }（{ $code }）
done-item-early = {" "}予定日 { $day } より前の完了です。
done-item-contact = {" "}連絡として記録しました（{ $contact }、{ $channel }）。
done-contact-cleared = {" "}済み: { $rules }。
done-item-what = { $rule }「{ $what }」
done-contact-open = {" "}残っているフォロー: { $codes }（済みなら crm done { $first }）。
