# 文面と文例について
draft-subject = 件名: { $subject }
draft-written = メールの下書きを { $path } に書き込みました。送信はしていません。
draft-ask-sent = 送信しましたか？「はい」で連絡を記録します。
draft-not-logged = 記録していません。
draft-template-saved = 保存しました: { $path }
draft-template-unchanged = 文例は変わっていません。
draft-template-kept = 入力した内容は { $path } に残してありますが、このままでは使えません。
draft-template-would-edit = { $editor } で { $path } を開きます。
draft-template-ask-remove = 自分の文例「{ $name }」を削除しますか？ ファイルは元に戻せません。
draft-template-removed = { $path } を削除しました。
draft-template-shipped-again = 付属の文例に戻りました。
