-- What is searched of the customers that {who} selects: names between bars, so that '|' || name || '|' finds a
-- whole name and '|' || name the beginning of one; everything else in more.
SELECT c.id AS customer_id, fold(coalesce(nullif(c.kana, ''), c.name)) AS reading,
  '|' || replace(fold(c.name), '|', '') || '|' || replace(fold(coalesce(c.kana, '')), '|', '')
    || '|' || replace(fold(coalesce(c.organisation, '')), '|', '') || '|' AS names,
  fold(coalesce((SELECT group_concat(canonical, '|') FROM (
      SELECT canonical FROM handles WHERE customer_id = c.id ORDER BY kind, position, id)), '')
    || '|' || coalesce((SELECT group_concat(value, '|') FROM (
      SELECT value FROM facts WHERE customer_id = c.id ORDER BY name)), '')
    || '|' || coalesce(c.note, '')) AS more
FROM customers c WHERE c.id IN ({who})
