# Refusals and failures: one sentence each; .hint says what to do.

# exchange: reading files
error-csv-read = { $file } を読み込めません: { $why }
error-csv-workbook = { $file } は Excel のブックで、CSV ファイルではありません。
    .hint = 表計算ソフトで開き、「CSV UTF-8」形式で保存してください。
error-csv-encoding-name = { $name } という文字コードはありません。
    .hint = utf-8、utf-16、cp932、euc-jp、cp1252 などを指定してください。
error-csv-encoding = { $file } の { $line } 行目に、{ $encoding } として読めないバイトがあります。
    .hint = --encoding cp932 のように、ファイルの文字コードを指定してください。
error-csv-empty = { $file } は空です。1 行目には列の見出しが必要です。
error-csv-heading = { $file } の { $line } 行目にある列の見出しを読み取れません。
    .hint = 1 行目には各列の見出しが必要です。引用符を確認してください。
error-csv-too-long = { $file } の { $line } 行目から始まるレコードが 1 MiB を超えています。
    .hint = 1 行に 1 件ずつ書かれた CSV ファイルかどうか確認してください。
error-csv-quote-open = { $file } の { $line } 行目で始まる引用符が閉じられていません。
    .hint = 引用符を閉じるか、文字としての引用符は "" と書いてください。
error-csv-quote = { $line } 行目の引用符が閉じられていないか、セルの途中にあります。
    .hint = セル全体を引用符で囲み、文字としての引用符は "" と書いてください。
error-csv-nul = この行にはヌル文字（値が 0 のバイト）が含まれています。
    .hint = ファイル全体がそうなら、--encoding utf-16 のように文字コードを指定してください。
error-csv-ragged = 見出しは { $expected } 列ですが、この行には { $found } 列あります。
