# Refusals and failures: one sentence each; .hint says what to do.

# Domain: money
error-currency-unknown = “{ $text }” is not a currency.
    .hint = Give the three letters of ISO 4217, such as JPY, USD or GBP.
error-amount-unknown = “{ $text }” is not an amount.
    .hint = Write it like 1480, 1,480 or 29.33.
error-amount-negative = “{ $text }” is below zero; the amount must be zero or more.
error-amount-decimals = “{ $text }” has too many decimals: { $currency } { $digits ->
        [0] has none
        [one] has { $digits }
       *[other] has { $digits }
    }.
error-amount-range = “{ $text }” is too large an amount.
    .hint = Check the number of digits.

# Domain: days and periods
error-when-unknown = “{ $text }” is not a day or period the program can read.
    .hint = Days: 2026-11-21, 11-21, 21 Nov, yesterday, -3d, +2w, fri. Periods: 2026-11, 2026q3, 2026, 2026-01..2026-03.
error-when-no-such-day = “{ $text }” is not in the calendar.
    .hint = Check month and day; years go from 1900 to 2199.
error-when-reversed = “{ $text }” ends before it begins.
    .hint = Write the earlier day first, such as 2026-11-01..2026-11-10.
error-when-time = “{ $text }” is not a time of day.
    .hint = Such as 7:30 or 7pm.
error-every = “{ $text }” is not an interval from a day to ten years.
    .hint = Such as 3 months, 2 weeks, 90 days, yearly.
# cli
error-usage = { $message }
    .hint = { $hint }
error-needs-yes = This asks before it goes on, and there is no terminal to ask on.
    .hint = Look at it with --dry-run, then run it again with --yes.
error-declined = Nothing was changed.
error-help-unknown = There is no command "{ $word }" here.
    .hint = One of: { $list }
error-help-elsewhere = There is no command "{ $word }" here.
    .hint = Did you mean { $page }?
error-help-nothing-below = { $command } has no commands below it, so "{ $word }" cannot be explained.
    .hint = Leave out "{ $word }".
error-man-not-written = The manual pages could not be written to { $path }: { $why }
    .hint = Name a folder you may write to.

# output
error-column-unknown = There is no column "{ $name }".
    .hint = Columns here: { $columns }
error-column-near = There is no column "{ $name }".
    .hint = Did you mean "{ $near }"? Columns here: { $columns }
error-format-unknown = "{ $name }" is not an output format.
    .hint = Formats: { $formats }
error-output-full = The output could not be written: { $why }
    .hint = Check the free space where the output goes, and run it again.
error-output-closed = The reader of the output has gone.
# config
error-config-read = The settings file { $file } cannot be read: { $reason }.
    .hint = Check its permissions, or name another file with --config.
error-config-write = The settings file { $file } cannot be written: { $reason }.
    .hint = Check the permissions of the file and of its folder.
error-config-folder-given = { $file } is a folder, not a settings file.
    .hint = Name the file in it, such as config.toml.
error-config-large = { $file } is larger than 1 MB and is no settings file.
    .hint = See which file is read: crm config path
error-config-encoding = Line { $line } of { $file } is not UTF-8 text.
    .hint = Save the file as UTF-8 in your editor.
error-config-syntax = The settings file cannot be understood at { $file }:{ $line }:{ $column }: { $text }
    .hint = A line reads key = value, and text stands in quotes: business = "Salon Aoi". Correct it with: crm config edit
error-config-twice = A setting stands twice, the second time at { $file }:{ $line }:{ $column }: { $text }
    .hint = Remove one of the two with: crm config edit
error-config-unknown = { $place }: there is no setting “{ $key }”.
    .hint = List all settings: crm config show
error-config-unknown-near = { $place }: there is no setting “{ $key }”.
    .hint = Did you mean { $near }? List all settings: crm config show
error-config-no-key = There is no setting “{ $key }”.
    .hint = List all settings: crm config show
error-config-no-key-near = There is no setting “{ $key }”.
    .hint = Did you mean { $near }? List all settings: crm config show
error-config-whole = { $place }: { $key } must be a whole number from { $from } to { $to }, not { $given }.
    .hint = Write it as digits without quotes, such as { $key } = { $to }
error-config-factor = { $place }: { $key } must be a number from { $from } to { $to } with at most 3 decimal places, not { $given }.
    .hint = Write it as digits without quotes, such as { $key } = 1.5
error-config-factor-or-off = { $place }: { $key } must be 0 for none, or a number from { $from } to { $to } with at most 3 decimal places, not { $given }.
    .hint = Write it as digits without quotes, such as { $key } = 2.5
