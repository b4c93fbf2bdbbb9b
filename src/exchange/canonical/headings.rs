//! Under which headings other programs keep the fields of each file, in English and Japanese.

use super::kind::Field;

/// A field with the headings under which other programs keep it, folded as `layout` folds headings.
pub(super) type Known = (Field, &'static [&'static str]);

const KEY_OF_CUSTOMER: &[&str] = &[
    "customer",
    "customerno",
    "customernumber",
    "customerkey",
    "clientid",
    "memberid",
    "顧客",
    "顧客id",
    "顧客番号",
    "顧客コード",
    "会員番号",
    "会員id",
    "お客様番号",
];
const DAY: &[&str] = &["date", "day", "datetime", "日付", "日時", "年月日"];
const NOTE: &[&str] = &["notes", "memo", "remarks", "備考", "メモ"];
const EMAIL: &[&str] = &[
    "mail",
    "emailaddress",
    "mailaddress",
    "email1value",
    "email1",
    "メール",
    "メールアドレス",
    "電子メールアドレス",
    "電子メール",
];
const PHONE: &[&str] = &[
    "tel",
    "telephone",
    "phonenumber",
    "mobile",
    "mobilephone",
    "phone1value",
    "phone1",
    "telefon",
    "電話",
    "電話番号",
    "携帯電話",
    "携帯",
    "携帯番号",
];

/// Further mails and phones of a customer, beside the first.
pub(super) const FURTHER: [(Field, &[&str]); 2] = [
    (
        Field::Email,
        &["email2", "email2value", "email2address", "email3value", "email3address", "workemail"],
    ),
    (
        Field::Phone,
        &[
            "mobilephone",
            "homephone",
            "businessphone",
            "homephone2",
            "businessphone2",
            "phone2",
            "phone2value",
            "phone3value",
            "defaultaddressphone",
            "mobilephonenumber",
        ],
    ),
];

/// The fields of `customers.csv`.
pub(super) const CUSTOMERS: &[Known] = &[
    (
        Field::Id,
        &[
            "customerid",
            "customerno",
            "customernumber",
            "key",
            "recordid",
            "clientid",
            "memberid",
            "顧客番号",
            "顧客id",
            "顧客コード",
            "会員番号",
            "会員id",
            "お客様番号",
            "番号",
        ],
    ),
    (
        Field::Name,
        &[
            "fullname",
            "customername",
            "displayname",
            "氏名",
            "名前",
            "お名前",
            "顧客名",
            "お客様名",
        ],
    ),
    (Field::Family, &["lastname", "surname", "familyname", "姓", "名字", "苗字", "nachname"]),
    (Field::Given, &["firstname", "givenname", "名", "vorname"]),
    (
        Field::Kana,
        &[
            "フリガナ",
            "ふりがな",
            "よみ",
            "よみがな",
            "読み",
            "読み仮名",
            "カナ",
            "かな",
            "氏名カナ",
            "氏名フリガナ",
            "reading",
            "phoneticname",
        ],
    ),
    (
        Field::FamilyKana,
        &["姓フリガナ", "姓ふりがな", "姓カナ", "姓かな", "セイ", "phoneticlastname"],
    ),
    (
        Field::GivenKana,
        &["名フリガナ", "名ふりがな", "名カナ", "名かな", "メイ", "phoneticfirstname"],
    ),
    (Field::Email, EMAIL),
    (Field::Phone, PHONE),
    (Field::Birthday, &["birthdate", "dateofbirth", "dob", "誕生日", "生年月日"]),
    (Field::Source, &["creationsource", "leadsource", "来店経路", "流入元", "きっかけ"]),
    (Field::Tags, &["tag", "labels", "categories", "タグ", "分類", "ラベル"]),
    (Field::ReferredBy, &["referrer", "紹介者", "紹介元"]),
    (Field::CadenceDays, &["cadence", "連絡間隔"]),
    (Field::Created, &["createdat", "createdon", "createdate", "登録日", "作成日"]),
    (
        Field::Organisation,
        &[
            "organization",
            "organizationname",
            "organization1name",
            "company",
            "companyname",
            "defaultaddresscompany",
            "firma",
            "会社",
            "会社名",
            "組織",
            "勤務先",
            "法人名",
        ],
    ),
    (Field::Honorific, &["敬称"]),
    (Field::Postal, &["postalcode", "postcode", "zip", "zipcode", "defaultaddresszip", "郵便番号"]),
    (Field::Address, &["streetaddress", "defaultaddressaddress1", "住所", "所在地"]),
    (Field::Note, NOTE),
    (Field::Relation, &["関係", "続柄"]),
    (Field::Channel, &["preferredchannel", "連絡方法", "連絡手段"]),
    (Field::Since, &["customersince", "顧客になった日", "取引開始日"]),
    (Field::Archived, &["archivedon"]),
];

