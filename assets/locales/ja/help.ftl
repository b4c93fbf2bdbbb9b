# Help in Japanese: help-PATH is what the command does, .long what more there is to say,
# .ARGUMENT an argument's help, .examples its examples. Arguments under a heading share help-flags-HEADING.

help-crm = 個人事業のための顧客管理。今日、誰に連絡するかがわかります。
    .long = データはこのコンピューターの一つのファイルに保存されます。

# Arguments that stand on many pages.
help-flags-global = 共通オプション
    .db = データベースのファイル（CRM_DB でも指定可）
    .config = 設定ファイル（CRM_CONFIG でも指定可）
    .today = 今日として扱う日付（CRM_TODAY でも指定可）
    .lang = 言語（CRM_LANG でも指定可）
    .output = データの形式。端末では table、それ以外では tsv
    .json = --output json と同じ。エラーも JSON になります
    .dry-run = 何が起こるかを表示し、何も変更しません
    .yes = すべての質問に「はい」と答えます
    .quiet = データとエラーだけを表示します
    .color = 色を付けるか。auto は色を出せる端末でだけ付けます
    .help = このページを表示します
    .version = バージョンを表示します
help-flags-list = 一覧のオプション
    .filter = 条件に合うものだけ。言葉、項目:値、項目>数値。- で否定
    .sort = 並べ替える列。先頭に - を付けると逆順
    .limit = 最大の行数。指定しなければすべて
    .columns = 表示する列（この順）
    .exit-code = 1行でもあれば終了コード10を返します
help-flags-customer = 顧客の項目
    .kana = 名前の読み
    .honorific = 敬称（様、先生 など）
    .organisation = 所属する組織、または組織としての名前
    .email = メールアドレス（複数回指定可、よく使うものから）
    .phone = 電話番号（複数回指定可、よく使うものから）
    .birthday = 誕生日。1980-04-05、年が不明なら 04-05
    .since = 取引を始めた日
    .cadence = 連絡間隔（日数）
    .relation = 間柄。occasional、regular、close、partner
    .channel = 希望する手段。call、mail、visit、letter、line、sms、sns、other
    .tag = 付けるタグ（複数回指定可）
    .source = 知ったきっかけ（ウェブ、チラシ など）
    .referred-by = 紹介者
    .postal = 郵便番号
    .address = 住所
    .fact = 覚えておくこと。名前=値 の形（複数回指定可）
    .note = メモ
    .key = ほかのシステムでの顧客番号
help-shared = 共通の引数
    .who = 顧客。番号、名前、メール、電話。- は標準入力から読みます
    .whos = 顧客（複数可）。番号、名前、メール、電話。- は標準入力から読みます

# Names of values.
help-value-PATH = パス
help-value-DATE = 日付
help-value-TIME = 時刻
help-value-INTERVAL = 間隔
help-value-LANG = 言語
help-value-FORMAT = 形式
help-value-WHEN = 場合
help-value-FILTER = 条件
help-value-COLUMN = 列
help-value-N = 数
help-value-WHO = 顧客
help-value-COMMAND = コマンド
help-value-NAME = 名前
help-value-TEXT = 文字
help-value-MAIL = メール
help-value-PHONE = 電話
help-value-DAYS = 日数
help-value-WORD = 言葉
help-value-TAG = タグ
help-value-KEY = 番号
help-value-NAME_VALUE = 名前=値
help-value-OTHER = 相手
help-value-SHELL = シェル
help-value-DIR = フォルダー
help-value-PERIOD = 期間
help-value-CODE = コード
help-value-NEW = 新しい顧客
help-value-KIND = 種類
help-value-COMMENT = コメント
help-value-SCORE = 点数
help-value-ITEM = 商品
help-value-ENTRY = 項目
help-value-RULE = ルール
help-value-OUTCOME = 結果
help-value-MOOD = 様子
help-value-PURPOSE = 目的
help-value-CHANNEL = 手段
help-value-PRODUCT = 商品
help-value-AMOUNT = 金額

# Commands.
help-completions = シェルの補完スクリプトを出力します
    .long = スクリプトは標準出力に書き出します。置き場所はシェルのマニュアルを見てください。
    .shell = 対象のシェル
    .examples =
        crm completions bash > ~/.local/share/bash-completion/completions/crm
        crm completions zsh > ~/.zfunc/_crm
        crm completions fish > ~/.config/fish/completions/crm.fish
