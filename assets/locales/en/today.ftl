# The queue: why somebody is on it.
today-promise = Promised: { $what }
today-promise-plain = Promised to get in touch
today-cadence = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } without contact (every { $every })
today-cadence-never = No contact yet, known for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } (every { $every })
today-birthday = Birthday { $day }
today-birthday-age = Birthday { $day }, turns { $age }
today-anniversary = { $years ->
        [one] { $years } year
       *[other] { $years } years
    } with us on { $day }
today-thanks-first = First purchase { $day }: thanks are owed
today-thanks-large = Large purchase of { $amount } on { $day }: thanks are owed
today-thanks-milestone = Purchase number { $count }: thanks are owed
today-thanks-referral = Brought { $name }: thanks are owed
today-onboarding = New customer, day { $days }: { $what }
today-check-in = Bought on { $day }: ask how it is
today-replenish-product = { $product }: last on { $day }, every { $every } days
today-replenish-rhythm = Usually buys every { $every } days, last on { $day }
today-silent = { $days } days without a purchase
today-silent-rhythm = { $days } days without a purchase, usually every { $every }
today-falling = Spends far less than before
today-low-score = { $kind } { $score } on { $day }, not answered
today-low-score-said = { $kind } { $score } on { $day }, not answered: { $comment }
today-trouble = Open since { $day }: { $note }
today-trouble-plain = A problem of { $day } is open
today-lapsed = Lapsed: { $days } days without a purchase
today-lapsed-rhythm = Lapsed: { $days } days without a purchase, usually every { $every }
today-points = { $points } points end from { $day } on
today-offer = Offer ends { $day }: { $what }
today-greeting = Season's greetings until { $day }
today-left = What they said: { $said }
today-and = {"; "}

# What to say, in one line.
today-say-promise = Come back to what you promised.
today-say-cadence = Ask how things are; sell nothing.
today-say-birthday = Wish a happy birthday.
today-say-anniversary = Thank for the years together.
today-say-thanks = Thank for it, by name.
today-say-referral = Thank for the recommendation.
today-say-onboarding = Take this small step.
today-say-check-in = Ask whether all is well.
today-say-replenish = Offer a date or to put it aside.
today-say-problem = Say sorry, ask what happened, make it good.
today-say-at-risk = Ask what has changed, and listen.
today-say-win-back = Say that you miss them, and what is new.
today-say-points = Tell how many points, until when, what for.
today-say-offer = Remind of the offer and its last day.
today-say-greeting = Send the season's greetings.

# The page.
today-head = { $day }: { $count ->
        [one] { $count } customer
       *[other] { $count } customers
    } to get in touch with
today-head-ahead = {" "}within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
today-head-late = , { $count } overdue
today-none = { $day }: nobody to get in touch with.
today-item = { $reason } [{ $when }]
today-when-today = today
today-when-ahead = in { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
today-when-late = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } overdue
today-how = What to say in full: crm draft { $who }. Later: crm snooze { $item } +3d. Not at all: crm skip { $item }. Undone: crm undo
today-held = { $count ->
        [one] { $count } more is
       *[other] { $count } more are
    } left in peace, having been contacted often of late: crm today --explain
today-held-row = Left in peace, contacted often of late: { $who }
today-rank = Rank: { $when }; { $kind } (place { $place } of the kinds); has spent { $spend }; due { $due }
today-rank-now = due by today
today-rank-ahead = due in { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
today-order = Order: what is due by today before what lies ahead; then by kind (problems, promises, thanks, birthdays, first weeks, offers, points, check-ins, anniversaries, cadence, at risk, replenish, win-back, greetings); then who has spent most; then what is overdue longest.
today-when-since = for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
today-more = And { $more } more: crm today --limit { $all }
