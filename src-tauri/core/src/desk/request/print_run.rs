//! Requests about printing for a whole sitting.

use crate::model::{PrintPartId, PrintRunId, PrintRunStep, RoomPaper, SittingId};
use serde::Deserialize;
use ts_rs::TS;

/// Print the tickets of a sitting, or papers of its rooms.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PrintSitting {
    /// The sitting.
    pub sitting: SittingId,
    /// Which papers of the rooms, each once; none of them for the tickets.
    #[serde(default)]
    pub room_papers: Vec<RoomPaper>,
    /// The spooler's names of the printers that share the work, at least one.
    pub printers: Vec<String>,
    /// Why tickets that are on paper are printed again.
    #[serde(default)]
    pub reprint_reason: Option<String>,
}

/// Pause a print run, let it go on, or cancel it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SteerRun {
    /// The run.
    pub run: PrintRunId,
    /// What is done to it.
    pub step: PrintRunStep,
}

/// Let other printers share a run.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RunPrinters {
    /// The run.
    pub run: PrintRunId,
    /// The spooler's names, at least one.
    pub printers: Vec<String>,
}

/// A part of a print run by its id.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfPart {
    /// The part.
    pub part: PrintPartId,
}

/// Go on with a part from a page on.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ResumePart {
    /// The part.
    pub part: PrintPartId,
    /// The first page that is not on paper, from 1; one behind the last where all of them are.
    pub from_page: u32,
    /// The spooler's name of the printer it goes to; any where none is given.
    #[serde(default)]
    pub printer: Option<String>,
}
