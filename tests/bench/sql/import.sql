-- The five files as they are, in plain tables with the indexes that the book has over the same columns.
CREATE TABLE customers (id, name, kana, email, phone, birthday, source, tags, referred_by, cadence_days, created);
CREATE TABLE contacts (id, customer_id, at, channel, note);
CREATE TABLE purchases (id, customer_id, at, amount, product);
CREATE TABLE points (id, customer_id, at, delta, reason);
CREATE TABLE feedback (id, customer_id, at, score, comment);
.import --csv --skip 1 customers.csv customers
.import --csv --skip 1 contacts.csv contacts
.import --csv --skip 1 purchases.csv purchases
.import --csv --skip 1 points.csv points
.import --csv --skip 1 feedback.csv feedback
CREATE UNIQUE INDEX customers_key ON customers (id);
CREATE INDEX customers_referred_by ON customers (referred_by);
CREATE INDEX customers_birthday ON customers (substr(birthday, -5));
CREATE INDEX customers_email ON customers (email);
CREATE INDEX customers_phone ON customers (phone);
CREATE UNIQUE INDEX contacts_key ON contacts (id);
CREATE INDEX contacts_customer ON contacts (customer_id, at);
CREATE UNIQUE INDEX purchases_key ON purchases (id);
CREATE INDEX purchases_customer ON purchases (customer_id, at, amount);
CREATE UNIQUE INDEX points_key ON points (id);
CREATE INDEX points_customer ON points (customer_id, at, delta);
CREATE UNIQUE INDEX feedback_key ON feedback (id);
CREATE INDEX feedback_customer ON feedback (customer_id, at);
