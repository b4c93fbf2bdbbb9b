# Refusals and failures: one sentence each; .hint says what to do.

# cli
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
