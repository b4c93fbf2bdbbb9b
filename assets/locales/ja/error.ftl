# Refusals and failures: one sentence each; .hint says what to do.

# Domain: money
error-currency-unknown = 「{ $text }」という通貨はありません。
    .hint = JPY、USD、GBP のような3文字の通貨コード（ISO 4217）で指定してください。
error-amount-unknown = 「{ $text }」は金額として読み取れません。
    .hint = 1480、1,480、29.33 のように入力してください。
error-amount-negative = 「{ $text }」はマイナスです。金額は0以上で入力してください。
error-amount-decimals = 「{ $text }」は小数の桁が多すぎます。{ $currency } { $digits ->
        [0] に小数はありません
       *[other] の小数は{ $digits }桁までです
    }。
error-amount-range = 「{ $text }」は金額が大きすぎます。
    .hint = 桁数を確かめてください。

# Domain: days and periods
error-when-unknown = 「{ $text }」は日付や期間として読み取れません。
    .hint = 日付: 2026-11-21、11/21、昨日、-3d、2週間後、来週金曜、令和8年11月21日。期間: 2026-11、2026q3、先月、2026-01..2026-03。
error-when-no-such-day = 「{ $text }」は暦にない日です。
    .hint = 月と日を確かめてください。年は1900年から2199年までです。
error-when-reversed = 「{ $text }」は終わりが始まりより前になっています。
    .hint = 2026-11-01..2026-11-10 のように、早い日を先に書いてください。
error-when-time = 「{ $text }」は時刻として読み取れません。
    .hint = 例: 7:30、午前7時
error-every = 「{ $text }」は、1日から10年までの間隔として読み取れません。
    .hint = 例: 3か月、2週間、90日、毎年
# cli
error-usage = { $message }
    .hint = { $hint }
error-needs-yes = 確認が必要な操作ですが、尋ねるための端末がありません。
    .hint = --dry-run で内容を確かめてから、--yes を付けて実行してください。
error-declined = 何も変更しませんでした。
error-help-unknown = 「{ $word }」というコマンドはここにはありません。
    .hint = 使える言葉: { $list }
error-help-elsewhere = 「{ $word }」というコマンドはここにはありません。
    .hint = { $page } ではありませんか。
error-help-nothing-below = { $command } の下にコマンドはないため、「{ $word }」は説明できません。
    .hint = 「{ $word }」を省いてください。
error-man-not-written = マニュアルページを { $path } に書き込めませんでした: { $why }
    .hint = 書き込めるフォルダーを指定してください。

# output
error-column-unknown = 「{ $name }」という列はありません。
    .hint = 使える列: { $columns }
error-column-near = 「{ $name }」という列はありません。
    .hint = 「{ $near }」ではありませんか。使える列: { $columns }
error-format-unknown = 「{ $name }」という出力形式はありません。
    .hint = 出力形式: { $formats }
error-output-full = 出力を書き込めませんでした: { $why }
    .hint = 出力先の空き容量を確かめて、もう一度実行してください。
error-output-closed = 出力の読み手が先に終了しました。
# config
error-config-read = 設定ファイル { $file } を読めません（{ $reason }）。
    .hint = 権限を確認するか、--config で別のファイルを指定してください。
error-config-write = 設定ファイル { $file } に書き込めません（{ $reason }）。
    .hint = ファイルとフォルダーの権限を確認してください。
error-config-folder-given = { $file } はフォルダーで、設定ファイルではありません。
    .hint = その中のファイル（config.toml など）を指定してください。
error-config-large = { $file } は 1 MB を超えており、設定ファイルではありません。
    .hint = 読み込むファイルの確認: crm config path
error-config-encoding = { $file } の{ $line }行目が UTF-8 ではありません。
    .hint = エディターで文字コードを UTF-8 にして保存してください。
error-config-syntax = 設定ファイルの { $file }:{ $line }:{ $column } を解釈できません: { $text }
    .hint = 1行に「キー = 値」の形で書き、文字は引用符で囲みます（例: business = "サロン葵"）。修正するには: crm config edit
error-config-twice = 同じ設定が2回書かれています。2回目は { $file }:{ $line }:{ $column } です: { $text }
    .hint = どちらかを削除してください: crm config edit
error-config-unknown = { $place }: 「{ $key }」という設定はありません。
    .hint = 設定の一覧: crm config show
error-config-unknown-near = { $place }: 「{ $key }」という設定はありません。
    .hint = { $near } ではありませんか。設定の一覧: crm config show
error-config-no-key = 「{ $key }」という設定はありません。
    .hint = 設定の一覧: crm config show
error-config-no-key-near = 「{ $key }」という設定はありません。
    .hint = { $near } ではありませんか。設定の一覧: crm config show
error-config-whole = { $place }: { $key } は{ $from }から{ $to }までの整数で指定してください（指定値: { $given }）。
    .hint = 引用符を付けず、数字だけで書きます（例: { $key } = { $to }）
error-config-factor = { $place }: { $key } は{ $from }から{ $to }までの数（小数第3位まで）で指定してください（指定値: { $given }）。
    .hint = 引用符を付けず、数字だけで書きます（例: { $key } = 1.5）
error-config-factor-or-off = { $place }: { $key } は0（なし）か、{ $from }から{ $to }までの数（小数第3位まで）で指定してください（指定値: { $given }）。
    .hint = 引用符を付けず、数字だけで書きます（例: { $key } = 2.5）
