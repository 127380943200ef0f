//! Answers while a registration is being taken.

use crate::model::identity::{IdentityProblem, KnownNumber, MrzProblem, MrzReading, NumberDoubt};
use crate::model::{
    CandidateGroup, CandidateId, DocumentType, Fen, Level, Moment, NameProblem, SchoolType, Sex,
    TechnicianClass,
};
use crate::photo::Marks;
use crate::photo::put_right::{CannotPutRight, Change};
use crate::rules::Finding;
use crate::rules::photo::PhotoVerdict;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// An intake not yet saved.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DraftView {
    /// The form as the window left it, JSON.
    pub body: String,
    /// When.
    pub saved_at: Moment,
}

/// Pick lists of the intake.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IntakeOptions {
    /// What can be registered for.
    pub offerings: Vec<OfferingView>,
    /// Own and related occupations by occupation.
    pub occupations: Vec<OccupationView>,
    /// Related majors by occupation and school.
    pub majors: Vec<MajorList>,
    /// Documents of each group, those the notice names first.
    pub documents: Vec<GroupDocuments>,
    /// Months whose sittings take no more applications (A22).
    pub closed: Vec<ClosedMonth>,
}

/// A month of which every sitting has its deadline behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ClosedMonth {
    /// Its first day.
    pub month: NaiveDate,
    /// The last of the deadlines.
    pub deadline: NaiveDate,
}

/// What a group of candidates may show.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GroupDocuments {
    /// The group.
    pub group: CandidateGroup,
    /// What the notice names.
    pub accepted: Vec<DocumentType>,
    /// What a person must judge.
    pub judged: Vec<DocumentType>,
    /// The clause.
    pub clause: String,
    /// The notice's words.
    pub quote: String,
}

/// 相关专业 for some school types.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MajorList {
    /// The occupation.
    pub occupation: String,
    /// The schools.
    pub schools: Vec<SchoolType>,
    /// The classes of a 技工院校; all where empty.
    pub classes: Vec<TechnicianClass>,
    /// The majors listed.
    pub names: Vec<String>,
}

/// One offering with the months still ahead.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OfferingView {
    /// The rulebook's id.
    pub id: String,
    /// Occupation.
    pub occupation: String,
    /// Work type.
    pub work_type: Option<String>,
    /// Level.
    pub level: Level,
    /// Level as the plan prints it.
    pub level_label: String,
    /// First days of the plan's months from today's month on.
    pub months: Vec<NaiveDate>,
    /// Fee of both subjects today.
    pub fee: Fen,
    /// Ways to be eligible, in the notice's order.
    pub conditions: Vec<ConditionView>,
}

/// One of the alternatives under 具备以下条件之一.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ConditionView {
    /// `L4-1`.
    pub id: String,
    /// The clause.
    pub clause: String,
    /// The condition, quoted.
    pub quote: String,
    /// 申报材料 it asks for.
    pub materials: Vec<MaterialChoice>,
}

/// One of the 申报材料 of a condition.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MaterialChoice {
    /// The rulebook's id.
    pub id: String,
    /// The notice's words.
    pub quote: String,
}

/// An occupation with its 相关职业.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OccupationView {
    /// The occupation.
    pub occupation: String,
    /// Other names of the own occupation: its work types.
    pub own: Vec<String>,
    /// The names listed.
    pub related: Vec<String>,
    /// The list ends in 等.
    pub open: bool,
}

/// What a document's number tells.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IdentityCheck {
    /// The number in its normal form; none when refused.
    pub normalized: Option<String>,
    /// Birth date encoded.
    pub birth_date: Option<NaiveDate>,
    /// Sex encoded.
    pub sex: Option<Sex>,
    /// The century of the birth date is encoded too.
    pub century_known: bool,
    /// Nationality encoded.
    pub nationality: Option<String>,
    /// Why it was refused, a code.
    pub problem: Option<IdentityProblem>,
    /// Which document the number looks like instead.
    pub looks_like: Option<KnownNumber>,
    /// What is doubtful although the number is right.
    pub doubts: Vec<NumberDoubt>,
    /// Whether the document is accepted from this group, and valid today and on the exam day.
    pub findings: Vec<Finding>,
    /// A candidate with this number is known.
    pub known_candidate: Option<CandidateId>,
}

/// What machine-readable lines say.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MrzAnswer {
    /// What they say; none where they cannot be read.
    pub reading: Option<MrzReading>,
    /// Why they cannot be read.
    pub problem: Option<MrzProblem>,
}

/// What a name looks like once normalised, and what cannot be printed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct NameCheck {
    /// The normalised name.
    pub normalized: String,
    /// Characters that the fonts cannot print, with code points.
    pub missing: Vec<MissingGlyph>,
    /// Why it cannot be taken as entered.
    pub problem: Option<NameProblem>,
}

/// A character that no font covers.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MissingGlyph {
    /// The character.
    pub character: String,
    /// `U+30EDE`.
    pub code_point: String,
}

/// A file that reached the desk.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FileReceived {
    /// SHA-256 of what was received: the token for further requests.
    pub token: String,
    /// Size in bytes.
    pub bytes: u32,
}

/// A photo examined but not yet attached.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PhotoExamination {
    /// The token given.
    pub token: String,
    /// SHA-256 of the prepared bytes, to show it by; none where nothing could be prepared.
    pub sha256: Option<String>,
    /// Size of the prepared bytes.
    pub bytes: u32,
    /// Width in pixels after turning.
    pub width: u32,
    /// Height in pixels after turning.
    pub height: u32,
    /// Metadata was removed.
    pub metadata_stripped: bool,
    /// The picture was turned upright and encoded again.
    pub turned: bool,
    /// Where in the photo it was measured; none without a face.
    pub marks: Option<Marks>,
    /// What the rules found.
    pub verdict: PhotoVerdict,
}

/// A photo put right, or why it cannot be.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PutRightView {
    /// The photo as it is now; none where it cannot be put right.
    pub photo: Option<PhotoExamination>,
    /// What was changed, in order.
    pub changed: Vec<Change>,
    /// Why it cannot be put right.
    pub refused: Option<CannotPutRight>,
}
