# Words that stand in cells and in help: value-WORD.
value-yes = yes
value-no = no
value-prospect = prospect
value-onboarding = onboarding
value-active = active
value-loyal = loyal
value-advocate = advocate
value-at-risk = at risk
value-lapsed = lapsed
value-won-back = won back
value-call = call
value-mail = mail
value-visit = visit
value-letter = letter
value-line = LINE
value-sms = SMS
value-sns = SNS
value-other = other
value-in = in
value-out = out
value-care = care
value-offer = offer
value-support = support
value-good = good
value-neutral = neutral
value-bad = bad
value-resolved = resolved
value-ongoing = ongoing
value-absent = no answer
value-occasional = occasional
value-regular = regular
value-close = close
value-partner = partner
value-goes_with = goes with
value-upgrades_to = upgrades to
value-award = award
value-redeem = redeem
value-expire = expire
value-return = return
value-void = void
value-reverse = reverse
value-nps = NPS
    .form = NPS: would recommend, 0-10
value-csat = CSAT
    .form = CSAT: satisfied, 1-5
value-promise = promise
value-cadence = cadence
value-birthday = birthday
value-anniversary = anniversary
value-message = message
value-do = done
value-undo = undo
value-redo = redo
value-file = the file itself
value-schema = tables and triggers
value-references = references
value-summary = figures of customers
value-search = search texts
value-names = names of products and tags
value-purchase-sum = sums of purchases
value-points-owner = owners of points
value-points-left = points left
value-points-reversal = points taken back
value-operations = chain of operations
value-journal = journal
value-customers = customers
value-contacts = contacts
value-products = products
value-purchases = purchases
value-points = points
value-feedback = feedback
# Why the system refused.
value-fault-missing = there is no such file or folder
value-fault-denied = permission denied
value-fault-folder = it is a folder
value-fault-no-folder = a part of the path is no folder
value-fault-full = the disk is full
value-fault-read-only = the disk is read-only
value-fault-no-text = it is not UTF-8 text
# Rules of the queue, steps of the onboarding plan, offers
value-thanks = thanks
value-check-in = check-in
value-replenish = replenish
value-win-back = win-back
value-points-expiring = points expiring
value-offer-expiring = offer expiring
value-greeting = greeting
value-step-how = ask how it went
value-step-tip = show something useful
value-step-feedback = ask for feedback
value-repeat = coming again
value-redress = making good
value-own = own
value-shipped = shipped
value-every-days = { $number ->
        [1] every day
       *[other] every { $number } days
    }
value-every-weeks = { $number ->
        [1] every week
       *[other] every { $number } weeks
    }
value-every-months = { $number ->
        [1] every month
       *[other] every { $number } months
    }
value-every-years = { $number ->
        [1] every year
       *[other] every { $number } years
    }
# What was done to the book, as undo and history name it
value-add-customer = customer added
value-edit-customer = customer changed
value-archive-customer = archived
value-unarchive-customer = back on the lists
value-remove-customer = customer removed
value-merge = merged
value-log-contact = contact logged
value-edit-contact = contact changed
value-remove-contact = contact removed
value-log-purchase = purchase logged
value-edit-purchase = purchase changed
value-void-purchase = purchase voided
value-log-feedback = feedback logged
value-remove-feedback = feedback removed
value-log-referral = referral logged
value-add-reminder = promised
value-edit-reminder = promise changed
value-remove-reminder = promise removed
value-add-offer = offer promised
value-edit-offer = offer changed
value-redeem-offer = offer used
value-remove-offer = offer removed
value-award-points = points given
value-redeem-points = points spent
value-expire-points = points expired
value-add-product = product added
value-edit-product = product changed
value-remove-product = product removed
value-done = done
value-skip = skipped
value-snooze = snoozed
value-import = imported
value-imported-customers = customers imported
value-imported-contacts = contacts imported
value-imported-purchases = purchases imported
value-imported-points = points imported
value-imported-feedback = feedback imported
value-demo = demo
