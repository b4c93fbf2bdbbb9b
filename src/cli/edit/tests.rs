//! Templates and messages on a terminal, with a script for an editor.

use crate::cli::tests::Desk;
use crate::error::Exit;

const OWN: &str = "templates/en/birthday.txt";

#[test]
fn a_template_begins_as_a_copy_of_the_shipped_one() {
    let desk = Desk::new("echo 'Hello {{ plain_name }}' >> \"$1\"");
    let (exit, _, said) = desk.run(&["edit", "template", "birthday"]);
    assert!(exit == Exit::Done && said.starts_with("Saved: "), "{said}");
    let own = desk.read(OWN).unwrap();
    assert!(own.starts_with("Subject: Happy birthday!\n"), "{own}");
    assert!(own.ends_with("Hello {{ plain_name }}\n"), "{own}");
}

#[test]
fn what_was_not_changed_is_no_template_of_ones_own() {
    let desk = Desk::new("true");
    let (exit, _, said) = desk.run(&["edit", "template", "birthday"]);
    assert_eq!((exit, said.as_str()), (Exit::Done, "The template is as it was.\n"));
    assert_eq!(desk.read(OWN), None);
    desk.teach("exit 3");
    assert_eq!(desk.run(&["edit", "template", "birthday"]).0, Exit::Failure);
    assert_eq!(desk.read(OWN), None);
}

#[test]
fn a_template_with_a_fault_is_kept_and_gone_on_with() {
    let desk = Desk::new("echo 'Hello {{ nmae }}' > \"$1\"");
    let (exit, _, said) = desk.run(&["edit", "template", "birthday"]);
    assert_eq!(exit, Exit::Refused);
    assert!(
        said.contains("Your text is kept in ") && said.contains(":1: there is no field"),
        "{said}"
    );
    assert_eq!(desk.read(OWN).unwrap(), "Hello {{ nmae }}\n");
    desk.teach("true");
    assert_eq!(desk.run(&["edit", "template", "birthday"]).0, Exit::Refused);
    desk.teach("sed -i.bak s/nmae/name/ \"$1\"");
    assert_eq!(desk.run(&["edit", "template", "birthday"]).0, Exit::Done);
    assert_eq!(desk.read(OWN).unwrap(), "Hello {{ name }}\n");
}

#[test]
fn a_filter_there_is_none_of_is_found_when_the_editor_closes() {
    let desk = Desk::new("echo '{{ name|shout }}' > \"$1\"");
    let (exit, _, said) = desk.run(&["edit", "template", "thanks-card"]);
    assert!(exit == Exit::Refused && said.contains("no such filter or test"), "{said}");
}

#[test]
fn a_message_is_changed_before_it_goes_anywhere() {
    let desk =
        Desk::new("sed -i.bak -e 's/^Subject: .*/Subject: Tea?/' -e 's/^Dear/Dearest/' \"$1\"");
    assert_eq!(desk.run(&["add", "customer", "Ada", "--email", "ada@example.com"]).0, Exit::Done);
    let (exit, text, said) = desk.run(&["draft", "ada", "--via", "mail", "--edit"]);
    assert_eq!(exit, Exit::Done, "{said}");
    assert!(text.starts_with("Dearest Ada,\n\n") && said.contains("Subject: Tea?"), "{text}{said}");
    let (_, text, _) = desk.run(&["draft", "ada", "--edit"]);
    assert!(text.starts_with("Dearest Ada,\n\n") && !text.contains("Subject"), "{text}");
    desk.teach(": > \"$1\"");
    let (exit, text, said) = desk.run(&["draft", "ada", "--edit"]);
    assert_eq!((exit, text.as_str()), (Exit::Refused, ""), "{said}");
    desk.teach("exit 1");
    assert_eq!(desk.run(&["draft", "ada", "--edit"]).0, Exit::Failure);
}
