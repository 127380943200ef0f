//! Money: payments, what is given back, transfers of which many payments are made, statements, invoices, takings. Rows are
//! only ever added: what was wrong is met by a counter-entry.

mod allocate;
mod book;
mod debtors;
mod invoice;
mod invoices;
mod pay;
mod read_statement;
mod refund;
mod statement_template;
mod take_payment;
mod takings;

pub use allocate::{allocate_transfer, open_transfers, record_transfer};
pub use book::book_statement;
pub use debtors::{debtors, find_debtors};
pub use invoice::{forget_invoice, set_invoice};
pub use invoices::invoices;
pub use read_statement::{read_statement, statement_columns};
pub use refund::refund;
pub use statement_template::{forget_statement_template, save_statement_template, statement_templates};
pub use take_payment::take_payment;
pub use takings::takings;

pub(super) use debtors::owing;
pub(super) use invoices::to_write;
pub(super) use pay::paid;
pub(super) use refund::refundable;
pub(super) use takings::entries;
