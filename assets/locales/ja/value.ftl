# Words that stand in cells and in help: value-WORD.
value-yes = はい
value-no = いいえ
value-prospect = 見込み
value-onboarding = 新規
value-active = 利用中
value-loyal = 常連
value-advocate = 推奨者
value-at-risk = 離れかけ
value-lapsed = 休眠
value-won-back = 復帰
value-call = 電話
value-mail = メール
value-visit = 対面
value-letter = 手紙
value-line = LINE
value-sms = SMS
value-sns = SNS
value-other = その他
value-in = 顧客から
value-out = こちらから
value-care = ご挨拶
value-offer = 案内
value-support = サポート
value-good = 良い
value-neutral = 普通
value-bad = 悪い
value-resolved = 解決
value-ongoing = 継続
value-absent = 不在
value-occasional = たまに
value-regular = 定期
value-close = 親しい
value-partner = 取引先
value-goes_with = 関連
value-upgrades_to = 上位
value-award = 付与
value-redeem = 利用
value-expire = 失効
value-return = 返却
value-void = 取消
value-reverse = 打消し
value-nps = NPS
    .form = NPS: 人に勧めたいか 0-10
value-csat = CSAT
    .form = CSAT: 満足度 1-5
value-promise = フォロー
value-cadence = 連絡間隔
value-birthday = 誕生日
value-anniversary = 記念日
value-message = 文面
value-do = 実行
value-undo = 取り消し
value-redo = やり直し
value-file = ファイル自体
value-schema = 表とトリガー
value-references = 参照
value-summary = 顧客の集計
value-search = 検索用の文字列
value-names = 商品とタグの名前
value-purchase-sum = 購入の合計
value-points-owner = ポイントの持ち主
value-points-left = ポイントの残り
value-points-reversal = ポイントの取り消し
value-operations = 操作のつながり
value-journal = 変更の記録
value-customers = 顧客
value-contacts = 連絡
value-products = 商品
value-purchases = 購入
value-points = ポイント
value-feedback = 評価
# システムが断った理由
value-fault-missing = そのファイルやフォルダーはありません
value-fault-denied = 権限がありません
value-fault-folder = フォルダーです
value-fault-no-folder = パスの途中がフォルダーではありません
value-fault-full = ディスクに空きがありません
value-fault-read-only = 書き込みできないディスクです
value-fault-no-text = UTF-8 の文字ではありません
# 今日の一覧の理由、新規のお客様への手順、特典
value-thanks = お礼
value-check-in = 様子伺い
value-replenish = 再購入の時期
value-win-back = 復帰のご案内
value-points-expiring = ポイント失効
value-offer-expiring = 特典の期限
value-greeting = 季節の挨拶
value-step-how = 様子を伺う
value-step-tip = 役立つことを案内する
value-step-feedback = 感想を伺う
value-repeat = 再来店
value-redress = お詫び
value-own = 自分の文例
value-shipped = 付属
value-every-days = { $number ->
        [1] 毎日
       *[other] { $number }日ごと
    }
value-every-weeks = { $number ->
        [1] 毎週
       *[other] { $number }週間ごと
    }
value-every-months = { $number ->
        [1] 毎月
       *[other] { $number }か月ごと
    }
value-every-years = { $number ->
        [1] 毎年
       *[other] { $number }年ごと
    }
# 台帳に行ったこと（取り消しと操作の履歴での名前）
value-add-customer = 顧客を追加
value-edit-customer = 顧客を変更
value-archive-customer = 保管
value-unarchive-customer = 一覧に戻す
value-remove-customer = 顧客を削除
value-merge = 顧客を統合
value-log-contact = 連絡を記録
value-edit-contact = 連絡を変更
value-remove-contact = 連絡を削除
value-log-purchase = 購入を記録
value-edit-purchase = 購入を変更
value-void-purchase = 購入を取消
value-log-feedback = 評価を記録
value-remove-feedback = 評価を削除
value-log-referral = 紹介を記録
value-add-reminder = フォローを追加
value-edit-reminder = フォローを変更
value-remove-reminder = フォローを削除
value-add-offer = 特典を発行
value-edit-offer = 特典を変更
value-redeem-offer = 特典を利用
value-remove-offer = 特典を削除
value-award-points = ポイントを付与
value-redeem-points = ポイントを利用
value-expire-points = ポイントを失効
value-add-product = 商品を追加
value-edit-product = 商品を変更
value-remove-product = 商品を削除
value-done = 完了
value-skip = 見送り
value-snooze = 延期
value-import = 取り込み
value-imported-customers = 顧客の取り込み
value-imported-contacts = 連絡の取り込み
value-imported-purchases = 購入の取り込み
value-imported-points = ポイントの取り込み
value-imported-feedback = 評価の取り込み
value-demo = 見本
