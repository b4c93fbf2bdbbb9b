-- Version 2: the morning's queue. What was cleared of it, offers, reminders that return, and the facts and walks
-- that its rules and the stages are found by.

CREATE TABLE clearings (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  rule        TEXT NOT NULL CHECK (rule <> ''),
  cause       TEXT NOT NULL CHECK (cause <> ''),
  kind        TEXT NOT NULL CHECK (kind = 'done' OR kind = 'skip' OR kind = 'snooze'),
  day         TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
  until       TEXT CHECK (until IS date(until, '+0 days')),
  why         TEXT,
  contact_id  INTEGER REFERENCES contacts (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((kind = 'snooze') = (until IS NOT NULL)),
  UNIQUE (customer_id, rule, cause)
) STRICT;
CREATE INDEX clearings_contact ON clearings (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE offers (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  kind        TEXT NOT NULL,
  what        TEXT NOT NULL CHECK (what <> ''),
  issued_on   TEXT NOT NULL CHECK (issued_on IS date(issued_on, '+0 days')),
  expires_on  TEXT CHECK (expires_on IS date(expires_on, '+0 days')),
  used_on     TEXT CHECK (used_on IS date(used_on, '+0 days'))
) STRICT;
CREATE INDEX offers_customer ON offers (customer_id);
CREATE INDEX offers_open ON offers (expires_on) WHERE used_on IS NULL AND expires_on IS NOT NULL;

-- every is a number and a unit, '3 months'; first_due is the day the steps are counted from.
ALTER TABLE reminders ADD COLUMN every TEXT CHECK (every <> '');
ALTER TABLE reminders ADD COLUMN first_due TEXT CHECK (first_due IS date(first_due, '+0 days'));
-- The day a referral was noted; null where that was before this version, and for imported ones.
ALTER TABLE customers ADD COLUMN referred_on TEXT CHECK (referred_on IS date(referred_on, '+0 days'));

-- Undo compares rows with their images, so the images get the new columns too.
UPDATE journal SET before = json_insert(before, '$.every', NULL, '$.first_due', NULL),
                   after = json_insert(after, '$.every', NULL, '$.first_due', NULL) WHERE tbl = 'reminders';
UPDATE journal SET before = json_insert(before, '$.referred_on', NULL),
                   after = json_insert(after, '$.referred_on', NULL) WHERE tbl = 'customers';

CREATE INDEX customers_since ON customers (substr(since, -5)) WHERE since IS NOT NULL;
CREATE INDEX customers_relation ON customers (relation) WHERE relation IS NOT NULL;
CREATE INDEX customers_referred_on ON customers (referred_on) WHERE referred_on IS NOT NULL;
CREATE INDEX purchases_day ON purchases (day, customer_id, total, voided_on);
CREATE INDEX points_expiry ON points (expires_on) WHERE kind = 'award' AND expires_on IS NOT NULL;
CREATE INDEX feedback_day ON feedback (day);
CREATE INDEX contacts_trouble ON contacts (day) WHERE outcome = 'ongoing' OR mood = 'bad';
DROP INDEX contacts_customer;
CREATE INDEX contacts_customer ON contacts (customer_id, day, outcome);

-- repeat_on: when the rhythm lets the next purchase be expected; returned_on: the first purchase after having
-- been lapsed; falling_on: the last purchase, if spending has fallen by then; referrals: customers it brought.
DROP TABLE summary;
CREATE TABLE summary (
  customer_id      INTEGER PRIMARY KEY,
  first_purchase   TEXT,
  last_purchase    TEXT,
  purchase_days    INTEGER NOT NULL,
  purchases        INTEGER NOT NULL,
  spend            INTEGER NOT NULL,
  last_contact     TEXT,
  next_due         TEXT,
  repeat_on        TEXT,
  risk_on          TEXT,
  lapse_on         TEXT,
  returned_on      TEXT,
  falling_on       TEXT,
  referrals        INTEGER NOT NULL,
  points           INTEGER NOT NULL,
  points_expire_on TEXT
) STRICT;
CREATE INDEX summary_spend ON summary (spend DESC, customer_id, lapse_on);
CREATE INDEX summary_due ON summary (next_due, customer_id) WHERE next_due IS NOT NULL;
CREATE INDEX summary_first ON summary (first_purchase) WHERE first_purchase IS NOT NULL;
CREATE INDEX summary_repeat ON summary (repeat_on) WHERE repeat_on IS NOT NULL;
CREATE INDEX summary_risk ON summary (risk_on) WHERE risk_on IS NOT NULL;
CREATE INDEX summary_lapse ON summary (lapse_on) WHERE lapse_on IS NOT NULL;
CREATE INDEX summary_falling ON summary (falling_on) WHERE falling_on IS NOT NULL;
CREATE INDEX summary_points ON summary (points_expire_on) WHERE points_expire_on IS NOT NULL;

-- The figures that stages and stage cadences depend on. -1 differs from every config, so that the summary rows are
-- made with the first opening. cadence_staged is 1 where any stage has a cadence; cadence_tags is {"folded tag": days}.
ALTER TABLE policy ADD COLUMN onboarding_days INTEGER NOT NULL DEFAULT -1;
ALTER TABLE policy ADD COLUMN won_back_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN loyal_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN advocate_referrals INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN falling_milli INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN cadence_staged INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN cadence_prospect INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN cadence_onboarding INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN cadence_active INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN cadence_loyal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN cadence_advocate INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN cadence_at_risk INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN cadence_lapsed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN cadence_won_back INTEGER NOT NULL DEFAULT 0;
ALTER TABLE policy ADD COLUMN cadence_tags TEXT NOT NULL DEFAULT '{}';
