-- The points of `summary s` that can be spent on the day ?1: the column, unless lots of it have ended since.
CASE WHEN s.points_expire_on < ?1 THEN coalesce((SELECT sum(remaining) FROM (
      SELECT sum(delta) AS remaining, max(expires_on) AS expires_on FROM points
      WHERE customer_id = s.customer_id GROUP BY coalesce(lot_id, id))
    WHERE expires_on IS NULL OR expires_on >= ?1), 0) ELSE s.points END
