# What was recorded.
done-dry-run = (dry run: nothing was written)
done-contact = Logged { $code }: { $channel }, { $name }, { $day }.
done-contact-settled = {" "}Settled: { $codes }.
done-contact-next = {" "}Next due { $day }.
done-purchase = Logged { $code }: { $name }, { $total }, { $day }.
done-purchase-points = {" "}Points: { $earned } earned, { $used } used, balance { $balance }.
done-purchase-product = New product { $code }: { $name }, { $price }.
done-void = Voided { $code }: { $name }, { $total }, { $day }.
done-void-points = {" "}Points: { $returned } given back, { $voided } taken, balance { $balance }.
done-void-spent = {" "}{ $spent } points it earned were spent meanwhile and stay spent.
done-award = { $points } points for { $name }; balance { $balance }.
done-award-end = {" "}Last day { $day }.
done-award-ask = Give { $points } points to each of these { $count } customers?
done-redeem = { $points } points of { $name } spent on { $day }; balance { $balance }.
done-expire = { $count ->
        [0] No points
        [one] { $points } points of { $count } customer
       *[other] { $points } points of { $count } customers
    } had ended before { $day }.
done-product-added = Added { $code }: { $name }.
done-reminder = { $code }: { $name }, due { $day }.
done-reminder-every = {" "}Comes back { $every }.
done-reminder-next = {" "}Next time: { $code }, { $day }.
done-planned-moved = {" "}You are closed on { $day }, so it is on the next working day.
done-planned-closed = {" "}You are closed on that day.
done-offer = { $code }: { $name }, { $what }.
done-offer-end = {" "}Last day { $day }.
done-offer-ask = Promise “{ $what }” to each of these { $count } customers?
done-offer-used = Used { $code }: { $name }, { $what }, { $day }.
done-feedback = Logged { $code }: { $kind } { $score }, { $name }, { $day }.
done-referral = { $who } brought { $new }.
done-edited = Changed { $code }: { $name }.
done-removed = Removed { $names }.
# What was done, in one line; several facts stand between slashes.
# Customers
done-customer-added = Added: { $told }
done-customer-edited = Changed: { $told }
done-customers-removed = Removed: { $who }. Bring back: crm undo
done-archived = Archived: { $who }
done-unarchived = Back on the lists: { $who }
done-merged = Merged { $gone } into { $who }
done-tagged = Tagged { $tags }: { $who }
done-untagged = Tag { $tags } taken off: { $who }
done-item = Done: { $name }, { $rule } ({ $code }).
done-item-skip = Skipped: { $name }, { $rule } ({ $code }).
done-item-snooze = Snoozed until { $day }: { $name }, { $rule } ({ $code }).
done-item-early = {" "}That was early: it was due { $day }.
done-item-contact = {" "}Logged as { $contact }: { $channel }.
done-contact-cleared = {" "}Cleared: { $rules }.
done-item-what = { $rule }: { $what }
done-contact-open = {" "}Still promised: { $codes }; crm done { $first } if that is settled.
