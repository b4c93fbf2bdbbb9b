# ダッシュボードの入力欄。見出しの属性 .example は、空欄のあいだ見せる入力例。

# 見出し
form-title-contact = 連絡を記録
form-title-purchase = 購入を記録
form-title-points = ポイント
form-title-reminder = フォローを登録
form-title-feedback = 評価を記録
form-title-offer = 特典を発行
form-title-snooze = 延期
form-title-skip = 見送り
form-title-add = 顧客を追加
form-title-edit = 編集
form-several = { $count }人
form-balance = 残高 { $points }ポイント

# 欄
form-at = 日時
    .example = 今。例: 昨日 15:00
form-channel = 手段
form-direction = どちらから
form-outcome = 結果
form-purpose = 目的
form-mood = 様子
form-answers = 済みにする
form-next = 次の連絡
    .example = 例: +3d / 来週金曜
form-said = 内容
    .example = 入力して Enter で保存
form-note = メモ
form-earns = ポイント付与
form-use-points = 使うポイント
    .example = 例: 300
form-discount = 値引き
    .example = 例: 500
form-total = 支払額
    .example = 合計と違うときだけ
form-items = 商品
    .example = 例: 散歩60分x2, シャンプー@1480
form-points-kind = 種類
form-points-end = 有効期限
    .example = 設定のとおり
form-points = ポイント
    .example = 例: 100
form-why = 理由
form-every = 繰り返し
    .example = 例: 毎月 / 2週間
form-due = 期日
    .example = 例: +3d / 来週金曜
form-promise = 内容
    .example = 例: 日程の件で折り返す
form-feedback-kind = 設問
form-score = 点数
    .example = 例: 9
form-comment = コメント
form-offer-kind = 目的
form-offer-end = 有効期限
    .example = なし。例: 12-31
form-benefit = 特典
    .example = 例: 次回カット20%引き
form-until = いつまで
    .example = 例: +3d / 来週金曜
form-name = 名前
form-kana = 読み
    .example = 例: ヤマダ タロウ
form-phone = 電話
    .example = 例: 090-..., 03-...
form-email = メール
    .example = 例: taro@example.jp
form-honorific = 敬称
    .example = 例: 様 / 御中
form-organisation = 組織
form-birthday = 誕生日
    .example = 例: 1980-04-05 / 4月5日
form-since = 取引開始
    .example = 例: 2023-11-24
form-prefers = 希望の手段
form-relation = 間柄
form-cadence = 連絡間隔(日)
    .example = 例: 30
form-tags = タグ
    .example = 例: 散歩, しつけ
form-source = 知ったきっかけ
    .example = 例: 紹介 / チラシ
form-referred-by = 紹介者
    .example = 名前か C12
form-postal = 郵便番号
form-address = 住所
form-facts = その他の項目
    .example = 例: 犬=ハチ, 犬種=柴
form-key = 外部の番号

# 欄の横
form-none = -
form-all = 期日の来たものすべて
form-moved = {" "}(次の営業日)
form-closed = {" "}(休業日)
form-no-end = 期限なし
form-there = ほかで変更されました。今の値: { $now }
form-quote-discount = 値引き { $amount }
form-quote-paid = 現金等 { $amount }
form-quote-earned = +{ $points }ポイント
form-quote-new = 新しい商品: { $names }

# キー
form-key-save = 保存
form-key-next = 次の欄
form-key-leave = 戻る(下書き保持)
form-key-edit = エディター
form-key-discard = 破棄
form-key-restore = 元に戻す
form-key-reload = 今の値を使う
form-saving = 書き込み中...

# 行ったこと
form-kept = 下書きを残しました: { $what }。{ $key } で続きから入力できます。
form-discarded = 破棄しました: { $what }。{ $key } で開き Ctrl-Z で元に戻せます。
form-said-nothing = 変更はありません。
form-said-added = 登録しました: { $who }{ $due ->
        [none] {""}
       *[other] {" "}/ 次の連絡 { $due }
    }
form-said-edited = 変更しました: { $who }{ $due ->
        [none] {""}
       *[other] {" "}/ 次の連絡 { $due }
    }
form-said-contact = 記録しました: { $who } / { $channel }{ $settled ->
        [0] {""}
       *[other] {" "}/ { $settled }件が済み
    }{ $due ->
        [none] {""}
       *[other] {" "}/ 次の連絡 { $due }
    }
form-said-purchase = 記録しました: { $who } / { $total }{ $earned ->
        [0] {""}
       *[other] {" "}/ +{ $earned }ポイント
    }{ $used ->
        [0] {""}
       *[other] {" "}/ { $used }ポイント利用
    }{ $balance ->
        [none] {""}
       *[other] {" "}/ 残高 { $balance }
    }{ $products ->
        [none] {""}
       *[other] {" "}/ 新しい商品: { $products }
    }
form-said-feedback = 記録しました: { $who } / { $kind } { $score }
form-said-reminder = 登録しました: { $who } / { $day }{ $what ->
        [none] {""}
       *[other] {" "}/ { $what }
    }
form-said-offer = 発行しました: { $who } / { $what }{ $last ->
        [none] {""}
       *[other] {" "}/ { $last } まで
    }
form-said-award = 付与しました: { $who } / +{ $points }ポイント{ $balance ->
        [none] {""}
       *[other] {" "}/ 残高 { $balance }
    }
form-said-redeem = 利用しました: { $who } / -{ $points }ポイント{ $balance ->
        [none] {""}
       *[other] {" "}/ 残高 { $balance }
    }
