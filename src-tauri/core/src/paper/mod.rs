//! The papers the desk prints (打印件): admit ticket, receipt, notice of payment, recovery sheet, and what a candidate
//! signs. Each is one file on A4, made from values that somebody else has prepared: nothing here asks a rule, a store or
//! a clock.

mod admit_ticket;
mod capitals;
mod chinese;
mod dues;
mod error;
mod exam_room;
mod flow;
mod font;
mod fonts;
mod issuer;
mod kept;
pub mod layout;
mod logo;
mod payment_notice;
mod pdf;
mod photo;
mod picture;
mod press;
mod receipt;
mod recovery_sheet;
mod resource;
mod signed;
mod symbol;
mod template;
mod test_page;
mod tickets;

pub use admit_ticket::{AdmitTicket, SubjectPlace};
pub use capitals::amount_in_capitals;
pub use dues::{Account, Dues, FeeLine};
pub use error::{FontFault, PaperError, PhotoFault};
pub(crate) use exam_room::title as room_paper_title;
pub use exam_room::{ExamRoom, SeatedCandidate};
pub use fonts::Fonts;
pub use issuer::Issuer;
pub use payment_notice::PaymentNotice;
pub use photo::Photo;
pub use press::PaperPress;
pub use receipt::{MaterialLine, Receipt};
pub use recovery_sheet::RecoverySheet;
pub use resource::{RESOURCES, RESOURCES_VARIABLE, Resource, pinned, resource_dir};
pub use signed::{
    Applicant, ApplicationForm, CertificateLine, CheckLine, CountedWork, EducationCommitment, EducationLine,
    WorkCommitment, WorkHistoryCommitment, WorkLine,
};
pub use template::{PAPERS_2026, PaperTemplates, TemplateError};
pub use test_page::TestPage;
pub use tickets::{TicketPage, TicketVolume};
