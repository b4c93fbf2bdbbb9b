-- Lots whose last day is before ?1 with something left, found through the index on the summary rows' earliest expiry.
SELECT l.id AS lot, l.customer_id,
       l.delta + coalesce((SELECT sum(delta) FROM points WHERE lot_id = l.id), 0) AS remaining
FROM summary s CROSS JOIN points l ON l.customer_id = s.customer_id AND l.lot_id IS NULL AND l.expires_on < ?1
WHERE s.points_expire_on < ?1 AND remaining > 0 ORDER BY lot
