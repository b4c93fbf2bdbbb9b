-- Products with a repeat interval that ends between ?1 and ?2, each with the last purchase of it by a customer.
SELECT p.customer_id, l.product_id, g.name, p.day, g.repeat_days
FROM products g
  CROSS JOIN purchases p ON p.day BETWEEN date(?1, '-' || g.repeat_days || ' days') AND date(?2, '-' || g.repeat_days || ' days')
  CROSS JOIN purchase_lines l ON l.purchase_id = p.id AND l.product_id = g.id
WHERE g.repeat_days IS NOT NULL AND p.voided_on IS NULL{only p.customer_id} AND NOT EXISTS (
  SELECT 1 FROM purchases q JOIN purchase_lines m ON m.purchase_id = q.id AND m.product_id = g.id
  WHERE q.customer_id = p.customer_id AND q.day >= p.day AND (q.day > p.day OR q.id > p.id) AND q.voided_on IS NULL)
GROUP BY p.customer_id, l.product_id
ORDER BY p.customer_id, p.day, l.product_id
