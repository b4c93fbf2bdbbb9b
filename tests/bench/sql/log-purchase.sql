-- The rows of one sale, on disk in one transaction: no journal, no summary, no checks but the tables' own.
PRAGMA synchronous = FULL;
BEGIN IMMEDIATE;
INSERT INTO purchases (customer_id, day, time, total) VALUES (400, '2026-11-21', '09:30', 4800);
INSERT INTO purchase_lines (purchase_id, product_id, quantity, amount)
SELECT max(p.id), 3, 1000, 4800 FROM purchases p;
INSERT INTO points (customer_id, day, delta, kind, expires_on, purchase_id)
SELECT 400, '2026-11-21', 48, 'award', '2027-11-21', max(p.id) FROM purchases p;
COMMIT;
