//! The papers a candidate signs: 申报表 and the three 承诺书, in one style and with the institution's own words. They
//! take as many pages as they need; a statement and its signature are never parted.

mod application;
mod commitment;
mod parts;

pub(super) use application::sheets as application_form;
pub(super) use commitment::{education_commitment, work_commitment, work_history_commitment};

use super::issuer::Issuer;
use super::photo::Photo;
use crate::model::{Moment, PartialDate};
use chrono::NaiveDate;

/// Who signs, and for what: the head of every such paper.
#[derive(Debug, Clone)]
pub struct Applicant {
    /// The institution.
    pub issuer: Issuer,
    /// As entered, any length a name can have.
    pub name: String,
    /// `男` or `女`.
    pub sex: String,
    /// Birth date.
    pub birth_date: NaiveDate,
    /// `居民身份证`.
    pub document_type: String,
    /// In full.
    pub document_number: String,
    /// As stated.
    pub telephone: String,
    /// `电子商务师`.
    pub occupation: String,
    /// `跨境电商`; none for an occupation without work types.
    pub work_type: Option<String>,
    /// `四级/中级工`.
    pub level: String,
    /// When the paper is printed.
    pub printed_at: Moment,
}

/// 职业技能等级认定个人申报表. What is empty is left to be filled in by hand.
#[derive(Debug, Clone)]
pub struct ApplicationForm {
    /// Who applies, and for what.
    pub applicant: Applicant,
    /// A Chinese name beside a Latin one; may be empty.
    pub other_name: String,
    /// As stated; may be empty.
    pub nationality: String,
    /// May be empty.
    pub email: String,
    /// May be empty.
    pub employer: String,
    /// `2026年4月`.
    pub month: String,
    /// `新考` or `补考`.
    pub kind: String,
    /// `理论知识、技能考核`.
    pub subjects: String,
    /// `附件1 四级/中级工 第1条`; empty where none was chosen.
    pub condition_number: String,
    /// The condition's own words; empty where none was chosen.
    pub condition_quote: String,
    /// 工作简历, as stated.
    pub work: Vec<WorkLine>,
    /// How much of it counts for certain.
    pub counted: Option<CountedWork>,
    /// Certificates and titles held.
    pub certificates: Vec<CertificateLine>,
    /// 学历.
    pub education: Vec<EducationLine>,
    /// The photo, where there is one.
    pub photo: Option<Photo>,
    /// 初审; none leaves its box to be filled in by hand.
    pub first_check: Option<CheckLine>,
    /// 复审, by another clerk.
    pub second_check: Option<CheckLine>,
}

/// Who checked, as it stands in a box above the signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckLine {
    /// `符合申报条件。`
    pub opinion: String,
    /// The clerk.
    pub clerk: String,
    /// The day.
    pub day: NaiveDate,
}

/// 工作经历承诺书.
#[derive(Debug, Clone)]
pub struct WorkHistoryCommitment {
    /// Who promises.
    pub applicant: Applicant,
    /// The work, as stated.
    pub work: Vec<WorkLine>,
    /// How much of it counts for certain; none leaves the total to be filled in by hand.
    pub counted: Option<CountedWork>,
}

/// 工作承诺书: of working in the occupation.
#[derive(Debug, Clone)]
pub struct WorkCommitment {
    /// Who promises.
    pub applicant: Applicant,
}

/// 学历承诺书.
#[derive(Debug, Clone)]
pub struct EducationCommitment {
    /// Who promises.
    pub applicant: Applicant,
    /// The diplomas it speaks of.
    pub education: Vec<EducationLine>,
}

/// A stretch of work.
#[derive(Debug, Clone)]
pub struct WorkLine {
    /// Printed as a month, as 承诺书 are written.
    pub start: PartialDate,
    /// None while it goes on.
    pub end: Option<PartialDate>,
    /// 工作单位; may be empty.
    pub employer: String,
    /// 岗位 or 职业.
    pub occupation: String,
}

/// How much work counts for certain.
#[derive(Debug, Clone, Copy)]
pub struct CountedWork {
    /// Whole years.
    pub years: u32,
    /// Days in all, overlaps counted once.
    pub days: u32,
    /// The day of application, up to which it was counted.
    pub until: NaiveDate,
}

/// A certificate or title.
#[derive(Debug, Clone)]
pub struct CertificateLine {
    /// What it is called.
    pub name: String,
    /// `五级/初级工`.
    pub level: String,
    /// 发证日期.
    pub date: PartialDate,
}

/// A diploma, or studies under way.
#[derive(Debug, Clone)]
pub struct EducationLine {
    /// 学校类型.
    pub school_type: String,
    /// 专业; may be empty.
    pub major: String,
    /// 班别 or 学历层次; may be empty.
    pub class_or_degree: String,
    /// Day of the diploma, or expected.
    pub date: Option<PartialDate>,
    /// Still at school: the date is the expected one.
    pub studying: bool,
}