help-man = マニュアルページを出力します
    .long = フォルダーを指定すると、コマンドごとに1ページを書き出します（フォルダーがなければ作ります）。指定しなければ、全体のページを標準出力に書き出します。
    .dir = すべてのページを書き出すフォルダー
    .examples =
        crm man | man -l -
        crm man ~/.local/share/man/man1
help-add = 顧客、商品、フォロー、特典、タグを登録します
help-add-product = 商品やサービスを登録します
    .long = 登録していない商品も、購入の記録で価格を付ければ登録されます: crm log purchase 顧客 商品名@価格
    .name = 名前。大文字・小文字、全角・半角、空白の違いは区別しません
    .price = 通常の単価
    .category = 分類
    .repeat = ふつう次に買うまでの日数
    .goes-with = 関連商品（一緒に売れるもの。複数回指定可）
    .upgrades-to = 上位の商品（複数回指定可）
    .key = ほかのシステムでの商品番号
    .examples =
        crm add product 散歩60分 --price 3300 --repeat 7
        crm add product 爪切り --price 1500 --goes-with 散歩60分
help-add-reminder = 顧客へのフォローを期日付きで登録します
    .long = 金曜や +2w のような日が休業日（crm config set calendar.closed 日 で設定）に当たると、翌営業日にずらします。12-24 のような日付はそのままです。--every を付けると、済みにするたびに次回を登録します。最初の期日から数え、31日のものは日数の少ない月には月末になります。
    .who = { help-shared.who }
    .due = 期日。金曜、12-24、+2w など
    .text = フォローの内容
    .every = 繰り返しの間隔。3か月、2週間、90d、毎年 など
    .examples =
        crm add reminder 山田 金曜 見積もりを送る
        crm add reminder C12 +2w
        crm add reminder C12 2026-11-30 月次の報告 --every 毎月
help-add-offer = 顧客への特典を登録します
    .long = 利用されるか期限が切れるまで、顧客のカードに表示されます。--filter を使うときは顧客を省きます。
    .who = { help-shared.who }
    .text = 特典の内容
    .kind = 目的。repeat（再来店）、redress（お詫び）、win-back（復帰）、birthday（誕生日）、other（その他）
    .expires = 利用できる最後の日。+3m、月末、12-24 など。never で無期限
    .filter = 顧客の代わりに、条件に合うすべての顧客に登録します
    .examples =
        crm add offer 山田 次回カット20%引き --kind repeat --expires +3m
        crm add offer C12 シャンプー無料 --kind redress
        crm add offer 誕生日プレゼント --filter birthday:11 --kind birthday --expires 月末
help-log = 連絡、購入、評価、紹介を記録します
help-log-contact = 顧客との連絡を記録します
    .long = 以前の連絡で登録したフォローと crm today の項目のうち、その日までに期日が来ていたものは、済みになります（不在だったときを除く）。
    .who = { help-shared.who }
    .text = 話した内容
    .next = 次の連絡の日。フォローとして登録します
    .answers = この連絡で済む crm today の項目またはルール。省くとその日までに期日が来たすべて
    .via = 手段。call（電話）、mail（メール）、visit（対面）、letter（手紙）、line、sms、sns、other
    .at = 日時（過去の日。時刻も可）。省くと今
    .inbound = 顧客からの連絡
    .outbound = こちらからの連絡
    .purpose = 目的。care（ご挨拶）、offer（案内）、support（サポート）
    .mood = 顧客の様子。good（良い）、neutral（普通）、bad（悪い）
    .outcome = 結果。resolved（解決）、ongoing（継続）、absent（不在）
    .examples =
        crm log contact 山田 新しいブラシを喜んでいた --next +2w
        crm log contact C12 --via メール --at "昨日15時"
        crm list due -o ids | crm log contact - --via 手紙 季節のはがき
help-log-purchase = 顧客の購入を記録します
    .long = 商品は名前かコードで書き、x か × の後に数量、@ の後に単価を付けられます（全角でも可）。登録していない商品は、価格を書けば登録されます。ポイントは設定に従って付きます。
    .who = { help-shared.who }
    .items = 買ったもの。カット、散歩60分x2、おやつ@480
    .total = 支払った合計（ポイント払いを含む）。明細より少なければ差は値引き
    .at = 日時（過去の日。時刻も可）。省くと今
    .discount = 明細からの値引き
    .note = メモ
    .use-points = ポイントで支払う分。価値は設定に従います
    .no-points = ポイントを付けません
    .examples =
        crm log purchase 山田 "散歩60分x2" おやつ@480
        crm log purchase C12 --total 9900 --use-points 300 --at 昨日
        crm log purchase 山田 カット --discount 500 --note 初回
