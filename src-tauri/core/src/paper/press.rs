//! The press: makes papers one after the other and keeps what they share.

use super::admit_ticket::{self, AdmitTicket};
use super::error::PaperError;
use super::exam_room::{self, ExamRoom};
use super::fonts::Fonts;
use super::kept::Kept;
use super::layout::Sheet;
use super::logo::Logo;
use super::payment_notice::{self, PaymentNotice};
use super::pdf::{Characters, FixedFonts, Form, Pages, check_drawable, fixed_characters, write};
use super::photo::Photo;
use super::receipt::{self, Receipt};
use super::recovery_sheet::{self, RecoverySheet};
use super::signed::{self, ApplicationForm, EducationCommitment, WorkCommitment, WorkHistoryCommitment};
use super::template::PaperTemplates;
use super::test_page::{self, TestPage};
use crate::model::{Moment, RoomPaper};
use std::sync::Arc;

/// Makes papers. May be shared between threads. What many papers have in common is drawn by the first and reused: the
/// frame of the tickets of a batch, and the letters of the words that are the same on every paper of a kind. The bytes
/// of a paper depend on its values alone, not on what was printed before.
#[derive(Debug)]
pub struct PaperPress {
    fonts: Arc<Fonts>,
    frames: Kept<admit_ticket::Frame, Form>,
    fixed: Kept<Characters, FixedFonts>,
}

/// What a file is called and when it was printed.
type Named<'a> = (&'a str, Moment);

impl PaperPress {
    /// A press with these fonts.
    pub fn new(fonts: Arc<Fonts>) -> Self {
        Self { fonts, frames: Kept::default(), fixed: Kept::default() }
    }

    /// Its fonts.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// An admit ticket (准考证) as a PDF file.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyphs`], [`PaperError::TooLong`] or [`PaperError::Field`] with what cannot be printed;
    /// [`PaperError::Pdf`] for a fault of the program.
    pub fn admit_ticket(
        &self,
        ticket: &AdmitTicket,
        templates: &PaperTemplates,
    ) -> Result<Vec<u8>, PaperError> {
        self.with_ticket(ticket, templates, |pages, _| write(pages, self.fonts()))
    }

    /// What a ticket's page is made of, for what writes it.
    pub(super) fn with_ticket<T>(
        &self,
        ticket: &AdmitTicket,
        templates: &PaperTemplates,
        write: impl FnOnce(&Pages<'_>, &Arc<Form>) -> Result<T, PaperError>,
    ) -> Result<T, PaperError> {
        let fonts = self.fonts();
        let form = self.frame(ticket, templates)?;
        let sheets = [admit_ticket::values(ticket, templates.logo(), fonts)?];
        check_drawable(&sheets, fonts)?;
        let pages = Pages {
            title: templates.admit_ticket.title(),
            printed_at: ticket.printed_at,
            form: Some(&form),
            fixed: None,
            sheets: &sheets,
            photos: &[&ticket.photo],
            logo: templates.logo(),
        };
        write(&pages, &form)
    }

    /// What lies under the tickets of a batch, drawn by the first.
    pub(super) fn frame(
        &self,
        ticket: &AdmitTicket,
        templates: &PaperTemplates,
    ) -> Result<Arc<Form>, PaperError> {
        let fonts = self.fonts();
        self.frames.get_or_make(ticket.frame(templates), |frame| Form::draw(&frame.sheet(fonts)?, fonts))
    }

    /// A receipt of registration (报名回执) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn receipt(&self, receipt: &Receipt, templates: &PaperTemplates) -> Result<Vec<u8>, PaperError> {
        let sheets = receipt::sheets(receipt, templates, self.fonts())?;
        self.flowing((templates.receipt.title(), receipt.printed_at), templates.logo(), &sheets, &[])
    }

