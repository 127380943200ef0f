//! 名单: what an employer or the authority writes into the rows of a sheet, read as registrations, and registrations written
//! as such rows. Pure: a sheet comes in as rows of text.

mod career;
mod cell;
mod cells;
mod column;
mod field;
mod heading;
mod offering;
mod row;
mod written;

pub(crate) use cell::day;
pub use column::{Column, MOST_COLUMNS};
pub use field::ListField;
pub use heading::{Heading, find_heading};
pub use row::{CellProblem, ListDefaults, ListProblem, PersonRow, read_row};
pub use written::{Written, safe_in_csv};
