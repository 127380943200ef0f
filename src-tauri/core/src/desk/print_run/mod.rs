//! 批量打印: the tickets of a sitting or the papers of its rooms, room after room, on one printer or several. What goes to a
//! printer at a time is a part; after a jam it goes on from any page, and a kill or a power cut loses nothing that was noted.

mod feed;
mod follow;
mod lay_out;
mod restored;
mod resume;
mod show;
mod start;
mod steer;

pub use resume::resume_part;
pub use show::{print_part_sheets, print_runs};
pub use start::print_sitting;
pub use steer::{run_printers, steer_run};

pub(super) use restored::hold_back;

use super::Desk;
use super::print_port::PrintPort;
use crate::error::Result;
use crate::model::Moment;
use crate::store::tables::print_part::PrintPartRow;

/// Ask the spooler about every part it has, and hand further ones over where a printer came free; whether anything changed.
pub(super) fn advance(desk: &Desk, port: &dyn PrintPort, now: Moment) -> Result<bool> {
    let followed = follow::follow(desk, port, now)?;
    let fed = feed::feed(desk, port, now)?;
    Ok(followed || fed)
}

/// The title of a part in the spooler's lists: ASCII, without personal data, of this one sending alone, and found again
/// after a kill.
fn title(part: &PrintPartRow) -> String {
    format!("batch-{}-{}", &part.id.to_string()[19..], part.changed_at.unix_millis())
}
