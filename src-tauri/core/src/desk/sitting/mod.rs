//! 批次 as a whole: what is shown of it, and changing it so that nobody concerned is forgotten.

mod change;
mod detail;
pub(super) mod entry;
mod rooms;
pub(super) mod shown;
mod situation;
pub(super) mod touched;
pub(super) mod write;

pub use change::{cancel_sitting, move_sitting, preview_cancel, preview_move};
pub use detail::{check_sitting, room_map, sitting_detail, sitting_page};

pub(super) use detail::{detail_in, room_map_in};
use rooms::room_view;