/// The fields of `contacts.csv`.
pub(super) const CONTACTS: &[Known] = &[
    (Field::Id, &["contactid", "番号"]),
    (Field::CustomerId, KEY_OF_CUSTOMER),
    (Field::At, DAY),
    (Field::Channel, &["via", "連絡方法", "手段", "方法"]),
    (Field::Note, NOTE),
    (Field::Direction, &["方向"]),
    (Field::Purpose, &["目的", "用件"]),
    (Field::Mood, &["様子"]),
    (Field::Outcome, &["result", "結果"]),
];

/// The fields of `purchases.csv`.
pub(super) const PURCHASES: &[Known] = &[
    (
        Field::Id,
        &[
            "purchaseid",
            "orderid",
            "orderno",
            "ordernumber",
            "購入番号",
            "注文番号",
            "伝票番号",
            "取引番号",
        ],
    ),
    (Field::CustomerId, KEY_OF_CUSTOMER),
    (
        Field::At,
        &[
            "date",
            "day",
            "datetime",
            "orderdate",
            "purchasedate",
            "日付",
            "日時",
            "年月日",
            "購入日",
            "購入日時",
            "注文日",
            "売上日",
            "取引日",
        ],
    ),
    (Field::Amount, &["total", "sum", "金額", "合計", "合計金額", "売上", "売上金額", "購入金額"]),
    (Field::Product, &["productid", "sku", "item", "商品", "商品コード", "品番"]),
    (Field::ProductName, &["itemname", "商品名", "品名"]),
    (Field::Quantity, &["qty", "数量", "個数"]),
    (Field::Price, &["unitprice", "単価", "価格"]),
    (Field::Discount, &["discountamount", "割引", "値引", "値引き", "割引額"]),
    (Field::Note, NOTE),
    (Field::PointsUsed, &["利用ポイント", "使用ポイント", "ポイント利用"]),
    (Field::Voided, &["voidedon"]),
    (Field::CustomerName, &["氏名", "名前", "お名前", "顧客名", "お客様名"]),
    (Field::Email, EMAIL),
    (Field::Phone, PHONE),
];

/// The fields of `points.csv`.
pub(super) const POINTS: &[Known] = &[
    (Field::Id, &["番号"]),
    (Field::CustomerId, KEY_OF_CUSTOMER),
    (Field::At, DAY),
    (Field::Delta, &["points", "change", "ポイント", "増減", "ポイント数"]),
    (Field::Reason, &["why", "理由", "摘要"]),
    (Field::ExpiresAt, &["expires", "expireson", "expiry", "有効期限", "期限", "失効日"]),
    (Field::Kind, &["種類", "種別"]),
    (Field::Lot, &[]),
    (Field::Purchase, &[]),
    (Field::Reverses, &[]),
];

/// The fields of `feedback.csv`.
pub(super) const FEEDBACK: &[Known] = &[
    (Field::Id, &["responseid", "番号"]),
    (Field::CustomerId, KEY_OF_CUSTOMER),
    (Field::At, &["date", "day", "datetime", "日付", "日時", "年月日", "回答日", "回答日時"]),
    (Field::Score, &["rating", "評価", "点数", "スコア"]),
    (Field::Comment, &["comments", "コメント", "感想", "自由記述"]),
    (Field::Kind, &["種類", "種別"]),
];
