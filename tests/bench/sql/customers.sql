-- The first 60 customers in the order of their readings: a walk along search_reading.
.headers on
.mode tabs
SELECT c.id, c.name, c.kana, s.last_contact, s.last_purchase, s.purchases, s.spend, s.points, s.next_due,
  (SELECT group_concat(t.name, ';') FROM customer_tags x JOIN tags t ON t.id = x.tag_id
   WHERE x.customer_id = c.id) AS tags
FROM search f CROSS JOIN customers c ON c.id = f.customer_id JOIN summary s ON s.customer_id = c.id
WHERE c.archived_on IS NULL
ORDER BY f.reading, f.customer_id LIMIT 60;
