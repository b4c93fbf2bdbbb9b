-- Operations, each with the customers it concerned as [[id, name], ...] in the order they were touched; of an operation
-- with many journal entries only the first ?1 are looked at. A customer who is gone without a trace has no name.
SELECT id, at, command, kind, target, undone_by, last_entry - first_entry + 1 AS changes,
  (SELECT json_group_array(json_array(who, name)) FROM (
    SELECT who, coalesce((SELECT name FROM customers WHERE id = who), max(gone), '') AS name FROM (
      SELECT id AS entry,
        CASE tbl WHEN 'customers' THEN row ELSE coalesce(after ->> 'customer_id', before ->> 'customer_id') END AS who,
        CASE tbl WHEN 'customers' THEN coalesce(after ->> 'name', before ->> 'name') END AS gone
      FROM journal WHERE id BETWEEN o.first_entry AND o.last_entry ORDER BY id LIMIT ?1)
    WHERE who IS NOT NULL GROUP BY who ORDER BY min(entry))) AS customers
FROM operations o
