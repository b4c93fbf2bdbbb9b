-- Lots that purchase ?1 earned, drew on or returned to, whose own purchase is void or gone, with something left.
SELECT l.id AS lot, l.delta + coalesce((SELECT sum(delta) FROM points WHERE lot_id = l.id), 0) AS remaining
FROM points l
WHERE l.id IN (SELECT coalesce(lot_id, id) FROM points WHERE purchase_id = ?1) AND l.purchase_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM purchases p WHERE p.id = l.purchase_id AND p.voided_on IS NULL)
  AND remaining > 0 ORDER BY lot
