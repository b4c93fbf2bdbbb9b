# What was done, in one line.
done-dry-run = (dry run: nothing was written)
