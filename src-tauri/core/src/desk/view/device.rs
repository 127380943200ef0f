//! Card readers, and trials of what stands on the counter.

use crate::error::Error;
use crate::model::{DocumentType, PrintState, Sex, Validity};
use crate::reader::CardField;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// The card readers' services, and the one chosen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReaderChoices {
    /// The one chosen, by its id.
    pub chosen: Option<String>,
    /// Every service that is known.
    pub readers: Vec<ReaderView>,
    /// Why the desk's own file of services is not in force.
    pub refused: Option<Error>,
}

/// A service of a card reader.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReaderView {
    /// Its id.
    pub id: String,
    /// What the clerk chooses by.
    pub name: String,
    /// Where it listens on this computer.
    pub address: String,
}

/// A card that was taken, for the intake. The portrait in the chip is not among it: it is no photo for the exam.
#[derive(Clone, PartialEq, Serialize, TS)]
pub struct CardView {
    /// The document, where the service or the number tells.
    pub document_type: Option<DocumentType>,
    /// 姓名.
    pub name: String,
    /// 证件号码.
    pub number: String,
    /// 性别.
    pub sex: Option<Sex>,
    /// 民族, or the nationality of a foreigner; may be empty.
    pub nation: String,
    /// 出生日期.
    pub birth_date: Option<NaiveDate>,
    /// 有效期止, or 长期.
    pub validity: Option<Validity>,
}

/// What a trial of the reader brought: which fields came, not what stands in them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CardTrial {
    /// The document.
    pub document_type: Option<DocumentType>,
    /// The number, masked.
    pub number: String,
    /// What came.
    pub fields: Vec<CardField>,
    /// Size of the portrait in the chip in bytes; 0 where none came.
    pub photo_bytes: u32,
}

/// A test page on its way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TestPageJob {
    /// The spooler's name of the printer.
    pub printer: String,
    /// The spooler's number of the job.
    pub job: i64,
    /// Where it is.
    pub state: PrintState,
}
