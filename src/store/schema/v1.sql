-- Version 1 of the book. Days are ISO text, money is minor units of the one currency of the book, quantities
-- are thousandths. CHECKs avoid IN (...): it builds a temporary tree for every row.

CREATE TABLE customers (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  key          TEXT CHECK (key <> ''),
  name         TEXT NOT NULL CHECK (name <> ''),
  kana         TEXT,
  honorific    TEXT,
  organisation TEXT,
  birthday     TEXT CHECK (birthday IS NULL OR birthday IS date(birthday, '+0 days')
                           OR birthday IS '-' || substr(date('2000' || substr(birthday, 2), '+0 days'), 5)),
  since        TEXT CHECK (since IS date(since, '+0 days')),
  source       TEXT,
  referred_by  INTEGER REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED CHECK (referred_by <> id),
  channel      TEXT,
  relation     TEXT,
  cadence_days INTEGER CHECK (cadence_days BETWEEN 1 AND 36500),
  postal       TEXT,
  address      TEXT,
  note         TEXT,
  created_on   TEXT NOT NULL CHECK (created_on IS date(created_on, '+0 days')),
  archived_on  TEXT CHECK (archived_on IS date(archived_on, '+0 days'))
) STRICT;
CREATE UNIQUE INDEX customers_key ON customers (key) WHERE key IS NOT NULL;
CREATE INDEX customers_referred_by ON customers (referred_by) WHERE referred_by IS NOT NULL;
CREATE INDEX customers_birthday ON customers (substr(birthday, -5)) WHERE birthday IS NOT NULL;

CREATE TABLE customer_aliases (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  old_id      INTEGER,
  key         TEXT CHECK (key <> '')
) STRICT;
CREATE INDEX customer_aliases_customer ON customer_aliases (customer_id);
CREATE UNIQUE INDEX customer_aliases_old ON customer_aliases (old_id) WHERE old_id IS NOT NULL;
CREATE UNIQUE INDEX customer_aliases_key ON customer_aliases (key) WHERE key IS NOT NULL;

CREATE TABLE handles (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  kind        TEXT NOT NULL CHECK (kind = 'email' OR kind = 'phone'),
  value       TEXT NOT NULL CHECK (value <> ''),
  canonical   TEXT NOT NULL,
  position    INTEGER NOT NULL
) STRICT;
CREATE INDEX handles_customer ON handles (customer_id, kind, position);
CREATE INDEX handles_canonical ON handles (canonical, kind, customer_id);

CREATE TABLE facts (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  name        TEXT NOT NULL CHECK (name <> ''),
  value       TEXT NOT NULL,
  UNIQUE (customer_id, name)
) STRICT;

