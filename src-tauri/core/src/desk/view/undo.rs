//! What can be taken back.

use crate::model::{ClerkId, Fen, Moment, UndoRefusal};
use crate::store::Op;
use serde::Serialize;
use ts_rs::TS;

/// The newest step of a registration.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct UndoView {
    /// Its line in the journal.
    pub seq: u32,
    /// What was done.
    pub op: Op,
    /// When: today.
    pub at: Moment,
    /// By whom: they or a supervisor may take it back.
    pub clerk_id: ClerkId,
    /// Their name.
    pub clerk_name: String,
    /// The amount of a payment.
    pub fen: Option<Fen>,
    /// Why it cannot be taken back.
    pub refused: Option<UndoRefusal>,
}
