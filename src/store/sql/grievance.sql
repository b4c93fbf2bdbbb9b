-- The newest complaint of customer ?1 in its own words.
SELECT said FROM (
  SELECT day, comment AS said FROM feedback WHERE customer_id = ?1 AND comment IS NOT NULL
    AND ((kind = 'nps' AND score <= 6) OR (kind = 'csat' AND score <= 2))
  UNION ALL
  SELECT day, note FROM contacts WHERE customer_id = ?1 AND note IS NOT NULL AND mood = 'bad')
ORDER BY day DESC LIMIT 1
