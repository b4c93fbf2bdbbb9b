//! Customers as they are typed.
