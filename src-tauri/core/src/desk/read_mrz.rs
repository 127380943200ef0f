//! Reading the machine-readable lines of a document that a scanner sent or somebody pasted.

use super::request::ReadMrz;
use super::view::MrzAnswer;
use crate::model::Moment;
use crate::model::identity::read_mrz as read;

/// What the lines say, or why they cannot be read. Nothing is kept.
pub fn read_mrz(now: Moment, request: &ReadMrz) -> MrzAnswer {
    match read(&request.text, now.day()) {
        Ok(reading) => MrzAnswer { reading: Some(reading), problem: None },
        Err(problem) => MrzAnswer { reading: None, problem: Some(problem) },
    }
}
