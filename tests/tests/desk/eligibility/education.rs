//! 毕业证书: schools, classes, majors and students (A10 to A14).

use super::*;
use desk_core::model::{Degree, TechnicianClass};

fn studied(offering: &'static str, education: Education) -> Asked {
    asked(offering, Career { education: vec![education], ..Career::default() })
}

fn graduated(offering: &'static str, school: SchoolType, major: &str) -> Asked {
    studied(offering, diploma(school, major))
}

const PASSES: (Outcome, Vec<EligibilityReason>) = (Outcome::Pass, vec![]);

#[test]
fn every_listed_major_counts_from_the_schools_it_is_listed_for_and_asks_from_another() {
    for list in &BOOK.related_majors {
        let offering: &'static str = BOOK
            .offerings
            .iter()
            .find(|it| it.occupation == list.occupation && it.level.number() == 4)
            .unwrap()
            .id
            .as_str();
        for school in &list.schools {
            for name in list.names.iter().filter(|name| !name.ends_with('类')) {
                let mut held = diploma(*school, name);
                held.class = list.classes.first().copied();
                assert_eq!(studied(offering, held).condition("L4-3"), PASSES, "{name} {}", school.as_str());
            }
            let stranger = diploma(*school, "工业机器人技术");
            assert_eq!(studied(offering, stranger).condition("L4-3").0, Outcome::Look, "{}", school.as_str());
        }
    }
    let elsewhere = graduated(CARER_4, SchoolType::SecondaryVocationalSchool, "学前教育");
    assert_eq!(elsewhere.condition("L4-3"), (Outcome::Look, vec![EligibilityReason::UnlistedMajor]));
}

#[test]
fn a_listed_class_counts_by_the_class_of_the_major() {
    let mut held = diploma(SchoolType::University, "学前教育");
    assert_eq!(studied(CARER_4, held.clone()).condition("L4-3").0, Outcome::Look, "without its class");
    held.major_class = Some("教育学类".to_owned());
    assert_eq!(studied(CARER_4, held.clone()).condition("L4-3"), PASSES);
    held.major_class = Some("文学类".to_owned());
    assert_eq!(studied(CARER_4, held).condition("L4-3").0, Outcome::Look);
}

#[test]
fn the_major_of_the_occupation_s_own_name_counts_from_any_admitted_school() {
    for school in [
        SchoolType::TechnicianSchool,
        SchoolType::VocationalHighSchool,
        SchoolType::HigherVocationalCollege,
        SchoolType::JuniorCollege,
        SchoolType::University,
        SchoolType::GraduateSchool,
    ] {
        assert_eq!(
            graduated(MERCHANT_4, school, "电子商务").condition("L4-3"),
            PASSES,
            "{}",
            school.as_str()
        );
    }
    let listed_for_technicians = graduated(MERCHANT_4, SchoolType::University, "市场营销");
    assert_eq!(listed_for_technicians.condition("L4-3").0, Outcome::Look);
}

#[test]
fn the_one_closed_list_asks_or_refuses_as_the_policy_says() {
    let of = |major, value: &str| {
        graduated(RELATIONS_4, SchoolType::SecondaryVocationalSchool, major)
            .reading("unlisted_in_closed_list", value)
            .condition("L4-3")
    };
    let open = vec![EligibilityReason::NotInClosedList];
    assert_eq!(of("法律事务", "not_eligible"), PASSES);
    assert_eq!(of("人力资源管理", "needs_confirmation"), (Outcome::Look, open.clone()));
    assert_eq!(of("人力资源管理", "not_eligible"), (Outcome::Fail, open));
    let unclear = graduated(CARER_4, SchoolType::SecondaryVocationalSchool, "学前教育")
        .reading("unlisted_in_closed_list", "not_eligible");
    assert_eq!(unclear.condition("L4-3").0, Outcome::Look, "a list that ends in a semicolon is not closed");
}

#[test]
fn each_condition_admits_its_own_schools() {
    use SchoolType::*;
    let fails = |offering, id: &str, school| {
        let (outcome, reasons) = graduated(offering, school, "人力资源管理").condition(id);
        outcome == Outcome::Fail && reasons.contains(&EligibilityReason::SchoolNotAdmitted)
    };
    for school in SchoolType::ALL {
        let vocational = [TechnicianSchool, SecondaryVocationalSchool, VocationalHighSchool].contains(school);
        let none = [GeneralHighSchool, MiddleSchoolOrBelow].contains(school);
        assert_eq!(fails(RELATIONS_4, "L4-3", *school), none, "L4-3 {}", school.as_str());
        assert_eq!(
            fails(RELATIONS_3, "L3-3", *school),
            *school != TechnicianSchool,
            "L3-3 {}",
            school.as_str()
        );
        assert_eq!(fails(RELATIONS_3, "L3-4", *school), vocational || none, "L3-4 {}", school.as_str());
    }
}