error-config-amount =
    { $digits ->
        [0] { $place }: { $key } は{ $from }から{ $to }までの { $currency } の金額（小数なし）で指定してください（指定値: { $given }）。
       *[other] { $place }: { $key } は{ $from }から{ $to }までの { $currency } の金額（小数第{ $digits }位まで）で指定してください（指定値: { $given }）。
    }
    .hint = 引用符・桁区切り・通貨記号を付けず、数字だけで書きます（例: { $key } = 100）
error-config-switch = { $place }: { $key } は true か false で指定してください（指定値: { $given }）。
    .hint = { $key } = true または { $key } = false と書きます
error-config-text = { $place }: { $key } は引用符で囲んだ文字で指定してください（指定値: { $given }）。
    .hint = 値を半角の二重引用符で囲みます: "…"
error-config-currency = { $place }: { $key } は通貨の3文字コードで指定してください（指定値: { $given }）。
    .hint = 例: JPY、EUR、USD
error-config-country = { $place }: { $key } は国の2文字コードで指定してください（指定値: { $given }）。
    .hint = 例: JP、GB、DE
error-config-language = { $place }: { $key } は en か ja で指定してください（指定値: { $given }）。
    .hint = 省略するとシステムの言語に従います。
error-config-business = { $place }: { $key } は{ $most }文字以内の1行で指定してください（指定値: { $given }）。
    .hint = 文面に署名する名前に短くしてください。
error-config-time-zone = { $place }: { $key } はタイムゾーンの名前で指定してください（指定値: { $given }）。
    .hint = 例: { $near }。省略するとシステムのタイムゾーンに従います。
error-config-color = { $place }: { $key } は auto、always、never のいずれかで指定してください（指定値: { $given }）。
    .hint = auto では端末に表示するときだけ色を付けます。
error-config-backup-folder = { $place }: { $key } はフォルダーの絶対パスで指定してください（指定値: { $given }）。
    .hint = 例: /home/aoi/控え
error-config-closed = { $place }: { $key } は曜日で指定してください。少なくとも1日は営業日が必要です（指定値: { $given }）。
    .hint = 例: 日、または 火 水。定休日がなければ空欄にします
error-config-holidays = { $place }: { $key } は CSV ファイルの絶対パスで指定してください（指定値: { $given }）。
    .hint = 例: /home/aoi/syukujitsu.csv
error-holidays-read = 祝日のファイル { $file } を読めません: { $why }
    .hint = ファイルを置くか、crm config set calendar.holidays ファイル で別のファイルを指定してください。使わない場合: crm config unset calendar.holidays
error-holidays-file = 祝日のファイルに指定された { $file } は、ファイルではありません。
    .hint = crm config set calendar.holidays ファイル で指定してください。使わない場合: crm config unset calendar.holidays
error-holidays-large = { $file } は { $most }バイトを超えており、祝日のファイルとしては大きすぎます。
    .hint = crm config set calendar.holidays ファイル で別のファイルを指定してください。使わない場合: crm config unset calendar.holidays
error-holidays-line = { $file } の{ $line }行目: 1列目を年のある日付として読み取れません。
    .hint = 各行は「2026/11/23,勤労感謝の日」のように、UTF-8 か CP932 で書いてください。使わない場合: crm config unset calendar.holidays
error-holidays-none = { $file } に祝日が1日もありません。
    .hint = 各行は「2026/11/23,勤労感謝の日」のように書いてください。使わない場合: crm config unset calendar.holidays
error-cron-program = このプログラムの場所がわかりません。
    .hint = crontab に手で書いてください: 0 7 * * * /crm の絶対パス today --cron
error-cron-path = { $path } は crontab や systemd に書けません。バックスラッシュ（円記号）、制御文字、文字として読めないバイト、プログラム自身のパスにある引用符は、別の意味に取られるためです。
    .hint = 名前を変えるか、--db や --config で別の場所を指定してください。
error-config-risk = { $place }: lapsed.risk（{ $risk }）が lapsed.factor（{ $factor }）を超えているため、休眠前に離れかけとなる顧客がいなくなります。
    .hint = lapsed.risk を { $factor } 以下にしてください。
error-config-points-lead = { $place }: points-expiring.lead_days（{ $days }日）がポイントの有効期間（{ $months }か月）より長いため、付与前から失効が近いことになります。
    .hint = points-expiring.lead_days を { $most } 以下にしてください。
error-config-list-long = { $place }: { $key } に並べられるのは{ $most }件までです。
    .hint = 大切なものだけを残してください。
error-config-list-line = { $place }: { $key } の「{ $part }」に改行などの制御文字が含まれています。
    .hint = 1行で書いてください。
error-config-list-order = { $place }: { $key } の「{ $part }」は、前にある { $before } より大きくありません。
    .hint = 数字は重複なく、小さい順に並べてください。
error-config-tag-days = { $place }: { $key } の「{ $part }」は、タグと日数（0から{ $to }まで）の組になっていません。
    .hint = タグの名前と日数を空白で区切り、読点かコンマで並べます（例: { $key } = "vip 14、散歩 30"）
error-config-tag = { $place }: { $key } の「{ $part }」はタグの名前になりません。
    .hint = タグの名前を読点かコンマで並べます（例: { $key } = "喪中、連絡不要"）