CREATE TABLE tags (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  name   TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE customer_tags (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id      INTEGER NOT NULL REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (customer_id, tag_id)
) STRICT;
CREATE INDEX customer_tags_tag ON customer_tags (tag_id, customer_id);

CREATE TABLE contacts (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  key         TEXT CHECK (key <> ''),
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  day         TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
  time        TEXT CHECK (time IS strftime('%H:%M', time)),
  channel     TEXT NOT NULL,
  direction   TEXT NOT NULL,
  purpose     TEXT,
  mood        TEXT,
  outcome     TEXT,
  note        TEXT
) STRICT;
CREATE INDEX contacts_customer ON contacts (customer_id, day);
CREATE UNIQUE INDEX contacts_key ON contacts (key) WHERE key IS NOT NULL;

CREATE TABLE products (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  key         TEXT CHECK (key <> ''),
  name        TEXT NOT NULL CHECK (name <> ''),
  folded      TEXT NOT NULL,
  price       INTEGER CHECK (price >= 0),
  category    TEXT,
  repeat_days INTEGER CHECK (repeat_days BETWEEN 1 AND 36500),
  archived_on TEXT CHECK (archived_on IS date(archived_on, '+0 days'))
) STRICT;
CREATE UNIQUE INDEX products_key ON products (key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX products_folded ON products (folded);

CREATE TABLE product_relations (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id INTEGER NOT NULL REFERENCES products (id) DEFERRABLE INITIALLY DEFERRED,
  other_id   INTEGER NOT NULL REFERENCES products (id) DEFERRABLE INITIALLY DEFERRED CHECK (other_id <> product_id),
  kind       TEXT NOT NULL CHECK (kind = 'goes_with' OR kind = 'upgrades_to'),
  UNIQUE (product_id, kind, other_id)
) STRICT;
CREATE INDEX product_relations_other ON product_relations (other_id);

CREATE TABLE purchases (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  key         TEXT CHECK (key <> ''),
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  day         TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
  time        TEXT CHECK (time IS strftime('%H:%M', time)),
  total       INTEGER NOT NULL CHECK (total >= 0),
  discount    INTEGER NOT NULL DEFAULT 0 CHECK (discount >= 0),
  points_used INTEGER NOT NULL DEFAULT 0 CHECK (points_used >= 0),
  note        TEXT,
  voided_on   TEXT CHECK (voided_on IS date(voided_on, '+0 days'))
) STRICT;
CREATE INDEX purchases_customer ON purchases (customer_id, day, total, voided_on);
CREATE UNIQUE INDEX purchases_key ON purchases (key) WHERE key IS NOT NULL;

-- amount is the line's price before the discount of the whole purchase: sum(amount) - discount = total
CREATE TABLE purchase_lines (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  purchase_id INTEGER NOT NULL REFERENCES purchases (id) DEFERRABLE INITIALLY DEFERRED,
  product_id  INTEGER NOT NULL REFERENCES products (id) DEFERRABLE INITIALLY DEFERRED,
  quantity    INTEGER NOT NULL CHECK (quantity > 0),
  amount      INTEGER NOT NULL CHECK (amount >= 0)
) STRICT;
CREATE INDEX purchase_lines_purchase ON purchase_lines (purchase_id, product_id);

-- An award is a lot of its own (lot_id null); every other entry names the lot it draws on. purchase_id has no
-- foreign key: the purchase may be undone while its entry stays, answered by an opposite one.
CREATE TABLE points (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  key         TEXT CHECK (key <> ''),
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  day         TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
  delta       INTEGER NOT NULL CHECK (delta <> 0),
  kind        TEXT NOT NULL CHECK (kind = 'award' OR kind = 'redeem' OR kind = 'expire' OR kind = 'return'
                                   OR kind = 'void' OR kind = 'reverse'),
  lot_id      INTEGER REFERENCES points (id) DEFERRABLE INITIALLY DEFERRED,
  expires_on  TEXT CHECK (expires_on IS date(expires_on, '+0 days')),
  purchase_id INTEGER,
  reverses_id INTEGER UNIQUE REFERENCES points (id) DEFERRABLE INITIALLY DEFERRED,
  note        TEXT,
  CHECK ((kind = 'award') = (lot_id IS NULL)),
  CHECK (kind <> 'award' OR delta > 0),
  CHECK (kind = 'award' OR expires_on IS NULL),
  CHECK ((kind = 'reverse') = (reverses_id IS NOT NULL))
) STRICT;
CREATE INDEX points_customer ON points (customer_id, lot_id, expires_on, day, delta);
CREATE INDEX points_lot ON points (lot_id, delta) WHERE lot_id IS NOT NULL;
CREATE INDEX points_key ON points (key) WHERE key IS NOT NULL;
CREATE INDEX points_purchase ON points (purchase_id) WHERE purchase_id IS NOT NULL;

CREATE TABLE feedback (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  key         TEXT CHECK (key <> ''),
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  day         TEXT NOT NULL CHECK (day IS date(day, '+0 days')),
  time        TEXT CHECK (time IS strftime('%H:%M', time)),
  kind        TEXT NOT NULL CHECK (kind = 'nps' OR kind = 'csat'),
  score       INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10),
  comment     TEXT,
  CHECK (kind = 'nps' OR score BETWEEN 1 AND 5)
) STRICT;
CREATE INDEX feedback_customer ON feedback (customer_id, day);
CREATE UNIQUE INDEX feedback_key ON feedback (key) WHERE key IS NOT NULL;

CREATE TABLE reminders (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  customer_id INTEGER NOT NULL REFERENCES customers (id) DEFERRABLE INITIALLY DEFERRED,
  due         TEXT NOT NULL CHECK (due IS date(due, '+0 days')),
  what        TEXT,
  done_on     TEXT CHECK (done_on IS date(done_on, '+0 days')),
  contact_id  INTEGER REFERENCES contacts (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX reminders_customer ON reminders (customer_id, due);
CREATE INDEX reminders_open ON reminders (due, customer_id) WHERE done_on IS NULL;
CREATE INDEX reminders_contact ON reminders (contact_id) WHERE contact_id IS NOT NULL;

-- One row a customer, derived from the tables above by sql/summary.sql: facts only, never a function of today.
CREATE TABLE summary (
  customer_id      INTEGER PRIMARY KEY,
  first_purchase   TEXT,
  last_purchase    TEXT,
  purchase_days    INTEGER NOT NULL,
  purchases        INTEGER NOT NULL,
  spend            INTEGER NOT NULL,
  last_contact     TEXT,
  next_due         TEXT,
  risk_on          TEXT,
  lapse_on         TEXT,
  points           INTEGER NOT NULL,
  points_expire_on TEXT
) STRICT;
CREATE INDEX summary_spend ON summary (spend DESC, customer_id, lapse_on);
CREATE INDEX summary_due ON summary (next_due, customer_id) WHERE next_due IS NOT NULL;
CREATE INDEX summary_points ON summary (points_expire_on) WHERE points_expire_on IS NOT NULL;

-- What find and names search, folded; derived by sql/search.sql. names is '|name|kana|organisation|', reading is
-- what lists are sorted by.
CREATE TABLE search (
  customer_id INTEGER PRIMARY KEY,
  reading     TEXT NOT NULL,
  names       TEXT NOT NULL,
  more        TEXT NOT NULL
) STRICT;
CREATE INDEX search_reading ON search (reading, customer_id);

-- The part of the config that summary rows depend on, and the currency of every amount in the book.
CREATE TABLE policy (
  id                 INTEGER PRIMARY KEY CHECK (id = 1),
  currency           TEXT NOT NULL,
  factor_milli       INTEGER NOT NULL,
  risk_milli         INTEGER NOT NULL,
  floor_days         INTEGER NOT NULL,
  fixed_days         INTEGER NOT NULL,
  cadence_default    INTEGER NOT NULL,
  cadence_occasional INTEGER NOT NULL,
  cadence_regular    INTEGER NOT NULL,
  cadence_close      INTEGER NOT NULL,
  cadence_partner    INTEGER NOT NULL
) STRICT;

-- One command is one operation; its journal entries are first_entry..last_entry, none when that is empty.
CREATE TABLE operations (
  id          INTEGER PRIMARY KEY,
  at          TEXT NOT NULL,
  command     TEXT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind = 'do' OR kind = 'undo' OR kind = 'redo'),
  target      INTEGER REFERENCES operations (id) DEFERRABLE INITIALLY DEFERRED,
  undone_by   INTEGER REFERENCES operations (id) DEFERRABLE INITIALLY DEFERRED,
  first_entry INTEGER NOT NULL,
  last_entry  INTEGER NOT NULL
) STRICT;
CREATE INDEX operations_target ON operations (target) WHERE target IS NOT NULL;

-- Each row change: its image before (null: inserted) and after (null: deleted), as JSON by column name.
CREATE TABLE journal (
  id        INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL,
  tbl       TEXT NOT NULL,
  row       INTEGER NOT NULL,
  before    TEXT,
  after     TEXT
) STRICT;
CREATE INDEX journal_row ON journal (row, tbl, operation);

-- Rows that an import added to a table, first..last, instead of one journal entry each.
CREATE TABLE journal_ranges (
  operation INTEGER NOT NULL,
  tbl       TEXT NOT NULL,
  first     INTEGER NOT NULL,
  last      INTEGER NOT NULL,
  PRIMARY KEY (operation, tbl, first)
) STRICT, WITHOUT ROWID;

-- Rows of an undone import, kept for its redo until the next new operation.
CREATE TABLE undone_rows (
  operation INTEGER NOT NULL,
  tbl       TEXT NOT NULL,
  first     INTEGER NOT NULL,
  rows      TEXT NOT NULL,
  PRIMARY KEY (operation, tbl, first)
) STRICT, WITHOUT ROWID;