error-config-amount =
    { $digits ->
        [0] { $place }: { $key } must be an amount of { $currency } from { $from } to { $to } without decimal places, not { $given }.
       *[other] { $place }: { $key } must be an amount of { $currency } from { $from } to { $to } with at most { $digits } decimal places, not { $given }.
    }
    .hint = Write it as digits without quotes, separators or currency sign, such as { $key } = 100
error-config-switch = { $place }: { $key } must be true or false, not { $given }.
    .hint = Write { $key } = true or { $key } = false
error-config-text = { $place }: { $key } must be text in quotes, not { $given }.
    .hint = Put the value between double quotes: "…"
error-config-currency = { $place }: { $key } must be the three-letter code of a currency, not { $given }.
    .hint = Such as JPY, EUR or USD
error-config-country = { $place }: { $key } must be the two-letter code of a country, not { $given }.
    .hint = Such as JP, GB or DE
error-config-language = { $place }: { $key } must be en or ja, not { $given }.
    .hint = Leave it out to follow the system's language.
error-config-business = { $place }: { $key } must be one line of at most { $most } characters, not { $given }.
    .hint = Shorten it to the name you sign messages with.
error-config-time-zone = { $place }: { $key } must be the name of a time zone, not { $given }.
    .hint = Such as { $near }; leave it out to follow the system's time zone.
error-config-color = { $place }: { $key } must be auto, always or never, not { $given }.
    .hint = auto colours what is shown on a terminal and nothing else.
error-config-backup-folder = { $place }: { $key } must be the full path of a folder, from the root on, not { $given }.
    .hint = Such as /home/aoi/backup
error-config-closed = { $place }: { $key } must name weekdays, and leave at least one open, not { $given }.
    .hint = Such as sun, or tue, wed; an empty text for none
error-config-holidays = { $place }: { $key } must be the full path of a CSV file, from the root on, not { $given }.
    .hint = Such as /home/aoi/syukujitsu.csv
error-holidays-read = { $file }, the list of holidays, cannot be read: { $why }.
    .hint = Put the file there, name another with crm config set calendar.holidays FILE, or do without: crm config unset calendar.holidays
error-holidays-file = { $file }, the list of holidays, is not a file.
    .hint = Name one with crm config set calendar.holidays FILE, or do without: crm config unset calendar.holidays
error-holidays-large = { $file } is too large for a list of holidays: it has more than { $most } bytes.
    .hint = Name another with crm config set calendar.holidays FILE, or do without: crm config unset calendar.holidays
error-holidays-line = { $file }, line { $line }: a date with its year is expected in the first column.
    .hint = A line reads 2026/11/23,Labour Thanksgiving Day in UTF-8 or CP932. To do without: crm config unset calendar.holidays
error-holidays-none = { $file } lists no holiday.
    .hint = A line reads 2026/11/23,Labour Thanksgiving Day. To do without: crm config unset calendar.holidays
error-cron-program = The system does not tell where this program is.
    .hint = Write the crontab line by hand: 0 7 * * * /full/path/of/crm today --cron
error-cron-path = { $path } cannot be written into a crontab or a systemd unit: a backslash, a control character, bytes that are no text, or a quotation mark in the program's own path mean something else there.
    .hint = Rename it, or name another place with --db or --config.
error-config-risk = { $place }: lapsed.risk ({ $risk }) is above lapsed.factor ({ $factor }), so nobody would be at risk before being lapsed.
    .hint = Set lapsed.risk to { $factor } or less.
error-config-points-lead = { $place }: points-expiring.lead_days ({ $days }) is longer than points last ({ $months ->
        [one] { $months } month
       *[other] { $months } months
    }), so all points would be said to end before they are earned.
    .hint = Set points-expiring.lead_days to { $most } or less.
error-config-list-long = { $place }: { $key } may list at most { $most }.
    .hint = Keep those that matter most.
error-config-list-line = { $place }: “{ $part }” in { $key } holds a line break or another control character.
    .hint = Write it in one line.
error-config-list-order = { $place }: “{ $part }” in { $key } stands after { $before } and is not above it.
    .hint = Put the numbers into ascending order, each once.
error-config-tag-days = { $place }: “{ $part }” in { $key } is not a tag with its days, from 0 to { $to }.
    .hint = Name and days, with commas between the tags: { $key } = "vip 14, walks 30"
error-config-tag = { $place }: “{ $part }” in { $key } cannot be a tag.
    .hint = Names of tags, with commas between them: { $key } = "mourning, private"
