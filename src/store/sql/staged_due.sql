-- The next contact by the cadences of stages. Each stretch of a stage, from the day it begins until it ends if nothing
-- happens, has a cadence; due is the first day on which the silence has lasted as long as the stretch it falls in wishes.
(SELECT min(due) FROM (
  SELECT ends, max(begins, date(f.silent_since, '+' || nullif(coalesce(nullif(days, 0), p.cadence_default), 0)
                                                    || ' days')) AS due
  FROM (
    SELECT '' AS begins, NULL AS ends, p.cadence_prospect AS days WHERE f.purchases = 0
    UNION ALL
    SELECT '', min(f.onboarded_on, f.risk_on), p.cadence_onboarding WHERE f.purchases > 0
    UNION ALL
    SELECT f.onboarded_on, min(f.settled_on, f.risk_on), p.cadence_won_back WHERE f.returned_on IS NOT NULL
    UNION ALL
    SELECT f.settled_on, f.risk_on, CASE
      WHEN f.referrals >= p.advocate_referrals THEN p.cadence_advocate
      WHEN f.purchase_days >= p.loyal_days THEN p.cadence_loyal ELSE p.cadence_active END WHERE f.purchases > 0
    UNION ALL
    SELECT f.risk_on, f.lapse_on, p.cadence_at_risk WHERE f.purchases > 0
    UNION ALL
    SELECT f.lapse_on, NULL, p.cadence_lapsed WHERE f.purchases > 0
  )) WHERE due < coalesce(ends, 'z'))
