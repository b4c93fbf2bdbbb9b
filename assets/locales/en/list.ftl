# Lists without a row.
list-no-contacts = No contacts.
list-no-purchases = No purchases.
list-no-products = No products. Add one: crm add product NAME --price AMOUNT
list-no-points = Nobody has points.
list-no-reminders = Nothing is promised.
list-no-feedback = No feedback.
