//! What to say: a message from a template, in both languages, handed to the mail program and logged; templates of one's
//! own.

use std::fs;
use std::path::PathBuf;

use mail_parser::MessageParser;

use crate::environment::TestEnvironment;

/// A business with a few customers.
fn salon() -> TestEnvironment {
    let crm = TestEnvironment::new();
    for args in [
        ["config", "set", "business", "Sunny Salon"].as_slice(),
        &["add", "customer", "Ada Lovelace", "--honorific", "Dr", "--email", "ada@example.com"],
        &["add", "customer", "Mary Jones", "--phone", "020 7946 0000", "--fact", "dog=Hachi"],
    ] {
        assert_eq!(crm.command().args(args).status().unwrap().code(), Some(0), "{args:?}");
    }
    crm
}

fn hidamari() -> TestEnvironment {
    let crm = TestEnvironment::japanese();
    for args in [
        ["config", "set", "business", "犬の散歩ひだまり"].as_slice(),
        &["add", "customer", "山田 太郎", "--email", "taro@example.jp", "--channel", "メール"],
        &["add", "customer", "鈴木商店", "--organisation", "鈴木商店"],
    ] {
        assert_eq!(crm.command().args(args).status().unwrap().code(), Some(0), "{args:?}");
    }
    crm
}

/// Where the owner's template stands.
fn own(crm: &TestEnvironment, name: &str) -> PathBuf {
    let path = crm.home().join("config/crm/templates").join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    path
}

