//! The commands that the window may call.

pub mod bindings;
mod list;

pub(crate) use list::command_list;