error-config-tag-twice = { $place }: { $key } names the tag “{ $part }” twice; letter case and spaces do not make another one.
    .hint = Take one of the two away.
error-config-milestone = { $place }: “{ $part }” in { $key } is not a whole number from { $from } to { $to }.
    .hint = Numbers with commas between them: { $key } = "10, 50, 100"
error-config-step = { $place }: “{ $part }” in { $key } is not a step: a day from 0 to { $to } and what to do, in a few words.
    .hint = With commas between the steps: { $key } = "3 how, 14 tip, 30 feedback"
error-config-season = { $place }: “{ $part }” in { $key } is not a stretch from one day of the year to another.
    .hint = Month and day, with commas between the seasons: { $key } = "12-10..12-25, 07-15..08-07"
error-config-season-twice = { $place }: “{ $part }” in { $key } shares days with a season before it.
    .hint = Let a season end before the next one begins.
error-config-zone = There is no time zone “{ $zone }”.
    .hint = Such as { $near }
# exchange: reading files
error-csv-read = { $file } cannot be read: { $why }.
error-csv-workbook = { $file } is an Excel workbook, not a CSV file.
    .hint = Open it in the spreadsheet program and save it as “CSV UTF-8”.
error-csv-encoding-name = There is no encoding called “{ $name }”.
    .hint = Use one of utf-8, utf-16, cp932, euc-jp, cp1252.
error-csv-encoding = { $file }, line { $line }: these bytes are not valid { $encoding }.
    .hint = Name the encoding of the file with --encoding, for example --encoding cp932.
error-csv-empty = { $file } is empty: the first line must hold the headings of the columns.
error-csv-heading = { $file }, line { $line }: the headings of the columns cannot be read.
    .hint = The first line must hold one heading for each column; check its quotation marks.
error-csv-too-long = { $file }: the record that starts on line { $line } is longer than 1 MiB.
    .hint = Check that this is a CSV file with one record on each line.
error-csv-quote-open = { $file }: the quotation mark opened on line { $line } is never closed.
    .hint = Close it, or write "" for a quotation mark that is part of the text.
error-csv-quote = The quotation mark on line { $line } is not closed, or stands in the middle of a cell.
    .hint = Put the whole cell between quotation marks and write "" for one that is part of the text.
error-csv-nul = The row contains a zero byte.
    .hint = If the whole file is affected, name its encoding with --encoding, for example --encoding utf-16.
error-csv-ragged = The row has { $found } { $found ->
        [one] cell
       *[other] cells
    } where the headings have { $expected }.

# Domain: filters
error-filter-unknown-field = The filter has no field “{ $field }” (character { $at }).
    .hint = { $near ->
        [none] Fields: { $fields }. To look for the text itself, put it in quotes.
       *[other] Did you mean “{ $near }”? To look for the text itself, put it in quotes.
    }
error-filter-operator = The field “{ $field }” of the filter cannot be compared with < or > (character { $at }).
    .hint = Write { $field }:VALUE.
error-filter-value = The field “{ $field }” of the filter does not take “{ $value }” (character { $at }).
    .hint = { $kind ->
        [amount] Give an amount in the program’s currency, such as { $field }>50000.
        [number] Give a whole number or a range, such as { $field }>=3 or { $field }:1..5.
        [id] Give an id, such as { $field }:12 or { $field }:C12.
        [range] Give a range that has a beginning or an end, in order, with : before it.
        [day] Give a day or period, such as { $field }<-90d or { $field }:2026q3.
        [calendar] Check the day and the order of the range; years go from 1900 to 2199.
        [birthday] Give a month, a day or a period shorter than a year: birthday:11, birthday:11-21, birthday:today..+7d.
        [choice] Possible values: { $choices }.
       *[other] Give a text to look for.
    }
error-filter-value-missing = The field “{ $field }” of the filter has no value (character { $at }).
    .hint = Write { $field }:VALUE without a space after the sign.
error-filter-quote = A quotation mark in the filter is not closed (character { $at }).
    .hint = Add the closing " or take the opening one out.
error-filter-empty-group = In the filter, “or” has nothing on one side (character { $at }).
    .hint = To look for the word itself, write "or" in quotes.
error-filter-empty-word = The filter has a term without letters or digits (character { $at }).
    .hint = Take it out.
error-filter-too-long = The filter has more than { $limit } terms (from character { $at } on).
    .hint = Use fewer terms; a tag or segment can stand for many.
error-import-kind = There is no kind of file called “{ $kind }”.
    .hint = Use customers, contacts, purchases, points or feedback.
error-import-map = “{ $part }” in --map does not say which column a field is in.
    .hint = Write --map field=column,field=column, for example --map amount=Total,at="Paid at".