    /// A notice of payment (缴费通知单) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`]; [`PaperError::Field`] where nothing is owed.
    pub fn payment_notice(
        &self,
        notice: &PaymentNotice,
        templates: &PaperTemplates,
    ) -> Result<Vec<u8>, PaperError> {
        let sheets = payment_notice::sheets(notice, templates, self.fonts())?;
        self.flowing((templates.payment_notice.title(), notice.printed_at), templates.logo(), &sheets, &[])
    }

    /// The sheet with the recovery key (恢复密钥) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn recovery_sheet(&self, recovery: &RecoverySheet) -> Result<Vec<u8>, PaperError> {
        let sheet = recovery_sheet::sheet(recovery, self.fonts())?;
        self.plain("恢复密钥", recovery.made_at, sheet)
    }

    /// A page to try a printer with (打印测试页) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn test_page(&self, page: &TestPage) -> Result<Vec<u8>, PaperError> {
        let sheet = test_page::sheet(page, self.fonts())?;
        self.plain("打印测试页", page.printed_at, sheet)
    }

    fn plain(&self, title: &str, printed_at: Moment, sheet: Sheet) -> Result<Vec<u8>, PaperError> {
        let sheets = [sheet];
        check_drawable(&sheets, self.fonts())?;
        let pages =
            Pages { title, printed_at, form: None, fixed: None, sheets: &sheets, photos: &[], logo: None };
        write(&pages, self.fonts())
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
        let sheets = signed::application_form(form, templates, self.fonts())?;
        let named = (templates.application_form.title(), form.applicant.printed_at);
        self.flowing(named, templates.logo(), &sheets, form.photo.as_ref().as_slice())
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
        let sheets = signed::work_history_commitment(paper, templates, self.fonts())?;
        let named = (templates.work_history_commitment.title(), paper.applicant.printed_at);
        self.flowing(named, templates.logo(), &sheets, &[])
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
        let sheets = signed::work_commitment(paper, templates, self.fonts())?;
        let named = (templates.work_commitment.title(), paper.applicant.printed_at);
        self.flowing(named, templates.logo(), &sheets, &[])
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
        let sheets = signed::education_commitment(paper, templates, self.fonts())?;
        let named = (templates.education_commitment.title(), paper.applicant.printed_at);
        self.flowing(named, templates.logo(), &sheets, &[])
    }

    /// A paper of an exam room (考务打印件) as a PDF file.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn room_paper(&self, paper: RoomPaper, room: &ExamRoom) -> Result<Vec<u8>, PaperError> {
        Ok(self.room_paper_from(paper, room, 1)?.0)
    }

    /// As [`PaperPress::room_paper`], beginning with a page of it; answers how many pages the whole paper has.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`]; [`PaperError::Field`] for a page that it does not have.
    pub fn room_paper_from(
        &self,
        paper: RoomPaper,
        room: &ExamRoom,
        from_page: u32,
    ) -> Result<(Vec<u8>, u32), PaperError> {
        let sheets = exam_room::sheets(paper, room, self.fonts())?;
        let first = usize::try_from(from_page.saturating_sub(1)).unwrap_or(usize::MAX);
        let wanted = sheets.get(first..).filter(|sheets| !sheets.is_empty());
        let wanted = wanted.ok_or(PaperError::Field("from_page"))?;
        let photos = if paper.has_photos() { room.photos() } else { Vec::new() };
        let pdf = self.flowing((exam_room::title(paper), room.printed_at), None, wanted, &photos)?;
        Ok((pdf, u32::try_from(sheets.len()).unwrap_or(u32::MAX)))
    }

    fn flowing(
        &self,
        (title, printed_at): Named<'_>,
        logo: Option<&Logo>,
        sheets: &[Sheet],
        photos: &[&Photo],
    ) -> Result<Vec<u8>, PaperError> {
        let fonts = self.fonts();
        check_drawable(sheets, fonts)?;
        let cut = |characters: &Characters| FixedFonts::cut(characters, fonts);
        let fixed = self.fixed.get_or_make(fixed_characters(sheets), cut)?;
        write(&Pages { title, printed_at, form: None, fixed: Some(&fixed), sheets, photos, logo }, fonts)
    }
}
