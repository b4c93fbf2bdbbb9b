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