error-import-map-field = { $file } cannot have a field “{ $field }”.
    .hint = Fields: { $fields }. Headings of the file: { $headings }.
error-import-map-column = { $file } has no column “{ $column }”.
    .hint = Its headings: { $headings }. A column can also be given by its number, as in #3.
error-import-column = No column of { $file } holds “{ $field }”.
    .hint = Its headings: { $headings }. Say which one it is, for example { $example }.
error-import-blank = The cell of “{ $field }” is empty, and the row needs it.
error-import-number = “{ $field }” must be a whole number, not “{ $value }”.
error-import-score = A score lies between 0 and 10; { $value } does not.
# store: the file
error-store-busy = Another program is writing to the file of this book.
    .hint = Try again in a moment.
error-store-read-only = The file of this book may not be written to.
    .hint = Check the permissions of the file and of its folder, or name another file with --db.
error-store-full = The disk is full; nothing was changed.
    .hint = Make room, then run the command again.
error-store-not-database = The file is not a database.
    .hint = Check the path, or name another file with --db.
error-store-not-ours = { $path } was not made by this program; it was left as it is.
    .hint = Check the path, or name another file with --db.
error-store-corrupt = The file of this book is damaged: { $cause }
    .hint = Look at the damage with crm check; go back to a copy with crm restore FILE
error-store-failed = The database failed: { $cause }
    .hint = Nothing was changed. Examine the file with crm check
error-store-sum = What was bought, or is held in points, comes to more than the program can count.
    .hint = Nothing was changed. Check the number of digits.
error-store-folder = { $path } is a folder, not a file.
    .hint = Name the file in it, such as --db { $path }/crm.db
error-store-open = { $path } cannot be opened: { $cause }
    .hint = Check the path and its permissions, or name another file with --db.
error-store-newer = { $path } was written by a newer version of this program; it was left as it is.
    .hint = Install the newer version, or name another file with --db.
error-store-currency = The amounts in this book are in { $kept }; they cannot be read as { $wanted }.
    .hint = Set it back with: crm config set currency { $kept }
error-file-special = { $path } is no ordinary file.
    .hint = Name another file.
error-file = { $path } cannot be used: { $cause }
    .hint = Check the path and its permissions.

# store: what is not there
error-customer-unknown = There is no customer { $who }.
    .hint = Look for a customer with crm find TEXT, or list all with crm list customers
    .form = {""}
error-customer-code = “{ $code }” is the code of { $noun ->
        [contact] a contact
        [purchase] a purchase
        [product] a product
        [reminder] a reminder
        [offer] an offer
       *[feedback] a feedback
    }, and a customer is needed here.
    .hint = { $noun ->
        [reminder] List the reminders with crm list reminders
        [feedback] List the feedback with crm list feedback
       *[other] See it with crm show { $noun } { $code }
    }
error-contact-unknown = There is no contact { $contact }.
    .hint = List them with crm list contacts
error-purchase-unknown = There is no purchase { $purchase }.
    .hint = List them with crm list purchases
error-product-unknown = There is no product { $product }.
    .hint = List them with crm list products
error-reminder-unknown = There is no reminder { $reminder }.
    .hint = List them with crm list reminders
error-feedback-unknown = There is no feedback { $feedback }.
    .hint = List them with crm list feedback
error-word-unknown = “{ $word }” is not one of the words known here.
    .hint = One of: { $words }

# store: what a rule forbids
error-product-exists = There is already a product called “{ $name }”: { $product }.
    .hint = See it with crm show product { $product }, or give this one another name.
error-product-used = “{ $name }” ({ $product }) stands in purchases, so it cannot be removed.
    .hint = Take it off the list instead: crm edit product { $product } --archive
error-product-itself = A product cannot go with itself or be its own upgrade ({ $product }).
    .hint = Name another product; list them with crm list products
error-purchase-sum = The lines of the purchase less its discount do not add up to its total.
    .hint = Correct the total or the lines; without a total it is computed: crm log purchase WHO ITEM...
error-purchase-has-points = The amounts of purchase { $purchase } cannot be changed, because points hang on them.
    .hint = Void it with crm void purchase { $purchase } and log it again with crm log purchase
error-purchase-voided = Purchase { $purchase } was voided on { $day }.
    .hint = See it with crm show purchase { $purchase }
error-points-short = { $who } has { $balance } points on that day, and { $asked } were asked for.
    .hint = See the lots with crm list points { $who }
    .form = {""}
error-points-number = { $points } is not a number of points that can be given or spent: it must be from 1 to { $most }.
    .hint = Such as crm award points WHO 100
    .form = {""}
