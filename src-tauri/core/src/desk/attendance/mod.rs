//! 考试当天: who comes, who does not, and what is noted of it.

mod board;
mod check_in;
mod find;
mod hall;
mod mark;
mod write;

pub use board::attendance_board;
pub use check_in::check_in;
pub use mark::{mark_all_absent, mark_attendance, take_back_attendance};