help-log-feedback = 顧客の評価を記録します
    .who = { help-shared.who }
    .score = 点数。nps は0から10、csat は1から5
    .comment = コメント
    .kind = 質問の種類。nps（勧めたいか）か csat（満足か）。省くと nps
    .at = 日時（過去の日。時刻も可）。省くと今
    .examples =
        crm log feedback 山田 9 また来たい
        crm log feedback C12 4 --kind csat --at 昨日
help-log-referral = 顧客が別の顧客を紹介したことを記録します
    .who = 紹介者。番号、名前、メール、電話
    .new = 紹介された顧客。番号、名前、メール、電話
    .examples =
        crm log referral 山田 "佐藤 花子"
help-award = ポイントを付与します
help-award-points = 顧客にポイントを付与します
    .long = 期限は設定に従います（--expires で変えられます）。--filter を使うときは顧客を省きます。
    .who = { help-shared.who }
    .points = ポイント数
    .expires = 使える最後の日。never で無期限
    .why = 理由
    .filter = 顧客の代わりに、条件に合うすべての顧客に付与します
    .examples =
        crm award points 山田 100 --why お待たせしたお詫び
        crm award points C12 500 --expires 2027-03-31
        crm award points 50 --filter birthday:11 --why 誕生日
help-redeem = ポイントや特典を使います
help-redeem-points = 購入なしでポイントを使います
    .long = 期限の近いものから使います。購入と一緒に使うには: crm log purchase 顧客 --use-points 数
    .who = 顧客。番号、名前、メール、電話
    .points = ポイント数
    .why = 理由
    .at = 使った日（過去の日）。省くと今日
    .examples =
        crm redeem points 山田 500 --why 記念タオル
help-redeem-offer = 特典の利用を記録します
    .codes = 特典のコード（複数可）
    .at = 利用した日（過去の日）。省くと今日
    .examples =
        crm redeem offer B3
        crm redeem offer B3 --at 昨日
help-expire = 期限の切れたポイントを失効させます
help-expire-points = 期限の切れたポイントを台帳に記録します
    .long = 期限の切れたポイントは、もともと残高に入りません。これは台帳への記録です。二度実行しても変わりません。
    .at = この日より前に期限が切れたもの。省くと今日
    .examples =
        crm expire points
        crm expire points --dry-run
help-list = 一覧を表示します
help-list-contacts = 連絡の一覧（新しい順）
    .who = 顧客。番号、名前、メール、電話。省くと全員
    .period = 期間。2026-11、2026q3、先月、a..b
    .examples =
        crm list contacts 山田 --limit 5
        crm list contacts --period 先月
help-list-purchases = 購入の一覧（新しい順）
    .long = 取り消した購入も、取消日付きで表示します。
    .who = 顧客。番号、名前、メール、電話。省くと全員
    .period = 期間。2026-11、2026q3、先月、a..b
    .examples =
        crm list purchases 山田
        crm list purchases --period 2026q3 --sort -total --limit 10
help-list-feedback = 評価の一覧（新しい順）
    .who = 顧客。番号、名前、メール、電話。省くと全員
    .period = 期間。2026-11、2026q3、先月、a..b
    .examples =
        crm list feedback 山田
        crm list feedback --period 2026
help-list-reminders = フォローの一覧（期日順）
    .who = 顧客。番号、名前、メール、電話。省くと全員
    .all = 済んだものも表示します
    .examples =
        crm list reminders
        crm list reminders 山田 --all
help-list-offers = 利用できる特典の一覧（期限順）
    .long = 期間は発行日で選びます。
    .who = 顧客。番号、名前、メール、電話。省くと全員
    .period = 期間。2026-11、2026q3、先月、a..b
    .all = 利用済みと期限切れも表示します
    .examples =
        crm list offers
        crm list offers 山田 --all
        crm list offers --filter stage:lapsed
help-list-products = 商品の一覧（名前順）
    .all = 一覧から外したものも表示します
    .examples =
        crm list products
        crm list products --sort -price --limit 10
