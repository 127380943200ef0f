//! The press: makes papers one after the other and keeps what they share.

use super::admit_ticket::{self, AdmitTicket};
use super::error::PaperError;
use super::fonts::Fonts;
use super::layout::Sheet;
use super::pdf::{Form, Pages, write};
use super::photo::Photo;
use super::receipt::{self, Receipt};
use super::recovery_sheet::{self, RecoverySheet};
use super::signed::{
    self, ApplicationForm, EducationCommitment, PaperTemplates, WorkCommitment, WorkHistoryCommitment,
};
use super::test_page::{self, TestPage};
use crate::model::Moment;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Batches that are open at the same time; beyond it the drawn forms are thrown away and drawn again when needed.
const FORMS_KEPT: usize = 16;

/// Makes papers. May be shared between threads; the part of a ticket that is the same for a whole batch is drawn by
/// the first ticket and reused. The bytes of a paper depend on its values alone, not on what was printed before.
#[derive(Debug)]
pub struct PaperPress<'a> {
    fonts: &'a Fonts,
    forms: Mutex<BTreeMap<admit_ticket::Frame, Arc<Form>>>,
}

impl<'a> PaperPress<'a> {
    /// A press with these fonts.
    pub fn new(fonts: &'a Fonts) -> Self {
        Self { fonts, forms: Mutex::default() }
    }

    /// An admit ticket (准考证) as a PDF file.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyphs`], [`PaperError::TooLong`] or [`PaperError::Field`] with what cannot be printed;
    /// [`PaperError::Pdf`] for a fault of the program.
    pub fn admit_ticket(&self, ticket: &AdmitTicket) -> Result<Vec<u8>, PaperError> {
        let form = self.ticket_form(&ticket.frame())?;
        let sheet = admit_ticket::values(ticket, self.fonts)?;
        let pages = Pages {
            title: "准考证",
            printed_at: ticket.printed_at,
            form: Some(&form),
            sheets: &[sheet],
            photo: Some(&ticket.photo),
            logo: None,
        };
        write(&pages, self.fonts)
    }

    /// A receipt of registration with the notice of payment (报名回执 缴费通知) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn receipt(&self, receipt: &Receipt) -> Result<Vec<u8>, PaperError> {
        let sheet = receipt::sheet(receipt, self.fonts)?;
        self.plain("报名回执 缴费通知", receipt.printed_at, sheet)
    }

    /// The sheet with the recovery key (恢复密钥) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn recovery_sheet(&self, recovery: &RecoverySheet) -> Result<Vec<u8>, PaperError> {
        let sheet = recovery_sheet::sheet(recovery, self.fonts)?;
        self.plain("恢复密钥", recovery.made_at, sheet)
    }

    /// A form of application (职业技能等级认定个人申报表) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn application_form(
        &self,
        form: &ApplicationForm,
        templates: &PaperTemplates,
    ) -> Result<Vec<u8>, PaperError> {
        let sheets = signed::application_form(form, templates, self.fonts)?;
        let printed_at = form.applicant.printed_at;
        self.signed("职业技能等级认定个人申报表", printed_at, templates, (&sheets, form.photo.as_ref()))
    }

    /// A commitment about the work done so far (工作经历承诺书) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn work_history_commitment(
        &self,
        paper: &WorkHistoryCommitment,
        templates: &PaperTemplates,
    ) -> Result<Vec<u8>, PaperError> {
        let sheets = signed::work_history_commitment(paper, templates, self.fonts)?;
        self.signed("工作经历承诺书", paper.applicant.printed_at, templates, (&sheets, None))
    }

    /// A commitment to work in the occupation (工作承诺书) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn work_commitment(
        &self,
        paper: &WorkCommitment,
        templates: &PaperTemplates,
    ) -> Result<Vec<u8>, PaperError> {
        let sheets = signed::work_commitment(paper, templates, self.fonts)?;
        self.signed("工作承诺书", paper.applicant.printed_at, templates, (&sheets, None))
    }

    /// A commitment about a diploma (学历承诺书) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn education_commitment(
        &self,
        paper: &EducationCommitment,
        templates: &PaperTemplates,
    ) -> Result<Vec<u8>, PaperError> {
        let sheets = signed::education_commitment(paper, templates, self.fonts)?;
        self.signed("学历承诺书", paper.applicant.printed_at, templates, (&sheets, None))
    }

    /// A page to try a printer with (打印测试页) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn test_page(&self, page: &TestPage) -> Result<Vec<u8>, PaperError> {
        let sheet = test_page::sheet(page, self.fonts)?;
        self.plain("打印测试页", page.printed_at, sheet)
    }

    fn plain(&self, title: &str, printed_at: Moment, sheet: Sheet) -> Result<Vec<u8>, PaperError> {
        let sheets = &[sheet];
        write(&Pages { title, printed_at, form: None, sheets, photo: None, logo: None }, self.fonts)
    }

    fn signed(
        &self,
        title: &str,
        printed_at: Moment,
        templates: &PaperTemplates,
        (sheets, photo): (&[Sheet], Option<&Photo>),
    ) -> Result<Vec<u8>, PaperError> {
        let logo = templates.logo();
        write(&Pages { title, printed_at, form: None, sheets, photo, logo }, self.fonts)
    }

    fn ticket_form(&self, frame: &admit_ticket::Frame) -> Result<Arc<Form>, PaperError> {
        // A poisoned map is whole all the same: forms are only ever added complete.
        let mut forms = self.forms.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(form) = forms.get(frame) {
            return Ok(Arc::clone(form));
        }
        let form = Arc::new(Form::draw(&frame.sheet(self.fonts)?, self.fonts)?);
        if forms.len() >= FORMS_KEPT {
            forms.clear();
        }
        forms.insert(frame.clone(), Arc::clone(&form));
        Ok(form)
    }
}
