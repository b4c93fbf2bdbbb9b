//! Turns what SQLite reports into the program's own errors.

use rusqlite::ErrorCode;

use crate::error::{Error, Exit};

/// What SQLite says, under no code of its own, where `sum` leaves 64 bits.
const OVERFLOW: &str = "integer overflow";

impl From<rusqlite::Error> for Error {
    fn from(fault: rusqlite::Error) -> Self {
        match fault.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                Error::new(Exit::Busy, "error-store-busy")
            }
            Some(ErrorCode::ReadOnly) => Error::failure("error-store-read-only"),
            Some(ErrorCode::DiskFull) => Error::failure("error-store-full"),
            Some(ErrorCode::NotADatabase) => Error::failure("error-store-not-database"),
            Some(ErrorCode::DatabaseCorrupt) => {
                Error::failure("error-store-corrupt").with("cause", fault.to_string())
            }
            _ if fault.to_string() == OVERFLOW => Error::failure("error-store-sum"),
            _ => Error::failure("error-store-failed").with("cause", fault.to_string()),
        }
    }
}
