//! What stands on the counter: scanner, identity card reader, printer.

mod answers;
mod profiles;
mod reader;
mod scanner;
mod taking;
mod test_page;
