# Refusals and failures: one sentence each; .hint says what to do.

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
