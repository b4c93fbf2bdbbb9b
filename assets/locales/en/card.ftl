# The card of a customer: what stands around its figures.
card-today = today
card-in-days = { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }
card-days-ago = { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }
card-archived = [archived { $day }]
card-age = age { $age }
card-years = { $years ->
        [one] { $years } year { $when }
       *[other] { $years } years { $when }
    }
card-every = every { $days ->
        [one] day
       *[other] { $days } days
    }
card-purchases = { $count ->
        [one] { $count } purchase
       *[other] { $count } purchases
    }, { $spend }
card-rhythm = about { $days } days (lapsed after { $limit })
card-expiring = { $points } of them until { $day }
card-expiring-all = until { $day }
card-comma = { ", " }
card-favourite = { $product } ({ $count } x)
card-due = Promised
card-offers = Offers
card-offer-end = until { $day }  { $when }
card-history = History
card-purchase = Purchase
card-inbound = { $channel } from the customer
card-points = { $points } pt
