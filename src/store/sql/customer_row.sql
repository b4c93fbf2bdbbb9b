-- The row of a customer in every list, its summary at the end and in the order it is read in; {today} is bound to the
-- program's today.
SELECT c.id, c.key, c.name, c.kana, c.organisation, c.channel, c.archived_on,
  (SELECT value FROM handles WHERE customer_id = c.id AND kind = 'email' ORDER BY position, id LIMIT 1) AS email,
  (SELECT value FROM handles WHERE customer_id = c.id AND kind = 'phone' ORDER BY position, id LIMIT 1) AS phone,
  (SELECT group_concat(name, char(10)) FROM (SELECT t.name FROM customer_tags x JOIN tags t ON t.id = x.tag_id
    WHERE x.customer_id = c.id ORDER BY t.folded)) AS tags,
  s.first_purchase, s.last_purchase, s.purchase_days, s.purchases, s.spend, s.last_contact, s.next_due, s.repeat_on,
  s.risk_on, s.lapse_on, s.returned_on, s.falling_on, s.referrals, s.points_expire_on,
  CASE WHEN s.points_expire_on < {today} THEN coalesce((SELECT sum(remaining) FROM (
      SELECT sum(delta) AS remaining, max(expires_on) AS expires_on FROM points
      WHERE customer_id = c.id GROUP BY coalesce(lot_id, id))
    WHERE expires_on IS NULL OR expires_on >= {today}), 0) ELSE s.points END AS points
