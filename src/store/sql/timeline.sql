-- What happened with customer ?1, newest first, at most ?2. Points of a purchase stand beside it; points of one that
-- was undone cancel out and stand nowhere.
SELECT e.kind, e.id, e.day, e.time, e.word, e.more, e.number,
  CASE e.kind WHEN 'purchase' THEN coalesce(
    (SELECT group_concat(name, ', ') FROM (SELECT g.name FROM purchase_lines l JOIN products g ON g.id = l.product_id
      WHERE l.purchase_id = e.id ORDER BY l.id)), e.text) ELSE e.text END AS text,
  CASE e.kind WHEN 'purchase' THEN coalesce((SELECT sum(delta) FROM points WHERE purchase_id = e.id), 0) END AS points
FROM (
  SELECT 'contact' AS kind, id, day, time, channel AS word, direction AS more, 0 AS number, note AS text
  FROM contacts WHERE customer_id = ?1
  UNION ALL
  SELECT 'purchase', id, day, time, NULL, voided_on, total, note FROM purchases WHERE customer_id = ?1
  UNION ALL
  SELECT 'points', id, day, NULL, kind, NULL, delta, note FROM points WHERE customer_id = ?1 AND purchase_id IS NULL
  UNION ALL
  SELECT 'feedback', id, day, time, kind, NULL, score, comment FROM feedback WHERE customer_id = ?1
  ORDER BY day DESC, time DESC, kind, id DESC LIMIT ?2
) e
