# The dashboard: what stands around every screen, and the screen of the morning.
tui-too-small = The dashboard needs { $columns } columns and { $lines } lines. Make the window larger, or use the shell: crm today
tui-loading = reading...
tui-today-title = To get in touch with: { $count }
tui-today-late = , { $count } overdue
tui-today-held = , { $count } left in peace
tui-today-none = Nobody to get in touch with today.
tui-empty = This book has no customers yet.
tui-empty-add = adds a customer
tui-empty-import = import customers FILE.csv
tui-empty-demo = leaves. An example: crm demo
tui-marked = , { $count } marked
tui-what-to-say = What to say
tui-done = Done: { $who }{ $early ->
        [0] {""}
        [one] {" "}/ early: it was due { $day }
       *[other] {" "}/ { $early } of them early, the first was due { $day }
    }
tui-skipped = Skipped: { $who }
tui-snoozed = Snoozed: { $who } / until { $day }
tui-archived = Archived: { $who }
tui-removed = Removed: { $who }
tui-undone = Taken back: { $what }
tui-redone = Done again: { $what }
tui-undo-elsewhere = The newest change was made elsewhere: { $what }. Undo once more takes it back.
tui-redo-elsewhere = The newest undo was made elsewhere: { $what }. Redo once more does that again.
tui-when-ahead = in { $days }d
tui-when-late = -{ $days }d
tui-when-since = { $days }d
tui-today-ahead = The next { $days } days
tui-dry-run = Dry run: nothing is written to the book.
tui-range-cut = The first { $count } of the range are marked. More cannot be marked at once.
tui-under-way = That is being written already.
tui-queued = { $count } changes are being written, one after the other.
tui-key-unknown = { $key } does nothing here.{ $help ->
        [none] {""}
       *[other] {" "}{ $help } shows the keys.
    }
tui-writing = Writing... another program may be using the book just now.
tui-leaving = Writing the last change, then leaving. Ctrl-C leaves without it.
tui-fault = crm met a fault of its own and has ended. What was saved is in the book.