error-config-tag-twice = { $place }: { $key } にタグ「{ $part }」が2回書かれています（大文字と小文字、空白の違いは区別しません）。
    .hint = どちらかを削除してください。
error-config-milestone = { $place }: { $key } の「{ $part }」は、{ $from }から{ $to }までの整数ではありません。
    .hint = 数字を読点かコンマで並べます（例: { $key } = "10, 50, 100"）
error-config-step = { $place }: { $key } の「{ $part }」は、日数（0から{ $to }まで）と内容の組になっていません。
    .hint = 日数と短い内容を空白で区切り、読点かコンマで並べます（例: { $key } = "3 how、14 tip、30 feedback"）
error-config-season = { $place }: { $key } の「{ $part }」は、月日から月日までの期間として読み取れません。
    .hint = 月と日で書き、読点かコンマで並べます（例: { $key } = "12-10..12-25、07-15..08-07"）
error-config-season-twice = { $place }: { $key } の「{ $part }」は、前にある期間と日が重なっています。
    .hint = 次の期間が始まる前に終わるようにしてください。
error-config-zone = 「{ $zone }」というタイムゾーンはありません。
    .hint = 例: { $near }
# exchange: reading files
error-csv-read = { $file } を読み込めません: { $why }
error-csv-workbook = { $file } は Excel のブックで、CSV ファイルではありません。
    .hint = 表計算ソフトで開き、「CSV UTF-8」形式で保存してください。
error-csv-encoding-name = 「{ $name }」という文字コードはありません。
    .hint = utf-8、utf-16、cp932、euc-jp、cp1252 などを指定してください。
error-csv-encoding = { $file } の{ $line }行目に、{ $encoding } として読めないバイトがあります。
    .hint = --encoding cp932 のように、ファイルの文字コードを指定してください。
error-csv-empty = { $file } は空です。1行目には列の見出しが必要です。
error-csv-heading = { $file } の{ $line }行目にある列の見出しを読み取れません。
    .hint = 1行目には各列の見出しが必要です。引用符を確認してください。
error-csv-too-long = { $file } の{ $line }行目から始まるレコードが1 MiB を超えています。
    .hint = 1行に1件ずつ書かれた CSV ファイルかどうか確認してください。
error-csv-quote-open = { $file } の{ $line }行目で始まる引用符が閉じられていません。
    .hint = 引用符を閉じるか、文字としての引用符は "" と書いてください。
error-csv-quote = { $line }行目の引用符が閉じられていないか、セルの途中にあります。
    .hint = セル全体を引用符で囲み、文字としての引用符は "" と書いてください。
error-csv-nul = この行にはヌル文字（値が0のバイト）が含まれています。
    .hint = ファイル全体がそうなら、--encoding utf-16 のように文字コードを指定してください。
error-csv-ragged = 見出しは{ $expected }列ですが、この行には{ $found }列あります。

# Domain: filters
error-filter-unknown-field = 絞り込みに「{ $field }」という項目はありません（{ $at }文字目）。
    .hint = { $near ->
        [none] 使える項目: { $fields }。文字そのものを探すときは "..." で囲んでください。
       *[other] 「{ $near }」ではありませんか。文字そのものを探すときは "..." で囲んでください。
    }
error-filter-operator = 絞り込みの項目「{ $field }」は大小を比べられません（{ $at }文字目）。
    .hint = { $field }:値 と書いてください。
error-filter-value = 絞り込みの項目「{ $field }」に「{ $value }」は使えません（{ $at }文字目）。
    .hint = { $kind ->
        [amount] { $field }>50000 のように、設定した通貨の金額を指定してください。
        [number] { $field }>=3 や { $field }:1..5 のように、整数か範囲を指定してください。
        [id] { $field }:12 や { $field }:C12 のように、IDを指定してください。
        [range] 範囲は : の後に、始まりか終わりのある正しい順序で指定してください。
        [day] { $field }<-90d や { $field }:2026q3 のように、日付か期間を指定してください。
        [calendar] 日付と範囲の順序を確かめてください。年は1900年から2199年までです。
        [birthday] birthday:11、birthday:11-21、birthday:today..+7d のように、月、日、または1年より短い期間を指定してください。
        [choice] 使える値: { $choices }
       *[other] 探す文字を指定してください。
    }
error-filter-value-missing = 絞り込みの項目「{ $field }」に値がありません（{ $at }文字目）。
    .hint = { $field }:値 のように、記号の後に空白を入れずに書いてください。
error-filter-quote = 絞り込みの引用符が閉じていません（{ $at }文字目）。
    .hint = 閉じる " を加えるか、始めの " を取ってください。
error-filter-empty-group = 絞り込みの「or」の片側に条件がありません（{ $at }文字目）。
    .hint = 「or」という語を探すときは "or" と囲んでください。
error-filter-empty-word = 絞り込みに、文字や数字を含まない条件があります（{ $at }文字目）。
    .hint = その条件を取り除いてください。
error-filter-too-long = 絞り込みの条件が{ $limit }個を超えています（{ $at }文字目から）。
    .hint = 条件を減らしてください。タグや区分を使うと、まとめて指定できます。
error-import-kind = 「{ $kind }」という種類のファイルはありません。
    .hint = customers、contacts、purchases、points、feedback のいずれかを指定してください。
