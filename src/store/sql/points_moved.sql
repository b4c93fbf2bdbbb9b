-- Signed points of the entries from day ?1 to day ?2, by kind: those that were not undone, or undone and redone; and
-- what ended of itself on those days, before day ?3, and stands in no entry yet. A lot ends on the day after its last.
WITH RECURSIVE
  entered AS (SELECT id, kind, delta FROM points WHERE day BETWEEN ?1 AND ?2 AND reverses_id IS NULL),
  chain (root, id) AS (
    SELECT id, id FROM entered
    UNION ALL
    SELECT c.root, r.id FROM chain c CROSS JOIN points r ON r.reverses_id = c.id
  ),
  undone AS (SELECT root FROM chain GROUP BY root HAVING count(*) % 2 = 0),
  over AS (
    SELECT l.delta + coalesce((SELECT sum(delta) FROM points WHERE lot_id = l.id), 0) AS remaining
    FROM points l
    WHERE l.kind = 'award' AND l.expires_on >= date(?1, '-1 day') AND l.expires_on < min(?2, ?3)
  )
SELECT kind, sum(delta) AS points FROM entered WHERE id NOT IN (SELECT root FROM undone) GROUP BY kind
UNION ALL
SELECT 'expire', -sum(remaining) FROM over WHERE remaining > 0 HAVING count(*) > 0
