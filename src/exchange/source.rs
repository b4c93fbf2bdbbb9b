//! A file as a stream of UTF-8 in chunks, whatever it is encoded in; memory does not grow with the file.
//! Cutting the text into records is `csv`.

use std::io::Read;

use encoding_rs::{Decoder, DecoderResult};

use super::encoding::Encoding;
use super::lines::Lines;
use crate::error::{Error, Result};

/// Bytes read and decoded at a time, and the head from which the encoding is guessed.
const CHUNK: usize = 64 * 1024;

/// First bytes of workbooks (zip and OLE containers), which people take for CSV.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// The decoded text of one file, read once from front to end.
pub(crate) struct Source {
    read: Box<dyn Read>,
    name: String,
    decoder: Decoder,
    chunk: Vec<u8>,
    /// No bytes follow the chunk.
    ended: bool,
    /// The last chunk was decoded.
    done: bool,
    lines: Lines,
    has_nul: bool,
}

impl Source {
    /// Reads the head of the file called `name` and settles its encoding: the byte order mark, else `encoding`, else
    /// a guess.
    ///
    /// # Errors
    /// `error-csv-read` when reading fails, `error-csv-workbook` for an Excel file.
    pub(crate) fn open(
        read: Box<dyn Read>,
        name: &str,
        encoding: Option<Encoding>,
    ) -> Result<Source> {
        let decoder = Encoding::UTF_8.decoder();
        let mut source = Source {
            read,
            name: name.to_owned(),
            decoder,
            chunk: Vec::with_capacity(CHUNK),
            ended: false,
            done: false,
            lines: Lines::default(),
            has_nul: false,
        };
        source.read_chunk()?;
        if WORKBOOKS.iter().any(|mark| source.chunk.starts_with(mark)) {
            return Err(source.error("error-csv-workbook"));
        }
        let encoding = encoding.unwrap_or_else(|| Encoding::detect(&source.chunk, source.ended));
        source.decoder = encoding.decoder();
        Ok(source)
    }

    /// What the file is called in errors.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The encoding in use.
    pub(crate) fn encoding(&self) -> Encoding {
        Encoding::of(&self.decoder)
    }

    /// Whether a zero byte came by in the text decoded so far.
    pub(crate) fn has_nul(&self) -> bool {
        self.has_nul
    }

    /// A failure of this file: `key` with the argument `file`.
    pub(crate) fn error(&self, key: &'static str) -> Error {
        Error::failure(key).with("file", self.name.as_str())
    }

    /// Appends the next chunk of text to `text`; false, and nothing appended, at the end of the file.
    ///
    /// # Errors
    /// `error-csv-read` when reading fails, `error-csv-encoding` at bytes that the encoding does not have.
    pub(crate) fn fill(&mut self, text: &mut Vec<u8>) -> Result<bool> {
        let before = text.len();
        while text.len() == before {
            if self.done {
                return Ok(false);
            }
            self.decode(text)?;
            self.chunk.clear();
            self.done = self.ended;
            if !self.done {
                self.read_chunk()?;
            }
        }
        self.has_nul |= text[before..].contains(&0);
        Ok(true)
    }

    /// Decodes the whole chunk onto `text`.
    fn decode(&mut self, text: &mut Vec<u8>) -> Result<()> {
        let mut from = 0;
        loop {
            let before = text.len();
            let bytes = &self.chunk[from..];
            text.resize(before + bytes.len() * 3 + 16, 0);
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
                bytes,
                &mut text[before..],
                self.ended,
            );
            text.truncate(before + written);
            self.lines.pass(&text[before..]);
            from += read;
            match result {
                DecoderResult::InputEmpty => return Ok(()),
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    return Err(self
                        .error("error-csv-encoding")
                        .with("line", self.lines.current())
                        .with("encoding", self.encoding().name()));
                }
            }
        }
    }

    /// Fills the empty chunk as far as the file goes and notes its end.
    fn read_chunk(&mut self) -> Result<()> {
        let wanted = CHUNK as u64;
        let read = self.read.by_ref().take(wanted).read_to_end(&mut self.chunk);
        let read = read.map_err(|error| self.error("error-csv-read").with("why", &error))?;
        self.ended = read < CHUNK;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Error as IoError};

    use super::*;

    fn text(bytes: &[u8], encoding: Option<&str>) -> Result<String> {
        let encoding = encoding.map(|name| Encoding::parse(name).unwrap());
        let mut source = Source::open(Box::new(Cursor::new(bytes.to_vec())), "a.csv", encoding)?;
        let mut text = Vec::new();
        while source.fill(&mut text)? {}
        Ok(String::from_utf8(text).unwrap())
    }

    #[test]
    fn a_long_text_comes_out_whole_across_chunks() {
        let long = "氏名,山田 太郎😀é\n".repeat(20_000);
        assert_eq!(text(long.as_bytes(), None).unwrap(), long);
        let wide: Vec<u8> = long.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(text(&wide, None).unwrap() == long);
        let exact = "a".repeat(2 * CHUNK);
        assert_eq!(text(exact.as_bytes(), None).unwrap(), exact);
    }

    #[test]
    fn the_mark_is_no_text_and_has_the_last_word() {
        assert_eq!(text(b"\xEF\xBB\xBFname", None).unwrap(), "name");
        assert_eq!(text(b"\xFE\xFF\0n", Some("utf-16")).unwrap(), "n");
        assert_eq!(text(b"\xFF\xFEn\0", Some("cp932")).unwrap(), "n");
    }

    #[test]
    fn bytes_the_encoding_does_not_have_are_named_by_line() {
        let mut late = "name\n".repeat(30_000).into_bytes();
        late.extend_from_slice(b"\x83\x5c\x8e\x9f\n");
        let error = text(&late, None).unwrap_err();
        assert_eq!(error.key(), "error-csv-encoding");
        assert!(error.args().contains(&("line", 30_001_i64.into())), "{error}");
        assert_eq!(text(&late, Some("cp932")).unwrap().lines().last(), Some("ソ次"));
        let error = text("a\r\r東".as_bytes(), Some("euc-jp")).unwrap_err();
        assert!(error.args().contains(&("line", 3_i64.into())), "{error}");
        let mut cut = vec![b'a'; CHUNK - 1];
        cut.push(0xE5);
        assert_eq!(text(&cut, Some("utf-8")).unwrap_err().key(), "error-csv-encoding");
        assert!(text(b"ends in half a character \xE5", Some("utf-8")).is_err());
    }

    #[test]
    fn a_workbook_and_a_broken_disk_are_refused() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
                Err(IoError::other("bad sector"))
            }
        }
        assert_eq!(text(b"PK\x03\x04...", None).unwrap_err().key(), "error-csv-workbook");
        let error = Source::open(Box::new(Broken), "a.csv", None).err().unwrap();
        assert_eq!(error.key(), "error-csv-read");
    }
}
