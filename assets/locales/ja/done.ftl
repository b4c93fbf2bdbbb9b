# What was done, in one line.
done-dry-run = （試行のため、何も書き込んでいません）
