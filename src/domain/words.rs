//! Closed sets of words: channel, direction, relation and the like. One table each, used by code, column,
//! key and message alike; what people type may also be a synonym in either language.

use unicode_normalization::UnicodeNormalization;

/// Makes an enum whose variants are stored, printed and typed as one word each, plus typed synonyms.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal $(| $synonym:literal)*,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every variant, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word that is stored, printed in JSON and typed.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }

            /// The variant of a stored word or a typed synonym; letter case does not matter.
            pub fn parse(text: &str) -> Option<$name> {
                let text = text.trim().nfkc().collect::<String>().to_lowercase();
                match text.as_str() {
                    $($word $(| $synonym)* => Some($name::$variant),)+
                    _ => None,
                }
            }

            /// The variant of a typed word, or a refusal that lists the words there are.
            pub fn require(text: &str) -> crate::error::Result<$name> {
                Self::parse(text).ok_or_else(|| {
                    crate::error::Error::usage("error-word-unknown")
                        .with("word", text)
                        .with("words", [$($word),+].join(", "))
                })
            }
        }
    };
}

words! {
    /// How a customer is reached.
    Channel {
        /// Telephone.
        Call = "call" | "phone" | "tel" | "電話",
        /// Electronic mail.
        Mail = "mail" | "email" | "e-mail" | "メール",
        /// Face to face, at either's place.
        Visit = "visit" | "in person" | "訪問" | "来店" | "対面",
        /// A letter or card by post.
        Letter = "letter" | "post" | "card" | "手紙" | "はがき" | "葉書",
        /// LINE.
        Line = "line" | "ライン",
        /// Text message.
        Sms = "sms" | "text" | "ショートメール",
        /// Any other social network.
        Sns = "sns" | "social" | "dm",
        /// Something else.
        Other = "other" | "その他",
    }
}

words! {
    /// Who began a contact.
    Direction {
        /// The customer did.
        Inbound = "in" | "inbound" | "受",
        /// The business did.
        Outbound = "out" | "outbound" | "発",
    }
}

words! {
    /// What a contact was for.
    Purpose {
        /// Keeping in touch, thanking.
        Care = "care" | "ケア" | "ご挨拶",
        /// Telling of something to buy.
        Offer = "offer" | "案内" | "提案",
        /// Helping with a problem or question.
        Support = "support" | "サポート" | "対応",
    }
}

words! {
    /// How the customer seemed.
    Mood {
        /// Pleased.
        Good = "good" | "happy" | "良い" | "良",
        /// Neither.
        Neutral = "neutral" | "ok" | "普通",
        /// Displeased.
        Bad = "bad" | "unhappy" | "悪い" | "悪",
    }
}

words! {
    /// What came of a contact.
    Outcome {
        /// Settled; nothing is owed.
        Resolved = "resolved" | "done" | "解決",
        /// Goes on.
        Ongoing = "ongoing" | "open" | "継続",
        /// The customer was not reached.
        Absent = "absent" | "no answer" | "不在",
    }
}

words! {
    /// How close the relation is; sets the cadence where the customer has none of its own.
    Relation {
        /// Comes now and then.
        Occasional = "occasional" | "たまに",
        /// Comes regularly.
        Regular = "regular" | "定期" | "常連",
        /// Close: more than business.
        Close = "close" | "親しい",
        /// Works with the business.
        Partner = "partner" | "パートナー" | "取引先",
    }
}

words! {
    /// Where a customer stands with the business; derived, never typed in as a value.
    Stage {
        /// Known, has not bought.
        Prospect = "prospect" | "見込み",
        /// Has just begun to buy.
        Onboarding = "onboarding",
        /// Buys.
        Active = "active",
        /// Buys again and again.
        Loyal = "loyal",
        /// Brings others.
        Advocate = "advocate",
        /// Silent for longer than usual.
        AtRisk = "at-risk" | "at_risk" | "at risk" | "離れかけ",
        /// Silent for longer than policy allows.
        Lapsed = "lapsed" | "休眠",
        /// Bought again after having lapsed.
        WonBack = "won-back" | "won_back" | "won back" | "復帰",
    }
}

words! {
    /// A rule of the queue: why somebody is to be got in touch with.
    RuleName {
        /// A follow-up that was promised by a day.
        Promise = "promise" | "約束",
        /// The wished time between contacts is over.
        Cadence = "cadence" | "連絡間隔",
        /// A birthday.
        Birthday = "birthday" | "誕生日",
        /// The day the relation began comes round.
        Anniversary = "anniversary" | "記念日",
        /// A purchase or referral that deserves thanks.
        Thanks = "thanks" | "お礼" | "御礼",
        /// A step of a new customer's first weeks.
        Onboarding = "onboarding" | "初回フォロー",
        /// Asking how it went after a purchase.
        CheckIn = "check-in" | "checkin" | "様子伺い",
        /// Time to buy again.
        Replenish = "replenish" | "再購入",
        /// Signs that the customer is leaving.
        AtRisk = "at-risk" | "離れかけ",
        /// Lapsed, and nobody has tried yet.
        WinBack = "win-back" | "winback" | "復帰",
        /// Points that end soon.
        PointsExpiring = "points-expiring" | "ポイント失効",
        /// An offer that ends soon.
        OfferExpiring = "offer-expiring" | "特典期限",
        /// A season's greeting.
        Greeting = "greeting" | "季節の挨拶",
    }
}

words! {
    /// How an item of the queue was cleared.
    ClearingKind {
        /// It was done.
        Done = "done",
        /// It will not be done.
        Skip = "skip",
        /// It comes back on a day.
        Snooze = "snooze",
    }
}

words! {
    /// What an offer is for.
    OfferKind {
        /// For coming again.
        Repeat = "repeat" | "再来店",
        /// Making a problem good.
        Redress = "redress" | "お詫び",
        /// For coming back.
        WinBack = "win-back" | "復帰",
        /// For a birthday.
        Birthday = "birthday" | "誕生日",
        /// For anything else.
        Other = "other" | "その他",
    }
}

words! {
    /// How one product relates to another.
    ProductRelation {
        /// Is well bought together with it.
        GoesWith = "goes_with" | "goes-with",
        /// Is its better version.
        UpgradesTo = "upgrades_to" | "upgrades-to",
    }
}

words! {
    /// What a points entry is.
    PointsKind {
        /// A lot given.
        Award = "award",
        /// Points spent.
        Redeem = "redeem",
        /// What was left of a lot past its day.
        Expire = "expire",
        /// Points given back because the purchase they paid was voided.
        Return = "return",
        /// What was left of a lot whose purchase was voided.
        Void = "void",
        /// The opposite of an entry that was undone.
        Reverse = "reverse",
    }
}

words! {
    /// Which question a score answers.
    FeedbackKind {
        /// Would recommend, 0 to 10.
        Nps = "nps",
        /// Satisfied, 1 to 5.
        Csat = "csat",
    }
}
