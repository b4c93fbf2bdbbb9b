-- Customer 400 with tags, mail and phone, and the newest contacts, purchases and points.
.headers on
.mode tabs
SELECT c.*, s.*,
  (SELECT group_concat(value, ';') FROM handles WHERE customer_id = c.id) AS handles,
  (SELECT group_concat(t.name, ';') FROM customer_tags x JOIN tags t ON t.id = x.tag_id
   WHERE x.customer_id = c.id) AS tags
FROM customers c JOIN summary s ON s.customer_id = c.id WHERE c.id = 400;
SELECT day, time, channel, note FROM contacts WHERE customer_id = 400 ORDER BY day DESC LIMIT 10;
SELECT p.day, p.total, r.name, l.quantity FROM purchases p
  JOIN purchase_lines l ON l.purchase_id = p.id JOIN products r ON r.id = l.product_id
WHERE p.customer_id = 400 ORDER BY p.day DESC LIMIT 10;
SELECT due, what FROM reminders WHERE customer_id = 400 AND done_on IS NULL ORDER BY due;
SELECT coalesce(lot_id, id) AS lot, sum(delta) AS remaining, max(expires_on) AS expires_on
FROM points WHERE customer_id = 400 GROUP BY lot;
