//! What a terminal sends for a key.

/// The bytes of a key by its name: `j`, `enter`, `ctrl-s`, `alt-x`, `shift-tab`, `pgdn`, `f1`.
pub(crate) fn bytes(key: &str) -> Vec<u8> {
    let sequence = |text: &str| format!("\x1b{text}").into_bytes();
    match key {
        "enter" => b"\r".to_vec(),
        "esc" => b"\x1b".to_vec(),
        "tab" => b"\t".to_vec(),
        "space" => b" ".to_vec(),
        "backspace" => b"\x7f".to_vec(),
        "shift-tab" => sequence("[Z"),
        "delete" => sequence("[3~"),
        "up" => sequence("[A"),
        "down" => sequence("[B"),
        "right" => sequence("[C"),
        "left" => sequence("[D"),
        "home" => sequence("[H"),
        "end" => sequence("[F"),
        "pgup" => sequence("[5~"),
        "pgdn" => sequence("[6~"),
        "f1" => sequence("OP"),
        "f2" => sequence("OQ"),
        _ => held(key),
    }
}

/// A key with another one held down, or a plain character.
fn held(key: &str) -> Vec<u8> {
    if let Some(letter) = key.strip_prefix("ctrl-") {
        let [letter] = letter.as_bytes() else { panic!("no such key: {key}") };
        return vec![letter & 0x1f];
    }
    if let Some(rest) = key.strip_prefix("alt-") {
        return [b"\x1b".to_vec(), bytes(rest)].concat();
    }
    assert_eq!(key.chars().count(), 1, "no such key: {key}");
    key.as_bytes().to_vec()
}