help-list-points = 顧客のポイント、またはポイントを持つ顧客の一覧
    .long = 顧客を指定すると、残高、付与分ごとの残り、すべての増減を表示します。省くと、期限の近い顧客から表示します。tsv と csv では増減だけを出力します。
    .who = 顧客。番号、名前、メール、電話。省くとポイントを持つ全員
    .at = この日の時点で表示します。省くと今日
    .examples =
        crm list points 山田
        crm list points 山田 --at 2026-03-31
        crm list points --limit 20
help-show = 顧客一人のすべてを表示します
    .long = 下のコマンドと同じ名前の顧客は、crm show customer 名前 で表示します。
    .timeline = 履歴の件数（省略時は10）。all ですべて
    .examples =
        crm show C12
        crm show 山田 --timeline all
        crm show customer purchase
help-show-contact = 連絡を表示します
    .code = 連絡のコード
    .examples =
        crm show contact K12
help-show-product = 商品を表示します
    .product = 商品。コードか名前
    .examples =
        crm show product G3
help-show-purchase = 購入を表示します
    .code = 購入のコード
    .examples =
        crm show purchase P3
help-show-offer = 特典を表示します
    .code = 特典のコード
    .examples =
        crm show offer B3
help-edit = 記録した内容を直します
help-edit-contact = 連絡の記録を直します
    .long = 指定しなかった項目はそのままです。
    .code = 連絡のコード
    .text = 話した内容
    .via = { help-log-contact.via }
    .at = { help-log-contact.at }
    .inbound = { help-log-contact.inbound }
    .outbound = { help-log-contact.outbound }
    .purpose = { help-log-contact.purpose }
    .mood = { help-log-contact.mood }
    .outcome = { help-log-contact.outcome }
    .examples =
        crm edit contact K12 --via メール --at 昨日
help-edit-product = 商品を変更します
    .long = 指定しなかった項目はそのままです。空の文字で項目を消せます。過去の購入の価格は変わりません。
    .product = 商品。コードか名前
    .name = 新しい名前
    .price = { help-add-product.price }
    .category = { help-add-product.category }
    .repeat = { help-add-product.repeat }
    .goes-with = { help-add-product.goes-with }
    .upgrades-to = { help-add-product.upgrades-to }
    .key = { help-add-product.key }
    .archive = 一覧から外します（購入の記録には残ります）
    .unarchive = 一覧に戻します
    .examples =
        crm edit product G3 --price 3500
        crm edit product 旧シャンプー --archive
help-edit-purchase = 購入の記録を直します
    .long = 指定しなかった項目はそのままです。商品を書くと明細を置き換えます。ポイントが結び付いた金額は変更できません。取り消して記録し直してください。
    .code = 購入のコード
    .items = { help-log-purchase.items }
    .total = { help-log-purchase.total }
    .at = { help-log-purchase.at }
    .discount = { help-log-purchase.discount }
    .note = { help-log-purchase.note }
    .examples =
        crm edit purchase P3 --at 昨日 --note 後払い
help-edit-reminder = フォローを変更します
    .long = 繰り返しは、ここで指定した期日や間隔から数え直します。
    .code = フォローのコード
    .text = フォローの内容
    .due = 期日。金曜、12-24、+2w など
    .every = 繰り返しの間隔。3か月、2週間、90d、毎年 など。空にすると繰り返しません
    .examples =
        crm edit reminder R5 --due +1w
        crm edit reminder R5 --every 3か月
        crm edit reminder R5 --every ""
help-edit-offer = 特典を変更します
    .long = 指定しない項目はそのままです。
    .code = 特典のコード
    .text = 特典の内容
    .kind = { help-add-offer.kind }
    .expires = { help-add-offer.expires }
    .examples =
        crm edit offer B3 --expires +1m
        crm edit offer B3 次回カット25%引き
help-remove = 誤って記録したものを削除します
help-remove-contact = 実際にはなかった連絡を削除します
    .long = その連絡で登録したフォローは残ります。
    .codes = 連絡のコード
    .examples =
        crm remove contact K12
help-remove-feedback = 実際にはなかった評価を削除します
    .codes = 評価のコード
    .examples =
        crm remove feedback F12
help-remove-reminder = 不要になったフォローを削除します
    .long = 対応が済んだものは crm done で済みにします。
    .codes = フォローのコード
    .examples =
        crm remove reminder R5
help-remove-offer = 誤って登録した特典を削除します
    .long = 利用された特典は crm redeem offer で記録してください。
    .codes = 特典のコード（複数可）
    .examples =
        crm remove offer B3
