# What lies over the screens of the dashboard: palette, help, history, messages, questions.
over-title-history = History
over-title-palette = Commands
over-group-act = Acting on customers
over-group-move = Moving about
over-group-find = Finding and choosing
over-group-book = The book
over-key-do = do it
over-key-take-over = take its command
over-key-earlier = earlier commands
over-key-back = back
over-key-copy = copy
over-key-scroll = scroll
over-key-search = search
over-key-take-back = take back
over-key-write = write it
over-key-edit = edit
over-key-file = file for mail
over-key-link = mail link
over-key-text = text
over-key-sent = it was sent: log it
over-key-template = template
over-key-language = language
over-key-channel = channel
over-key-next = next customer
over-palette-empty = an action, a key, or a command such as list lapsed
over-run = run
over-ask-run = Run this { $count } times, once for each customer chosen?
over-page-waits = running...
over-page-empty = (It printed nothing.)
over-page-cut = (It printed more; in a shell all of it is shown.)
over-copied-page = Copied: the page
over-help-title = Help: { $screen }
over-help-none = Nothing here is called so. All there is to do is in the palette.
over-note-screens = Screens: { $screens }
over-note-marks = Actions are about all that are marked; without marks, about the selected row. Forms that were left with Esc open again as they were.
over-note-lines = Command lines: in the palette a command of the shell can be typed as it is, with or without crm in front. WHO stands for the customer chosen and ITEM for what the list asks for with it; with several marked it runs once for each. Up brings earlier lines back.
over-note-mouse = Mouse: a click selects, a second one opens or does it; a click beside what is open closes it; the wheel scrolls. Keys at the foot can be clicked. crm tui --no-mouse leaves the mouse to the terminal.
over-note-keys = Keys of your own: crm config set dashboard.keys "done X, snooze F2". The word in brackets is the name to use; an action with keys of its own loses the usual ones.
over-undo-with = {"   "}({ $key } undoes it)
over-redo-with = {"   "}({ $key } does it again)
over-taken-back = {" "}taken back: { $code }
over-took-back = {" "}took back { $code }
over-no = No
over-ask-archive = Archive { $count } customers?
over-ask-remove = Remove { $count } customers with all that hangs on them?
over-ask-leave = Leave without saving?
over-unsaved-forms = { $count ->
        [one] 1 form is not saved
       *[other] { $count } forms are not saved
    }
over-unsaved-messages = { $count ->
        [one] 1 edited message is not logged
       *[other] { $count } edited messages are not logged
    }
over-copy-one = Copy: { $name }
over-copy-several = Copy: { $count } customers
over-copied = Copied: { $text }
over-copied-message = Copied: the message
over-copied-link = Copied: the link
over-message-title = Message: { $who }
over-message-place = {" "}({ $at } of { $count })
over-message-nowhere = (no number or address known)
over-message-path = Write to:
over-message-other = Choose another template or language.
over-message-template = Template: { $name } ({ $at } of { $count })
over-message-edited = edited
over-sent = Logged: { $who } / { $channel }
