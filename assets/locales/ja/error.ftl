# Refusals and failures: one sentence each; .hint says what to do.
