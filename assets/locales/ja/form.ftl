# ダッシュボードの入力画面: 題名、欄、読み取った内容、記録した内容。
form-title-add = 顧客を追加
form-title-edit = 編集
form-title-contact = 連絡を記録
form-title-purchase = 購入を記録
form-title-points = ポイント
form-title-reminder = 約束
form-title-feedback = 評価を記録
form-title-offer = 特典
form-title-snooze = 延期
form-title-skip = 見送り
form-several = { $count }人
form-balance = { $points }ポイント

form-name = 名前
form-kana = ヨミ
form-honorific = 敬称
form-organisation = 会社・団体
form-phone = 電話
form-email = メール
form-birthday = 誕生日
form-since = 取引開始
form-source = きっかけ
form-referred-by = 紹介者
form-prefers = 希望の手段
form-relation = 間柄
form-cadence = 連絡間隔（日）
form-postal = 郵便番号
form-address = 住所
form-tags = タグ
form-facts = 覚え書き（名前=値）
form-note = メモ
form-key = ほかでの番号

form-channel = 手段
form-direction = 向き
form-at = 日時
form-outcome = 結果
form-purpose = 目的
form-mood = 様子
form-answers = 済んだ用件
form-next = 次の連絡
form-said = 内容
form-items = 商品
form-total = 合計
form-discount = 値引き
form-use-points = ポイント払い
form-earns = ポイント付与
form-points = ポイント
form-points-kind = 付与か利用か
form-points-end = 有効期限
form-why = 理由
form-due = 日付
form-every = 繰り返し
form-promise = 内容
form-feedback-kind = 質問
form-score = 点数
form-comment = 声
form-offer-kind = 種類
form-offer-end = 有効期限
form-benefit = 特典
form-until = いつまで

form-none = なし
form-all = すべて
form-no-end = 期限なし
form-moved = {"  "}{ $day } の次の営業日
form-closed = {"  "}休業日
form-quote-discount = 値引き { $amount }
form-quote-paid = お支払い { $amount }
form-quote-earned = +{ $points }ポイント
form-quote-new = 新しい商品: { $names }
form-there = 今の内容: { $now }
form-saving = 書き込み中...

form-key-save = 保存
form-key-reload = 今の内容にする
form-key-restore = 元に戻す
form-key-next = 次の欄
form-key-leave = 戻る（下書き保持）
form-key-edit = 外部エディタ
form-key-discard = 破棄

form-kept = 保存していません。下書きを残しました: { $what }。{ $key } で続きから開きます。
form-discarded = 破棄しました: { $what }。{ $key } で開いて Ctrl-Z で元に戻せます。

form-said-nothing = 記録するものがありません。
form-said-added = 追加しました: { $who }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ $more }人
    }{ $due ->
        [none] {""}
       *[other] {" "}/ 次の連絡 { $due }
    }
form-said-edited = 変更しました: { $who }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ $more }人
    }{ $due ->
        [none] {""}
       *[other] {" "}/ 次の連絡 { $due }
    }
form-said-contact = 記録しました: { $who }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ $more }人
    } / { $channel }{ $settled ->
        [0] {""}
       *[other] {" "}/ 済んだ用件 { $settled }件
    }{ $due ->
        [none] {""}
       *[other] {" "}/ 次の連絡 { $due }
    }
form-said-purchase = 記録しました: { $who }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ $more }人
    } / { $total }{ $earned ->
        [0] {""}
       *[other] {" "}/ +{ $earned }ポイント
    }{ $used ->
        [0] {""}
       *[other] {" "}/ -{ $used }ポイント
    }{ $balance ->
        [none] {""}
       *[other] {" "}残高 { $balance }
    }{ $products ->
        [none] {""}
       *[other] {" "}/ 新しい商品: { $products }
    }
form-said-feedback = 記録しました: { $who }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ $more }人
    } / { $kind } { $score }
form-said-award = { $points }ポイント付与: { $who }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ $more }人
    }{ $balance ->
        [none] {""}
       *[other] {" "}/ 残高 { $balance }
    }
form-said-redeem = { $points }ポイント利用: { $who }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ $more }人
    }{ $balance ->
        [none] {""}
       *[other] {" "}/ 残高 { $balance }
    }
form-said-reminder = 約束しました: { $who }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ $more }人
    } / { $day }{ $what ->
        [none] {""}
       *[other] {" "}/ { $what }
    }
form-said-offer = 約束しました: { $who }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ $more }人
    } / { $what }{ $last ->
        [none] {""}
       *[other] {" "}/ 有効期限 { $last }
    }
