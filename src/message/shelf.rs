//! Where templates are: the shipped ones, and the owner's own in a folder, which win over them.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::engine::{LONGEST, Template};
use super::occasion::{OCCASIONS, shipped};
use crate::domain::language::Lang;
use crate::error::{Error, Result};

/// The most characters of a template's name.
const LONGEST_NAME: usize = 60;

/// What a template of one's own that no occasion is named like begins as.
const BEGINNING: &str = "greeting";

/// The shipped templates and a folder of own ones: `FOLDER/ja/birthday.txt`.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
}

/// A template on the shelf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name: that of an occasion, or one of the owner's.
    pub name: String,
    /// Its language.
    pub lang: Lang,
    /// The owner's file; `None` where it is the shipped one.
    pub path: Option<PathBuf>,
}

impl Entry {
    /// The text as it stands in the file.
    ///
    /// # Errors
    /// Fails if the file cannot be read; refuses one that is too large or no UTF-8.
    pub fn text(&self) -> Result<String> {
        match &self.path {
            Some(path) => read(path),
            None => Ok(shipped(&self.name, self.lang).unwrap_or_default().to_owned()),
        }
    }

    /// Tries the template on a customer of whom everything is known.
    ///
    /// # Errors
    /// Those of [`Entry::template`] and [`Template::prove`].
    pub fn prove(&self) -> Result<()> {
        self.template()?.prove(self.lang)
    }

    /// The template, checked.
    ///
    /// # Errors
    /// Those of [`Entry::text`] and [`Template::read`].
    pub fn template(&self) -> Result<Template> {
        let place = match &self.path {
            Some(path) => path.display().to_string(),
            None => format!("{}/{}.txt", self.lang.tag(), self.name),
        };
        Template::read(&place, &self.text()?)
    }
}

impl Shelf {
    /// A shelf whose own templates are in `folder`, which need not exist.
    pub fn new(folder: PathBuf) -> Shelf {
        Shelf { folder }
    }

    /// The template `name`, the owner's before the shipped one.
    ///
    /// # Errors
    /// `error-template-unknown`, `error-template-language` where there is one in another language only.
    pub fn find(&self, name: &str, lang: Lang) -> Result<Entry> {
        let in_language = |lang: Lang| -> Result<Option<Entry>> {
            let path = Some(self.place(name, lang)?).filter(|path| path.exists());
            let entry = Entry { name: name.to_owned(), lang, path };
            Ok(Some(entry).filter(|it| it.path.is_some() || shipped(name, lang).is_some()))
        };
        if let Some(found) = in_language(lang)? {
            return Ok(found);
        }
        for other in Lang::ALL {
            if in_language(other)?.is_some() {
                return Err(Error::not_found("error-template-language")
                    .with("name", name)
                    .with("lang", other.tag()));
            }
        }
        let names: Vec<String> = self.of(lang)?.into_iter().map(|entry| entry.name).collect();
        Err(Error::not_found("error-template-unknown")
            .with("name", name)
            .with("names", names.join(", ")))
    }

    /// Every template of a language: those of the occasions, then others of the owner's by name.
    pub fn of(&self, lang: Lang) -> Result<Vec<Entry>> {
        let own = self.own(lang)?;
        let place = |name: &str| own.iter().find(|(known, _)| known == name);
        let shipped = OCCASIONS.iter().map(|name| Entry {
            name: (*name).to_owned(),
            lang,
            path: place(name).map(|(_, path)| path.clone()),
        });
        let others = own.iter().filter(|(name, _)| !OCCASIONS.contains(&name.as_str()));
        let others =
            others.map(|(name, path)| Entry { name: name.clone(), lang, path: Some(path.clone()) });
        Ok(shipped.chain(others).collect())
    }

    /// Puts the owner's file for `name` in its place, if it is not there: a copy of the shipped text, or of another one to
    /// begin with. Returns whether it was put there.
    ///
    /// # Errors
    /// Usage for what is no name; fails if the file cannot be written.
    pub fn begin(&self, name: &str, lang: Lang) -> Result<bool> {
        let path = self.place(name, lang)?;
        if path.exists() {
            return Ok(false);
        }
        let text = shipped(name, lang).or_else(|| shipped(BEGINNING, lang)).unwrap_or_default();
        let failed = |fault: std::io::Error| Error::file(&path, &fault);
        fs::create_dir_all(self.folder.join(lang.tag())).map_err(failed)?;
        let mut file =
            OpenOptions::new().write(true).create_new(true).open(&path).map_err(failed)?;
        file.write_all(text.as_bytes()).map_err(failed)?;
        Ok(true)
    }

    /// Whether a template of this name comes with the program.
    pub fn is_shipped(&self, name: &str, lang: Lang) -> bool {
        shipped(name, lang).is_some()
    }

    /// The owner's file for `name`.
    ///
    /// # Errors
    /// `error-template-not-own` where there is none.
    pub fn own_file(&self, name: &str, lang: Lang) -> Result<PathBuf> {
        let path = self.place(name, lang)?;
        if path.exists() {
            return Ok(path);
        }
        self.find(name, lang)?;
        Err(Error::not_found("error-template-not-own").with("name", name))
    }

    /// Where the owner's file for `name` stands or would stand.
    ///
    /// # Errors
    /// `error-template-name` for what is no name of a file.
    pub fn place(&self, name: &str, lang: Lang) -> Result<PathBuf> {
        if !is_name(name) {
            return Err(Error::usage("error-template-name").with("name", name));
        }
        Ok(self.folder.join(lang.tag()).join(format!("{name}.txt")))
    }

    /// The owner's files of a language, by name.
    fn own(&self, lang: Lang) -> Result<Vec<(String, PathBuf)>> {
        let folder = self.folder.join(lang.tag());
        let listed = match fs::read_dir(&folder) {
            Ok(listed) => listed,
            Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(fault) => return Err(Error::file(&folder, &fault)),
        };
        let mut own = Vec::new();
        for file in listed {
            let path = file.map_err(|fault| Error::file(&folder, &fault))?.path();
            let is_text = path.extension().is_some_and(|ending| ending == "txt");
            let name = path.file_stem().and_then(|stem| stem.to_str()).filter(|name| is_name(name));
            if let Some(name) = name.filter(|_| is_text) {
                own.push((name.to_owned(), path));
            }
        }
        own.sort();
        Ok(own)
    }
}

/// Whether a template may be called so: letters, digits, `-` and `_`, so that it names a file of its folder.
fn is_name(name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    !name.is_empty()
        && name.chars().count() <= LONGEST_NAME
        && name.chars().all(is_part)
        && !name.starts_with('-')
}

fn read(path: &Path) -> Result<String> {
    let failed = |fault: std::io::Error| Error::file(path, &fault);
    // A pipe would be waited for.
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(Error::failure("error-file-special").with("path", path));
    }
    let mut bytes = Vec::new();
    let limit = LONGEST as u64 + 1;
    File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(failed)?;
    if bytes.len() > LONGEST {
        return Err(Error::refused("error-template-large").with("path", path));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..good].iter().filter(|byte| **byte == b'\n').count();
        let place = format!("{}:{line}", path.display());
        Error::refused("error-template-encoding").with("place", place)
    })
}
