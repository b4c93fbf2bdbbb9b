-- Operations, each with the customers it concerned as [[id, name], ...] in the order they were touched; of an operation
-- with many journal entries only the first and the last ?1 are looked at. A customer who is gone has the name it was
-- removed with.
SELECT id, at, command, kind, target, undone_by, last_entry - first_entry + 1 AS changes,
  (SELECT json_group_array(json_array(who, name)) FROM (
    SELECT who, coalesce((SELECT name FROM customers WHERE id = who),
      (SELECT before ->> 'name' FROM journal WHERE row = who AND tbl = 'customers' ORDER BY operation DESC, id DESC LIMIT 1),
      '') AS name
    FROM (
      SELECT id AS entry,
        CASE tbl WHEN 'customers' THEN row ELSE coalesce(after ->> 'customer_id', before ->> 'customer_id') END AS who
      FROM journal WHERE id IN (
        SELECT id FROM (SELECT id FROM journal WHERE id BETWEEN o.first_entry AND o.last_entry ORDER BY id LIMIT ?1)
        UNION
        SELECT id FROM (SELECT id FROM journal WHERE id BETWEEN o.first_entry AND o.last_entry ORDER BY id DESC LIMIT ?1)))
    WHERE who IS NOT NULL GROUP BY who ORDER BY min(entry))) AS customers
FROM operations o
