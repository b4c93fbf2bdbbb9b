# What was done, in one line.
done-dry-run = （試行のため、何も書き込んでいません）
# 行った操作を 1 行で。複数の内容は / で区切る
# 顧客
done-customer-added = 登録しました: { $told }
done-customer-edited = 変更しました: { $told }
done-customers-removed = 削除しました: { $who }（元に戻す: crm undo）
done-archived = 保管しました: { $who }
done-unarchived = 一覧に戻しました: { $who }
done-merged = { $gone } を { $who } に統合しました
done-tagged = タグ { $tags } を付けました: { $who }
done-untagged = タグ { $tags } を外しました: { $who }