#[test]
fn level_three_wants_a_senior_class_or_above_of_a_technician_school() {
    let of = |class| {
        let mut held = diploma(SchoolType::TechnicianSchool, "行政管理");
        held.class = class;
        studied(RELATIONS_3, held).condition("L3-3")
    };
    let intermediate = of(Some(TechnicianClass::Intermediate));
    assert_eq!(intermediate, (Outcome::Fail, vec![EligibilityReason::ClassTooLow]));
    for class in [TechnicianClass::Senior, TechnicianClass::PreTechnician, TechnicianClass::Technician] {
        assert_eq!(of(Some(class)), PASSES, "{}", class.as_str());
    }
    assert_eq!(of(None), (Outcome::Look, vec![EligibilityReason::ClassUnknown]));
}

#[test]
fn open_universities_and_their_like_are_a_question_that_the_policy_answers() {
    use SchoolType::*;
    for school in [OpenUniversity, AdultCollege, SelfStudyExamination, OnlineEducation, ForeignInstitution] {
        let of = |value: &str| {
            let mut held = diploma(school, "劳动关系");
            held.degree = Some(Degree::Bachelor);
            studied(RELATIONS_4, held).reading("non_regular_higher_education", value).condition("L4-3")
        };
        let reason = vec![EligibilityReason::NonRegularSchool];
        assert_eq!(of("needs_confirmation"), (Outcome::Look, reason.clone()), "{}", school.as_str());
        assert_eq!(of("accepted"), PASSES, "{}", school.as_str());
        assert_eq!(of("not_accepted"), (Outcome::Fail, reason), "{}", school.as_str());
    }
}

#[test]
fn a_student_of_the_last_year_asks_and_one_with_more_than_a_year_to_go_is_refused() {
    let of = |expected: Option<&str>, value: &str| {
        let mut held = diploma(SchoolType::University, "人力资源管理");
        held.status = StudyStatus::Enrolled;
        held.date = expected.map(date);
        studied(RELATIONS_4, held)
            .on("2026-03-16")
            .reading("enrolled_final_year_students", value)
            .condition("L4-3")
    };
    let asks = (Outcome::Look, vec![EligibilityReason::StillEnrolled]);
    let refused = (Outcome::Fail, vec![EligibilityReason::NotGraduated]);
    assert_eq!(of(Some("2026-06-30"), "needs_confirmation"), asks);
    assert_eq!(of(Some("2027-03-16"), "needs_confirmation"), asks, "a year to the day");
    assert_eq!(of(Some("2027-03-17"), "needs_confirmation"), refused);
    assert_eq!(of(None, "needs_confirmation"), asks);
    assert_eq!(of(Some("2026-06-30"), "not_accepted"), refused);
    assert_eq!(of(Some("2026-06-30"), "accepted"), PASSES);
}

#[test]
fn a_diploma_is_there_from_its_own_day_on() {
    let of = |dated| {
        let mut held = diploma(SchoolType::University, "人力资源管理");
        held.date = Some(date(dated));
        studied(RELATIONS_4, held).on("2026-03-16").condition("L4-3").0
    };
    assert_eq!(of("2026-03-15"), Outcome::Pass);
    assert_eq!(of("2026-03-16"), Outcome::Pass);
    assert_eq!(of("2026-03-17"), Outcome::Look, "still a student on the day of application");
}

#[test]
fn the_evidence_asked_for_fits_the_school() {
    let materials = |school, major| {
        let judged = graduated(RELATIONS_4, school, major).judged();
        let ids = judged.condition("L4-3").unwrap().materials.iter().map(|it| it.id.clone());
        ids.collect::<Vec<_>>()
    };
    let school = ["school_diploma", "work_history_commitment"];
    let online = ["online_verification_code", "work_history_commitment"];
    assert_eq!(materials(SchoolType::TechnicianSchool, "行政管理"), school);
    assert_eq!(materials(SchoolType::SecondaryVocationalSchool, "法律事务"), school);
    assert_eq!(materials(SchoolType::VocationalHighSchool, "法律事务"), school);
    assert_eq!(materials(SchoolType::HigherVocationalCollege, "社会工作"), online);
    assert_eq!(materials(SchoolType::University, "社会学"), online);
    assert_eq!(materials(SchoolType::OpenUniversity, "社会学"), online);
}

#[test]
fn the_fourth_way_to_level_three_wants_certificate_and_diploma_and_no_years() {
    let career = |certificates, education| Career { certificates, education, ..Career::default() };
    let held = || vec![certificate(OWN, 4, "2025-11-30")];
    let studied = || vec![diploma(SchoolType::HigherVocationalCollege, "人力资源管理")];
    assert_eq!(asked(RELATIONS_3, career(held(), studied())).condition("L3-4"), PASSES);
    let without = asked(RELATIONS_3, career(vec![], studied())).condition("L3-4");
    assert_eq!(without, (Outcome::Fail, vec![EligibilityReason::NoCertificate]));
    let unschooled = asked(RELATIONS_3, career(held(), vec![])).condition("L3-4");
    assert_eq!(unschooled, (Outcome::Fail, vec![EligibilityReason::NoDiploma]));
}
