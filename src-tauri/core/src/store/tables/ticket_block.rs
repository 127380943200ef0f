//! Blocks of ticket numbers. A lone desk leases the next block to itself.

use crate::error::{Code, Error, Result};
use crate::model::DeskId;
use crate::store::Tx;
use crate::store::row::row;
use rusqlite::OptionalExtension;
use uuid::Uuid;

/// Numbers in a block.
const BLOCK_SIZE: u32 = 100_000;
/// The last block of a year.
const LAST_BLOCK: u32 = 9_999;

row! {
    /// A block leased to a desk.
    TicketBlockRow in "ticket_block" {
        /// UUIDv7.
        id: String,
        /// Leased to.
        desk_id: DeskId,
        /// Two digits.
        year: u32,
        /// Block within the year.
        block: u32,
        /// The next number not yet given, [`BLOCK_SIZE`] once used up.
        next: u32,
    }
}

/// Take the next number of the year: block and counter. Never given twice, whatever becomes of the ticket.
pub(crate) fn take(tx: &mut Tx<'_>, year: u32) -> Result<(u32, u32)> {
    let newest = tx
        .reader()
        .prepare_cached(
            "SELECT id, desk_id, year, block, next FROM ticket_block WHERE year = ?1 ORDER BY block DESC LIMIT 1",
        )?
        .query_row([year], <TicketBlockRow as crate::store::Row>::read)
        .optional()?;
    match newest {
        Some(mut block) if block.next < BLOCK_SIZE => {
            let counter = block.next;
            block.next += 1;
            tx.update(&block)?;
            Ok((block.block, counter))
        }
        newest => {
            let block = newest.map_or(1, |block| block.block + 1);
            if block > LAST_BLOCK {
                return Err(Error::new(Code::TicketNumbersExhausted));
            }
            let id = tx.new_id::<Uuid>()?.to_string();
            tx.insert(&TicketBlockRow { id, desk_id: tx.desk_id(), year, block, next: 2 })?;
            Ok((block, 1))
        }
    }
}
