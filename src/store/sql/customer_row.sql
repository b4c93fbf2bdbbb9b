-- The row of a customer in every list on the day ?1, its summary at the end and in the order it is read in.
SELECT c.id, c.key, c.name, c.kana, c.honorific, c.organisation, c.channel, c.archived_on,
  (SELECT value FROM handles WHERE customer_id = c.id AND kind = 'email' ORDER BY position, id LIMIT 1) AS email,
  (SELECT value FROM handles WHERE customer_id = c.id AND kind = 'phone' ORDER BY position, id LIMIT 1) AS phone,
  (SELECT group_concat(name, char(10)) FROM (SELECT t.name FROM customer_tags x JOIN tags t ON t.id = x.tag_id
    WHERE x.customer_id = c.id ORDER BY t.folded)) AS tags,
  s.first_purchase, s.last_purchase, s.purchase_days, s.purchases, s.spend, s.last_contact, s.next_due, s.repeat_on,
  s.risk_on, s.lapse_on, s.returned_on, s.falling_on, s.referrals, s.points_expire_on,
  {points} AS points