error-points-end = The points would end on { $expires }, before they begin on { $day }.
    .hint = Give a later day: crm award points WHO N --expires DATE
    .form = Give a later day.
error-feedback-score = A score of { $score } is outside the scale from { $least } to { $most }.
    .hint = Give a whole number from { $least } to { $most }: crm log feedback WHO SCORE
    .form = Give a whole number from { $least } to { $most }.

# trade: contacts, purchases, products, points, reminders, feedback
error-birthday = “{ $text }” is not a birthday.
    .hint = Write it as 1980-04-05 or 5 Apr 1980, without the year 5 Apr or 04-05: in digits the month comes first.
error-reminder-order = “{ $text }” is not a day; the day comes before what is promised.
    .hint = Such as crm add reminder WHO { $day } "{ $text }"
    .form = {""}
error-future = “{ $text }” is { $day } and still to come; only what has happened can be logged.
    .hint = Plan it instead: crm add reminder WHO DATE TEXT
    .form = Only what has happened is logged; promise it instead.
error-past = “{ $text }” is { $day } and already over.
    .hint = Give today or a later day, such as +1w or fri.
error-stdin = The standard input cannot be read: { $why }.
    .hint = Give one customer a line, in UTF-8.
error-stdin-empty = - reads customers from the standard input, and it is empty.
    .hint = Give one a line: crm list due -o ids | crm log contact -
error-item-empty = The item “{ $text }” has no name.
    .hint = Write it like Cut, "Cut x 2" or Cut@3300.
error-item-prices = “{ $text }” holds the prices of two items.
    .hint = Give each item by itself: "Cut@4500" "Colour@6000"
    .form = Put a comma between items: Cut@4500, Colour@6000
error-item-quantity = “{ $text }” has no quantity that can be sold: above 0, at most 1,000,000, at most three decimals.
    .hint = Write it like "Cut x 2" or "Tea x 1.5".
error-product-name = A product needs a name of letters or digits.
error-product-repeat = “{ $text }” is not a number of days from 1 to 36500.
    .hint = Such as --repeat 30
error-product-no-name = There is no product “{ $product }”.
    .hint = Give its price and it is added: "{ $product }@PRICE"; or add it first: crm add product "{ $product }" --price AMOUNT
    .form = Give its price and it is added: { $product }@PRICE
error-product-ambiguous = “{ $product }” fits { $count } products.
    .hint = Give the code.
    .form = Choose one below: Down, Enter.
error-product-no-price = The product “{ $name }” ({ $product }) has no price.
    .hint = Say it: "{ $name }@PRICE", or for good: crm edit product { $product } --price AMOUNT
    .form = Say it: { $name }@PRICE
error-products-filter = --filter speaks of customers, so it means nothing for products.
    .hint = Leave it out: crm list products
error-purchase-empty = A purchase needs items or a total.
    .hint = Such as crm log purchase WHO "Cut@3300", or crm log purchase WHO --total 3300
    .form = Such as Cut@3300, or a total alone.
error-purchase-large = The amount of the purchase is too large.
    .hint = Check quantities and prices.
error-purchase-total = The total { $total } does not agree with the items: less the discount they come to { $sum }.
    .hint = Leave --total out, or correct the prices: NAME@PRICE
    .form = Leave the total empty, or correct the prices: NAME@PRICE
error-purchase-discount = The discount { $discount } is more than the items cost: { $sum }.
    .hint = Give at most { $sum }.
error-purchase-remove = Purchases are not removed but voided, so that the points stay right.
    .hint = crm void purchase { $purchase }
error-points-whole = “{ $text }” is not a whole number of points.
    .hint = Such as 100
error-points-worth = { $asked } points are worth more than the purchase; it can take at most { $most }.
    .hint = Use { $most } or fewer: --use-points { $most }
    .form = Use { $most } or fewer.
error-award-who = Points are given either to WHO or to those of --filter.
    .hint = crm award points WHO N, or crm award points N --filter FILTER
error-filter-nobody = No customer fits the filter “{ $filter }”.
    .hint = See what it finds: crm list customers --filter FILTER
error-reminder-done = Reminder { $reminder } was done on { $day }.
    .hint = See all with crm list reminders --all
error-feedback-number = “{ $text }” is not a score.
    .hint = Give a whole number, 0 to 10 for nps or 1 to 5 for csat.
error-referral-own = Customers cannot have brought themselves ({ $who }).
    .hint = Name two customers: crm log referral WHO NEW
    .form = {""}
