//! Which printer takes which paper.

use super::Desk;
use super::print_port::PrintPort;
use super::request::ChoosePrinter;
use super::view::{PrinterChoices, PrinterView};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, Paper};
use crate::store::tables::setting;
use crate::store::{Op, Reader};

/// The printers of this computer and the one for each paper: chosen, or the system's default.
pub fn printer_choices(desk: &Desk, port: &dyn PrintPort) -> Result<PrinterChoices> {
    let printers = port.printers().into_iter().map(|printer| PrinterView {
        name: printer.name,
        label: printer.label,
        is_default: printer.is_default,
        ready: printer.ready,
    });
    let printers: Vec<PrinterView> = printers.collect();
    let default = printers.iter().find(|printer| printer.is_default).map(|printer| printer.name.clone());
    desk.read(|store, _| {
        let printer = |paper| Ok::<_, Error>(chosen(store.reader(), paper)?.or_else(|| default.clone()));
        Ok(PrinterChoices {
            receipt: printer(Paper::Receipt)?,
            payment_notice: printer(Paper::PaymentNotice)?,
            admit_ticket: printer(Paper::AdmitTicket)?,
            application_form: printer(Paper::ApplicationForm)?,
            work_history_commitment: printer(Paper::WorkHistoryCommitment)?,
            work_commitment: printer(Paper::WorkCommitment)?,
            education_commitment: printer(Paper::EducationCommitment)?,
            templates_refused: desk.templates().refused.clone(),
            printers,
        })
    })
}

/// Choose the printer for a paper. It must exist.
pub fn choose_printer(
    desk: &Desk,
    port: &dyn PrintPort,
    now: Moment,
    request: &ChoosePrinter,
) -> Result<PrinterChoices> {
    if !port.printers().iter().any(|printer| printer.name == request.printer) {
        return Err(Error::new(Code::PrinterGone).with("printer", &request.printer));
    }
    desk.change(Op::ChoosePrinter, now, |tx, _| setting::set(tx, &name(request.paper), &request.printer))?;
    printer_choices(desk, port)
}

/// The printer for a paper: chosen, or the system's default. [`Code::PrinterGone`] where there is neither.
pub(super) fn printer_for(desk: &Desk, port: &dyn PrintPort, paper: Paper) -> Result<String> {
    if let Some(name) = desk.read(|store, _| chosen(store.reader(), paper))? {
        return Ok(name);
    }
    let default = port.printers().into_iter().find(|printer| printer.is_default);
    default.map(|printer| printer.name).ok_or_else(|| Error::new(Code::PrinterGone))
}

fn chosen(reader: &Reader, paper: Paper) -> Result<Option<String>> {
    setting::get(reader, &name(paper))
}

fn name(paper: Paper) -> String {
    format!("printer.{}", paper.as_str())
}