error-import-map = --map の「{ $part }」には列の指定がありません。
    .hint = --map 項目=列,項目=列 の形で書いてください。例: --map amount=合計,at=購入日
error-import-map-field = { $file } に「{ $field }」という項目は使えません。
    .hint = 項目: { $fields }。ファイルの見出し: { $headings }。
error-import-map-column = { $file } に「{ $column }」という列はありません。
    .hint = 見出し: { $headings }。#3 のように列の番号でも指定できます。
error-import-column = { $file } に「{ $field }」にあたる列がありません。
    .hint = 見出し: { $headings }。{ $example } のように、どの列かを指定してください。
error-import-blank = この行に必要な項目「{ $field }」が空です。
error-import-number = 「{ $field }」は整数で書いてください（「{ $value }」は整数ではありません）。
error-import-score = 評価は0から10までです（{ $value } は範囲外です）。
# store: the file
error-store-busy = 別のプログラムがこの台帳のファイルに書き込んでいます。
    .hint = 少し待ってから、もう一度実行してください。
error-store-read-only = この台帳のファイルには書き込めません。
    .hint = ファイルとフォルダーの権限を確かめるか、--db で別のファイルを指定してください。
error-store-full = ディスクに空きがありません。何も変更していません。
    .hint = 空きを作ってから、もう一度実行してください。
error-store-not-database = このファイルはデータベースではありません。
    .hint = パスを確かめるか、--db で別のファイルを指定してください。
error-store-not-ours = { $path } はこのプログラムのファイルではないため、手を付けませんでした。
    .hint = パスを確かめるか、--db で別のファイルを指定してください。
error-store-corrupt = この台帳のファイルは壊れています: { $cause }
    .hint = crm check で状態を確かめ、crm restore FILE で控えに戻してください。
error-store-failed = データベースの処理に失敗しました: { $cause }
    .hint = 何も変更していません。crm check でファイルを調べてください。
error-store-sum = 購入額またはポイントの合計が、扱える大きさを超えます。
    .hint = 何も変更していません。桁数を確かめてください。
error-store-folder = { $path } はファイルではなくフォルダーです。
    .hint = --db { $path }/crm.db のように、その中のファイルを指定してください。
error-store-open = { $path } を開けません: { $cause }
    .hint = パスと権限を確かめるか、--db で別のファイルを指定してください。
error-store-newer = { $path } は新しい版のプログラムで書かれているため、手を付けませんでした。
    .hint = 新しい版を入れるか、--db で別のファイルを指定してください。
error-store-currency = この台帳の金額は { $kept } です。{ $wanted } としては扱えません。
    .hint = 次のコマンドで元に戻してください: crm config set currency { $kept }
error-file-special = { $path } は通常のファイルではありません。
    .hint = 別のファイルを指定してください。
error-file = { $path } を使えません: { $cause }
    .hint = パスと権限を確かめてください。

# store: what is not there
error-customer-unknown = 顧客 { $who } は登録されていません。
    .hint = crm find 語句 で探すか、crm list customers で一覧を見てください。
    .form = {""}
error-customer-code = 「{ $code }」は{ $noun ->
        [contact] 連絡
        [purchase] 購入
        [product] 商品
        [reminder] フォロー
        [offer] 特典
       *[feedback] 評価
    }のコードです。ここでは顧客を指定してください。
    .hint = { $noun ->
        [reminder] フォローは crm list reminders で一覧できます。
        [feedback] 評価は crm list feedback で一覧できます。
       *[other] crm show { $noun } { $code } で確かめられます。
    }
error-contact-unknown = 連絡 { $contact } は記録されていません。
    .hint = crm list contacts で一覧を見られます。
error-purchase-unknown = 購入 { $purchase } は記録されていません。
    .hint = crm list purchases で一覧を見られます。
error-product-unknown = 商品 { $product } は登録されていません。
    .hint = crm list products で一覧を見られます。
error-reminder-unknown = フォロー { $reminder } は登録されていません。
    .hint = crm list reminders で一覧を見られます。
error-feedback-unknown = 評価 { $feedback } は記録されていません。
    .hint = crm list feedback で一覧を見られます。
error-word-unknown = 「{ $word }」はここで使える言葉ではありません。
    .hint = 使える言葉: { $words }

# store: what a rule forbids
error-product-exists = 「{ $name }」という商品はすでにあります（{ $product }）。
    .hint = crm show product { $product } で確かめるか、別の名前を付けてください。
error-product-used = 「{ $name }」（{ $product }）は購入の記録にあるため、削除できません。
    .hint = 代わりに一覧から外してください: crm edit product { $product } --archive
error-product-itself = 商品 { $product } をそれ自身の関連商品や上位商品にはできません。
    .hint = 別の商品を指定してください。crm list products で一覧を見られます。
error-purchase-sum = 明細の合計から値引きを引いた額が、購入の合計と合いません。
    .hint = 合計か明細を直してください。合計を省くと計算されます: crm log purchase 顧客 商品...
error-purchase-has-points = 購入 { $purchase } にはポイントが結び付いているため、金額を変更できません。
    .hint = crm void purchase { $purchase } で取り消し、crm log purchase で記録し直してください。
error-purchase-voided = 購入 { $purchase } は { $day } に取り消されています。
    .hint = crm show purchase { $purchase } で確かめられます。