#[test]
fn a_message_is_printed_and_nothing_else() {
    let crm = salon();
    insta::assert_snapshot!(crm.run(["draft", "ada"]), @r"
    Dear Dr Lovelace,

    It has been a little while since we were last in touch, so I wanted to say hello and ask how things are going.

    If there is anything I can do for you, just let me know. I am always glad to hear from you.

    Best wishes,
    Sunny Salon
    --- stderr
    Subject: A quick hello
    ");
    insta::assert_snapshot!(crm.run(["draft", "mary", "--template", "thanks", "--via", "mail"]), @r"
    Dear Mary,

    Thank you very much. It was a pleasure to be of service to you.

    If there is anything else I can do for you, just let me know.

    Best wishes,
    Sunny Salon
    --- stderr
    Subject: Thank you
    ");
    let quiet = crm.run(["draft", "mary", "--template", "thanks", "--via", "mail", "-q"]);
    assert!(quiet.stderr.is_empty() && quiet.stdout.starts_with("Dear Mary,\n\n"), "{quiet}");
    assert_eq!(crm.run(["list", "contacts", "--json"]).stdout, "[]\n");
}

#[test]
fn a_message_in_japanese_and_to_a_customer_who_reads_another_language() {
    let crm = hidamari();
    insta::assert_snapshot!(crm.run(["draft", "山田", "--template", "birthday"]), @r"
    山田 太郎 様

    お誕生日おめでとうございます。
    新しい一年が、笑顔あふれる素晴らしい年になりますよう、心よりお祈りしております。

    これからも、どうぞよろしくお願いいたします。

    犬の散歩ひだまり
    --- stderr
    件名: お誕生日おめでとうございます
    ");
    insta::assert_snapshot!(crm.run(["draft", "鈴木", "--template", "greeting"]), @r"
    鈴木商店 御中

    平素より格別のお引き立てをいただき、誠にありがとうございます。

    ますますのご健勝とご多幸を、心よりお祈り申し上げます。
    今後とも、どうぞよろしくお願い申し上げます。

    犬の散歩ひだまり
    ");
    insta::assert_snapshot!(crm.run(["draft", "山田", "--template", "birthday", "--lang", "en"]), @r"
    Dear 山田 太郎,

    Happy birthday! I hope you have a lovely day and wish you a happy, healthy year ahead.

    It is a pleasure to count you among my customers.

    Best wishes,
    犬の散歩ひだまり
    --- stderr
    Subject: Happy birthday!
    ");
}

#[test]
fn the_best_reason_of_today_says_what_to_write() {
    let crm = salon();
    for args in [
        ["log", "purchase", "mary", "Cut@25", "--at", "2026-11-20"].as_slice(),
        &["award", "points", "mary", "1200", "--expires", "2026-12-15"],
        &["add", "reminder", "mary", "2026-12-01", "Send the price list"],
        &["edit", "customer", "ada", "--birthday", "1980-11-18"],
    ] {
        assert_eq!(crm.command().args(args).status().unwrap().code(), Some(0), "{args:?}");
    }
    insta::assert_snapshot!(crm.run(["draft", "mary"]), @r"
    Dear Mary,

    Thank you very much for choosing me.

    I hope everything was just as you wanted it. If anything was not, please tell me and I will put it right.

    Best wishes,
    Sunny Salon
    ");
    insta::assert_snapshot!(crm.run(["draft", "mary", "--for", "points-expiring"]), @r"
    Dear Mary,

    A friendly reminder: your 1,200 points can be used until 15 December.

    It would be a pity to lose them, so do use them next time.

    Best wishes,
    Sunny Salon
    ");
    let promise = crm.run(["draft", "mary", "--for", "R1", "--json"]).json();
    assert_eq!((&promise["item"], &promise["template"]), (&"R1".into(), &"promise".into()));
    // What was promised is a note to oneself.
    assert!(!promise["text"].as_str().unwrap().contains("price list"));
    let belated = crm.run(["draft", "ada", "--template", "birthday", "--json"]).json();
    assert_eq!(belated["item"], "C1-birthday-2026");
    assert!(belated["text"].as_str().unwrap().contains("A belated happy birthday!"));
    assert_eq!(crm.run(["draft", "mary", "--for", "C1-birthday-2026"]).code, 2);
    assert_eq!(crm.run(["draft", "mary", "--for", "birthday"]).code, 3);
    let sent = crm.run(["draft", "mary", "--for", "points-expiring", "--log", "--yes"]);
    insta::assert_snapshot!(sent.stderr, @"Logged K1: call, Mary Jones, 2026-11-21 Sat. Cleared: points expiring. Next due 2026-12-01 Tue.");
    let left = crm.run(["today", "--json"]).json();
    let rules = |at: usize| -> Vec<&str> {
        let items = left[at]["items"].as_array().unwrap();
        items.iter().map(|item| item["rule"].as_str().unwrap()).collect()
    };
    assert_eq!((rules(0), rules(1)), (vec!["thanks"], vec!["birthday"]));
}

#[test]
fn programs_get_the_message_with_all_that_belongs_to_it() {
    let crm = hidamari();
    let draft = crm.run(["draft", "C1", "--template", "thanks", "--json"]).json();
    let keys: Vec<&String> = draft.as_object().unwrap().keys().collect();
    let known = ["customer", "item", "template", "channel", "to", "subject", "text", "language"];
    assert_eq!(keys, known);
    assert_eq!(draft["customer"]["id"], "C1");
    assert_eq!(draft["channel"], "mail");
    assert_eq!(draft["to"], "taro@example.jp");
    assert_eq!(draft["subject"], "ご利用の御礼");
    assert_eq!(draft["language"], "ja");
    assert!(draft["item"].is_null());
    assert!(draft["text"].as_str().unwrap().starts_with("山田 太郎 様\n\n"));
}

#[test]
fn a_mail_draft_says_the_same_to_another_program() {
    let crm = hidamari();
    let args = ["draft", "山田", "--template", "birthday", "--eml", "birthday.eml"];
    insta::assert_snapshot!(crm.run(args), @r"
    --- stderr
    メールの下書きを birthday.eml に書き込みました。送信はしていません。
    ");
    let bytes = fs::read(crm.home().join("birthday.eml")).unwrap();
    assert!(bytes.is_ascii());
    assert!(bytes.split(|byte| *byte == b'\n').rev().skip(1).all(|line| line.ends_with(b"\r")));
    assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 78));
    let mail = MessageParser::new().parse(&bytes).unwrap();
    let to = mail.to().unwrap().first().unwrap();
    assert_eq!((to.name(), to.address()), (Some("山田 太郎"), Some("taro@example.jp")));
    assert_eq!(mail.subject(), Some("お誕生日おめでとうございます"));
    assert_eq!(mail.header_raw("X-Unsent").map(str::trim), Some("1"));
    let text = mail.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(text, crm.run(["draft", "山田", "--template", "birthday"]).stdout);
    insta::assert_snapshot!(crm.run(args), @r"
    --- stderr
    crm: 確認が必要な操作ですが、尋ねるための端末がありません。
      --dry-run で内容を確かめてから、--yes を付けて実行してください。
    --- exit 6
    ");
    let [draft, who, template, name, eml, file] = args;
    let whole = crm.home().join(file).display().to_string();
    let asked = crm.on_terminal([draft, who, template, name, eml, &whole], "n\n");
    assert!(asked.code == 6 && asked.stderr.contains("置き換えますか"), "{asked}");
    assert_eq!(crm.run([draft, who, template, name, eml, file, "--yes"]).code, 0);
}

#[test]
fn a_customer_without_a_mail_address_gets_no_mail() {
    let crm = salon();
    insta::assert_snapshot!(crm.run(["draft", "mary", "--eml", "mary.eml"]), @r"
    --- stderr
    crm: Mary Jones (C2) has no mail address.
      Add one with: crm edit customer C2 --email MAIL
    --- exit 5
    ");
    assert_eq!(crm.run(["draft", "mary", "--mailto"]).code, 5);
    assert!(!crm.home().join("mary.eml").exists());
    let dry = crm.run(["draft", "ada", "--eml", "ada.eml", "-n"]);
    assert!(dry.code == 0 && !crm.home().join("ada.eml").exists(), "{dry}");
}

#[test]
fn a_link_opens_the_mail_program() {
    let crm = hidamari();
    fs::write(own(&crm, "ja/short.txt"), "件名: 50% & more?\n\n{{ name }}\nご連絡です。\n")
        .unwrap();
    let link = crm.run(["draft", "山田", "--template", "short", "--mailto"]);
    let text: String =
        "山田 太郎 様\r\nご連絡です。".bytes().map(|byte| format!("%{byte:02X}")).collect();
    let link_text = link.stdout.trim_end();
    assert_eq!(
        link_text,
        format!("mailto:taro@example.jp?subject=50%25%20%26%20more%3F&body={}", text)
    );
}

#[test]
fn what_was_sent_is_logged_and_only_then() {
    let crm = salon();
    let args = ["draft", "ada", "--via", "mail", "--log"];
    insta::assert_snapshot!(crm.run(args), @r"
    --- stderr
    crm: This asks before it goes on, and there is no terminal to ask on.
      Look at it with --dry-run, then run it again with --yes.
    --- exit 6
    ");
    insta::assert_snapshot!(crm.on_terminal(args, "n\n"), @r"
    Dear Dr Lovelace,

    It has been a little while since we were last in touch, so I wanted to say hello and ask how things are going.

    If there is anything I can do for you, just let me know. I am always glad to hear from you.

    Best wishes,
    Sunny Salon
    --- stderr
    Subject: A quick hello
    C1 Ada Lovelace: A quick hello
    Was it sent? Yes logs the contact. [y/N] Nothing was logged.
    ");
    assert_eq!(crm.run(["list", "contacts", "--json"]).stdout, "[]\n");
    insta::assert_snapshot!(crm.on_terminal(args, "y\n"), @r"
    Dear Dr Lovelace,

    It has been a little while since we were last in touch, so I wanted to say hello and ask how things are going.

    If there is anything I can do for you, just let me know. I am always glad to hear from you.

    Best wishes,
    Sunny Salon
    --- stderr
    Subject: A quick hello
    C1 Ada Lovelace: A quick hello
    Was it sent? Yes logs the contact. [y/N] Logged K1: mail, Ada Lovelace, 2026-11-21 Sat.
    ");
    let logged = crm.run(["list", "contacts", "--json"]).json();
    assert_eq!(logged[0]["note"], "A quick hello");
    assert_eq!((&logged[0]["purpose"], &logged[0]["channel"]), (&"care".into(), &"mail".into()));
    assert_eq!(crm.run(["draft", "mary", "--log", "--yes", "-n"]).code, 0);
    assert_eq!(crm.run(["list", "contacts", "--json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn a_template_of_ones_own_goes_before_the_shipped_one() {
    let crm = salon();
    let text = "Hello {{ plain_name }}{% if facts.dog %}, how is {{ facts.dog }}{% endif %}?\n";
    fs::write(own(&crm, "en/cadence.txt"), text).unwrap();
    fs::write(own(&crm, "en/thanks-card.txt"), "Thanks from {{ business }}!").unwrap();
    assert_eq!(crm.run(["draft", "mary"]).stdout, "Hello Mary Jones, how is Hachi?\n");
    assert_eq!(crm.run(["draft", "ada"]).stdout, "Hello Ada Lovelace?\n");
    let card = crm.run(["draft", "ada", "--template", "thanks-card"]);
    assert_eq!(card.stdout, "Thanks from Sunny Salon!\n");
    assert_eq!(crm.run(["show", "template", "cadence"]).stdout, text);
    let listed = crm.run(["list", "templates"]).stdout;
    let lines: Vec<&str> = listed.lines().collect();
    assert_eq!(lines.len(), 1 + 13 + 1 + 13);
    insta::assert_snapshot!([lines[0], lines[1], lines[2], lines[14], lines[15]].join("\n"), @r"
    name	language	origin	path
    promise	en	shipped	
    cadence	en	own	$HOME/config/crm/templates/en/cadence.txt
    thanks-card	en	own	$HOME/config/crm/templates/en/thanks-card.txt
    promise	ja	shipped
    ");
    let all = crm.run(["list", "templates", "--json"]).json();
    assert_eq!((&all[1]["name"], &all[1]["origin"]), (&"cadence".into(), &"own".into()));
    assert!(all[0]["path"].is_null());
    insta::assert_snapshot!(crm.run(["remove", "template", "cadence"]), @r"
    --- stderr
    crm: This asks before it goes on, and there is no terminal to ask on.
      Look at it with --dry-run, then run it again with --yes.
    --- exit 6
    ");
    insta::assert_snapshot!(crm.on_terminal(["remove", "template", "thanks-card"], "y\n").stderr.replace(&crm.home().display().to_string(), "$HOME"), @r"
    $HOME/config/crm/templates/en/thanks-card.txt
    Remove your template “thanks-card”? There is no undo for files. [y/N] Removed $HOME/config/crm/templates/en/thanks-card.txt.
    ");
    insta::assert_snapshot!(crm.run(["remove", "template", "cadence", "--yes"]), @r"
    --- stderr
    Removed $HOME/config/crm/templates/en/cadence.txt. The one that comes with the program applies again.
    ");
    insta::assert_snapshot!(crm.run(["remove", "template", "cadence", "--yes"]), @r"
    --- stderr
    crm: The template “cadence” is the one that comes with the program; there is none of your own to remove.
      See which are your own: crm list templates
    --- exit 3
    ");
    assert!(crm.run(["draft", "mary"]).stdout.starts_with("Dear Mary,\n"));
}

#[test]
fn a_bad_template_is_refused_by_file_and_line() {
    let crm = salon();
    let faults = [
        "Subject: Hello\n\nDear {{ nmae }}",
        "Dear {{ name }\nx",
        "{% include 'x' %}",
        "{% for a in tags %}{% for b in tags %}{% endfor %}{% endfor %}",
        "{{ name|shout }}",
        "{{ years + 1 }}",
    ];
    for fault in faults {
        fs::write(own(&crm, "en/cadence.txt"), fault).unwrap();
        let refused = crm.run(["draft", "mary"]);
        assert_eq!(refused.code, 5, "{refused}");
        assert!(refused.stderr.contains("templates/en/cadence.txt:"), "{refused}");
        assert!(!refused.stderr.contains("error-"), "{refused}");
        assert_eq!(refused.stdout, "");
    }
    fs::write(own(&crm, "en/cadence.txt"), faults[0]).unwrap();
    insta::assert_snapshot!(crm.run(["draft", "mary"]), @r"
    --- stderr
    crm: $HOME/config/crm/templates/en/cadence.txt:3: there is no field “nmae”.
      Did you mean name? Fields: salutation, name, plain_name, organisation, business, today, due, days, years, points, expires, product, what, last_purchase, last_contact, rhythm_days, spend, purchases, facts, tags, kind, step, channel
    --- exit 5
    ");
    fs::write(own(&crm, "ja/cadence.txt"), "{{ name }").unwrap();
    insta::assert_snapshot!(crm.run(["draft", "mary", "--lang", "ja"]), @r"
    --- stderr
    crm: $HOME/config/crm/templates/ja/cadence.txt:1: 文例として読み取れません: {{ name }
      項目は {{ }} で囲み、条件は {% if 項目 %} で始めて {% endif %} で終えます。直すには: crm edit template 名前
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["draft", "mary", "--template", "birthdya"]), @r"
    --- stderr
    crm: There is no template “birthdya”.
      Templates: promise, cadence, birthday, anniversary, thanks, onboarding, check-in, replenish, at-risk, win-back, points-expiring, offer-expiring, greeting
    --- exit 3
    ");
    assert_eq!(crm.run(["draft", "mary", "--template", "../cadence"]).code, 2);
}

#[test]
fn the_fields_are_told_where_a_template_is_written() {
    let crm = salon();
    fs::write(own(&crm, "en/cadence.txt"), "{{ xyzzy }}").unwrap();
    let refused = crm.run(["draft", "mary"]).stderr;
    let (_, fields) = refused.split_once("Fields: ").unwrap();
    let fields: Vec<&str> = fields.lines().next().unwrap().split(", ").collect();
    assert_eq!(fields.len(), 23);
    for help in [
        crm.run(["help", "edit", "template"]).stdout,
        crm.run(["help", "edit", "template", "--lang", "ja"]).stdout,
    ] {
        let words: Vec<&str> =
            help.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).collect();
        let silent: Vec<&&str> = fields.iter().filter(|field| !words.contains(field)).collect();
        assert!(silent.is_empty(), "{silent:?}: {help}");
    }
}

#[test]
fn hostile_customers_and_templates_steer_nothing() {
    let crm = salon();
    let name = "Eve\u{1b}[2J\r\nBcc: all@example.com\u{202e}";
    let email = "a>,c@d.example";
    assert_eq!(crm.run(["add", "customer", name, "--email", "eve@example.com"]).code, 0);
    assert_eq!(crm.run(["add", "customer", "Mallory", "--email", email]).code, 0);
    let text = "Subject: A\u{1b}[1m {{ name }}\n\n{{ name }}{{ '\\x1b' }}";
    fs::write(own(&crm, "en/cadence.txt"), text).unwrap();
    for args in [["draft", "C3", "-q"], ["show", "template", "cadence"]] {
        let shown = crm.run(args);
        let all = shown.stdout + &shown.stderr;
        assert!(!all.contains(['\u{1b}', '\u{202e}', '\r']), "{all:?}");
    }
    assert_eq!(crm.run(["draft", "C3", "--eml", "eve.eml"]).code, 0);
    let bytes = fs::read(crm.home().join("eve.eml")).unwrap();
    let mail = MessageParser::new().parse(&bytes).unwrap();
    assert!(mail.bcc().is_none() && mail.subject().unwrap().contains("Bcc: all@example.com"));
    assert_eq!(mail.to().unwrap().clone().into_list().len(), 1);
    insta::assert_snapshot!(crm.run(["draft", "C4", "--eml", "mallory.eml"]), @r"
    --- stderr
    crm: “a>,c@d.example” is not an address that a mail can be sent to.
      Correct it with: crm edit customer WHO --email MAIL
    --- exit 5
    ");
    assert_eq!(crm.run(["draft", "C4", "--mailto"]).code, 5);
    assert!(!crm.home().join("mallory.eml").exists());
}

#[test]
fn an_editor_needs_a_terminal_and_a_name() {
    let crm = salon();
    insta::assert_snapshot!(crm.run(["draft", "ada", "--edit"]), @r"
    --- stderr
    crm: An editor needs a terminal, and there is none.
      Leave out --edit and change the text afterwards.
    --- exit 6
    ");
    insta::assert_snapshot!(crm.run(["edit", "template", "thanks"]), @r"
    --- stderr
    crm: An editor needs a terminal, and there is none.
      Your templates are files in the folder templates beside the settings (crm config path): templates/en/NAME.txt
    --- exit 6
    ");
    insta::assert_snapshot!(crm.on_terminal(["edit", "template", "thanks"], ""), @r"
    --- stderr
    crm: No editor is named.
      Name one, as in EDITOR=nano crm edit template NAME
    --- exit 1
    ");
    assert!(!crm.home().join("config/crm/templates").exists());
}
