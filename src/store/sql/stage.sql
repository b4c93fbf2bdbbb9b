-- The stage of `summary s` on the day ?1, as `Summary::stage` has it.
(SELECT CASE WHEN s.purchases = 0 THEN 'prospect' WHEN s.lapse_on <= ?1 THEN 'lapsed' WHEN s.risk_on <= ?1 THEN 'at-risk'
  WHEN ?1 < date(s.first_purchase, '+' || onboarding_days || ' days') THEN 'onboarding'
  WHEN ?1 < date(s.returned_on, '+' || won_back_days || ' days') THEN 'won-back'
  WHEN s.referrals >= advocate_referrals THEN 'advocate' WHEN s.purchase_days >= loyal_days THEN 'loyal'
  ELSE 'active' END FROM policy)
