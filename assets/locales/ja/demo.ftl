# The demo: what stands around the tables of an invented morning.
demo-head = 架空のお店です。2年間で顧客{ $customers }件、購入{ $purchases }件。
demo-today = 今日連絡する相手
demo-card = 電話の前に
demo-at-risk = いつもより間が空いている
demo-lapsed = 休眠: 声をかけたい相手
demo-points = 30日以内に切れるポイント
demo-nothing = なし
demo-next =
    この台帳は残りません。コマンドを試すには:

      crm demo --keep dogs

    自分の台帳を始めるには:

      crm add customer "山田 太郎" --kana "ヤマダ タロウ" --cadence 30
      crm log contact 山田 "金曜の散歩を希望" --next 来週金曜
      crm log purchase 山田 "散歩30分@1800"
      crm today
      crm undo
demo-kept =
    台帳を { $path } に残しました。次のように試せます:

      { $crm } today
      { $crm } show C3
      { $crm } log contact C3 "日程が決まった"
      { $crm } history
      { $crm } undo
