-- Customers whose folded texts contain "quillf": one scan of the table that `find` scans.
.headers on
.mode tabs
SELECT c.id, c.name, c.kana, s.last_contact, s.last_purchase, s.purchases, s.spend
FROM search f JOIN customers c ON c.id = f.customer_id JOIN summary s ON s.customer_id = c.id
WHERE (f.names LIKE '%quillf%' OR f.more LIKE '%quillf%') AND c.archived_on IS NULL
ORDER BY +f.reading;
