-- Operations, each with the names of the first customers it concerned: a few of its journal entries tell them.
SELECT id, at, command, kind, target, undone_by, last_entry - first_entry + 1 AS changes,
  (SELECT group_concat(name, char(10)) FROM (
    SELECT DISTINCT coalesce((SELECT name FROM customers WHERE id = who), gone) AS name FROM (
      SELECT CASE tbl WHEN 'customers' THEN row ELSE coalesce(after ->> 'customer_id', before ->> 'customer_id') END AS who,
        CASE tbl WHEN 'customers' THEN coalesce(after ->> 'name', before ->> 'name') END AS gone
      FROM journal j WHERE j.id BETWEEN o.first_entry AND o.last_entry ORDER BY j.id LIMIT 40)
    WHERE who IS NOT NULL LIMIT 4) WHERE name IS NOT NULL) AS customers
FROM operations o