help-remove-product = 購入の記録にない商品を削除します
    .long = 売れたことのある商品は、一覧から外してください: crm edit product 商品 --archive
    .products = 商品。コードか名前
    .examples =
        crm remove product G3
help-remove-purchase = 購入は削除しません。取り消すには: crm void purchase コード
    .code = 購入のコード
    .examples =
        crm void purchase P3
help-void = 購入を取り消します
help-void-purchase = 購入を取り消し、ポイントを元に戻します
    .long = 使ったポイントは戻り、付いたポイントの残りはなくなります。一覧には取消日付きで残ります。
    .code = 購入のコード
    .why = 理由。メモに書き加えます
    .examples =
        crm void purchase P3 --why 顧客の間違い
help-tui = ダッシュボードを開きます
    .long = 今日連絡する人の一覧と選んだ顧客、顧客、ポイント、集計を画面で扱います。コマンドでできることはすべてできます。端末で crm だけを実行しても開きます。? でその画面のキー、: ですべての操作を表示します。
    .no-mouse = マウスを端末に任せます
    .examples =
        crm
        crm tui
        crm tui --no-mouse
help-today = 今日だれに、なぜ、何を連絡するかを表示します
    .long = フォロー、誕生日、お礼、長いご無沙汰、まもなく失効するポイントなど、顧客にすることを一つの一覧にまとめ、大事なものから並べます。理由がいくつあっても、顧客は1行です。理由ごとに、済みにするコマンドを添えます。済みにしたものは同じ理由では戻りません。
    .days = これから N 日以内のものも含めます。366 日まで
    .only = このルールのものだけ
    .explain = 並び順の理由と、控えている顧客も表示します
    .cron = cron 用。文字だけを出力し、何もなければ何も出力しません
    .examples =
        crm today
        crm today --days 7
        crm today --only birthday
        crm today --filter tag:vip --limit 10
        0 7 * * * crm today --cron
help-done = crm today の項目を済みにします
    .long = フォロー（R5）は済みになり、繰り返すものは次回が登録されます。それ以外は連絡も記録します。手段は一覧で勧められたもの、または --via で指定したものです。先の予定も、コードを指定すれば前もって完了にできます。
    .items = crm today のコード。顧客を指定すると、その日のすべて。- は標準入力から読みます
    .via = 手段。call（電話）、mail（メール）、visit（対面）、letter（手紙）、line、sms、sns、other
    .note = 話した内容
    .no-contact = 連絡を記録しません
    .examples =
        crm done R5
        crm done C12-birthday-2026 --via 手紙
        crm done C12
        crm done C12-thanks-P9 --no-contact
help-snooze = crm today の項目を後の日に延ばします
    .item = crm today のコード。顧客を指定すると、その日のすべて
    .until = いつまで。+3d、月曜、12-24 など
    .examples =
        crm snooze R5 +3d
        crm snooze C12-win-back-2026-09-01 月曜
help-skip = crm today の項目を見送ります
    .long = 同じ理由では戻りません。連絡間隔の場合は、今回だけ見送ります。
    .items = { help-done.items }
    .why = 理由
    .examples =
        crm skip C12-birthday-2026 --why 喪中
        crm skip R5
help-help = コマンドの使い方を表示します
    .command = コマンドの言葉。省くとすべてのコマンド
    .examples =
        crm help
        crm help completions

# The book as a whole, and the settings.
help-value-FILE = ファイル
help-value-SETTING = 設定
help-value-VALUE = 値
help-history = これまでの操作を新しい順に表示します
    .long = 何かを変更したコマンド一つが一つの操作で、O12 のような番号があります。
    .limit = 最大の行数。指定しなければすべて
    .examples =
        crm history --limit 10
        crm undo O12
help-undo = 最後のコマンド、または指定した操作を取り消します
    .long = 変更はすべて元に戻るか、何も変わらないかのどちらかです。後の操作が関わっているときは、先に取り消すべき操作を示します。取り消しは crm redo でやり直せます。
    .operation = 操作の番号（crm history で表示）
    .examples =
        crm undo
        crm history
        crm undo O12
help-redo = 最後に取り消した操作をやり直します
    .examples = crm redo
help-backup = 台帳の控えを作ります
    .long = 控えはある一時点の台帳で、検査してから名前が付き、本人だけが読めます。パスを省くと、設定 backup.folder のフォルダー、なければ台帳と同じ場所に、日付の名前で作ります。
    .path = 控えのファイルまたはフォルダー
    .examples =
        crm backup
        crm backup /media/usb
        crm backup before-import.db
