//! Lists and cards over a book in memory.
