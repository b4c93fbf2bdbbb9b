# The demo: what stands around the tables of an invented morning.
demo-head = An invented business: { $customers } customers, { $purchases } purchases in two years.
demo-today = Get in touch today
demo-card = Before that call
demo-at-risk = Longer silent than usual
demo-lapsed = Lapsed: worth winning back
demo-points = Points that end within 30 days
demo-nothing = nothing
demo-next =
    Nothing of this was kept. To try commands on it:

      crm demo --keep dogs

    To begin a book of your own:

      crm config set currency GBP
      crm add customer "Mary Jones" --phone "0113 496 0000" --cadence 30
      crm log contact Mary "Would like a walk on Fridays" --next fri
      crm log purchase Mary "Walk 30 min@12.00"
      crm today
      crm undo
demo-kept =
    The book is kept in { $path }. What to type next:

      { $crm } today
      { $crm } show C3
      { $crm } log contact C3 "Agreed on the dates"
      { $crm } history
      { $crm } undo
