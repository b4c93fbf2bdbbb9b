-- What the customers on the list hold on day ?1, and what of it ends on or before day ?2. Summed over the summary rows,
-- less what archived customers hold and what has ended without having been written down: both are few.
WITH
  everybody AS (SELECT sum(points) AS points, sum(points > 0) AS holders FROM summary),
  away AS (
    SELECT sum(s.points) AS points, sum(s.points > 0) AS holders
    FROM customers c CROSS JOIN summary s ON s.customer_id = c.id WHERE c.archived_on IS NOT NULL
  ),
  over AS (
    SELECT s.customer_id, s.points, sum(l.delta + coalesce((SELECT sum(delta) FROM points WHERE lot_id = l.id), 0)) AS lost
    FROM summary s CROSS JOIN customers c ON c.id = s.customer_id AND c.archived_on IS NULL
      CROSS JOIN points l ON l.customer_id = s.customer_id AND l.lot_id IS NULL AND l.expires_on < ?1
    WHERE s.points_expire_on < ?1 GROUP BY s.customer_id
  ),
  ended AS (SELECT sum(lost) AS points, sum(points <= lost) AS holders FROM over),
  lots AS (
    SELECT l.customer_id, l.delta + coalesce((SELECT sum(delta) FROM points WHERE lot_id = l.id), 0) AS remaining
    FROM points l CROSS JOIN customers c ON c.id = l.customer_id AND c.archived_on IS NULL
    WHERE l.kind = 'award' AND l.expires_on BETWEEN ?1 AND ?2
  ),
  soon AS (SELECT sum(remaining) AS points, count(DISTINCT customer_id) AS holders FROM lots WHERE remaining > 0)
SELECT coalesce(e.points, 0) - coalesce(a.points, 0) - coalesce(d.points, 0) AS points,
  coalesce(e.holders, 0) - coalesce(a.holders, 0) - coalesce(d.holders, 0) AS holders,
  coalesce(s.points, 0) AS ending, s.holders AS ending_holders
FROM everybody e CROSS JOIN away a CROSS JOIN ended d CROSS JOIN soon s