error-referral-other = { $name } ({ $new }) was brought by { $other }.
    .hint = Put the new referrer in its place with --yes.
error-referral-loop = { $new } brought { $who }, directly or through others, so it cannot be the other way round as well.
    .hint = See who brought whom with crm show customer WHO
    .form = {""}
error-sort-unknown = This list cannot be sorted by “{ $column }”.
    .hint = One of: { $columns }
# history, undo, copies, settings
error-operation-unknown = There is no operation { $operation }.
    .hint = See what was done with: crm history
error-undo-nothing = There is nothing to take back.
    .hint = See what was done with: crm history
error-undo-undone = { $operation } has been taken back already.
    .hint = Do it again with: crm redo
error-undo-blocked = { $operation } stands in the way: { $who ->
        [none] {""}
       *[other] { $who }
    }{ $more ->
        [0] {""}
        [one] {" "}and 1 more
       *[other] {" "}and { $more } more
    }{ $who ->
        [none] {""}
       *[other] {" / "}
    }{ $deed } ({ $at }).
    .hint = Take that back first: crm undo { $operation }
error-undo-changed = Row { $row } of { $table } is not as the command left it, and the journal does not say why.
    .hint = Examine the book with: crm check
error-undo-taken = Something that would come back is in use elsewhere by now: { $cause }
    .hint = Change the newer entry, then take it back again.
error-redo-nothing = There is nothing to redo: a redo follows an undo, before any other command.
    .hint = See what was done with: crm history
error-redo-gone = { $operation } took back an import, and its rows are kept only until the next command.
    .hint = Import the file again.
error-backup-itself = { $path } is the book itself.
    .hint = Name another file, or leave the path out.
error-restore-itself = { $path } is the book itself, not a copy of it.
    .hint = Name the copy to go back to.
error-store-copy-damaged = { $path } is damaged: { $cause }
    .hint = Take an older copy.
error-path-text = The database cannot use the path { $path }.
    .hint = Take a path of readable characters.
error-currency-kept = The amounts in this book are in { $kept }; they cannot be read as { $wanted }.
    .hint = Keep a book in another currency in a file of its own, with --db PATH and --config PATH.
error-editor-terminal = An editor needs a terminal, and there is none.
    .hint = { $what ->
        [config] Change a setting with: crm config set KEY VALUE
        [template] Your templates are files in the folder templates beside the settings (crm config path): templates/en/NAME.txt
       *[draft] Leave out --edit and change the text afterwards.
    }
error-editor-none = No editor is named.
    .hint = { $what ->
        [config] Name one, as in EDITOR=nano crm config edit, or use: crm config set KEY VALUE
        [template] Name one, as in EDITOR=nano crm edit template NAME
        [dashboard] Leave, and open the dashboard with one: EDITOR=nano crm
       *[draft] Name one, as in EDITOR=nano crm draft WHO --edit
    }
error-editor-failed = The editor { $editor } ended badly: { $why }
    .hint = { $what ->
        [config] Name another one in EDITOR, or use: crm config set KEY VALUE
       *[draft] Name another one in EDITOR.
    }
# Customers
error-customer-ambiguous = “{ $who }” fits { $count } customers.
    .hint = Name one by its code.
error-customer-duplicate = “{ $name }” seems to be known already: { $code }.
    .hint = See it with crm show { $code }, or add this one all the same with --allow-duplicate
    .form = Ctrl-S once more adds this one all the same.
error-customer-key = The key “{ $key }” belongs to { $who }.
    .hint = See it with crm show { $who }, or give another key.
    .form = Give another number.
error-name-empty = A customer needs a name.
    .hint = Such as crm add customer "Mary Jones"
    .form = {""}
error-text-nul = The text contains a NUL character.
    .hint = Remove it and try again.
error-edit-nothing = Nothing to change was given.
    .hint = Such as crm edit customer C12 --phone 090-1234-5678; the fields: crm help edit customer
error-edit-elsewhere = { $who } was changed elsewhere since you opened it; it is “{ $now }” there now.
    .hint = Ctrl-S again writes what you typed over it, Ctrl-R takes what is there.
error-cadence = “{ $text }” is no cadence: it is a whole number of days from 1 to 36500.
    .hint = Such as --cadence 30; --cadence '' takes it away.
    .form = Such as 30; empty takes it away.
error-email = “{ $text }” is not a mail address.
    .hint = Such as mary@example.com
error-fact = “{ $text }” is no fact.
    .hint = Write it as NAME=VALUE, such as --fact dog=Hachi; NAME= takes it away.
error-merge-same = Both names mean { $who }; there is nothing to join.
    .hint = Name two customers: crm merge C12 C31
