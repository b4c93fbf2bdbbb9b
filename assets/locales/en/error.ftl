# Refusals and failures: one sentence each; .hint says what to do.

# Domain: money
error-currency-unknown = “{ $text }” is not a currency.
    .hint = Give the three letters of ISO 4217, such as JPY, USD or GBP.
error-amount-unknown = “{ $text }” is not an amount.
    .hint = Write it like 1480, 1,480 or 29.33.
error-amount-negative = “{ $text }” is below zero; the amount must be zero or more.
error-amount-decimals = “{ $text }” has too many decimals: { $currency } { $digits ->
        [0] has none
        [one] has { $digits }
       *[other] has { $digits }
    }.
error-amount-range = “{ $text }” is too large an amount.
    .hint = Check the number of digits.

# Domain: days and periods
error-when-unknown = “{ $text }” is not a day or period the program can read.
    .hint = Days: 2026-11-21, 11-21, yesterday, -3d, +2w, fri. Periods: 2026-11, 2026q3, 2026, 2026-01..2026-03.
error-when-no-such-day = “{ $text }” is not in the calendar.
    .hint = Check month and day; years go from 1900 to 2199.
error-when-reversed = “{ $text }” ends before it begins.
    .hint = Write the earlier day first, such as 2026-11-01..2026-11-10.
# cli
error-needs-yes = This asks before it goes on, and there is no terminal to ask on.
    .hint = Look at it with --dry-run, then run it again with --yes.
error-declined = Nothing was changed.
error-help-unknown = There is no command "{ $word }" here.
    .hint = One of: { $list }
error-help-elsewhere = There is no command "{ $word }" here.
    .hint = Did you mean { $page }?
error-help-nothing-below = { $command } has no commands below it, so "{ $word }" cannot be explained.
    .hint = Leave out "{ $word }".
error-man-not-written = The manual pages could not be written to { $path }: { $why }
    .hint = Name a folder you may write to.

# output
error-column-unknown = There is no column "{ $name }".
    .hint = Columns here: { $columns }
error-column-near = There is no column "{ $name }".
    .hint = Did you mean "{ $near }"? Columns here: { $columns }
error-format-unknown = "{ $name }" is not an output format.
    .hint = Formats: { $formats }
error-output-full = The output could not be written: { $why }
    .hint = Check the free space where the output goes, and run it again.
error-output-closed = The reader of the output has gone.