error-points-short = { $who } のその日のポイント残高は{ $balance }ポイントで、{ $asked }ポイントに足りません。
    .hint = crm list points { $who } で内訳を見られます。
    .form = {""}
error-points-number = ポイント数 { $points } は指定できません。1から{ $most }までにしてください。
    .hint = 例: crm award points 顧客 100
    .form = {""}
error-points-end = ポイントの期限 { $expires } が、付与日 { $day } より前になっています。
    .hint = 付与日以降の日を指定してください: crm award points 顧客 ポイント数 --expires 日付
    .form = もっと後の日にしてください。
error-feedback-score = 点数 { $score } は、{ $least }から{ $most }の範囲にありません。
    .hint = { $least }から{ $most }の整数を指定してください: crm log feedback 顧客 点数
    .form = { $least } から { $most } までの整数で入力してください。

# trade: contacts, purchases, products, points, reminders, feedback
error-birthday = 「{ $text }」は誕生日として読み取れません。
    .hint = 1980-04-05、または年を省いて 04-05 のように、月を先に書いてください。
error-reminder-order = 「{ $text }」は日付ではありません。内容より先に日付を書いてください。
    .hint = 例: crm add reminder 顧客 { $day } "{ $text }"
    .form = {""}
error-future = 「{ $text }」（{ $day }）はまだ先です。記録できるのは起きたことだけです。
    .hint = フォローとして登録してください: crm add reminder 顧客 日付 内容
    .form = 済んだことだけを記録します。予定はフォローとして登録してください。
error-past = 「{ $text }」（{ $day }）はもう過ぎています。
    .hint = 今日以降の日を指定してください。例: +1w、金曜
error-stdin = 標準入力を読めません: { $why }
    .hint = 顧客を1行に1人ずつ、UTF-8 で渡してください。
error-stdin-empty = - は顧客を標準入力から読みますが、何も入力されていません。
    .hint = 1行に1人ずつ渡してください: crm list due -o ids | crm log contact -
error-item-empty = 「{ $text }」に商品名がありません。
    .hint = カット、"カット x 2"、カット@3300 のように書いてください。
error-item-prices = 「{ $text }」には二つの商品の価格が入っています。
    .hint = 商品ごとに分けて指定してください: カット@4500 カラー@6000
    .form = 商品と商品のあいだは「、」で区切ってください: カット@4500、カラー@6000
error-item-quantity = 「{ $text }」の数量は使えません。0より大きく1,000,000以下、小数は3桁までです。
    .hint = "カット x 2"、"お茶 x 1.5" のように書いてください。
error-product-name = 商品には文字か数字の名前が必要です。
error-product-repeat = 「{ $text }」は1から36500までの日数ではありません。
    .hint = 例: --repeat 30
error-product-no-name = 「{ $product }」という商品はありません。
    .hint = 価格を付けると登録されます: "{ $product }@価格"。先に登録するには: crm add product "{ $product }" --price 金額
    .form = 単価を付けると登録されます: { $product }@単価
error-product-ambiguous = 「{ $product }」に当てはまる商品が{ $count }件あります。
    .hint = コードで指定してください。
    .form = 下の一覧から Down と Enter で選んでください。
error-product-no-price = 商品「{ $name }」（{ $product }）に価格がありません。
    .hint = "{ $name }@価格" と書くか、登録してください: crm edit product { $product } --price 金額
    .form = 単価を付けてください: { $name }@単価
error-products-filter = --filter は顧客の条件なので、商品には使えません。
    .hint = 付けずに実行してください: crm list products
error-purchase-empty = 購入には商品か合計金額が必要です。
    .hint = 例: crm log purchase 顧客 "カット@3300"、crm log purchase 顧客 --total 3300
    .form = 例: カット@3300。支払額だけでも記録できます。
error-purchase-large = 購入の金額が大きすぎます。
    .hint = 数量と価格を確かめてください。
error-purchase-total = 合計 { $total } が明細と合いません。値引き後の明細は { $sum } です。
    .hint = --total を省くか、価格を直してください: 商品名@価格
    .form = 支払額を空にするか、単価を直してください: 商品@単価
error-purchase-discount = 値引き { $discount } が明細の合計 { $sum } を超えています。
    .hint = { $sum }以下にしてください。
error-purchase-remove = 購入は削除せず、取り消します（ポイントの整合を保つため）。
    .hint = crm void purchase { $purchase }
error-points-whole = 「{ $text }」はポイント数（整数）ではありません。
    .hint = 例: 100
error-points-worth = { $asked }ポイントは購入の合計を超えます。使えるのは{ $most }までです。
    .hint = { $most }以下にしてください: --use-points { $most }
    .form = { $most } 以下にしてください。
error-award-who = ポイントを付与する相手は、顧客か --filter のどちらか一方で指定します。
    .hint = crm award points 顧客 数、または crm award points 数 --filter 条件
error-filter-nobody = 条件「{ $filter }」に当てはまる顧客はいません。
    .hint = crm list customers --filter 条件 で確かめられます。
error-reminder-done = フォロー { $reminder } は { $day } に済んでいます。
    .hint = crm list reminders --all で確かめられます。
error-feedback-number = 「{ $text }」は点数ではありません。
    .hint = 整数を指定してください。nps は0から10、csat は1から5です。
error-referral-own = 自分自身を紹介したことにはできません（{ $who }）。
    .hint = 別々の顧客を指定してください: crm log referral 紹介者 新しい顧客
    .form = {""}