error-tag-missing = No tag was given.
    .hint = Such as crm add tag C12 vip
error-timeline = “{ $text }” is no number of events.
    .hint = Give a whole number, or all: --timeline all
error-show-both = A customer and another thing to show stand in one command.
    .hint = Show one at a time; a customer called like a command: crm show customer NAME
error-who-one = One customer is needed here, and { $count } were named.
    .hint = Give a single reference on stdin.
error-who-quotes = “{ $name }” is the name of one customer.
    .hint = A name with a space needs quotes: "{ $name }"
error-no-home = There is no home folder to keep the files in.
    .hint = Say where with { $flag } PATH
# ops: import and export
error-import-folder = { $path } holds none of the files of an import.
    .hint = It needs customers.csv, contacts.csv, purchases.csv, points.csv or feedback.csv. For a single file: crm import customers FILE
error-import-day = “{ $text }” is no day that can be read.
    .hint = Write it as 2026-11-21 or 2026-11-21 09:30.
error-import-twice = The key “{ $key }” came before in this file; the first row counts.
error-import-ambiguous = “{ $text }” fits several customers.
    .hint = Give the row the key of its customer.
error-import-customer = There is no customer “{ $who }”, and --no-create adds none.
error-import-referrer = “{ $who }”, who referred this customer, is not the key of another customer.
error-import-owner = The key “{ $key }” belongs to a row of { $who }, another customer.
error-import-ledger = The entry “{ $key }” is in the points ledger with other values, and the ledger is never changed.
error-import-entry = The points ledger has no entry “{ $key }” that this row could belong to.
error-import-lots = { $file }: some lots would hold less than nothing or more than was awarded.
    .hint = Leave the column “lot” out, and redemptions find their lots by themselves.
error-import-sibling = Another row of the same purchase (line { $line }) was refused.
error-export-folder = The folder to write to is missing.
    .hint = Name it: crm export csv DIR
error-export-to = { $what } is one file, not a folder.
    .hint = Name the file with --to, or leave it out to write to standard output.
error-export-flag = { $flag } does not go with crm export { $what }.
    .hint = --days belongs to ical, --excel to CSV files.
error-export-exists = { $path } exists already.
    .hint = Name another file, or add --yes to replace it.
error-demo-kept = { $path } holds a book or settings already.
    .hint = Name a new folder, as in: crm demo --keep dogs
error-offer-unknown = There is no offer { $offer }.
    .hint = See them all: crm list offers
error-offer-what = An offer needs words that say what is promised.
    .hint = Such as crm add offer WHO "20% off the next cut"
    .form = Such as 20% off the next cut
error-offer-used = Offer { $offer } was used on { $day }.
    .hint = Was that a mistake? Take it back: crm undo. All offers: crm list offers --all
error-offer-over = Offer { $offer } ended on { $day }.
    .hint = Give it more time: crm edit offer { $offer } --expires DATE. Used before it ended: crm redeem offer { $offer } --at DATE
error-offer-early = Offer { $offer } was promised on { $day } and cannot have been used before.
    .hint = See it with crm show offer { $offer }
error-period-ahead = “{ $text }” begins on { $day }, which is still to come.
    .hint = Name a period that has begun, such as 2026-11 or last month.
# message: templates, drafts, mails
error-template-unknown = There is no template “{ $name }”.
    .hint = Templates: { $names }
error-template-language = There is no template “{ $name }” in this language.
    .hint = There is one with --lang { $lang }; for one in this language: crm edit template { $name }
error-template-name = “{ $name }” cannot be the name of a template.
    .hint = Use up to 60 letters, digits, - and _, such as thanks-card
error-template-not-own = The template “{ $name }” is the one that comes with the program; there is none of your own to remove.
    .hint = See which are your own: crm list templates
error-template-large = { $path } is larger than 64 KB and is no template.
    .hint = Shorten it, or remove it with: crm remove template NAME
error-template-encoding = { $place }: this line is not UTF-8 text.
    .hint = Save the file as UTF-8 in your editor.
error-template-field = { $place }: there is no field “{ $field }”.
    .hint = { $near ->
        [none] Fields: { $fields }
       *[other] Did you mean { $near }? Fields: { $fields }
    }
error-template-syntax = { $place }: the template cannot be understood here: { $text }
    .hint = A field stands in {"{{ }}"}; a condition begins with {"{% if FIELD %}"} and ends with {"{% endif %}"}. Correct it with: crm edit template NAME
error-template-block = { $place }: a template cannot do “{ $what }”.
    .hint = Between {"{%"} and %{"}"} it knows if, elif, else, endif, for, endfor.
