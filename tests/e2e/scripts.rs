//! What is written for other programs: completion scripts and manual pages.

use std::fs;

use crate::environment::TestEnvironment;

#[test]
fn a_completion_script_for_each_shell() {
    let crm = TestEnvironment::new();
    for (shell, sign) in [
        ("bash", "complete -F _crm"),
        ("zsh", "#compdef crm"),
        ("fish", "complete -c crm"),
        ("elvish", "edit:completion:arg-completer[crm]"),
        ("powershell", "Register-ArgumentCompleter"),
    ] {
        let done = crm.run(["completions", shell]);
        assert!(done.stdout.contains(sign), "{shell}: {}", done.stdout);
        assert!(done.stdout.contains("dry-run"), "{shell}");
        assert_eq!((done.code, done.stderr.as_str()), (0, ""), "{shell}");
    }
}

#[test]
fn completions_explain_themselves_in_japanese() {
    let fish = TestEnvironment::japanese().run(["completions", "fish"]).stdout;
    assert!(fish.contains("-d 'マニュアルページを出力します'"), "{fish}");
}

#[test]
fn the_main_page_or_all_pages() {
    let crm = TestEnvironment::new();
    let page = crm.run(["man"]).stdout;
    assert!(page.contains(".TH crm 1") && page.contains(".SH SYNOPSIS"), "{page}");
    insta::assert_snapshot!(crm.run(["man", "pages", "-n"]), @r"
    --- stderr
    4 pages would be written to pages
    ");
    assert!(!crm.home().join("pages").exists());
    insta::assert_snapshot!(crm.run(["man", "pages"]), @r"
    --- stderr
    4 pages written to pages
    ");
    let names = fs::read_dir(crm.home().join("pages")).unwrap();
    let mut names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["crm-completions.1", "crm-help.1", "crm-man.1", "crm.1"]);
    let japanese = TestEnvironment::japanese().run(["man"]).stdout;
    assert!(japanese.contains(".SH 書式") && !japanese.contains(".SH NAME"), "{japanese}");
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let crm = TestEnvironment::new();
    fs::write(crm.home().join("file"), "").unwrap();
    let done = crm.run(["man", "file/pages"]);
    assert_eq!(done.code, 1);
    assert!(done.stderr.starts_with("crm: The manual pages could not be written to file/pages"));
}
