# Forms of the dashboard: titles, fields, what they were read as, and what was written down.
form-title-add = New customer
form-title-edit = Edit
form-title-contact = Log a contact
form-title-purchase = Log a purchase
form-title-points = Points
form-title-reminder = Promise
form-title-feedback = Feedback
form-title-offer = Offer
form-title-snooze = Snooze
form-title-skip = Skip
form-several = { $count } customers
form-balance = { $points } points

form-name = Name
form-kana = Reading
form-honorific = Title
form-organisation = Organisation
form-phone = Phone
form-email = Mail
form-birthday = Birthday
form-since = With us since
form-source = Source
form-referred-by = Referred by
form-prefers = Prefers
form-relation = Relation
form-cadence = Contact every (days)
form-postal = Postal code
form-address = Address
form-tags = Tags
form-facts = Facts (name=value)
form-note = Note
form-key = Number elsewhere

form-channel = Channel
form-direction = Direction
form-at = When
form-outcome = Outcome
form-purpose = Purpose
form-mood = Mood
form-answers = Answers
form-next = Next contact
form-said = What was said
form-items = Bought
form-total = Total
form-discount = Discount
form-use-points = Pay with points
form-earns = Earns points
form-points = Points
form-points-kind = Give or spend
form-points-end = Last day
form-why = Why
form-due = On
form-every = Every
form-promise = What
form-feedback-kind = Question
form-score = Score
form-comment = Comment
form-offer-kind = Kind
form-offer-end = Last day
form-benefit = Benefit
form-until = Until

form-none = none
form-all = all
form-no-end = never ends
form-moved = , an open day after { $day }
form-closed = , closed that day
form-quote-discount = discount { $amount }
form-quote-paid = { $amount } in money
form-quote-earned = +{ $points } points
form-quote-new = new: { $names }
form-there = there now: { $now }
form-saving = writing...

form-key-save = save
form-key-reload = take what is there
form-key-restore = get back
form-key-next = next
form-key-leave = leave (kept)
form-key-edit = in the editor
form-key-discard = discard

form-kept = Not saved, kept: { $what }. { $key } opens it as it was.
form-discarded = Discarded: { $what }. { $key } and Ctrl-Z get it back.

form-said-nothing = Nothing to write down.
form-said-added = Added: { $who }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }{ $due ->
        [none] {""}
       *[other] {" "}/ next due { $due }
    }
form-said-edited = Changed: { $who }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }{ $due ->
        [none] {""}
       *[other] {" "}/ next due { $due }
    }
form-said-contact = Logged: { $who }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } / { $channel }{ $settled ->
        [0] {""}
        [one] {" "}/ 1 thing owed is settled
       *[other] {" "}/ { $settled } things owed are settled
    }{ $due ->
        [none] {""}
       *[other] {" "}/ next due { $due }
    }
form-said-purchase = Logged: { $who }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } / { $total }{ $earned ->
        [0] {""}
       *[other] {" "}/ +{ $earned } points
    }{ $used ->
        [0] {""}
       *[other] {" "}/ -{ $used } points
    }{ $balance ->
        [none] {""}
       *[other] , balance { $balance }
    }{ $products ->
        [none] {""}
       *[other] {" "}/ new: { $products }
    }
form-said-feedback = Logged: { $who }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } / { $kind } { $score }
form-said-award = Given { $points } points: { $who }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }{ $balance ->
        [none] {""}
       *[other] {" "}/ balance { $balance }
    }
form-said-redeem = Spent { $points } points: { $who }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }{ $balance ->
        [none] {""}
       *[other] {" "}/ balance { $balance }
    }
form-said-reminder = Promised: { $who }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } / { $day }{ $what ->
        [none] {""}
       *[other] {" "}/ { $what }
    }
form-said-offer = Promised: { $who }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } / { $what }{ $last ->
        [none] {""}
       *[other] {" "}/ last day { $last }
    }
