//! What stands on the counter: scanner, identity card reader, printer.

mod scanner;
