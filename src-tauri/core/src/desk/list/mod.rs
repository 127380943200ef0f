//! 名单: groups that an employer sends, and registrations written as a list.

mod cells;
mod export;
mod import;
mod read;
mod request;
mod template;
pub(super) mod words;
mod write;

pub(in crate::desk) use write::file as list_file;

pub use export::export_list;
pub(super) use export::whole;
pub use import::import_list;
pub use read::read_list;
pub use template::{forget_list_template, list_templates, save_list_template};
pub(super) use write::file;
