# Refusals and failures: one sentence each; .hint says what to do.

# Domain: money
error-currency-unknown = “{ $text }” is not a currency.
    .hint = Give the three letters of ISO 4217, such as JPY, USD or GBP.
error-amount-unknown = “{ $text }” is not an amount.
    .hint = Write it like 1480, 1,480 or 29.33.
error-amount-negative = “{ $text }” is below zero; the amount must be zero or more.
error-amount-decimals = “{ $text }” has too many decimals: { $currency } { $digits ->
        [0] has none
        [one] has { $digits }
       *[other] has { $digits }
    }.
error-amount-range = “{ $text }” is too large an amount.
    .hint = Check the number of digits.
