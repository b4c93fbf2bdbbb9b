# What is said of the book as a whole: history, undo, check, copies.
book-history-empty = Nothing has been done in this book yet.
book-undone = Taken back: { $what } ({ $code }, { $at })
book-redone = Done again: { $what } ({ $code }, { $at })
book-sound = The book is sound.
book-unsound = { $count ->
        [one] { $count } check found something wrong.
       *[other] { $count } checks found something wrong.
    } Go back to a copy with: crm restore FILE
book-copied = Copied to { $path } ({ $count ->
        [one] { $count } customer
       *[other] { $count } customers
    }, examined)
book-would-copy = Would be copied to { $path }
book-copy-exists = { $path } exists already.
book-copy-replace = Replace it?
book-restore-preview = { $file }: { $count ->
        [one] { $count } customer
       *[other] { $count } customers
    }, last change { $newest }. It takes the place of { $path }
book-restored = { $path } is the copy now ({ $count ->
        [one] { $count } customer
       *[other] { $count } customers
    })
book-kept-aside = The book as it was is kept in { $path }
