# Forms of the dashboard. Labels have an attribute .example: what can be typed, shown while nothing is.

# Titles
form-title-contact = Log a contact
form-title-purchase = Log a purchase
form-title-points = Points
form-title-reminder = Promise something
form-title-feedback = Log feedback
form-title-offer = Promise an offer
form-title-snooze = Snooze
form-title-skip = Skip
form-title-add = Add a customer
form-title-edit = Edit
form-several = { $count } customers
form-balance = { $points } points

# Fields
form-at = When
    .example = now; yesterday 15:00
form-channel = Channel
form-direction = Who began
form-outcome = Outcome
form-purpose = What for
form-mood = Mood
form-answers = Answers
form-next = Next contact
    .example = e.g. +3d, fri, 11-30
form-said = What was said
    .example = type, Enter saves
form-note = Note
form-earns = Earn points
form-use-points = Points to use
    .example = e.g. 300
form-discount = Discount
    .example = e.g. 500
form-total = Total
    .example = what was paid, if not the sum
form-items = Items
    .example = e.g. Cut x2, Shampoo@15
form-points-kind = Kind
form-points-end = Last day
    .example = by the settings
form-points = Points
    .example = e.g. 100
form-why = Why
form-every = Comes back
    .example = e.g. monthly, 2 weeks
form-due = By
    .example = e.g. +3d, fri, 11-30
form-promise = What
    .example = e.g. ring back about the date
form-feedback-kind = Question
form-score = Score
    .example = e.g. 9
form-comment = Comment
form-offer-kind = What for
form-offer-end = Last day
    .example = none; e.g. 12-31
form-benefit = Offer
    .example = e.g. 20% off the next cut
form-until = Until
    .example = e.g. +3d, fri, 11-30
form-name = Name
form-kana = Kana
    .example = how the name is read, for sorting
form-phone = Phone
    .example = e.g. 020 7946 0999
form-email = Mail
    .example = e.g. mary@example.com
form-honorific = Form of address
    .example = e.g. Dr
form-organisation = Organisation
form-birthday = Birthday
    .example = e.g. 5 Apr 1980, 5 Apr, 04-05
form-since = Customer since
    .example = e.g. 2023-11-24
form-prefers = Preferred channel
form-relation = Relation
form-cadence = Days between contacts
    .example = e.g. 30
form-tags = Tags
    .example = e.g. vip, walks
form-source = Came through
    .example = e.g. web, flyer
form-referred-by = Referred by
    .example = name or C12
form-postal = Postal code
form-address = Address
form-facts = Facts
    .example = e.g. dog=Hachi, size=M
form-key = Number elsewhere

# What stands beside fields
form-none = -
form-all = all that is due
form-moved = {" "}(next open day)
form-closed = {" "}(closed that day)
form-no-end = no last day
form-there = Changed elsewhere meanwhile; there now: { $now }
form-quote-discount = discount { $amount }
form-quote-paid = { $amount } in money
form-quote-earned = +{ $points } points
form-quote-new = new product: { $names }

# Keys
form-key-save = save
form-key-next = next
form-key-leave = back (kept)
form-key-edit = editor
form-key-discard = throw away
form-key-restore = get back
form-key-reload = take what is there
form-saving = writing...

# What was done
form-kept = Not saved yet: { $what }. { $key } opens it again.
form-discarded = Thrown away: { $what }. { $key }, then Ctrl-Z gets it back.
form-said-nothing = Nothing was changed.
form-said-added = Added: { $who }{ $due ->
        [none] {""}
       *[other] {" "}/ next due { $due }
    }
form-said-edited = Changed: { $who }{ $due ->
        [none] {""}
       *[other] {" "}/ next due { $due }
    }
form-said-contact = Logged: { $who } / { $channel }{ $settled ->
        [0] {""}
       *[other] {" "}/ { $settled } off the list
    }{ $due ->
        [none] {""}
       *[other] {" "}/ next due { $due }
    }
form-said-purchase = Logged: { $who } / { $total }{ $earned ->
        [0] {""}
       *[other] {" "}/ +{ $earned } points
    }{ $used ->
        [0] {""}
       *[other] {" "}/ { $used } points used
    }{ $balance ->
        [none] {""}
       *[other] {" "}/ balance { $balance }
    }{ $products ->
        [none] {""}
       *[other] {" "}/ new product: { $products }
    }
form-said-feedback = Logged: { $who } / { $kind } { $score }
form-said-reminder = Promised: { $who } / { $day }{ $what ->
        [none] {""}
       *[other] {" "}/ { $what }
    }
form-said-offer = Offered: { $who } / { $what }{ $last ->
        [none] {""}
       *[other] {" "}/ last day { $last }
    }
form-said-award = Points given: { $who } / +{ $points }{ $balance ->
        [none] {""}
       *[other] {" "}/ balance { $balance }
    }
form-said-redeem = Points spent: { $who } / -{ $points }{ $balance ->
        [none] {""}
       *[other] {" "}/ balance { $balance }
    }