help-restore = 台帳を控えに戻します
    .long = 先に控えを検査し、今の台帳は別の名前で同じ場所に残します。crm undo では元に戻せないため、RESTORE と入力するか --yes を付ける必要があります。
    .file = crm backup で作った控え
    .examples =
        crm restore crm-2026-11-21.db
        crm restore crm-2026-11-21.db -n
help-check = 台帳を隅々まで検査します
    .long = ファイル自体、計算で求めた値、ポイント、変更の記録を調べます。何も変更しません。問題があれば終了コードは1です。
    .examples =
        crm check
        crm check --json
help-config = 設定を表示・変更します
help-config-path = 設定ファイルの場所を表示します
    .examples = crm config path
help-config-show = すべての設定と値、意味を表示します
    .examples = crm config show
help-config-get = 設定の値を一つ表示します
    .key = 設定の名前（crm config show で表示）
    .examples = crm config get currency
help-config-set = 設定を一つ変更します
    .long = ファイルのほかの部分は、コメントも含めてそのまま残ります。金額のある台帳の通貨は変えられません。
    .key = 設定の名前（crm config show で表示）
    .value = 値
    .examples =
        crm config set currency GBP
        crm config set lapsed.factor 2.5
        crm config set calendar.closed 日
help-config-unset = 設定を一つ既定値に戻します
    .key = 設定の名前（crm config show で表示）
    .examples = crm config unset lapsed.factor
help-config-edit = 設定ファイルをエディターで開きます
    .long = エディターは VISUAL または EDITOR のものです。閉じたときに検査し、誤りがあれば入力した内容を残します。同じコマンドで続きから編集できます。
    .examples =
        crm config edit
        EDITOR=nano crm config edit
help-config-cron = 毎朝の一覧を自動で表示する crontab の行と systemd のタイマーを出力します
    .long = 何もインストールしません。お使いの環境に合うほうをコピーしてください。このプログラム、台帳、設定ファイルを絶対パスで書くので、どこから実行されても動きます。
    .at = 毎日の時刻
    .examples =
        crm config cron
        crm config cron --at 6:30
help-find = 名前、読み、メール、電話、メモで顧客を探します
    .long = すべての言葉に当てはまる顧客を表示します。一覧の条件も使えます: crm find tag:vip
    .text = 探す言葉
    .examples =
        crm find 山田
        crm find 090-1234
        crm find アレルギー tag:vip
help-show-customer = 顧客のカードを表示します
    .timeline = 履歴の件数（省略時は10）。all ですべて
help-list-customers = 顧客を読みの順に一覧表示します
    .long = 保管した顧客は --filter archived:yes で、ほかの顧客と一緒なら archived:any で表示します。
    .examples =
        crm list customers --filter 'tag:vip spend>50000'
        crm list customers --filter 'bought:2026-11 first<2026-11'
        crm list customers --sort -last_contact --limit 20
        crm list customers --columns id,name,phone,points -o csv
help-list-lapsed = 休眠している顧客（ふだんより長く来ていない顧客）を、購入額の多い順に一覧表示します
    .long = ふだんの来店間隔に設定の倍率を掛けた日数を超えて購入のない顧客です。購入日が3日に満たない顧客は、決まった日数で判断します。
    .examples =
        crm list lapsed --limit 20
        crm list lapsed --filter tag:vip --json
help-list-due = 期日の来た連絡とフォローを一覧表示します
    .days = これから N 日以内のものも含めます
    .examples =
        crm list due
        crm list due --days 7 --filter tag:vip
help-list-dates = これからの誕生日と記念日を、近い順に一覧表示します
    .long = 記念日は --since の日から満1年ごとの日です。2月29日は、平年には2月28日とします。
    .days = 何日先まで見るか
    .examples =
        crm list dates
        crm list dates --days 366 -o csv
help-list-stages = 段階ごとの顧客数と、その移り変わりを一覧表示します
    .long = 流入、流出、以前は、期間の前日と期間の最後の日を比べたものです。期間を省くと直近の30日間です。ある段階の顧客は crm list customers --filter stage:段階 で一覧できます。
    .period = 移り変わりを見る期間。2026-11、2026q3、先月、a..b
    .examples =
        crm list stages
        crm list stages --period 2026q3
        crm list stages --filter source:ウェブ --json
help-list-tags = タグと、それぞれの顧客数を一覧表示します
    .examples =
        crm list tags --sort -customers
        crm list tags --filter stage:lapsed