error-template-sign = { $place }: the sign { $what } has no meaning in a template.
    .hint = Write fields and texts one behind the other: {"{{ name }}, {{ product }}"}
error-template-loop = { $place }: a template cannot go through a list within a list.
    .hint = Use one for at a time.
error-template-filter = { $place }: there is no such filter or test: { $text }
    .hint = Filters: default, first, items, join, last, length, lower, title, trim, upper. Tests: none, ==, <, >, in.
error-template-value = { $place }: this cannot be computed: { $text }
    .hint = Ask first whether there is a value: {"{% if FIELD %}"} ... {"{% endif %}"}
error-template-endless = { $place }: the template takes too many steps and was given up.
    .hint = Shorten the list it goes through, or what it does for each.
error-template-long = { $place }: the message becomes longer than 64 KB.
    .hint = Shorten the template.
error-template-empty = The template { $place } gives an empty message here.
    .hint = See its text with crm show template NAME, or choose another one with --template
error-draft-empty = Nothing is left of the message.
    .hint = Run it again, and leave some text when you close the editor.
error-draft-no-mail = { $name } ({ $who }) has no mail address.
    .hint = Add one with: crm edit customer { $who } --email MAIL
error-mail-address = “{ $address }” is not an address that a mail can be sent to.
    .hint = Correct it with: crm edit customer WHO --email MAIL
error-template-tag = { $place }: the template is too involved here.
    .hint = What stands in {"{{ }}"} or {"{% %}"} may have 500 characters, and a template 500 of them.
error-rule-off = The rule { $rule } is switched off in the settings.
    .hint = Switch it on: crm config set { $rule }.on true
error-item-unknown = “{ $item }” is not on the list of its customer.
    .hint = See what is: crm today --days 30
error-item-cleared = “{ $item }” was cleared on { $day } already.
    .hint = Take that back: crm undo
error-item-ambiguous = “{ $item }” could mean several.
    .hint = Write its whole code.
error-item-none = Nothing is on the list for { $name } today.
    .hint = See what lies ahead: crm today --days 30
error-item-other = { $item } is not an item of { $who }.
    .hint = Name an item of that customer; crm today shows them.
error-snooze-past = { $day } is not after today.
    .hint = Give a later day, as in: crm snooze R5 +3d
error-snooze-late = { $item } is of use until { $ends } only.
    .hint = Choose an earlier day, or leave it: crm skip { $item }
error-item-rule = “{ $item }” names no rule.
    .hint = After the customer comes one of: { $rules }
error-wide-space = A full-width space stands before { $flag }, and the shell does not split a line there.
    .hint = Type a half-width space before { $flag }.
error-draft-nothing = There is no reason to write to { $name } today.
    .hint = Choose a text yourself, as in: --template cadence; crm list templates shows them.
error-keys-action = No action of the dashboard is called “{ $name }”; the usual keys stay.
    .hint = ? shows the names, in brackets.
error-keys-key = “{ $key }” is no key; the usual keys stay.
    .hint = Keys are written j, J, F2, space, ctrl-s, alt-x.
error-keys-twice = “{ $key }” is given to { $one } and to { $other }; the usual keys stay.
error-terminal = The terminal cannot be used for the dashboard: { $cause }.
    .hint = The shell commands work everywhere: crm today
error-config-borders = Borders are auto, ascii or light.
error-config-keys = "{ $part }" names no action and key; write them as in done X, snooze F2.
error-tui-terminal = The dashboard needs a terminal to type into and to show it on.
    .hint = The shell commands work everywhere: crm today
error-undo-unmade = Nothing was taken back or done again: the change before it was not made.
error-nobody-chosen = No customer is chosen.
error-no-item-chosen = Nothing of today's list is chosen.
error-action-elsewhere = Not on this screen.
error-mail-exists = { $path } exists already.
    .hint = Name another file.
error-tui-book-gone = The book is not there any more: { $path }.
    .hint = Put it back, or leave with q; nothing is written meanwhile.
error-tui-book-other = Another file has just taken the place of the book: nothing was written.
    .hint = Look again, then do it again.
error-tui-book-replaced = Another file has taken the place of the book, and is shown now: { $path }.
error-tui-dumb = The dashboard needs a terminal that can move its cursor; TERM is dumb, or not set.
    .hint = The shell commands work everywhere: crm today
error-form-line = This form has no text that is long enough for an editor.
error-form-needed = This must be filled in.
error-form-nobody = Nobody is chosen.
    .hint = Select a customer first: 2 shows them all, a adds one.
