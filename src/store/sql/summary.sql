-- The summary rows of the customers that {who} selects, from the tables. The same text is what a write refreshes,
-- what an import rebuilds and what `check` compares with.
WITH
  bought AS (
    SELECT customer_id, min(day) AS first_day, max(day) AS last_day, count(DISTINCT day) AS days,
           count(*) AS purchases, sum(total) AS spend,
           cast(julianday(max(day)) - julianday(min(day)) AS INTEGER) AS span
    FROM purchases WHERE customer_id IN ({who}) AND voided_on IS NULL GROUP BY customer_id
  ),
  lots AS (
    SELECT customer_id, sum(delta) AS remaining, max(expires_on) AS expires_on
    FROM points WHERE customer_id IN ({who}) GROUP BY customer_id, coalesce(lot_id, id)
  ),
  held AS (
    SELECT customer_id, sum(remaining) AS points, min(CASE WHEN remaining > 0 THEN expires_on END) AS points_expire_on
    FROM lots GROUP BY customer_id
  ),
  met AS (
    SELECT customer_id, max(day) AS last_day FROM contacts WHERE customer_id IN ({who}) GROUP BY customer_id
  )
SELECT c.id AS customer_id, b.first_day AS first_purchase, b.last_day AS last_purchase,
  coalesce(b.days, 0) AS purchase_days, coalesce(b.purchases, 0) AS purchases, coalesce(b.spend, 0) AS spend,
  m.last_day AS last_contact,
  CASE WHEN c.archived_on IS NULL THEN date(coalesce(m.last_day, c.created_on), '+' || nullif(
    coalesce(c.cadence_days, CASE c.relation
      WHEN 'occasional' THEN p.cadence_occasional WHEN 'regular' THEN p.cadence_regular
      WHEN 'close' THEN p.cadence_close WHEN 'partner' THEN p.cadence_partner ELSE p.cadence_default END), 0)
    || ' days') END AS next_due,
  CASE WHEN c.archived_on IS NULL THEN date(b.last_day, '+' || (1 + CASE WHEN b.days >= 3
    THEN max(p.floor_days * p.risk_milli / p.factor_milli, p.risk_milli * b.span / (1000 * (b.days - 1)))
    ELSE p.fixed_days * p.risk_milli / p.factor_milli END) || ' days') END AS risk_on,
  CASE WHEN c.archived_on IS NULL THEN date(b.last_day, '+' || (1 + CASE WHEN b.days >= 3
    THEN max(p.floor_days, p.factor_milli * b.span / (1000 * (b.days - 1)))
    ELSE p.fixed_days END) || ' days') END AS lapse_on,
  coalesce(h.points, 0) AS points, h.points_expire_on
FROM customers c CROSS JOIN policy p
  LEFT JOIN bought b ON b.customer_id = c.id
  LEFT JOIN held h ON h.customer_id = c.id
  LEFT JOIN met m ON m.customer_id = c.id
WHERE c.id IN ({who})
