//! Somebody whose materials are those of a diploma.

use crate::counter::candidate;
use desk_core::desk::request::Register;
use desk_core::model::{PartialDate, SchoolType, StudyStatus};
use desk_core::rules::eligibility::{Career, Education};

/// Somebody with a university's diploma, whom the notice asks for a 在线验证码.
pub(crate) fn graduate(person: usize) -> Register {
    let studies = Education {
        school_type: SchoolType::University,
        major: "人力资源管理".to_owned(),
        major_class: None,
        class: None,
        degree: None,
        date: Some(PartialDate::try_from("2020-06-30".to_owned()).unwrap()),
        status: StudyStatus::Graduated,
        staff_ruled_major_related: None,
    };
    Register { career: Career { education: vec![studies], ..Career::default() }, ..candidate(person) }
}