help-add-customer = 顧客を登録します
    .long = 名前、メール、電話のどれかが同じ顧客がいれば登録しません（--allow-duplicate を参照）。
    .name = 名前。空白を含むときは引用符で囲みます
    .allow-duplicate = 同じ顧客がいるように見えても登録します
    .examples =
        crm add customer '山田 太郎' --kana 'ヤマダ タロウ' --cadence 30
        crm add customer 'あおい商店' --organisation 'あおい商店' --referred-by C12
        crm add customer '佐藤 花子' --birthday 04-05 --fact 犬=ハチ
help-add-tag = 顧客にタグを付けます
    .who = 顧客。番号、名前、メール、電話。- は標準入力から読みます。--filter を使うときは不要です
    .tags = タグ
    .filter = 一人ずつではなく、条件に合うすべての顧客
    .examples =
        crm add tag C12 常連 犬
        crm add tag --filter 'spend>50000' vip
help-edit-customer = 顧客の項目を変更します
    .long = 空の値を指定するとその項目を消します（--note ''）。--email と --phone は、今あるものをすべて置き換えます。
    .who = 顧客。番号、名前、メール、電話。- は標準入力から読みます。--filter を使うときは不要です
    .filter = 一人ずつではなく、条件に合うすべての顧客
    .name = 新しい名前
    .untag = 外すタグ（複数回指定可）
    .examples =
        crm edit customer C12 --phone 090-1234-5678 --cadence 30
        crm edit customer C12 --note '' --untag 体験
        crm edit customer --filter tag:常連 --relation regular
help-remove-customer = 顧客を履歴ごと削除します
    .long = crm undo で元に戻せます。履歴を残して一覧からだけ外すには crm archive を使います。
    .filter = 一人ずつではなく、条件に合うすべての顧客
    .examples =
        crm remove customer C12
        crm remove customer --filter 'source:test' -n
help-remove-tag = 顧客からタグを外します
    .who = 顧客。番号、名前、メール、電話。- は標準入力から読みます。--filter を使うときは不要です
    .tags = タグ
    .filter = 一人ずつではなく、条件に合うすべての顧客
    .examples =
        crm remove tag C12 体験
        crm remove tag --filter tag:体験 体験
help-archive = 履歴を残したまま、顧客を一覧から外します
    .filter = 一人ずつではなく、条件に合うすべての顧客
    .examples =
        crm archive C12 C15
        crm archive --filter 'last<-3y'
help-unarchive = 一覧から外した顧客を元に戻します
    .filter = 一人ずつではなく、条件に合うすべての顧客
    .examples =
        crm unarchive C12
        crm list customers --filter archived:yes
help-merge = 同じ顧客の二つの登録を一つにまとめます
    .long = 履歴はすべて最初の顧客に移り、空いている項目はもう一方から補います。もう一方の番号と外部キーは、以後は最初の顧客を指します。crm undo で元に戻せます。
    .winner = 残す顧客
    .other = まとめられる顧客
    .examples =
        crm merge C12 C31

help-value-WHAT = 対象
help-value-MAP = 対応
help-import = 顧客、連絡、購入、ポイント、評価を取り込みます
    .long = フォルダーなら customers.csv、contacts.csv、purchases.csv、points.csv、feedback.csv を crm export が書き出す形でまとめて取り込みます。一つのファイルなら、ほかのソフトのものでも見出しから列を判断し、足りない分は --map で指定します。顧客はキー、メール、電話の順で照合し、同じファイルを二度取り込んでも何も変わりません。取り込みは一つの操作で、crm undo で取り消せます。取り込めない行があったときの終了コードは 8 です。
    .what = フォルダー、または customers、contacts、purchases、points、feedback
    .file = その種類のファイル
    .map = どの列がどの項目か: 項目=列,...
    .encoding = ファイルの文字コード。省くと自動で判断します
    .no-create = 知らない顧客は追加せず、その行を取り込みません
    .award = 購入にポイントを付けます
    .kind = 評価の種類。nps または csat
    .refused = 取り込めなかった行を書き出すファイル
    .examples =
        crm import ~/export
        crm import customers people.csv -n
        crm import purchases orders.csv --map id=InvoiceNo,at=Date
        crm import feedback survey.csv --kind csat --encoding cp932
