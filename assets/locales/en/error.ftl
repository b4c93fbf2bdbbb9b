# Refusals and failures: one sentence each; .hint says what to do.

# exchange: reading files
error-csv-read = { $file } cannot be read: { $why }.
error-csv-workbook = { $file } is an Excel workbook, not a CSV file.
    .hint = Open it in the spreadsheet program and save it as “CSV UTF-8”.
error-csv-encoding-name = There is no encoding called { $name }.
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
