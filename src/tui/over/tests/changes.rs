//! Changes that are wanted faster than they are made: each is made once, in order, and none is lost without a word.

use super::*;

/// Somebody else, in another program.
fn elsewhere(board: &Board) -> Crm {
    Crm::open(&board.home.path().join("crm.db"), Policy::default(), now(), false).unwrap()
}

fn due(board: &Board) -> usize {
    board.model.screens.today.due()
}

#[test]
fn what_is_done_while_a_change_is_under_way_is_done_after_it() {
    let mut board = Board::of(&FOUR);
    let first = board.begin(&["x"]);
    let second = board.begin(&["j", "x"]);
    assert!(board.said().contains('2'), "{}", board.said());
    board.perform(first);
    assert!(board.said().starts_with("Done: C1 Ada") && !board.said().contains("(u "));
    board.perform(second);
    assert!(board.said().starts_with("Done: C2 Ben") && board.said().contains("(u "));
    assert_eq!(due(&board), 2);
    board.press(&["u"]);
    assert_eq!(due(&board), 3, "each was an operation of its own");
}

#[test]
fn what_is_under_way_is_not_done_twice() {
    let mut board = Board::of(&FOUR);
    let first = board.begin(&["x"]);
    assert_eq!(board.begin(&["x"]).len(), 0);
    assert_eq!(board.said(), "That is being written already.");
    let second = board.begin(&["space", "space", "x"]);
    board.perform(first);
    board.perform(second);
    assert!(board.said().starts_with("Done: C2 Ben  "), "Ada is not done again: {}", board.said());
    assert_eq!(due(&board), 2);
    let removing = board.begin(&["D"]);
    assert_eq!(board.begin(&["D"]).len(), 0);
    board.perform(removing);
    assert_eq!(board.customers(), 3, "{}", board.said());
    board.press(&["3"]);
    let expiring = board.begin(&["E"]);
    assert_eq!(board.begin(&["E"]).len(), 0);
    board.perform(expiring);
}

#[test]
fn marks_that_were_set_meanwhile_stay() {
    let mut board = Board::of(&FOUR);
    let doing = board.begin(&["space", "x"]);
    board.press(&["space"]);
    board.perform(doing);
    assert_eq!(board.chosen(), ["Ben"]);
    board.press(&["x"]);
    assert_eq!(board.chosen(), ["Cleo"], "nobody is marked any more");
}

#[test]
fn marks_on_whom_nothing_was_done_for_stay() {
    let mut board = Board::of(&FOUR);
    board.press(&["space", "space", "/"]);
    board.type_in("Ada");
    board.press(&["enter", "s"]);
    let Some(Overlay::Form(form)) = board.model.overlays.last() else { panic!() };
    assert_eq!(form.about.chosen.len(), 1, "Ben is not on the list that is seen");
    board.press(&["esc", "x"]);
    assert!(board.said().starts_with("Done: C1 Ada  "), "{}", board.said());
    assert_eq!(board.chosen(), ["Ben"]);
}

#[test]
fn what_is_under_way_is_what_undo_takes_back() {
    let mut board = Board::of(&FOUR);
    let mut effects = board.begin(&["x"]);
    effects.extend(board.begin(&["u"]));
    board.perform(effects);
    assert_eq!((due(&board), board.said().starts_with("Taken back: C1 Ada / done")), (4, true));
    let mut effects = board.begin(&["ctrl-r"]);
    effects.extend(board.begin(&["u", "ctrl-r"]));
    board.perform(effects);
    assert_eq!((due(&board), board.said().starts_with("Done again: C1 Ada / done")), (3, true));
}

#[test]
fn nothing_is_taken_back_for_a_change_that_was_refused() {
    let mut board = Board::of(&FOUR);
    board.press(&["x"]);
    let mut effects = board.begin(&["x"]);
    effects.extend(board.begin(&["u", "ctrl-r"]));
    // Ben's promise is gone by the time it is its turn.
    elsewhere(&board).remove_customers(&[CustomerId(2)]).unwrap();
    let doing = effects.remove(0);
    board.perform(vec![doing]);
    assert!(board.said().starts_with("error-"), "{}", board.said());
    board.perform(effects);
    assert_eq!((due(&board), board.said().as_str()), (3, "error-undo-unmade"));
}

#[test]
fn what_was_refused_is_not_lost_among_what_was_done() {
    let mut board = Board::of(&FOUR);
    let mut effects = board.begin(&["x"]);
    effects.extend(board.begin(&["j", "x"]));
    elsewhere(&board).remove_customers(&[CustomerId(1)]).unwrap();
    board.perform(effects);
    assert!(board.said().starts_with("error-"), "{}", board.said());
    assert_eq!(due(&board), 2, "Cleo and Dan are left");
}

