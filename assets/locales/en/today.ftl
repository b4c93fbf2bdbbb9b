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
today-replenish-product = { $product } of { $day } is used up (every { $every } days)
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
