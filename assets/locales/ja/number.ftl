# ダッシュボードの数字: 集計の画面、それぞれの意味、今日の画面の下の欄。
number-title-revenue = 売上 { $first } - { $last }
number-title-buyers = 新規と再来
number-title-stages = 段階の内訳
number-title-year = この12か月
number-title-lapsed = 休眠 (購入額順)
number-title-best = 上位の顧客
number-head-change = 前月比
number-head-new = 新規
number-head-returning = 再来
number-none = データなし
number-label-revenue = 売上
number-label-purchases = 購入件数
number-label-customers = 購入した顧客
number-label-average = 平均単価
number-label-repeat = リピート率
number-label-repeat-ever = 全期間リピート率
number-label-lapsed = 休眠の合計
number-define-revenue = その月の購入額の合計 (今月の前月比は同じ日まで)
number-define-new = 初めての購入がその月にある顧客
number-define-returning = その月に購入し、それより前にも購入がある顧客
number-define-year-revenue = 12か月の購入額の合計 (増減は前の12か月の同じ日までと比較)
number-define-year-purchases = 12か月の購入の件数 (取消を除く)
number-define-year-customers = 12か月に購入した顧客の数
number-define-average = 平均単価 (AOV) = 12か月の売上 / 購入件数
number-define-repeat = リピート購入率 = 12か月に2回以上購入した顧客 / 1回以上購入した顧客
number-define-repeat-ever = リピート購入率 = これまでに2回以上購入した顧客 / 1回以上購入した顧客
number-define-lapsed-customer = 休眠中のこの顧客の購入額 (多い人から声をかける)
number-define-best = この顧客のこれまでの購入額と、全売上に占める割合
number-define-prospect = まだ購入のない顧客
number-define-onboarding = 初めての購入から { $days }日以内の顧客
number-define-active = 購入があり、ほかのどの段階でもない顧客
number-define-loyal = 購入した日が { $days }日以上ある顧客
number-define-advocate = ほかの顧客を { $count }人以上紹介した顧客
number-define-at-risk = いつもの間隔の { $factor }倍を超えて購入がない顧客 (休眠はまだ)
number-define-lapsed = いつもの間隔の { $factor }倍 (間隔がなければ { $days }日) を超えて購入がない顧客
number-define-won-back = 休眠のあと、この { $days }日に再び購入した顧客
number-strip-revenue = 今月 { $revenue } (前月比 { $change })
number-strip-repeat = リピート率 { $repeat }
number-strip-new = 新規 { $new }
number-strip-lapsed = 休眠 { $lapsed }
number-strip-points = ポイント { $points }
number-strip-months = 売上12か月{ $size ->
        [thousand] {" "}(千{ $unit })
        [million] {" "}(百万{ $unit })
       *[one] {" "}({ $unit })
    }  { $figures }  { $spark }
number-expired = { $count ->
        [0] { $day } より前に期限の切れたポイントはありません。
       *[other] 失効しました: { $count }人 / { $points }ポイント / 期限が { $day } より前
    }
number-points-title = ポイント { $count }人、{ $order }
number-points-soonest = 期限の近い順
number-points-most = 多い順
number-points-name = 名前順
number-points-none = ポイントを持つ顧客はいません。
number-points-head-held = 残高
number-points-head-ending = 失効
number-points-head-day = 期限
number-points-balance = { $points }ポイント
number-points-lots = 内訳: 期限、残り/付与、付与日
number-points-entries = 増減 (新しい順)
number-points-never = 無期限
number-points-held = 残高 { $points } ({ $count }人)   { $day } までに失効 { $ending }
number-points-moved = 今月: 付与 { $awarded }、利用 { $redeemed }、失効 { $expired }
