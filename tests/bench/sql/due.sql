-- The 50 customers longest overdue: a walk along summary_due, with open reminders merged in by day.
.headers on
.mode tabs
SELECT c.id, c.name, c.kana, d.due, julianday('2026-11-21') - julianday(d.due) AS days_overdue, d.what,
  s.last_contact, s.last_purchase, s.purchases, s.spend, s.points,
  (SELECT group_concat(t.name, ';') FROM customer_tags x JOIN tags t ON t.id = x.tag_id
   WHERE x.customer_id = c.id) AS tags
FROM (SELECT customer_id, next_due AS due, NULL AS what FROM summary WHERE next_due <= '2026-11-21'
      UNION ALL
      SELECT customer_id, due, what FROM reminders WHERE done_on IS NULL AND due <= '2026-11-21'
      ORDER BY due, customer_id) d
  CROSS JOIN customers c ON c.id = d.customer_id JOIN summary s ON s.customer_id = c.id
LIMIT 50;
