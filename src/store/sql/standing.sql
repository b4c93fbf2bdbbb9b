-- Points that the selected entries (id, lot, delta) took from each lot, less what an undo took back of them:
-- the reversal of an entry, the reversal of that, and so on.
WITH RECURSIVE chain (id, lot, delta) AS (
  {entries}
  UNION ALL
  SELECT r.id, r.lot_id, r.delta FROM chain c CROSS JOIN points r ON r.reverses_id = c.id
)
SELECT lot, -sum(delta) AS remaining FROM chain GROUP BY lot HAVING remaining > 0 ORDER BY lot
