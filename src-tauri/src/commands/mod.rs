//! The commands that the window may call: the one list, and a thin file for each topic.

mod attendance;
pub mod bindings;
mod care;
mod clerk;
mod correction;
mod day;
mod device;
mod dispatch;
mod group_list;
mod intake;
mod list;
mod money;
pub(crate) mod paper;
mod prelude;
mod print_run;
mod registration;
mod rulebook;
mod sitting;
mod telephone;
mod ticket;

pub use dispatch::handle;
pub(crate) use list::command_list;

/// A command without a request, or without an answer: `null` on the wire.
pub(crate) type Nothing = ();
