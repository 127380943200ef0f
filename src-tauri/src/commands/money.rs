//! Money: payments, what is given back, transfers, statements, invoices, takings.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{
    AllocateTransfer, BookStatement, FindDebtors, ForgetStatementTemplate, OfDay, OfRegistration,
    ReadStatement, RecordTransfer, Refund, SaveStatementTemplate, SetInvoice, TakePayment,
};
use desk_core::desk::view::{
    BookedView, DebtorView, RegistrationView, StatementTemplateView, StatementView, Takings, TransferView,
};
use desk_core::error::Result;
use desk_core::statement::StatementColumn;

pub(super) fn take_payment(host: &Host, request: TakePayment) -> Result<RegistrationView> {
    desk::take_payment(host.desk()?, host.now(), &request)
}

pub(super) fn refund(host: &Host, request: Refund) -> Result<RegistrationView> {
    desk::refund(host.desk()?, host.now(), &request)
}

pub(super) fn set_invoice(host: &Host, request: SetInvoice) -> Result<RegistrationView> {
    desk::set_invoice(host.desk()?, host.now(), &request)
}

pub(super) fn forget_invoice(host: &Host, request: OfRegistration) -> Result<RegistrationView> {
    desk::forget_invoice(host.desk()?, host.now(), &request)
}

pub(super) fn find_debtors(host: &Host, request: FindDebtors) -> Result<Vec<DebtorView>> {
    desk::find_debtors(host.desk()?, &request)
}

pub(super) fn open_transfers(host: &Host, _: Nothing) -> Result<Vec<TransferView>> {
    desk::open_transfers(host.desk()?)
}

pub(super) fn record_transfer(host: &Host, request: RecordTransfer) -> Result<Vec<TransferView>> {
    desk::record_transfer(host.desk()?, host.now(), &request)
}

pub(super) fn allocate_transfer(host: &Host, request: AllocateTransfer) -> Result<Vec<TransferView>> {
    desk::allocate_transfer(host.desk()?, host.now(), &request)
}

pub(super) fn read_statement(host: &Host, request: ReadStatement) -> Result<StatementView> {
    desk::read_statement(host.desk()?, &request)
}

pub(super) fn statement_columns(host: &Host, request: ReadStatement) -> Result<Vec<StatementColumn>> {
    desk::statement_columns(host.desk()?, &request)
}

pub(super) fn statement_templates(host: &Host, _: Nothing) -> Result<Vec<StatementTemplateView>> {
    desk::statement_templates(host.desk()?)
}

pub(super) fn save_statement_template(
    host: &Host,
    request: SaveStatementTemplate,
) -> Result<Vec<StatementTemplateView>> {
    desk::save_statement_template(host.desk()?, host.now(), &request)
}

pub(super) fn forget_statement_template(
    host: &Host,
    request: ForgetStatementTemplate,
) -> Result<Vec<StatementTemplateView>> {
    desk::forget_statement_template(host.desk()?, host.now(), &request)
}

pub(super) fn book_statement(host: &Host, request: BookStatement) -> Result<BookedView> {
    desk::book_statement(host.desk()?, host.now(), &request)
}

pub(super) fn takings(host: &Host, request: OfDay) -> Result<Takings> {
    desk::takings(host.desk()?, &request)
}
