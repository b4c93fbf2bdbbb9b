-- The 50 lapsed customers who spent most: a walk along summary_spend.
.headers on
.mode tabs
SELECT c.id, c.name, c.kana, julianday('2026-11-21') - julianday(s.last_purchase) AS days_silent,
  s.last_contact, s.last_purchase, s.purchases, s.spend, s.points,
  (SELECT group_concat(t.name, ';') FROM customer_tags x JOIN tags t ON t.id = x.tag_id
   WHERE x.customer_id = c.id) AS tags
FROM summary s CROSS JOIN customers c ON c.id = s.customer_id
WHERE s.lapse_on <= '2026-11-21' AND c.archived_on IS NULL
ORDER BY s.spend DESC, s.customer_id LIMIT 50;