error-referral-other = { $name }（{ $new }）は { $other } の紹介です。
    .hint = 置き換えるには --yes を付けてください。
error-referral-loop = { $who } は { $new } の紹介（間接を含む）なので、逆の紹介は記録できません。
    .hint = crm show customer 顧客 で紹介者を確かめられます。
    .form = {""}
error-sort-unknown = この一覧は「{ $column }」では並べ替えられません。
    .hint = 使える列: { $columns }
# history, undo, copies, settings
error-operation-unknown = 操作 { $operation } はありません。
    .hint = crm history で、これまでの操作を確かめてください。
error-undo-nothing = 取り消せる操作がありません。
    .hint = crm history で、これまでの操作を確かめてください。
error-undo-undone = { $operation } はすでに取り消されています。
    .hint = やり直すには: crm redo
error-undo-blocked = { $operation }（{ $who ->
        [none] {""}
       *[other] { $who }
    }{ $more ->
        [0] {""}
       *[other] {" "}ほか{ $more }人
    }{ $who ->
        [none] {""}
       *[other] {" / "}
    }{ $deed }、{ $at }）があるため取り消せません。
    .hint = 先にそちらを取り消してください: crm undo { $operation }
error-undo-changed = { $table } の { $row } 行目が、コマンドの残した内容と違っています。理由は記録にありません。
    .hint = crm check で台帳を調べてください。
error-undo-taken = 元に戻す内容が、今は別のところで使われています: { $cause }
    .hint = 新しいほうを変更してから、もう一度取り消してください。
error-redo-nothing = やり直せる取り消しがありません。やり直しは、取り消しの直後にだけできます。
    .hint = crm history で、これまでの操作を確かめてください。
error-redo-gone = { $operation } は取り込みの取り消しです。取り込んだ行は次のコマンドまでしか残りません。
    .hint = ファイルをもう一度取り込んでください。
error-backup-itself = { $path } は台帳そのものです。
    .hint = 別のファイルを指定するか、パスを省いてください。
error-restore-itself = { $path } は台帳そのもので、控えではありません。
    .hint = 戻したい控えを指定してください。
error-store-copy-damaged = { $path } は壊れています: { $cause }
    .hint = もっと前の控えを使ってください。
error-path-text = パス { $path } はデータベースで使えません。
    .hint = 読める文字だけのパスを指定してください。
error-currency-kept = この台帳の金額は { $kept } です。{ $wanted } としては扱えません。
    .hint = 別の通貨の台帳は、--db PATH と --config PATH で別のファイルにしてください。
error-editor-terminal = エディターには端末が必要ですが、端末がありません。
    .hint = { $what ->
        [config] 設定を変えるには: crm config set キー 値
        [template] 自分の文例は、設定ファイル（crm config path）と同じ場所の templates/ja/名前.txt に置いてください。
       *[draft] --edit を付けずに実行し、文面は後から直してください。
    }
error-editor-none = エディターが指定されていません。
    .hint = { $what ->
        [config] EDITOR=nano crm config edit のように指定するか、crm config set キー 値 を使ってください。
        [template] EDITOR=nano crm edit template 名前 のように指定してください。
        [dashboard] いったん終了し、EDITOR=nano crm のように指定して開いてください。
       *[draft] EDITOR=nano crm draft 顧客 --edit のように指定してください。
    }
error-editor-failed = エディター { $editor } が正常に終わりませんでした: { $why }
    .hint = { $what ->
        [config] EDITOR に別のエディターを指定するか、crm config set キー 値 を使ってください。
       *[draft] EDITOR に別のエディターを指定してください。
    }
# Customers
error-customer-ambiguous = 「{ $who }」に当てはまる顧客が{ $count }人います。
    .hint = 番号で指定してください。
error-customer-duplicate = 「{ $name }」はすでに登録されているようです（{ $code }）。
    .hint = crm show { $code } で確かめてください。別の顧客なら --allow-duplicate を付けて登録できます。
    .form = もう一度 Ctrl-S で、別の顧客として追加します。
error-customer-key = 外部キー「{ $key }」は { $who } のものです。
    .hint = crm show { $who } で確かめるか、別のキーを指定してください。
    .form = 別の番号にしてください。
error-name-empty = 顧客には名前が必要です。
    .hint = 例: crm add customer "山田 太郎"
    .form = {""}
error-text-nul = 文字列にヌル文字が含まれています。
    .hint = 取り除いて、もう一度実行してください。
error-edit-nothing = 変更する内容が指定されていません。
    .hint = 例: crm edit customer C12 --phone 090-1234-5678。使える項目: crm help edit customer
error-edit-elsewhere = { $who } は、開いている間にほかで変更されました。今の値は「{ $now }」です。
    .hint = もう一度 Ctrl-S で入力した内容に書き換えます。Ctrl-R で今の値に戻します。
error-cadence = 「{ $text }」は連絡間隔として使えません。1から36500までの日数で指定してください。
    .hint = 例: --cadence 30。取り消すには --cadence ''
    .form = 例: 30。空にすると既定に戻ります。
error-email = 「{ $text }」はメールアドレスではありません。
    .hint = 例: taro@example.jp
error-fact = 「{ $text }」は 名前=値 の形になっていません。
    .hint = 例: --fact 犬=ハチ。値を空にすると取り消せます。
