# Refusals and failures: one sentence each; .hint says what to do.

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
