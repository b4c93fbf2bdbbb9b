-- The summary rows of the customers that {who} selects, from the tables. The same text is what a write refreshes,
-- what an import rebuilds and what `check` compares with; {standing} and {until} leave out what came after a day,
-- where the rows of an earlier day are wished for.
WITH
  bought AS (
    SELECT customer_id, min(day) AS first_day, max(day) AS last_day, count(DISTINCT day) AS days,
           count(*) AS purchases, sum(total) AS spend,
           cast(julianday(max(day)) - julianday(min(day)) AS INTEGER) AS span
    FROM purchases WHERE customer_id IN ({who}) AND {standing} GROUP BY customer_id
  ),
  -- The days of purchase, each with the one before it and how many there were until then.
  visits AS (
    SELECT customer_id, day, lag(day) OVER w AS before, first_value(day) OVER w AS first, row_number() OVER w - 1 AS earlier
    FROM (SELECT DISTINCT customer_id, day FROM purchases WHERE customer_id IN ({who}) AND {standing})
    WINDOW w AS (PARTITION BY customer_id ORDER BY day)
  ),
  returned AS (
    SELECT v.customer_id, max(v.day) AS day FROM visits v CROSS JOIN policy p
    WHERE julianday(v.day) - julianday(v.before) > CASE WHEN v.earlier >= 3
      THEN max(p.floor_days, p.factor_milli * cast(julianday(v.before) - julianday(v.first) AS INTEGER)
                             / (1000 * (v.earlier - 1)))
      ELSE p.fixed_days END
    GROUP BY v.customer_id
  ),
  lots AS (
    SELECT customer_id, sum(delta) AS remaining, max(expires_on) AS expires_on
    FROM points WHERE customer_id IN ({who}){until} GROUP BY customer_id, coalesce(lot_id, id)
  ),
  held AS (
    SELECT customer_id, sum(remaining) AS points, min(CASE WHEN remaining > 0 THEN expires_on END) AS points_expire_on
    FROM lots GROUP BY customer_id
  ),
  met AS (
    SELECT customer_id, max(day) AS last_day FROM contacts
    WHERE customer_id IN ({who}) AND outcome IS NOT 'absent'{until} GROUP BY customer_id
  ),
  brought AS (
    SELECT referred_by AS customer_id, count(*) AS referrals
    FROM (SELECT referred_by, coalesce(referred_on, created_on) AS day FROM customers)
    WHERE referred_by IN ({who}){until} GROUP BY referred_by
  ),
  derived AS (
    SELECT c.id AS customer_id, c.archived_on IS NULL AS here, b.first_day AS first_purchase,
      b.last_day AS last_purchase, coalesce(b.days, 0) AS purchase_days, coalesce(b.purchases, 0) AS purchases,
      coalesce(b.spend, 0) AS spend, m.last_day AS last_contact, coalesce(m.last_day, c.created_on) AS silent_since,
      -- the cadence of the customer itself, of its tags, of its relation; 0 is none, null leaves it to the stage
      coalesce(c.cadence_days,
        CASE WHEN p.cadence_tags <> '{}' THEN (
          SELECT min(j.value) FROM customer_tags x JOIN tags t ON t.id = x.tag_id
          JOIN json_each(p.cadence_tags) j ON j.key = t.folded WHERE x.customer_id = c.id) END,
        CASE c.relation WHEN 'occasional' THEN p.cadence_occasional WHEN 'regular' THEN p.cadence_regular
          WHEN 'close' THEN p.cadence_close WHEN 'partner' THEN p.cadence_partner END) AS own_cadence,
      CASE WHEN b.days >= 3 THEN date(b.last_day, '+' || ((b.span + b.days - 2) / (b.days - 1)) || ' days')
        END AS repeat_on,
      date(b.last_day, '+' || (1 + CASE WHEN b.days >= 3
        THEN max(p.floor_days * p.risk_milli / p.factor_milli, p.risk_milli * b.span / (1000 * (b.days - 1)))
        ELSE p.fixed_days * p.risk_milli / p.factor_milli END) || ' days') AS risk_on,
      date(b.last_day, '+' || (1 + CASE WHEN b.days >= 3
        THEN max(p.floor_days, p.factor_milli * b.span / (1000 * (b.days - 1)))
        ELSE p.fixed_days END) || ' days') AS lapse_on,
      r.day AS returned_on, date(b.first_day, '+' || p.onboarding_days || ' days') AS onboarded_on,
      max(date(b.first_day, '+' || p.onboarding_days || ' days'),
          coalesce(date(r.day, '+' || p.won_back_days || ' days'), '')) AS settled_on,
      coalesce(g.referrals, 0) AS referrals,
      -- the last three purchases bring less than this part of what those before them did, on average
      CASE WHEN b.purchases >= 6 AND p.falling_milli > 0 THEN (
        SELECT CASE WHEN 1000 * recent * (b.purchases - 3) < p.falling_milli * 3 * (b.spend - recent)
          THEN b.last_day END
        FROM (SELECT sum(total) AS recent FROM (SELECT total FROM purchases
          WHERE customer_id = c.id AND {standing} ORDER BY day DESC, total DESC LIMIT 3))) END AS falling_on,
      coalesce(h.points, 0) AS points, h.points_expire_on
    FROM customers c CROSS JOIN policy p
      LEFT JOIN bought b ON b.customer_id = c.id
      LEFT JOIN returned r ON r.customer_id = c.id
      LEFT JOIN held h ON h.customer_id = c.id
      LEFT JOIN met m ON m.customer_id = c.id
      LEFT JOIN brought g ON g.customer_id = c.id
    WHERE c.id IN ({who})
  )
SELECT f.customer_id, f.first_purchase, f.last_purchase, f.purchase_days, f.purchases, f.spend, f.last_contact,
  CASE WHEN f.here THEN CASE
    WHEN f.own_cadence IS NOT NULL OR NOT p.cadence_staged
      THEN date(f.silent_since, '+' || nullif(coalesce(f.own_cadence, p.cadence_default), 0) || ' days')
    ELSE {staged} END END AS next_due,
  CASE WHEN f.here THEN f.repeat_on END AS repeat_on, CASE WHEN f.here THEN f.risk_on END AS risk_on,
  CASE WHEN f.here THEN f.lapse_on END AS lapse_on, f.returned_on,
  CASE WHEN f.here THEN f.falling_on END AS falling_on, f.referrals, f.points, f.points_expire_on
FROM derived f CROSS JOIN policy p
WHERE true