error-merge-same = どちらも { $who } を指しているため、統合できません。
    .hint = 二人を指定してください: crm merge C12 C31
error-tag-missing = タグが指定されていません。
    .hint = 例: crm add tag C12 常連
error-timeline = 「{ $text }」は件数として使えません。
    .hint = 整数か all を指定してください: --timeline all
error-show-both = 顧客とほかの対象が同時に指定されています。
    .hint = 一つずつ表示してください。コマンドと同じ名前の顧客は: crm show customer 名前
error-who-one = 顧客は一人だけ指定してください（{ $count }人が指定されました）。
    .hint = 標準入力には1行だけ渡してください。
error-who-quotes = 「{ $name }」は一人の顧客の名前です。
    .hint = 空白を含む名前は引用符で囲んでください: "{ $name }"
error-no-home = ファイルを置くホームフォルダーがありません。
    .hint = { $flag } パス で場所を指定してください。
# ops: 取り込みと書き出し
error-import-folder = { $path } に取り込めるファイルがありません。
    .hint = customers.csv、contacts.csv、purchases.csv、points.csv、feedback.csv のいずれかを置いてください。ファイル一つなら: crm import customers ファイル
error-import-day = 「{ $text }」は日付として読めません。
    .hint = 2026-11-21 または 2026-11-21 09:30 のように書いてください。
error-import-twice = キー「{ $key }」はこのファイルの前の行にもあります。先の行を採りました。
error-import-ambiguous = 「{ $text }」にあたる顧客が複数います。
    .hint = 行に顧客のキーを入れてください。
error-import-customer = 「{ $who }」という顧客はいません（--no-create のため追加しません）。
error-import-referrer = 紹介者「{ $who }」は、ほかの顧客のキーではありません。
error-import-owner = キー「{ $key }」は別の顧客 { $who } の行のものです。
error-import-ledger = 「{ $key }」は違う内容でポイント台帳にあります。台帳の記録は変更できません。
error-import-entry = この行が指す記録「{ $key }」がポイント台帳にありません。
error-import-lots = { $file }: 残りが0未満、または付与を超えるポイントが生じます。
    .hint = 列「lot」を外すと、利用分は自動で割り当てられます。
error-import-sibling = 同じ購入の別の行（{ $line }行目）が取り込めないため、この行も取り込めません。
error-export-folder = 書き出すフォルダーが指定されていません。
    .hint = フォルダーを指定してください: crm export csv フォルダー
error-export-to = { $what } はフォルダーではなく一つのファイルです。
    .hint = --to でファイルを指定するか、省いて標準出力に書き出してください。
error-export-flag = { $flag } は crm export { $what } では使えません。
    .hint = --days は ical、--excel は CSV ファイル用です。
error-export-exists = { $path } はすでにあります。
    .hint = 別のファイルを指定するか、--yes を付けて置き換えてください。
error-demo-kept = { $path } にはすでに台帳か設定があります。
    .hint = 新しいフォルダーを指定してください: crm demo --keep dogs
error-offer-unknown = 特典 { $offer } はありません。
    .hint = 一覧: crm list offers
error-offer-what = 特典の内容が指定されていません。
    .hint = 例: crm add offer 顧客 "次回カット20%引き"
    .form = 例: 次回カット20%引き
error-offer-used = 特典 { $offer } は { $day } に利用済みです。
    .hint = 記録の誤りなら crm undo で取り消せます。すべての特典: crm list offers --all
error-offer-over = 特典 { $offer } は { $day } で期限が切れています。
    .hint = 期限を延ばすには: crm edit offer { $offer } --expires 日付。期限内に利用された場合は: crm redeem offer { $offer } --at 日付
error-offer-early = 特典 { $offer } の発行日は { $day } です。それより前には利用できません。
    .hint = crm show offer { $offer } で確かめてください。
error-period-ahead = 「{ $text }」は { $day } からで、まだ始まっていません。
    .hint = 2026-11 や 先月 のように、すでに始まっている期間を指定してください。
# message: 文例、文面、メール
error-template-unknown = 「{ $name }」という文例はありません。
    .hint = 文例: { $names }
error-template-language = 「{ $name }」という文例は、この言語にはありません。
    .hint = --lang { $lang } にはあります。この言語で作るには: crm edit template { $name }
error-template-name = 「{ $name }」は文例の名前にできません。
    .hint = 文字、数字、-、_ を60文字まで使えます。例: お礼状
error-template-not-own = 「{ $name }」は付属の文例です。削除できる自分の文例はありません。
    .hint = 自分の文例は crm list templates で確かめられます。
error-template-large = { $path } は64 KB を超えているため、文例として使えません。
    .hint = 短くするか、crm remove template 名前 で削除してください。
error-template-encoding = { $place }: この行は UTF-8 の文字ではありません。
    .hint = エディターで、ファイルを UTF-8 で保存してください。
error-template-field = { $place }: 「{ $field }」という項目はありません。
    .hint = { $near ->
        [none] 使える項目: { $fields }
       *[other] { $near } ではありませんか。使える項目: { $fields }
    }
error-template-syntax = { $place }: 文例として読み取れません: { $text }
    .hint = 項目は {"{{ }}"} で囲み、条件は {"{% if 項目 %}"} で始めて {"{% endif %}"} で終えます。直すには: crm edit template 名前
