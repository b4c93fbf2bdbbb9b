//! Command lines that cannot be understood: status 2, said in the person's language or as JSON.

use crate::environment::TestEnvironment;

#[test]
fn said_in_the_language_of_flag_variable_or_locale() {
    let english = TestEnvironment::new();
    insta::assert_snapshot!(english.run(["complétions"]), @r#"
    --- stderr
    crm: "complétions" is no command of crm.
      Did you mean crm completions?
    --- exit 2
    "#);
    insta::assert_snapshot!(english.run(["--lang", "ja", "completion"]), @r"
    --- stderr
    crm: crm に「completion」というコマンドはありません。
      crm completions ではありませんか。
    --- exit 2
    ");
    insta::assert_snapshot!(TestEnvironment::japanese().run(["completions", "csh"]), @r"
    --- stderr
    crm: 「csh」は シェル の値として使えません。
      zsh ではありませんか。
    --- exit 2
    ");
    insta::assert_snapshot!(TestEnvironment::japanese().run(["--lang=en", "man", "a", "b"]), @r#"
    --- stderr
    crm: "b" means nothing to crm man.
      A name with a space needs quotes: "Mary Jones"
    --- exit 2
    "#);
    let variable = english.command().env("CRM_LANG", "ja").arg("x").output().unwrap();
    assert!(String::from_utf8(variable.stderr).unwrap().starts_with("crm: crm に「x」"));
}

#[test]
fn as_json_where_json_was_asked_for() {
    let crm = TestEnvironment::new();
    insta::assert_snapshot!(crm.run(["--json", "completions"]), @r#"
    --- stderr
    {"code":"usage","exit":2,"message":"crm completions needs: SHELL","hint":"Its page: crm help completions","candidates":[]}
    --- exit 2
    "#);
    for args in [["-o", "json", "x"], ["x", "--output", "jsonl"], ["--output=json", "x", "y"]] {
        let stderr = crm.run(args).stderr;
        assert!(stderr.starts_with(r#"{"code":"usage","exit":2,"#), "{stderr}");
        assert_eq!(stderr.lines().count(), 1);
    }
}

#[test]
fn what_was_left_out_is_put_into_the_hint() {
    let crm = TestEnvironment::new();
    let hint = |stderr: String| stderr.lines().nth(1).unwrap_or_default().trim().to_owned();
    for (line, expected) in [
        ("list customer", "Did you mean crm list customers?"),
        ("edit mary", "Did you mean crm edit customer mary?"),
        ("edit p3", "Did you mean crm edit purchase p3?"),
        ("remove R2", "Did you mean crm remove reminder R2?"),
        ("edit o'neill", r"Did you mean crm edit customer 'o'\''neill'?"),
        ("list customers tag:vip", "Did you mean --filter tag:vip?"),
        ("list customers spend>50", "Did you mean --filter 'spend>50'?"),
        ("lapsed", "Did you mean crm list lapsed?"),
    ] {
        let words: Vec<&str> = line.split(' ').collect();
        let done = crm.command().args(&words).output().unwrap();
        assert_eq!(done.status.code(), Some(2), "{line}");
        assert_eq!(hint(String::from_utf8(done.stderr).unwrap()), expected, "{line}");
    }
    assert!(crm.run(["add", "Sue"]).stderr.contains("comes one of: customer"));
}

#[test]
fn a_code_of_something_else_and_a_day_in_the_wrong_place_are_pointed_out() {
    let crm = TestEnvironment::new();
    crm.run(["add", "customer", "Mary Jones"]);
    insta::assert_snapshot!(crm.run(["show", "P2"]), @r"
    --- stderr
    crm: “P2” is the code of a purchase, and a customer is needed here.
      See it with crm show purchase P2
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["log", "contact", "r1", "Rang"]), @r"
    --- stderr
    crm: “r1” is the code of a reminder, and a customer is needed here.
      List the reminders with crm list reminders
    --- exit 3
    ");
    insta::assert_snapshot!(crm.run(["add", "reminder", "mary", "Ring back", "tomorrow"]), @r#"
    --- stderr
    crm: “Ring back” is not a day; the day comes before what is promised.
      Such as crm add reminder WHO tomorrow "Ring back"
    --- exit 2
    "#);
    insta::assert_snapshot!(crm.run(["edit", "customer", "mary", "--birthday", "25/12"]), @r"
    --- stderr
    crm: “25/12” is not a birthday.
      Write it as 1980-04-05 or 5 Apr 1980, without the year 5 Apr or 04-05: in digits the month comes first.
    --- exit 2
    ");
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let crm = TestEnvironment::new();
    let done = crm.command().args(["help"]).arg(OsStr::from_bytes(b"\xff")).output().unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(String::from_utf8(done.stderr).unwrap().contains("not valid UTF-8"));
}
