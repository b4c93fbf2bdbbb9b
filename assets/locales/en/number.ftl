# The numbers of the dashboard: the screen of figures, what each means, and the strip below the morning.
number-title-revenue = Revenue { $first } - { $last }
number-title-buyers = New and returning
number-title-stages = Stages today
number-title-year = These 12 months
number-title-lapsed = Lapsed, by spend
number-title-best = Top customers
number-head-change = change
number-head-new = new
number-head-returning = back
number-none = no data
number-label-revenue = Revenue
number-label-purchases = Purchases
number-label-customers = Customers
number-label-average = Average purchase
number-label-repeat = Bought again
number-label-repeat-ever = Again, all time
number-label-lapsed = All lapsed
number-define-revenue = The month's purchases; change against the month before, up to the same day
number-define-new = Customers whose first purchase ever lies in the month
number-define-returning = Customers who bought in the month and had bought before it
number-define-year-revenue = The 12 months' purchases; change against the 12 before, up to the same day
number-define-year-purchases = Purchases of the 12 months, without voided ones
number-define-year-customers = Customers with a purchase in the 12 months
number-define-average = Average order value (AOV) = revenue / purchases of the 12 months
number-define-repeat = Repeat purchase rate = customers with 2+ purchases / with 1+, in 12 months
number-define-repeat-ever = Repeat purchase rate = customers with 2+ purchases / with 1+, of all time
number-define-lapsed-customer = What this lapsed customer had spent: whom to win back first
number-define-best = Sum of all purchases of the customer, and its share of all revenue
number-define-prospect = Customers without a purchase
number-define-onboarding = Customers in the first { $days } days after their first purchase
number-define-active = Customers who buy and are in none of the other stages
number-define-loyal = Customers with purchases on { $days } days or more
number-define-advocate = Customers who brought { $count ->
        [one] another one
       *[other] { $count } others
    } or more
number-define-at-risk = Silent for over { $factor } times their own gap, and not lapsed yet
number-define-lapsed = Silent for over { $factor } times their own gap; over { $days } days without one
number-define-won-back = Customers who bought again after having lapsed, in the last { $days } days
number-strip-revenue = This month { $revenue } ({ $change })
number-strip-repeat = Bought again { $repeat }
number-strip-new = New { $new }
number-strip-lapsed = Lapsed { $lapsed }
number-strip-points = Points { $points }
number-strip-months = 12 months{ $size ->
        [thousand] {" "}(thousand { $unit })
        [million] {" "}(million { $unit })
       *[one] {" "}({ $unit })
    }  { $figures }  { $spark }
number-expired = { $count ->
        [0] No points had ended before { $day }.
        [one] Expired: 1 customer / { $points } points / ended before { $day }
       *[other] Expired: { $count } customers / { $points } points / ended before { $day }
    }
number-points-title = With points: { $count }, { $order }
number-points-soonest = ending soonest first
number-points-most = most first
number-points-name = by name
number-points-none = Nobody holds points.
number-points-head-held = held
number-points-head-ending = ending
number-points-head-day = last day
number-points-balance = { $points } points
number-points-lots = Lots: last day, left/awarded, awarded on
number-points-entries = Entries, newest first
number-points-never = never ends
number-points-held = Held by { $count }: { $points }   Ending by { $day }: { $ending }
number-points-moved = This month: awarded { $awarded }, redeemed { $redeemed }, expired { $expired }
