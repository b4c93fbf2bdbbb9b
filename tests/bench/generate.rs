//! Makes the five canonical files of an invented business of any size; the same size is the same bytes.
//! N customers, half of them Japanese, have 5N contacts, 8N purchases, 3N points rows and N/5 feedback, all over
//! the three years up to [`LAST_DAY`], a few customers much more often than most.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use chrono::{Days, NaiveDate};

/// The day of the newest rows, and what programs that read them should call today.
pub(crate) const LAST_DAY: &str = "2026-11-21";
/// Days over which the rows are spread.
const SPAN: u64 = 1095;

/// Common surnames as written, read and romanised.
const SURNAMES: [(&str, &str); 20] = [
    ("佐藤", "サトウ"),
    ("鈴木", "スズキ"),
    ("高橋", "タカハシ"),
    ("田中", "タナカ"),
    ("渡辺", "ワタナベ"),
    ("伊藤", "イトウ"),
    ("中村", "ナカムラ"),
    ("小林", "コバヤシ"),
    ("山本", "ヤマモト"),
    ("加藤", "カトウ"),
    ("吉田", "ヨシダ"),
    ("山田", "ヤマダ"),
    ("佐々木", "ササキ"),
    ("山口", "ヤマグチ"),
    ("松本", "マツモト"),
    ("井上", "イノウエ"),
    ("木村", "キムラ"),
    ("清水", "シミズ"),
    ("長谷川", "ハセガワ"),
    ("林", "ハヤシ"),
];
const GIVEN: [(&str, &str); 16] = [
    ("太郎", "タロウ"),
    ("花子", "ハナコ"),
    ("健一", "ケンイチ"),
    ("美咲", "ミサキ"),
    ("翔太", "ショウタ"),
    ("陽子", "ヨウコ"),
    ("大輔", "ダイスケ"),
    ("さくら", "サクラ"),
    ("拓也", "タクヤ"),
    ("恵", "メグミ"),
    ("直樹", "ナオキ"),
    ("由美子", "ユミコ"),
    ("蓮", "レン"),
    ("葵", "アオイ"),
    ("誠", "マコト"),
    ("千尋", "チヒロ"),
];
const ENGLISH_SURNAMES: [&str; 16] = [
    "Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson", "Johnson", "Davies", "Patel",
    "Wright", "Walker", "White", "Edwards", "Hughes", "Green", "O'Brien",
];
const ENGLISH_GIVEN: [&str; 16] = [
    "Olivia", "Amelia", "Isla", "Ava", "Lily", "Freya", "Emily", "Grace", "Oliver", "George",
    "Arthur", "Noah", "Leo", "Oscar", "Henry", "Theo",
];
/// One customer in so many bears a rare name: what the searches look for.
const RARE: u64 = 4000;
const RARE_SURNAME: (&str, &str) = ("鴨下", "カモシタ");
const RARE_ENGLISH: &str = "Quillfeather";

const TAGS: [&str; 8] = ["vip", "newsletter", "法人", "犬", "猫", "regular", "お得意様", "student"];
const SOURCES: [&str; 6] = ["web", "紹介", "walk-in", "instagram", "チラシ", "line"];
const CHANNELS: [&str; 6] = ["call", "mail", "visit", "letter", "line", "sns"];
const NOTES: [&str; 8] = [
    "次回の予約を確認",
    "Asked about opening hours over the holidays",
    "お礼の電話",
    "Sent the price list, will decide next week",
    "犬の爪切りについて相談",
    "Happy with the last visit",
    "引っ越しの予定あり、住所変更の連絡待ち",
    "",
];
const REASONS: [&str; 3] = ["purchase", "来店", "campaign"];
const COMMENTS: [&str; 5] =
    ["とても良かったです", "Friendly and quick", "少し待ちました", "Could open earlier", ""];
/// Names with prices in yen.
const PRODUCTS: [(&str, u64); 16] = [
    ("散歩 30分", 1500),
    ("散歩 60分", 2800),
    ("カット", 4800),
    ("シャンプー", 3200),
    ("カラー", 7600),
    ("トリートメント", 2400),
    ("Puncture repair", 1800),
    ("Full service", 12800),
    ("Brake pads", 2200),
    ("Chain", 3500),
    ("翻訳 1ページ", 4200),
    ("校正 1ページ", 1600),
    ("Nail trim", 900),
    ("Boarding, one night", 5500),
    ("回数券", 13000),
    ("ギフト券", 3000),
];

/// Writes `customers.csv`, `contacts.csv`, `purchases.csv`, `points.csv` and `feedback.csv` for so many
/// customers into the new folder `into`, which appears whole or not at all.
pub(crate) fn canonical_folder(into: &Path, customers: u64) -> io::Result<()> {
    let unfinished = into.with_extension("unfinished");
    fs::create_dir_all(&unfinished)?;
    let mut random = Random(customers);
    let file = |name: &str| File::create(unfinished.join(name)).map(BufWriter::new);
    write_customers(file("customers.csv")?, customers, &mut random)?;
    write_contacts(file("contacts.csv")?, customers, &mut random)?;
    write_purchases(file("purchases.csv")?, customers, &mut random)?;
    write_points(file("points.csv")?, customers, &mut random)?;
    write_feedback(file("feedback.csv")?, customers, &mut random)?;
    fs::rename(unfinished, into)
}

