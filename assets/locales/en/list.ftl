# Lists without a row.
list-no-contacts = No contacts.
list-no-purchases = No purchases.
list-no-products = No products. Add one: crm add product NAME --price AMOUNT
list-no-points = Nobody has points.
list-no-reminders = Nothing is promised.
list-no-offers = No offers.
list-no-feedback = No feedback.
# Lists: what is said where there is no row, reasons in rows, and questions about many rows.
list-no-customers = No customer. Add the first: crm add customer NAME
list-not-found = No customer fits.
list-no-lapsed = Nobody has lapsed.
list-no-due = Nothing is due.
list-no-dates = No birthday or anniversary in this time.
list-no-tags = No tag is in use.
list-rows-more = ({ $count } more; in a shell all of them are shown)
list-rows-many = (more than { $count } more; in a shell all of them are shown)
list-more = and { $count } more
list-more-uncounted = and more
list-stages-period = Came and went from { $first } to { $last }.
list-stages-until = Came and went until { $last }.

list-reason-rhythm = { $silent ->
        [one] { $silent } day
       *[other] { $silent } days
    } silent, usually every { $rhythm }
list-reason-silent = { $silent ->
        [one] { $silent } day
       *[other] { $silent } days
    } silent
list-reason-promise = Promised
list-reason-cadence = Last contact { $last }
list-reason-never = No contact yet

list-ask-edit = Change { $count } customers?
list-ask-remove = Remove { $count } customers with their history?
list-ask-archive = Archive { $count } customers?
list-ask-unarchive = Put { $count } customers back on the lists?
list-ask-tag = Tag { $count } customers?
list-ask-untag = Take the tag off { $count } customers?
