# The settings in one line each, for `crm config show` and the commented file.
config-file-header =
    crm の設定ファイル。# で始まる行は無効で、既定値を示します。
    変更するには # を外して値を書き換えるか、crm config set キー 値 を実行します。
config-currency = すべての金額の通貨（3文字コード。JPY、EUR、USD など）
config-country = 電話番号を国番号なしで表す国（2文字コード。JP、GB、DE など）
config-language = 表示言語（en または ja。空欄: システムに従う）
config-business = 文面の署名に使う屋号
config-time_zone = 「今日」を決めるタイムゾーン（Asia/Tokyo など。空欄: システムに従う）
config-color = 色付け（auto、always、never）
config-lapsed-factor = ふだんの来店間隔の何倍を超えたら休眠とするか
config-lapsed-risk = ふだんの来店間隔の何倍から離れかけとするか（lapsed.factor 以下）
config-lapsed-floor_days = 来店間隔のある顧客を休眠としない最短日数
config-lapsed-fixed_days = 購入日が3日未満の顧客を休眠とするまでの日数
config-cadence-default = 間柄も個別の設定もない顧客の連絡間隔（日数。0: なし）
config-cadence-occasional = ときどき来る顧客の連絡間隔（日数。0: なし）
config-cadence-regular = 常連の連絡間隔（日数。0: なし）
config-cadence-close = 特に親しい顧客の連絡間隔（日数。0: なし）
config-cadence-partner = 取引先の連絡間隔（日数。0: なし）
config-points-award = 購入時に自動でポイントを付けるか（true または false）
config-points-per = ポイントが付く金額の単位（この金額に達するごとに付与）
config-points-points = 上の金額に達するごとに付くポイント数
config-points-minimum = ポイントが付く最低購入額（0: 制限なし）
config-points-value = 1ポイントの利用時の価値（通貨の金額）
config-points-expires_months = ポイントの有効期間（月数。0: 無期限）
config-calendar-closed = 定休日の曜日（日、火 水 など）。この日に当たる予定は翌営業日にずらします（空欄: なし）
config-calendar-holidays = 祝日や休業日を1列目に並べた CSV ファイルの絶対パス（内閣府の syukujitsu.csv など。空欄: なし）
config-backup-folder = 控えを置くフォルダーの絶対パス（空欄: 台帳と同じ場所）
config-changed = { $key }: { $before } -> { $after }
config-unchanged = 設定は変わっていません。
config-saved = 保存しました: { $path }
config-would-edit = { $editor } で { $path } を開きます。
config-draft-kept = 入力した内容は { $path } に残してあります。crm config edit で続きから編集できます。
config-cron-title = crm: 今日連絡する相手
config-cron-crontab =
    毎日 { $at } に実行します。cron の場合: crontab -e で次の行を追加します。
    表示された内容は cron がメールで送ります。連絡する相手がいない日は何も表示しません。
config-cron-service = systemd の場合: 次の内容を ~/.config/systemd/user/crm-today.service に保存し、
config-cron-timer = 次の内容を ~/.config/systemd/user/crm-today.timer に保存してから、
config-cron-enable =
    実行します: systemctl --user daemon-reload && systemctl --user enable --now crm-today.timer
    表示された内容を見るには: journalctl --user -u crm-today -o cat