#[test]
fn what_somebody_else_wrote_right_after_is_not_taken_back_unseen() {
    let mut board = Board::of(&FOUR);
    board.press(&["x"]);
    add(&mut elsewhere(&board), "Eve");
    // The change was made before Eve came, and is heard of after.
    board.press(&["u"]);
    assert!(board.said().starts_with("The newest change was made elsewhere"), "{}", board.said());
    assert_eq!(due(&board), 4, "Eve and those who are left");
    board.press(&["u"]);
    assert!(board.said().starts_with("Taken back: C5 Eve / promised"), "{}", board.said());
    let mut effects = board.begin(&["x"]);
    effects.extend(board.begin(&["u"]));
    let undoing = effects.split_off(1);
    board.perform(effects);
    add(&mut elsewhere(&board), "Fay");
    board.perform(undoing);
    assert!(board.said().starts_with("The newest change was made elsewhere"), "{}", board.said());
}

#[test]
fn what_somebody_else_took_back_is_not_done_again_unseen() {
    let mut board = Board::of(&FOUR);
    board.press(&["x", "u"]);
    elsewhere(&board).undo(None).unwrap();
    board.hear(Message::Changed);
    assert_eq!(due(&board), 3, "Dan was promised nothing after all");
    board.press(&["ctrl-r"]);
    assert!(board.said().starts_with("The newest undo was made elsewhere"), "{}", board.said());
    assert_eq!(due(&board), 3);
    board.press(&["ctrl-r"]);
    assert!(board.said().starts_with("Done again: C4 Dan / promised"), "{}", board.said());
    board.press(&["ctrl-r"]);
    assert!(board.said().starts_with("Done again: C1 Ada / done"), "{}", board.said());
}

#[test]
fn a_message_that_is_being_logged_is_not_logged_twice_in_silence() {
    let mut board = Board::of(&["Ada", "Ben"]);
    board.press(&["space", "space", "m"]);
    let logging = board.begin(&["c"]);
    assert_eq!(board.begin(&["c"]).len(), 0);
    assert_eq!(board.said(), "That is being written already.");
    board.perform(logging);
    assert!(board.said().starts_with("Logged: C1 Ada"), "{}", board.said());
}

#[test]
fn a_key_that_means_nothing_says_so() {
    let mut board = Board::of(&["Ada"]);
    for name in ["[", "9", "F5", "E", "あ"] {
        board.press(&[name]);
        assert_eq!(board.said(), format!("{name} does nothing here. ? shows the keys."));
    }
    board.press(&["j"]);
    for name in ["esc", "ctrl-k", "alt-x", "delete", "backspace"] {
        board.press(&[name]);
        assert_eq!(board.said(), "", "{name}");
    }
    board.model.screen = ScreenName::Customers;
    board.press(&["/"]);
    board.type_in("[9");
    assert_eq!(board.said(), "", "it is typed");
    board.press(&["esc", "esc", "4", "space"]);
    assert_eq!(board.said(), "Space does nothing here. ? shows the keys.");
}

#[test]
fn the_key_that_asks_to_leave_leaves_when_it_is_pressed_again() {
    let edited = || {
        let mut board = Board::of(&["Ada"]);
        board.press(&["c"]);
        board.type_in("Brush");
        board.press(&["esc"]);
        board
    };
    for keys in [["q", "q"], ["ctrl-c", "ctrl-c"], ["q", "ctrl-c"], ["ctrl-c", "ｑ"]] {
        let mut board = edited();
        board.press(&keys[..1]);
        assert_eq!((board.top(), board.model.is_leaving), ("confirm", false), "{keys:?}");
        board.press(&keys[1..]);
        assert!(board.model.is_leaving, "{keys:?}");
    }
    let mut board = edited();
    board.model.keymap = Keymap::usual().with(&[("quit".to_owned(), "F9".to_owned())]).unwrap();
    board.press(&["f9", "f9"]);
    assert!(board.model.is_leaving);
    let mut board = Board::of(&FOUR);
    board.press(&["space", "space", "space", "D", "q"]);
    assert_eq!((board.top(), board.model.is_leaving), ("screen", false), "no is the answer there");
}

#[test]
fn what_lies_ahead_is_done_and_called_early() {
    let mut board = Board::of(&[]);
    for (name, due) in [("Ada", "+3d"), ("Ben", "today"), ("Cleo", "+3d")] {
        let change = CustomerChange { name: Some(name.to_owned()), ..CustomerChange::default() };
        let id = board.clerk.crm.add_customer(&change, true).unwrap();
        let promise = ReminderChange { due: Some(due.to_owned()), ..ReminderChange::default() };
        board.clerk.crm.add_reminders(&[id], &promise).unwrap();
    }
    board.hear(Message::Changed);
    board.press(&["x"]);
    assert!(board.said().starts_with("Done: C2 Ben  "), "{}", board.said());
    board.press(&["x"]);
    let early = " / early: it was due 2026-11-24 Tue   (u undoes it)";
    assert!(board.said().ends_with(early), "{}", board.said());
    board.press(&["u", "g", "space", "space", "x"]);
    let early = " and 1 more / 2 of them early, the first was due 2026-11-24 Tue   (u undoes it)";
    assert!(board.said().ends_with(early), "{}", board.said());
}
