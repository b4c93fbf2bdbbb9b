-- The last day of the points of `summary s` that end first, seen from the day ?1; '~', after every day, where none ends.
coalesce(CASE WHEN s.points_expire_on < ?1 THEN (SELECT min(expires_on) FROM (
      SELECT sum(delta) AS remaining, max(expires_on) AS expires_on FROM points
      WHERE customer_id = s.customer_id GROUP BY coalesce(lot_id, id))
    WHERE remaining > 0 AND expires_on >= ?1) ELSE s.points_expire_on END, '~')
