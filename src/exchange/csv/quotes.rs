//! Whether the quotation marks of a raw record pair up: csv_core accepts any, and takes the rest of a file for one
//! cell after a mark that is never closed.

/// Where the first quotation mark stands that is part of a cell without marks, or opens a cell that never ends or
/// goes on after its closing mark.
pub(super) fn fault(raw: &[u8], delimiter: u8) -> Option<usize> {
    let ends_cell = |byte: &u8| *byte == delimiter || *byte == b'\r' || *byte == b'\n';
    let mut at = 0;
    while at < raw.len() {
        if raw[at] == b'"' {
            let sound = closing(raw, at).filter(|end| raw.get(*end).is_none_or(ends_cell));
            let Some(end) = sound else { return Some(at) };
            at = end + 1;
        } else {
            let cell = raw[at..].split(ends_cell).next().unwrap_or_default();
            if let Some(mark) = cell.iter().position(|byte| *byte == b'"') {
                return Some(at + mark);
            }
            at += cell.len() + 1;
        }
    }
    None
}

/// The place after the mark that closes the one at `open`; doubled marks are text.
fn closing(raw: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    loop {
        at += raw.get(at..)?.iter().position(|byte| *byte == b'"')? + 1;
        if raw.get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn sound_records_pass() {
        for raw in ["", "a,b\n", r#""a","b""#, "\"a\r\nb\",c\r\n", r#""say ""hi""",x"#, r#","","#] {
            assert_eq!(fault(raw.as_bytes(), b','), None, "{raw}");
        }
        assert_eq!(fault(b"\"a\";b", b';'), None);
    }

    #[test]
    fn the_faulty_mark_is_found() {
        for (raw, at) in [
            (r#"a"b,c"#, 1),
            (r#"a,"b"#, 2),
            (r#""a"b,c"#, 0),
            ("\"a\nb,\"c\"\n", 0),
            (r#"x,"a""#, usize::MAX),
            (r#"x,"a"""#, 2),
            (r#"a, "b""#, 3),
        ] {
            assert_eq!(fault(raw.as_bytes(), b',').unwrap_or(usize::MAX), at, "{raw}");
        }
        assert_eq!(fault(b"\"a\",b", b';'), Some(0));
    }
}
