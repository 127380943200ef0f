//! The admit ticket (准考证): what lets a candidate into the room. One A4 page, readable in black and white.

mod frame;
mod geometry;
mod values;

pub(super) use frame::Frame;
pub(super) use values::values;

use super::issuer::Issuer;
use super::layout::Measure;
use super::photo::Photo;
use super::template::PaperTemplates;
use crate::model::Moment;
use chrono::{NaiveDate, NaiveTime};

/// Everything on an admit ticket, ready to be printed.
#[derive(Debug, Clone)]
pub struct AdmitTicket {
    /// The institution.
    pub issuer: Issuer,
    /// Which sitting: `2026年9月批次`; may be empty.
    pub sitting: String,
    /// 12 digits `YYBBBBNNNNNC`; printed in groups, and as the QR symbol.
    pub ticket_number: String,
    /// The authority gave the number: it is printed as it is.
    pub number_given: bool,
    /// As entered, any length a name can have.
    pub name: String,
    /// `男` or `女`.
    pub sex: String,
    /// `居民身份证`.
    pub document_type: String,
    /// As printed on the document, or masked by whoever prepared it.
    pub document_number: String,
    /// `婴幼儿发展引导员`.
    pub occupation: String,
    /// `育婴员`; none for an occupation without work types.
    pub work_type: Option<String>,
    /// `四级/中级工`.
    pub level: String,
    /// Where and when theory (理论知识) is sat.
    pub theory: SubjectPlace,
    /// Where and when skill (技能考核) is sat.
    pub skill: SubjectPlace,
    /// The name of the site (考点).
    pub site: String,
    /// Where it is.
    pub site_address: String,
    /// The accepted photo.
    pub photo: Photo,
    /// When the ticket is printed.
    pub printed_at: Moment,
}

/// A subject on a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SubjectPlace {
    /// The candidate sits it.
    Sits {
        /// The day.
        date: NaiveDate,
        /// When it begins.
        start: NaiveTime,
        /// When it ends.
        end: NaiveTime,
        /// The room (考场).
        room: String,
        /// The seat (座位号).
        seat: String,
    },
    /// A resit candidate passed it before: the result is kept (成绩保留).
    Kept,
}

impl AdmitTicket {
    /// What is the same on every ticket of a batch.
    pub(super) fn frame(&self, templates: &PaperTemplates) -> Frame {
        Frame::of(&self.issuer, templates, [&self.sitting, &self.site, &self.site_address])
    }
}

/// Whether the rules for candidates of these words fit a ticket.
pub(super) fn rules_fit(templates: &PaperTemplates, measure: &dyn Measure) -> bool {
    let [name, address, hours, enquiries] =
        ["学".repeat(12), "址".repeat(40), "时".repeat(12), "电".repeat(8)];
    Frame::of(&Issuer { name, address, hours, enquiries }, templates, [""; 3]).sheet(measure).is_ok()
}
