-- Every lot of customer ?1 that was awarded by day ?2, with what is left of it over all entries.
SELECT coalesce(lot_id, id) AS lot, max(CASE WHEN lot_id IS NULL THEN day END) AS awarded_on,
       max(CASE WHEN lot_id IS NULL THEN delta END) AS points, sum(delta) AS remaining, max(expires_on) AS expires_on,
       max(CASE WHEN lot_id IS NULL THEN purchase_id END) AS earned_by
FROM points WHERE customer_id = ?1 GROUP BY coalesce(lot_id, id) HAVING awarded_on <= ?2 ORDER BY awarded_on, lot
