# Refusals and failures: one sentence each; .hint says what to do.

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
