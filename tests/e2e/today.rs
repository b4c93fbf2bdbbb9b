//! The morning: one list, best first, acted on until it is empty.

use crate::environment::TestEnvironment;

/// A hairdresser's book: a promise, a birthday, thanks that are owed, a silence, one who lapsed.
fn salon(crm: TestEnvironment) -> TestEnvironment {
    let lines: &[&[&str]] = &[
        &["add", "customer", "Hana Sato", "--phone", "090-1111-2222", "--birthday", "11-23"],
        &["add", "customer", "Ada Lovelace", "--email", "ada@example.com", "--cadence", "30"],
        &["add", "customer", "Ken Ito", "--phone", "090-3333-4444"],
        &["add", "customer", "Mia Wong", "--email", "mia@example.com"],
        &["log", "contact", "Ada", "Asked about dates", "--at", "2026-10-20"],
        &["log", "purchase", "Ken", "Cut@4800", "--at", "2026-11-18"],
        &["log", "purchase", "Mia", "Cut@4800", "--at", "2026-01-10"],
        &["log", "purchase", "Mia", "Cut@4800", "--at", "2026-04-10"],
        &["add", "reminder", "Ken", "2026-11-21", "Call about the colour"],
    ];
    for line in lines {
        let done = crm.command().args(*line).output().unwrap();
        assert!(done.status.success(), "{line:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
    crm
}

#[test]
fn the_morning_on_a_terminal() {
    let crm = salon(TestEnvironment::new());
    insta::assert_snapshot!(crm.on_terminal(["today"], ""), @r"
    2026-11-21 Sat: 4 customers to get in touch with, 2 overdue

    ! C3 Ken Ito                                                  call 090-3333-4444
        Promised: Call about the colour [today]
          Come back to what you promised.                                crm done R1
        First purchase 2026-11-18 Wed: thanks are owed [2 days overdue]
          Thank them by name.                               crm done C3-thanks-first
        New customer, day 3: ask how it went [today]
          One small thing; keep it short.                   crm done C3-onboarding-3

    ! C2 Ada Lovelace                                           mail ada@example.com
        32 days without contact (every 30) [2 days overdue]
          Ask how they are; sell nothing.             crm done C2-cadence-2026-10-20

      C4 Mia Wong                                               mail mia@example.com
        Lapsed: 225 days without a purchase [for 44 days]
          Say that you miss them, and what is new.   crm done C4-win-back-2026-04-10

      C1 Hana Sato                                                call 090-1111-2222
        Birthday 2026-11-23 Mon [in 2 days]
          Wish a happy birthday.                           crm done C1-birthday-2026

    What to say in full: crm draft C3  Later: crm snooze R1 +1d  Skip: crm skip R1
    Undo: crm undo
    ");
    insta::assert_snapshot!(crm.on_terminal(["done", "R1"], ""), @r"
    --- stderr
    Done: Ken Ito, promise: Call about the colour (R1).
    ");
    insta::assert_snapshot!(crm.on_terminal(["done", "C3-thanks", "--via", "line"], ""), @r"
    --- stderr
    Done: Ken Ito, thanks (C3-thanks-first). Logged as K2: LINE.
    ");
    insta::assert_snapshot!(crm.on_terminal(["log", "contact", "Ada", "All well"], ""), @r"
    --- stderr
    Logged K3: call, Ada Lovelace, 2026-11-21 Sat. Next due 2026-12-21 Mon.
    ");
    insta::assert_snapshot!(crm.on_terminal(["snooze", "C1-birthday", "+1d"], ""), @r"
    --- stderr
    Snoozed until 2026-11-22 Sun: Hana Sato, birthday (C1-birthday-2026).
    ");
    insta::assert_snapshot!(crm.on_terminal(["skip", "Mia", "--why", "Moved away"], ""), @r"
    --- stderr
    Skipped: Mia Wong, win-back (C4-win-back-2026-04-10).
    ");
    insta::assert_snapshot!(crm.on_terminal(["today"], ""), @r"
    2026-11-21 Sat: 1 customer to get in touch with

      C3 Ken Ito                                                  call 090-3333-4444
        New customer, day 3: ask how it went [today]
          One small thing; keep it short.                   crm done C3-onboarding-3

    What to say in full: crm draft C3  Later: crm snooze C3-onboarding-3 +1d
    Skip: crm skip C3-onboarding-3  Undo: crm undo
    ");
    insta::assert_snapshot!(crm.on_terminal(["undo"], ""), @r"
    --- stderr
    Taken back: C4 Mia Wong / skipped (O14, 2026-11-21)
    ");
    insta::assert_snapshot!(crm.run(["today", "-o", "ids"]), @r"
    C3
    C4
    ");
}

#[test]
fn the_morning_in_japanese() {
    let crm = salon(TestEnvironment::japanese());
    insta::assert_snapshot!(crm.on_terminal(["today"], ""), @r"
    2026-11-21 (土)  連絡する顧客 4人、期限切れ 2人

    ! C3 Ken Ito                                                  電話 090-3333-4444
        フォロー: Call about the colour [今日]
          約束した件をお返事する                                         crm done R1
        2026-11-18 (水) 初回購入のお礼 [2日超過]
          お名前を呼んでお礼を伝える                        crm done C3-thanks-first
        新規のお客様 3日目: 様子を伺う [今日]
          一つだけ、手短にお伝えする                        crm done C3-onboarding-3

    ! C2 Ada Lovelace                                         メール ada@example.com
        32日連絡なし（30日ごと） [2日超過]
          近況を伺う（売り込まない）                  crm done C2-cadence-2026-10-20

      C4 Mia Wong                                             メール mia@example.com
        休眠: 225日購入なし [44日前から]
          ご無沙汰のご挨拶と、新しいことをお知らせする
          crm done C4-win-back-2026-04-10

      C1 Hana Sato                                                電話 090-1111-2222
        誕生日 2026-11-23 (月) [2日後]
          お誕生日をお祝いする                             crm done C1-birthday-2026

    文面の全文: crm draft C3  延期: crm snooze R1 +1d  見送り: crm skip R1
    取り消し: crm undo
    ");
    insta::assert_snapshot!(crm.on_terminal(["today", "--only", "thanks", "--explain"], ""), @r"
    2026-11-21 (土)  連絡する顧客 1人、期限切れ 1人

    ! C3 Ken Ito                                                  電話 090-3333-4444
        2026-11-18 (水) 初回購入のお礼 [2日超過]
          お名前を呼んでお礼を伝える                        crm done C3-thanks-first
          順位: 今日までの分、お礼（優先順位 2）、累計 4,800円、期日 2026-11-19

    並び順: 今日までの分を先に、先の分は期日順。次に種類（問題、フォロー、お礼、誕生
    日、新規、特典、ポイント、様子伺い、記念日、連絡間隔、離れかけ、再購入、復帰、挨
    拶）、累計購入額の多い順、期日の古い順。
    ");
    insta::assert_snapshot!(crm.on_terminal(["done", "R1"], ""), @r"
    --- stderr
    済み: Ken Ito フォロー「Call about the colour」（R1）
    ");
    insta::assert_snapshot!(crm.on_terminal(["skip", "C3-thanks"], ""), @r"
    --- stderr
    見送り: Ken Ito お礼（C3-thanks-first）
    ");
    insta::assert_snapshot!(crm.on_terminal(["snooze", "C1-birthday", "明日"], ""), @r"
    --- stderr
    2026-11-22 (日) まで延期: Hana Sato 誕生日（C1-birthday-2026）
    ");
}

#[test]
fn the_morning_for_programs() {
    let crm = salon(TestEnvironment::new());
    let queue = crm.run(["today", "--json"]).json();
    let rows = queue.as_array().unwrap();
    assert_eq!(rows.len(), 4);
    for row in rows {
        assert!(row["customer"]["id"].is_string() && row["customer"]["stage"].is_string());
        for item in row["items"].as_array().unwrap() {
            for key in ["id", "rule", "due", "reason", "channel", "act"] {
                assert!(item[key].is_string(), "{key} of {item}");
            }
        }
    }
    // The command each item names clears it, as it is printed.
    for row in rows {
        for item in row["items"].as_array().unwrap() {
            let act: Vec<&str> = item["act"].as_str().unwrap().split(' ').skip(1).collect();
            assert!(crm.command().args(&act).status().unwrap().success(), "{act:?}");
        }
    }
    insta::assert_snapshot!(crm.run(["today", "--json"]), @"[]");
    insta::assert_snapshot!(crm.run(["today", "--exit-code"]), @r"
    id	name	due	rules	reason	channel	reach	items	act
    ");
    assert_eq!(crm.run(["today", "--exit-code", "--cron"]).to_string(), "");
    insta::assert_snapshot!(crm.run(["today", "--days", "60", "--columns", "id,rules,due,items", "--exit-code"]), @r"
    id	rules	due	items
    C3	onboarding;onboarding	2026-12-02	C3-onboarding-14;C3-onboarding-30
    C2	cadence	2026-12-21	C2-cadence-2026-11-21
    --- exit 10
    ");
}

#[test]
fn cron_is_silent_unless_somebody_is_due() {
    let crm = TestEnvironment::new();
    assert_eq!(crm.run(["today", "--cron"]).to_string(), "");
    let crm = salon(crm);
    let plain = crm.run(["today", "--cron"]).to_string();
    assert!(plain.contains("Call about the colour") && !plain.contains('\u{1b}'), "{plain}");
    // In an empty environment and the C locale it says the same; TZ is no matter for a day that is given.
    for (name, value) in [("LC_ALL", "C"), ("TZ", "Pacific/Apia"), ("TERM", "dumb")] {
        let done = crm.command().env(name, value).args(["today", "--cron"]).output().unwrap();
        assert_eq!(String::from_utf8(done.stdout).unwrap(), plain, "{name}={value}");
    }
}

#[test]
fn the_same_morning_everywhere() {
    // 2026-11-21 22:30 in UTC: Saturday afternoon in Honolulu, Sunday morning in Kolkata and Apia.
    let crm = salon(TestEnvironment::new());
    let of = |zone: &str, today: &str| {
        let done = crm
            .command()
            .env("TZ", zone)
            .env("CRM_TODAY", today)
            .args(["today", "--json"])
            .output()
            .unwrap();
        String::from_utf8(done.stdout).unwrap()
    };
    let here = of("Asia/Tokyo", "2026-11-22");
    for zone in ["Pacific/Honolulu", "Asia/Kolkata", "Pacific/Apia", "UTC"] {
        assert_eq!(of(zone, "2026-11-22"), here, "{zone}");
    }
    assert_ne!(of("Asia/Tokyo", "2026-11-23"), here);
}

#[test]
fn what_cannot_be_acted_on_is_refused() {
    let crm = salon(TestEnvironment::new());
    insta::assert_snapshot!(crm.run(["done", "R9"]), @r"
    --- stderr
    crm: There is no reminder R9.
      List them with crm list reminders
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["done", "C1-birthdy"]), @r"
    --- stderr
    crm: “C1-birthdy” names no rule.
      After the customer comes one of: promise, cadence, birthday, anniversary, thanks, onboarding, check-in, replenish, at-risk, win-back, points-expiring, offer-expiring, greeting
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["done", "C1-greeting"]), @r"
    --- stderr
    crm: “C1-greeting” is not on the list of its customer.
      See what is: crm today --days 30
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["skip", "C1-birthday-2026"]), @r"
    --- stderr
    Skipped: Hana Sato, birthday (C1-birthday-2026).
    ");
    insta::assert_snapshot!(crm.run(["skip", "C1-birthday-2026"]), @r"
    --- stderr
    crm: “C1-birthday-2026” was cleared on 2026-11-21 already.
      Take that back: crm undo
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["snooze", "R1", "yesterday"]), @r"
    --- stderr
    crm: “yesterday” is 2026-11-20 and already over.
      Give today or a later day, such as +1w or fri.
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["snooze", "R1", "today"]), @r"
    --- stderr
    crm: 2026-11-21 is not after today.
      Give a later day, as in: crm snooze R5 +3d
    --- exit 2
    ");
    insta::assert_snapshot!(crm.run(["snooze", "C3-thanks", "+2m"]), @r"
    --- stderr
    crm: C3-thanks-first is of use until 2026-12-03 only.
      Choose an earlier day, or leave it: crm skip C3-thanks-first
    --- exit 5
    ");
    insta::assert_snapshot!(crm.run(["done", "Hana"]), @r"
    --- stderr
    crm: Nothing is on the list for Hana Sato today.
      See what lies ahead: crm today --days 30
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["today", "--only", "birthdays"]), @r#"
    --- stderr
    crm: "birthdays" is no value for --only.
      Did you mean birthday?
    --- exit 2
    "#);
    insta::assert_snapshot!(crm.run(["log", "contact", "Hana", "Hello", "--for", "C3-thanks"]), @r"
    --- stderr
    crm: C3-thanks-first is not an item of C1.
      Name an item of that customer; crm today shows them.
    --- exit 2
    ");
}

#[test]
fn a_person_is_shown_what_a_day_can_hold() {
    let crm = TestEnvironment::new();
    let rows: String = (0..103).map(|n| format!("Customer {n:03},7,2026-01-01\n")).collect();
    let file = crm.home().join("customers.csv");
    std::fs::write(file, format!("name,cadence_days,created\n{rows}")).unwrap();
    assert_eq!(crm.run(["import", "customers", "customers.csv"]).code, 0);
    let page = crm.on_terminal(["today"], "").stdout;
    assert!(
        page.starts_with("2026-11-21 Sat: 103 customers to get in touch with, 103 overdue\n"),
        "{page}"
    );
    assert!(page.contains("\nAnd 3 more: crm today --limit 103\n"), "{page}");
    assert_eq!(crm.run(["today", "-o", "ids"]).stdout.lines().count(), 103);
    assert!(!crm.on_terminal(["today", "--limit", "103"], "").stdout.contains("more:"));
}

#[test]
fn who_was_not_reached_stays_on_the_list() {
    let crm = salon(TestEnvironment::new());
    crm.run(["log", "contact", "Ken", "--outcome", "absent"]);
    let ids = |crm: &TestEnvironment| crm.run(["today", "--only", "thanks", "-o", "ids"]).stdout;
    assert_eq!(ids(&crm), "C3\n");
    crm.run(["log", "contact", "Ken", "Thanked"]);
    assert_eq!(ids(&crm), "");
    // A contact that never was answered nothing.
    crm.run(["remove", "contact", "K3"]);
    assert_eq!(ids(&crm), "C3\n");
    crm.run(["undo"]);
    assert_eq!(ids(&crm), "");
}

#[test]
fn a_problem_is_open_until_somebody_answers_it() {
    let crm = salon(TestEnvironment::new());
    let complains = ["log", "contact", "Mia", "Colour faded", "--in", "--mood", "bad"];
    let tomorrow = |crm: &TestEnvironment| {
        crm.run(["today", "--only", "at-risk", "--today", "2026-11-22", "-o", "ids"]).stdout
    };
    crm.run(complains);
    assert_eq!(tomorrow(&crm), "C4\n");
    crm.run(["log", "contact", "Mia", "--outcome", "absent"]);
    assert_eq!(tomorrow(&crm), "C4\n");
    crm.run(["log", "contact", "Mia", "Said sorry, new colour on Friday"]);
    assert_eq!(tomorrow(&crm), "");
    // What was promised in it is asked for by itself.
    crm.run(["log", "contact", "Ada", "Wants her money back", "--mood", "bad", "--next", "+3d"]);
    assert_eq!(tomorrow(&crm), "");
}

#[test]
fn the_list_in_another_order() {
    let crm = salon(TestEnvironment::new());
    let ids = |sort: &str, limit: &str| {
        crm.run(["today", "--sort", sort, "--limit", limit, "-o", "ids"]).stdout
    };
    assert_eq!(crm.run(["today", "-o", "ids"]).stdout, "C3\nC2\nC4\nC1\n");
    assert_eq!(ids("name", "9"), "C2\nC1\nC3\nC4\n");
    assert_eq!(ids("-name", "2"), "C4\nC3\n");
    let refused = crm.run(["today", "--sort", "reason"]);
    assert!(refused.stderr.contains("cannot be sorted by “reason”"), "{}", refused.stderr);
    assert_eq!(refused.code, 2);
}

#[test]
fn nobody_looks_further_ahead_than_a_code_is_found() {
    let crm = salon(TestEnvironment::new());
    assert_eq!(crm.run(["today", "--days", "366"]).code, 0);
    assert_eq!(crm.run(["today", "--days", "367"]).code, 2);
}

#[test]
fn items_are_read_from_the_standard_input() {
    let crm = salon(TestEnvironment::new());
    insta::assert_snapshot!(crm.run_with_input(["skip", "-"], "C1-birthday\n\n C3\n"), @r"
    --- stderr
    Skipped: Hana Sato, birthday (C1-birthday-2026).
    Skipped: Ken Ito, promise: Call about the colour (R1).
    Skipped: Ken Ito, thanks (C3-thanks-first).
    Skipped: Ken Ito, onboarding (C3-onboarding-3).
    ");
}

#[test]
fn a_birthday_is_not_put_off_past_its_day() {
    let crm = salon(TestEnvironment::new());
    insta::assert_snapshot!(crm.run(["snooze", "C1-birthday", "+3d"]), @r"
    --- stderr
    crm: C1-birthday-2026 is of use until 2026-11-23 only.
      Choose an earlier day, or leave it: crm skip C1-birthday-2026
    --- exit 5
    ");
    assert_eq!(crm.run(["snooze", "C1-birthday", "+2d"]).code, 0);
}

#[test]
fn who_was_a_customer_long_before_is_not_new() {
    let crm = TestEnvironment::new();
    for (name, since) in [("Old Client", "2015-03-01"), ("New Client", "2026-11-01")] {
        crm.run(["add", "customer", name, "--since", since]);
        crm.run(["log", "purchase", name, "Cut@4800", "--at", "2026-11-18"]);
    }
    assert_eq!(crm.run(["today", "--only", "thanks", "-o", "ids"]).stdout, "C2\n");
    assert_eq!(crm.run(["today", "--only", "onboarding", "-o", "ids"]).stdout, "C2\n");
}

#[test]
fn a_full_width_space_before_a_flag_is_told() {
    let crm = TestEnvironment::japanese();
    insta::assert_snapshot!(crm.run(["add", "customer", "田中美咲　--phone　０９０"]), @r"
    --- stderr
    crm: --phone の前に全角スペースがあるため、区切りとして読めません。
      --phone の前を半角スペースにしてください。
    --- exit 2
    ");
    assert_eq!(crm.run(["add", "customer", "田中　美咲"]).code, 0);
}

#[test]
fn who_was_just_contacted_gets_no_letter_without_a_reason() {
    let crm = salon(TestEnvironment::new());
    crm.run(["log", "contact", "Ada", "All well"]);
    insta::assert_snapshot!(crm.run(["draft", "Ada"]), @r"
    --- stderr
    crm: There is no reason to write to Ada Lovelace today.
      Choose a text yourself, as in: --template cadence; crm list templates shows them.
    --- exit 3
    ");
    assert_eq!(crm.run(["draft", "Ada", "--template", "cadence"]).code, 0);
}

#[test]
fn a_page_keeps_to_the_screen() {
    let crm = salon(TestEnvironment::new());
    let on = |lines| crm.on_screen(["today"], lines).stdout;
    assert!(on(24).lines().count() <= 22, "{}", on(24));
    assert!(on(24).contains("\nAnd 1 more: crm today --limit 4\n"), "{}", on(24));
    assert!(!on(40).contains("more:"));
    // The best one stands there however small the screen is.
    assert!(on(3).contains("Ken Ito") && on(3).contains("And 3 more"));
}
