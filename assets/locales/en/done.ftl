# What was done, in one line.
done-dry-run = (dry run: nothing was written)
# What was done, in one line; several facts stand between slashes.
# Customers
done-customer-added = Added: { $told }
done-customer-edited = Changed: { $told }
done-customers-removed = Removed: { $who }. Bring back: crm undo
done-archived = Archived: { $who }
done-unarchived = Back on the lists: { $who }
done-merged = Merged { $gone } into { $who }
done-tagged = Tagged { $tags }: { $who }
done-untagged = Tag { $tags } taken off: { $who }
