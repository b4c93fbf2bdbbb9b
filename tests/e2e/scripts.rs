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
    let preview = crm.run(["man", "pages", "-n"]);
    assert!(preview.stderr.ends_with(" pages would be written to pages\n"), "{preview}");
    assert!(!crm.home().join("pages").exists());
    let written = crm.run(["man", "pages"]).stderr;
    let names = fs::read_dir(crm.home().join("pages")).unwrap();
    let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(written, format!("{} pages written to pages\n", names.len()));
    for page in ["crm.1", "crm-list.1", "crm-list-lapsed.1", "crm-log-purchase.1"] {
        assert!(names.iter().any(|name| name == page), "{page} is not among {names:?}");
    }
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