error-template-block = { $place }: 文例で「{ $what }」は使えません。
    .hint = {"{%"} と %{"}"} の間で使えるのは if、elif、else、endif、for、endfor です。
error-template-sign = { $place }: 文例で記号 { $what } は使えません。
    .hint = 項目や文字は続けて書いてください: {"{{ name }}、{{ product }}"}
error-template-loop = { $place }: for の中に for は書けません。
    .hint = for は一つずつ使ってください。
error-template-filter = { $place }: このフィルターや判定はありません: { $text }
    .hint = フィルター: default、first、items、join、last、length、lower、title、trim、upper。判定: none、==、<、>、in。
error-template-value = { $place }: 計算できません: { $text }
    .hint = 先に値があるかを確かめてください: {"{% if 項目 %}"} ... {"{% endif %}"}
error-template-endless = { $place }: 文例の処理が長すぎるため、中止しました。
    .hint = for で繰り返す一覧か、その中身を短くしてください。
error-template-long = { $place }: 文面が64 KB を超えます。
    .hint = 文例を短くしてください。
error-template-empty = 文例 { $place } の文面が空になります。
    .hint = crm show template 名前 で内容を確かめるか、--template で別の文例を指定してください。
error-draft-empty = 文面が空です。
    .hint = もう一度実行し、エディターを閉じるときに文章を残してください。
error-draft-no-mail = { $name }（{ $who }）のメールアドレスが登録されていません。
    .hint = 登録するには: crm edit customer { $who } --email メール
error-mail-address = 「{ $address }」はメールを送れるアドレスではありません。
    .hint = 直すには: crm edit customer 顧客 --email メール
error-template-tag = { $place }: 文例がここで複雑になりすぎています。
    .hint = {"{{ }}"} や {"{% %}"} の中身は500文字まで、一つの文例に500個まで書けます。
error-rule-off = ルール { $rule } は設定で無効になっています。
    .hint = 有効にするには: crm config set { $rule }.on true
error-item-unknown = 「{ $item }」はその顧客の一覧にありません。
    .hint = 一覧を見る: crm today --days 30
error-item-cleared = 「{ $item }」は { $day } に済んでいます。
    .hint = 取り消すには: crm undo
error-item-ambiguous = 「{ $item }」に当てはまるものが複数あります。
    .hint = コードを最後まで入力してください。
error-item-none = 今日、{ $name } にすることはありません。
    .hint = この先の予定を見る: crm today --days 30
error-item-other = { $item } は { $who } のものではありません。
    .hint = その顧客のコードを指定してください（crm today で確認できます）。
error-snooze-past = { $day } は今日より後の日付ではありません。
    .hint = 先の日付を指定してください。例: crm snooze R5 +3d
error-snooze-late = { $item } が役に立つのは { $ends } までです。
    .hint = それより前の日付を選ぶか、見送ってください: crm skip { $item }
error-item-rule = 「{ $item }」に当てはまるルールはありません。
    .hint = 顧客の後に続けられるもの: { $rules }
error-wide-space = { $flag } の前に全角スペースがあるため、区切りとして読めません。
    .hint = { $flag } の前を半角スペースにしてください。
error-draft-nothing = 今日、{ $name } に連絡する理由はありません。
    .hint = 文例を選んでください。例: --template cadence（一覧: crm list templates）
error-keys-action = ダッシュボードに「{ $name }」という操作はありません。キーは元のままです。
    .hint = 名前はヘルプ (?) の [ ] の中にあります。
error-keys-key = 「{ $key }」というキーはありません。キーは元のままです。
    .hint = キーは j、J、F2、space、ctrl-s、alt-x のように書きます。
error-keys-twice = 「{ $key }」が { $one } と { $other } の両方に割り当てられています。キーは元のままです。
error-terminal = この端末ではダッシュボードを使えません: { $cause }。
    .hint = コマンドはどこでも使えます: crm today
error-config-borders = 枠線は auto、ascii、light のどれかです。
error-config-keys = 「{ $part }」は操作とキーになっていません。done X, snooze F2 のように書きます。
error-tui-terminal = ダッシュボードには、入力と表示のできる端末が必要です。
    .hint = コマンドはどこでも使えます: crm today
error-undo-unmade = 直前の変更が書き込まれなかったため、取り消しもやり直しもしていません。
error-nobody-chosen = 顧客が選ばれていません。
error-no-item-chosen = 今日の一覧の用件が選ばれていません。
error-action-elsewhere = この画面では使えません。
error-mail-exists = { $path } はすでにあります。
    .hint = 別のファイル名にしてください。
error-tui-book-gone = 台帳が見つからなくなりました: { $path }
    .hint = 元の場所に戻すか、q で終了してください。それまで何も書き込みません。
error-tui-book-other = 台帳が別のファイルに置き換わったため、書き込みませんでした。
    .hint = 表示を確かめてから、もう一度操作してください。
error-tui-book-replaced = 台帳が別のファイルに置き換わったため、そちらを表示しています: { $path }
error-tui-dumb = ダッシュボードには、カーソルを動かせる端末が必要です。TERM が dumb か、設定されていません。
    .hint = コマンドはどこでも使えます: crm today
error-form-line = この画面には、エディターで書くほど長い欄がありません。
error-form-needed = この欄は必ず入力してください。
error-form-nobody = 顧客が選ばれていません。
    .hint = 2 で一覧を開くか、a で追加してください。
