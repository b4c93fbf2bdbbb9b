# Help pages: what stands around the texts of the commands.
usage-usage = Usage
usage-commands = Commands
usage-arguments = Arguments
usage-options = Options
usage-examples = Examples
usage-aliases = Also: { $list }
usage-values = [{ $list }]
usage-default = (default: { $value })
usage-options-mark = [OPTIONS]
usage-command-mark = COMMAND
usage-more = More: crm help COMMAND
usage-exit-status = Exit status
usage-exits =
    0   done
    1   a file or the database failed
    2   the command line could not be understood
    3   not found
    4   several fit
    5   refused by a rule: points short, a duplicate
    6   it would have asked: needs --yes or a terminal
    7   another program holds the database
    8   done in part
    10  something is due, with --exit-code

# Manual pages: their headings.
usage-man-name = NAME
usage-man-synopsis = SYNOPSIS
usage-man-description = DESCRIPTION
usage-man-options = OPTIONS
usage-man-commands = COMMANDS
usage-man-examples = EXAMPLES
usage-man-version = VERSION
usage-man-written = { $count ->
        [one] { $count } page
       *[other] { $count } pages
    } written to { $path }
usage-man-would-write = { $count ->
        [one] { $count } page
       *[other] { $count } pages
    } would be written to { $path }

# Questions.
usage-ask-yes = { $question } [y/N]
usage-ask-code = This cannot be undone. Type { $code } to go on:

# Command lines that cannot be understood.
usage-unknown-argument = "{ $word }" means nothing to { $command }.
usage-unknown-command = "{ $word }" is no command of { $command }.
usage-missing-command = { $command } needs one more word.
usage-missing = { $command } needs: { $list }
usage-mixed-calls = Something before the last word of { $command } does not go together with it.
usage-needs-value = { $argument } needs a value.
usage-flag-as-value = { $argument } needs a value, but { $flag } follows it.
usage-invalid-value = "{ $value }" is no value for { $argument }.
usage-given-twice = { $argument } is given more than once.
usage-conflict = { $argument } does not go together with { $others }.
usage-needs-equals = { $argument } needs = before its value.
usage-too-many-values = "{ $value }" is one value too many for { $argument }.
usage-wrong-number-of-values = { $argument } has the wrong number of values.
usage-not-utf8 = The command line is not valid UTF-8.
usage-not-understood = The command line could not be understood.

# What to do about them.
usage-did-you-mean = Did you mean { $word }?
usage-values-hint = One of: { $list }
usage-nouns-hint = After { $command } comes one of: { $list }
usage-quotes-hint = A name with a space needs quotes: "Mary Jones"
usage-quotes-or-noun-hint = A name with a space needs quotes: "Mary Jones". Commands here: { $list }
usage-page-hint = Its page: { $command }
