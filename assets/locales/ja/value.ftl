# Words that stand in cells and in help: value-WORD.
value-yes = はい
value-no = いいえ
value-prospect = 見込み
value-onboarding = 利用開始
value-active = 利用中
value-loyal = 常連
value-advocate = 推奨者
value-at-risk = 離れかけ
value-lapsed = 休眠
value-won-back = 復帰