fn write_customers(mut out: impl Write, customers: u64, random: &mut Random) -> io::Result<()> {
    writeln!(
        out,
        "id,name,kana,email,phone,birthday,source,tags,referred_by,cadence_days,created"
    )?;
    for id in 1..=customers {
        let (name, kana) = name(id, random);
        let email = random.maybe(80, || format!("user{id}@example.jp"));
        let phone = random.maybe(85, || phone(id));
        let birthday = birthday(random);
        let source = random.of(&SOURCES);
        let tags = [random.of(&TAGS), random.of(&TAGS)];
        let tags = &tags[..usize::from(random.chance(40)) + usize::from(random.chance(20))];
        let tags = if tags.len() == 2 && tags[0] == tags[1] { &tags[..1] } else { tags }.join(";");
        let referred = id > 1 && random.chance(10);
        let referred = referred.then(|| random.below(id - 1) + 1);
        let referred = referred.map(|other| other.to_string()).unwrap_or_default();
        let cadence = [14, 30, 60, 90, 180, 365][random.index(6)];
        let cadence = random.maybe(50, || cadence.to_string());
        let created = day(0) - Days::new(random.below(1000));
        writeln!(
            out,
            "{id},{name},{kana},{email},{phone},{birthday},{source},{tags},{referred},{cadence},{created}"
        )?;
    }
    out.flush()
}

/// A name and its reading, by the customer's number where it is a rare one.
fn name(id: u64, random: &mut Random) -> (String, String) {
    let rare = id % RARE == RARE / 2;
    if random.chance(50) {
        let (surname, read) = if rare { RARE_SURNAME } else { random.of(&SURNAMES) };
        let (given, given_read) = random.of(&GIVEN);
        (format!("{surname} {given}"), format!("{read} {given_read}"))
    } else {
        let surname = if rare { RARE_ENGLISH } else { random.of(&ENGLISH_SURNAMES) };
        (format!("{} {surname}", random.of(&ENGLISH_GIVEN)), String::new())
    }
}

/// A number of its own for each customer: the factor has no divisor in common with 10^8.
fn phone(id: u64) -> String {
    let digits = id * 12_345_677 % 100_000_000;
    format!("090-{:04}-{:04}", digits / 10_000, digits % 10_000)
}

fn birthday(random: &mut Random) -> String {
    let (month, day) = (random.below(12) + 1, random.below(28) + 1);
    match random.below(10) {
        0..5 => format!("{}-{month:02}-{day:02}", 1940 + random.below(66)),
        5 => format!("--{month:02}-{day:02}"),
        _ => String::new(),
    }
}

fn write_contacts(mut out: impl Write, customers: u64, random: &mut Random) -> io::Result<()> {
    writeln!(out, "id,customer_id,at,channel,note")?;
    for (id, day) in days(customers * 5) {
        let customer = random.customer(customers);
        let (hour, minute) = (9 + random.below(10), random.below(60));
        let note = quoted(random.of(&NOTES));
        let channel = random.of(&CHANNELS);
        writeln!(out, "{id},{customer},{day} {hour:02}:{minute:02},{channel},{note}")?;
    }
    out.flush()
}

fn write_purchases(mut out: impl Write, customers: u64, random: &mut Random) -> io::Result<()> {
    writeln!(out, "id,customer_id,at,amount,product")?;
    for (id, day) in days(customers * 8) {
        let customer = random.customer(customers);
        let (product, price) = random.of(&PRODUCTS);
        writeln!(out, "{id},{customer},{day},{price},{}", quoted(product))?;
    }
    out.flush()
}

/// Awards, and redemptions of no more than was awarded before.
fn write_points(mut out: impl Write, customers: u64, random: &mut Random) -> io::Result<()> {
    writeln!(out, "id,customer_id,at,delta,reason")?;
    let mut balances = vec![0; usize::try_from(customers).unwrap_or_default() + 1];
    for (id, day) in days(customers * 3) {
        let customer = random.customer(customers);
        let award = i64::try_from(10 + random.below(120)).unwrap_or_default();
        let Some(balance) = usize::try_from(customer).ok().and_then(|at| balances.get_mut(at))
        else {
            continue;
        };
        let redeem = *balance >= 100 && random.chance(40);
        let delta = if redeem { -(*balance / 100 * 100) } else { award };
        *balance += delta;
        let reason = if redeem { "redeemed" } else { random.of(&REASONS) };
        writeln!(out, "{id},{customer},{day},{delta},{reason}")?;
    }
    out.flush()
}

fn write_feedback(mut out: impl Write, customers: u64, random: &mut Random) -> io::Result<()> {
    writeln!(out, "id,customer_id,at,score,comment")?;
    for (id, day) in days(customers / 5) {
        let customer = random.customer(customers);
        let score = 10 - random.below(11) * random.below(11) / 10;
        writeln!(out, "{id},{customer},{day},{score},{}", random.of(&COMMENTS))?;
    }
    out.flush()
}

/// Numbers 1 to `rows`, spread evenly over the days.
fn days(rows: u64) -> impl Iterator<Item = (u64, NaiveDate)> {
    (1..=rows).map(move |id| (id, day(id * SPAN / rows)))
}

/// The day so many days after the first.
fn day(number: u64) -> NaiveDate {
    let last: NaiveDate = LAST_DAY.parse().unwrap_or_default();
    last - Days::new(SPAN - number)
}

fn quoted(text: &str) -> String {
    if text.contains(',') { format!("\"{text}\"") } else { text.to_owned() }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// 0 to `end` - 1, evenly.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(end)) >> 64) as u64
    }

    fn index(&mut self, end: usize) -> usize {
        self.below(end as u64) as usize
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.index(list.len())]
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// The text in so many of a hundred cases, else an empty one.
    fn maybe(&mut self, percent: u64, text: impl FnOnce() -> String) -> String {
        if self.chance(percent) { text() } else { String::new() }
    }

    /// One of the customers 1 to `end`, the low numbers more often: a quarter of them has half of all rows.
    fn customer(&mut self, end: u64) -> u64 {
        let place = self.below(1 << 20);
        ((u128::from(end) * u128::from(place) * u128::from(place)) >> 40) as u64 + 1
    }
}
