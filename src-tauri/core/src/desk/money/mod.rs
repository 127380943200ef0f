//! Money: payments, what is given back, transfers of which many payments are made, statements, invoices, takings. Rows are
//! only ever added: what was wrong is met by a counter-entry.

mod allocate;
mod book;
mod debtors;
mod invoice;
mod pay;
mod read_statement;
mod refund;
mod take_payment;
mod takings;

pub use allocate::{allocate_transfer, open_transfers, record_transfer};
pub use book::book_statement;
pub use debtors::find_debtors;
pub use invoice::{forget_invoice, set_invoice};
pub use read_statement::read_statement;
pub use refund::refund;
pub use take_payment::take_payment;
pub use takings::takings;

pub(super) use refund::refundable;
