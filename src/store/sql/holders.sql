-- Customers on the list who hold points on day ?1, in the order {order}. What has ended without having been written
-- down is looked at lot by lot; it is few.
WITH stale AS MATERIALIZED (
  SELECT customer_id, sum(remaining) AS points, min(expires_on) AS ends
  FROM (
    SELECT s.customer_id, l.expires_on,
      CASE WHEN l.expires_on < ?1 THEN 0
        ELSE l.delta + coalesce((SELECT sum(delta) FROM points WHERE lot_id = l.id), 0) END AS remaining
    FROM summary s CROSS JOIN points l ON l.customer_id = s.customer_id AND l.lot_id IS NULL
    WHERE s.points_expire_on < ?1
  )
  WHERE remaining > 0 GROUP BY customer_id
),
holders AS (
  SELECT customer_id, points, points_expire_on AS ends FROM summary
  WHERE points > 0 AND (points_expire_on IS NULL OR points_expire_on >= ?1)
  UNION ALL
  SELECT customer_id, points, ends FROM stale
)
SELECT h.customer_id FROM holders h CROSS JOIN customers c ON c.id = h.customer_id
  CROSS JOIN search f ON f.customer_id = h.customer_id
WHERE c.archived_on IS NULL ORDER BY {order}, h.customer_id
