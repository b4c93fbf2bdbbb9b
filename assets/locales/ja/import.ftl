# 取り込みと書き出しの言葉。
import-done = 取り込みました。取り消すには: crm undo
import-preview = 取り込むと上のとおりになります。
import-nothing = 変更はありません。
import-progress = { $file }: { $count }行
import-more = ほかに { $count } 件の問題があります。
import-refused = 取り込めなかった { $count } 行を { $path } に書き出しました。
import-exists = { $path } など { $count } 個のファイルがすでにあります。
import-replace = 置き換えますか？
import-written = { $path }: { $count }行
