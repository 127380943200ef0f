//! 排座: giving seats to everybody, moving and swapping people, blocking machines.

mod automatic;
mod block_machine;
mod free_machines;
mod given;
mod move_seat;
mod relocate;
mod swap_seats;

pub use automatic::{free_seats, seat_list, seat_sitting};
pub use block_machine::block_machine;
pub use move_seat::move_seat;
pub use swap_seats::swap_seats;

pub(super) use free_machines::free_machines;
pub(super) use given::give;
