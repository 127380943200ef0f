//! The shell of the registration desk: window, clock, paths, printers. No rule, no SQL.

pub mod commands;