help-export = 台帳を CSV ファイルに、予定をカレンダーに書き出します
    .long = csv は customers.csv、contacts.csv、purchases.csv、points.csv、feedback.csv をフォルダーに書き出し、crm import でそのまま戻せます。一つの名前を指定すると、そのファイルだけを標準出力に（--to があればファイルに）書き出します。キーのない行には crm-12 のような番号が付きます。すでにあるファイルは --yes で置き換えます。ical はスマートフォンに取り込めるカレンダー（iCalendar）を書き出します。フォロー、連絡の期日、誕生日、記念日がそれぞれ終日の予定になります。期限切れのものは今日に、2月29日は2月の末日に置きます。もう一度取り込むと、同じ予定が更新されます。
    .what = csv、または customers、contacts、purchases、points、feedback、ical
    .folder = 書き出すフォルダー
    .to = 標準出力の代わりに書き出すファイル
    .days = ical のみ。この日数のうちに来るもの。省くとすべて
    .excel = ファイルの先頭に BOM を付け、Excel で文字化けしないようにします
    .examples =
        crm export csv ~/export
        crm export customers > customers.csv
        crm export points --to points.csv
        crm export customers --excel --to customers.csv
        crm export ical --to crm.ics
help-demo = 架空の台帳で、このプログラムでできることを見せます
    .long = 実在しない犬の散歩業の、今日までの2年間です。今日連絡する相手、間の空いた相手、誕生日の近い相手がわかります。自分の台帳には触れません。--keep で場所を指定しない限り、何も残りません。
    .keep = 架空の台帳を残すフォルダー（コマンドを試すため）
    .examples =
        crm demo
        crm demo --lang ja
        crm demo --keep dogs
help-draft = 顧客への文面を、文例から作成します
    .long = 文面は標準出力に書き出し、送信はしません。crm today の最優先の項目に合った文例を、表示中の言語（または --lang の言語）で使います。自分の文例は crm edit template 名前 で作れます。
    .who = 顧客。番号、名前、メール、電話。- は標準入力から読みます
    .item = 応える crm today の項目またはルール。省くと最優先のもの
    .template = 文例の名前（crm list templates で表示）
    .via = { help-log-contact.via }
    .edit = 先にエディターで文面を直します
    .eml = 文面を表示せず、メールソフトの下書きとしてこのファイルに書き込みます
    .mailto = 文面の代わりに、メールソフトを開く mailto: リンクを表示します
    .log = 最後に送信したかどうかを尋ね、連絡を記録します
    .examples =
        crm draft 山田
        crm draft C12 --for birthday --edit --log
        crm draft C12 --template greeting --lang en --eml greeting.eml
help-list-templates = 文例の一覧（付属の文例と、優先される自分の文例）
    .long = 付属の文例の名前は、連絡する理由の名前と同じです。表示中の言語の文例が先に並びます。
    .examples =
        crm list templates
        crm show template birthday
        crm edit template birthday
help-show-template = 文例の内容を表示します
    .long = 表示中の言語、または --lang の言語の文例です。
    .name = 文例の名前（crm list templates で表示）
    .examples =
        crm show template birthday
        crm show template birthday --lang en
help-edit-template = 自分の文例をエディターで開きます
    .long =
        付属の文例の写しから始まり、以後は付属のものより優先されます。新しい名前の文例は crm draft --template 名前 で使います。エディターを閉じると内容を確かめ、誤りがあっても残すので、同じコマンドで続きから直せます。

        1行目に「件名: 」と書くと、メールの件名になります。{"{{ name }}"} は顧客の名前に置き換わり、{"{% if product %}"} と {"{% endif %}"} の間は商品がなければ省かれます。項目: salutation（宛名の行）、name（敬称付きの名前）、plain_name（名前）、organisation（組織）、business（屋号）、today（今日）、due（期日）、days（期日までの日数）、years（年数）、points（ポイント）、expires（期限）、product（商品）、what（フォローや特典の内容）、last_purchase（最終購入日）、last_contact（最終連絡日）、rhythm_days（来店間隔）、spend（累計購入額）、purchases（購入回数）、facts（facts.犬 のように使う）、tags（タグ）、kind（種類）、step（段階）、channel（手段）
    .name = 付属の文例の名前、または新しい名前
    .examples =
        crm edit template birthday
        crm edit template お礼状
        crm edit template birthday --lang en
help-remove-template = 自分の文例を削除します
    .long = 同じ名前の付属の文例があれば、それに戻ります。
    .name = 文例の名前（crm list templates で表示）
    .examples =
        crm remove template birthday
