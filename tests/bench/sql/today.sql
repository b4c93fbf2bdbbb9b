-- The first 50 customers of the queue: what each rule of the default settings looks for, joined with the summary rows,
-- one row a customer, ranked. No reasons in words, no clearings by hand, no rules that need more than a range.
.headers on
.mode tabs
WITH
  recent AS MATERIALIZED (
    SELECT p.customer_id, p.id, p.day, p.total,
      s.purchases - count(*) OVER w AS earlier, s.spend - sum(p.total) OVER w AS spent,
      lead(p.id) OVER (PARTITION BY p.customer_id ORDER BY p.day, p.id) IS NULL AS is_last,
      s.purchase_days, s.first_purchase, s.last_purchase
    FROM purchases p CROSS JOIN summary s ON s.customer_id = p.customer_id
    WHERE p.day >= date('2026-11-21', '-21 days') AND p.voided_on IS NULL
    WINDOW w AS (PARTITION BY p.customer_id ORDER BY p.day DESC, p.id DESC)
  ),
  items (customer_id, kind, due) AS (
    SELECT customer_id, 1, due FROM reminders WHERE done_on IS NULL AND due <= '2026-11-21'
    UNION ALL
    SELECT customer_id, 9, next_due FROM summary WHERE next_due <= '2026-11-21'
    UNION ALL
    SELECT id, 3, '2026-' || substr(birthday, -5) FROM customers
    WHERE birthday IS NOT NULL AND substr(birthday, -5) BETWEEN '11-18' AND '11-24'
    UNION ALL
    SELECT id, 8, '2026-' || substr(since, -5) FROM customers
    WHERE since IS NOT NULL AND substr(since, -5) BETWEEN '11-18' AND '11-28'
    UNION ALL
    SELECT customer_id, 2, date(day, '+1 day') FROM recent WHERE day BETWEEN date('2026-11-21', '-15 days') AND '2026-11-20'
      AND (earlier IN (0, 9, 49, 99) OR (earlier >= 3 AND 1000 * total * earlier >= 3000 * spent))
    UNION ALL
    SELECT customer_id, 4, date(first_purchase, '+' || d.days || ' days') FROM summary CROSS JOIN
      (SELECT 3 AS days UNION ALL SELECT 14 UNION ALL SELECT 30) d
    WHERE first_purchase BETWEEN date('2026-11-21', '-37 days') AND '2026-11-21'
      AND date(first_purchase, '+' || d.days || ' days') BETWEEN date('2026-11-21', '-7 days') AND '2026-11-21'
    UNION ALL
    SELECT customer_id, 7, date(day, '+7 days') FROM recent WHERE is_last AND day <= date('2026-11-21', '-7 days')
      AND purchase_days >= 2 AND (purchase_days < 3
        OR julianday(last_purchase) - julianday(first_purchase) >= 28 * (purchase_days - 1))
    UNION ALL
    SELECT customer_id, 11, repeat_on FROM summary WHERE repeat_on BETWEEN date('2026-11-21', '-14 days') AND '2026-11-21'
      AND risk_on > '2026-11-21' AND julianday(last_purchase) - julianday(first_purchase) >= 21 * (purchase_days - 1)
    UNION ALL
    SELECT customer_id, 10, risk_on FROM summary WHERE risk_on BETWEEN date('2026-11-21', '-30 days') AND '2026-11-21'
      AND lapse_on > '2026-11-21'
    UNION ALL
    SELECT customer_id, 10, date(falling_on, '+1 day') FROM summary
    WHERE falling_on BETWEEN date('2026-11-21', '-31 days') AND '2026-11-20'
    UNION ALL
    SELECT f.customer_id, 0, f.day FROM feedback f JOIN summary s ON s.customer_id = f.customer_id
    WHERE f.day >= date('2026-11-21', '-30 days') AND f.score <= 6 AND coalesce(s.last_contact, '') <= f.day
    UNION ALL
    SELECT customer_id, 12, lapse_on FROM summary WHERE lapse_on BETWEEN date('2026-11-21', '-60 days') AND '2026-11-21'
      AND coalesce(last_contact, '') < lapse_on
    UNION ALL
    SELECT l.customer_id, 6, l.expires_on FROM points l WHERE l.kind = 'award' AND l.expires_on IS NOT NULL
      AND l.expires_on BETWEEN '2026-11-21' AND '2026-12-31'
      AND l.delta + coalesce((SELECT sum(delta) FROM points d WHERE d.lot_id = l.id), 0) >= 100
  ),
  open AS (
    SELECT i.customer_id, min(i.kind) AS kind, min(i.due) AS due, count(*) AS items FROM items i
    WHERE NOT EXISTS (SELECT 1 FROM clearings x WHERE x.customer_id = i.customer_id)
    GROUP BY i.customer_id
  )
SELECT c.id, c.name, c.kana, o.kind, o.due, o.items, s.last_contact, s.last_purchase, s.purchases, s.spend, s.points,
  (SELECT group_concat(t.name, ';') FROM customer_tags x JOIN tags t ON t.id = x.tag_id
   WHERE x.customer_id = c.id) AS tags
FROM open o CROSS JOIN customers c ON c.id = o.customer_id CROSS JOIN summary s ON s.customer_id = c.id
WHERE c.archived_on IS NULL
  AND (s.last_contact < date('2026-11-21', '-13 days') OR s.last_contact IS NULL
    OR (SELECT count(*) FROM contacts k WHERE k.customer_id = c.id AND k.day >= date('2026-11-21', '-13 days')
        AND k.direction = 'out') < 3)
ORDER BY max(julianday(o.due) - julianday('2026-11-21'), 0), o.kind, s.spend DESC, o.due, c.id LIMIT 50;
