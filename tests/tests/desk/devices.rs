//! What stands on the counter: scanner, identity card reader, printer; and the folder in which new photos arrive.

mod answers;
mod profiles;
mod reader;
mod scanner;
mod taking;
mod test_page;
mod watched_folder;
