//! Invented papers that a candidate signs.

use super::samples::{issuer, jpeg, moment};
use crate::counter::day;
use desk_core::model::PartialDate;
use desk_core::paper::{
    Applicant, ApplicationForm, CertificateLine, CheckLine, CountedWork, EducationCommitment, EducationLine,
    Photo, WorkCommitment, WorkHistoryCommitment, WorkLine,
};

pub(super) fn applicant() -> Applicant {
    Applicant {
        issuer: issuer(),
        name: "王小明".to_owned(),
        sex: "男".to_owned(),
        birth_date: day("1990-03-07"),
        document_type: "居民身份证".to_owned(),
        document_number: "110101199003078515".to_owned(),
        telephone: "13800000000".to_owned(),
        occupation: "电子商务师".to_owned(),
        work_type: Some("跨境电商".to_owned()),
        level: "三级/高级工".to_owned(),
        printed_at: moment("2026-03-18T10:15:00+08:00"),
    }
}

pub(super) fn named(name: &str) -> Applicant {
    Applicant { name: name.to_owned(), ..applicant() }
}

fn date(text: &str) -> PartialDate {
    PartialDate::try_from(text.to_owned()).unwrap()
}

fn work(start: &str, end: &str, employer: &str, occupation: &str) -> WorkLine {
    WorkLine {
        start: date(start),
        end: (!end.is_empty()).then(|| date(end)),
        employer: employer.to_owned(),
        occupation: occupation.to_owned(),
    }
}

/// So many stretches of work, the last going on.
pub(super) fn spells(count: u16) -> Vec<WorkLine> {
    let spells = (0..count).map(|at| {
        let end = if at + 1 == count { String::new() } else { format!("{}-11", 1995 + at) };
        let employer = format!("北京第{}网络科技发展有限公司海淀分公司", at + 1);
        work(&format!("{}-03-05", 1995 + at), &end, &employer, "互联网营销师")
    });
    spells.collect()
}

fn counted() -> Option<CountedWork> {
    Some(CountedWork { years: 9, days: 3455, until: day("2026-03-18") })
}

fn diploma() -> EducationLine {
    EducationLine {
        school_type: "中等职业学校".to_owned(),
        major: "电子商务".to_owned(),
        class_or_degree: String::new(),
        date: Some(date("2009-07-01")),
        studying: false,
    }
}

fn check(clerk: &str) -> CheckLine {
    CheckLine { opinion: "符合申报条件。".to_owned(), clerk: clerk.to_owned(), day: day("2026-03-18") }
}

/// A form with everything the desk can know.
pub(super) fn application_form() -> ApplicationForm {
    ApplicationForm {
        first_check: Some(check("王主管")),
        second_check: Some(check("李经办")),
        applicant: applicant(),
        other_name: String::new(),
        nationality: "中国".to_owned(),
        email: "wang.xiaoming@example.com".to_owned(),
        employer: "北京某某网络科技有限公司".to_owned(),
        month: "2026年4月".to_owned(),
        kind: "新考".to_owned(),
        subjects: "理论知识、技能考核".to_owned(),
        condition_number: "附件1 三级/高级工 第2条".to_owned(),
        condition_quote: "2. 取得本职业或相关职业四级/中级工职业资格（职业技能等级）证书后，累计从事本职业或相关职业工作满 4 年。".to_owned(),
        work: vec![
            work("2016-05", "2020-08", "北京甲商贸有限公司", "电子商务师"),
            work("2020-09-01", "", "北京某某网络科技有限公司", "互联网营销师"),
        ],
        counted: counted(),
        certificates: vec![CertificateLine {
            name: "电子商务师".to_owned(),
            level: "四级/中级工".to_owned(),
            date: date("2019-06-30"),
        }],
        education: vec![diploma()],
        photo: Some(Photo::from_jpeg(jpeg(300, 420)).unwrap()),
    }
}

pub(super) fn work_history_commitment() -> WorkHistoryCommitment {
    let ApplicationForm { applicant, work, counted, .. } = application_form();
    WorkHistoryCommitment { applicant, work, counted }
}

pub(super) fn work_commitment() -> WorkCommitment {
    let (work_type, level) = (Some("育婴员".to_owned()), "五级/初级工".to_owned());
    let applicant =
        Applicant { occupation: "婴幼儿发展引导员".to_owned(), work_type, level, ..applicant() };
    WorkCommitment { applicant }
}

pub(super) fn education_commitment() -> EducationCommitment {
    EducationCommitment { applicant: applicant(), education: vec![diploma()] }
}
