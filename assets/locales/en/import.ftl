# What imports and exports say.
import-done = Imported. To take it back: crm undo
import-preview = This is what the import would do.
import-nothing = Nothing changed.
import-progress = { $file }: { $count } rows
import-more = ... and { $count } more problems.
import-refused = { $count ->
        [one] { $count } refused row
       *[other] { $count } refused rows
    } in { $path }.
import-exists = { $count ->
        [one] { $path } exists already.
       *[other] { $count } of the files exist already, such as { $path }.
    }
import-replace = Replace what is there?
import-written = { $path }: { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
import-written-events = { $path }: { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
import-event-promise = { $name }: { $what }
import-event-reminder = Reminder: { $name }
import-event-contact = Get in touch: { $name }
import-event-birthday = Birthday: { $name }
import-event-anniversary = Customer anniversary: { $name }
import-event-late = Due since { $day }
import-event-born = Born { $year }
import-event-since = Customer since { $year }
