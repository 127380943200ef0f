//! 对账单: the lines of a bank's statement, and whose fee each of them seems to be. Pure: a sheet comes in as rows of text,
//! and what is proposed is a person's to confirm.

mod amount;
mod column;
mod line;
mod propose;

pub use column::{StatementColumn, StatementField, can_be_read, find_heading};
pub use line::{StatementLine, read_lines};
pub use propose::{Debtor, Grade, Proposal, propose};
