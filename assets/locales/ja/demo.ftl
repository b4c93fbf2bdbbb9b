# The demo: what stands around the tables of an invented morning.
demo-head = 架空のお店です。2年間で顧客{ $customers }件、購入{ $purchases }件。
demo-due = 今日連絡する相手
demo-card = 電話の前に
demo-dates = 7日以内の誕生日と記念日
demo-at-risk = いつもより間が空いている
demo-lapsed = 休眠: 声をかけたい相手
demo-points = 30日以内に切れるポイント
demo-silent = 最後の連絡から{ $days }日
demo-years = { $what }（{ $years }）
demo-nothing = なし
demo-next =
    この台帳は残りません。コマンドを試すには:

      crm demo --keep dogs

    自分の台帳を始めるには:

      crm add customer "山田 太郎" --kana "ヤマダ タロウ" --cadence 30
      crm log contact 山田 "金曜の散歩を希望" --next 来週金曜
      crm log purchase 山田 "散歩30分@1800"
      crm list due
      crm undo
demo-kept =
    台帳を { $path } に残しました。次のように試せます:

      { $crm } list due
      { $crm } show C3
      { $crm } log contact C3 "日程が決まった"
      { $crm } history
      { $crm } undo
