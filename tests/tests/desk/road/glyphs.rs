//! A character that no font has is told at entry, with its field: never first at the printer.

use crate::counter::{Counter, at, candidate, career, code, refusal, sitting, spell};
use desk_core::desk::request::{CheckText, Register};
use desk_core::desk::view::MissingGlyph;
use desk_core::desk::{self, open_sitting};
use desk_core::error::Code;
use desk_core::model::{Level, PartialDate, SchoolType, StudyStatus};
use desk_core::rules::eligibility::{Career, Certificate, Education, ProfessionalTitle};

const NOW: &str = "2026-03-18 10:00";

fn day(text: &str) -> PartialDate {
    PartialDate::try_from(text.to_owned()).unwrap()
}

fn with(change: impl FnOnce(&mut Register)) -> Register {
    let mut request = candidate(0);
    change(&mut request);
    request
}

fn with_career(change: impl FnOnce(&mut Career)) -> Register {
    with(|request| change(&mut request.career))
}

#[test]
fn every_text_that_papers_print_is_refused_with_its_field_and_the_character() {
    let (counter, now) = (Counter::new(), at(NOW));
    let mut noodles = spell("劳动关系协调师", "2015-03-01", "");
    noodles.employer = "𰻞𰻞面馆".to_owned();
    let title = ProfessionalTitle { title: "𰻞面师".to_owned(), date: day("2020-01") };
    let certificate = Certificate {
        occupation: "劳动关系协调师".to_owned(),
        level: Level::try_from(5).unwrap(),
        issue_date: day("2020-01"),
        printed_title: Some("劳动😀师".to_owned()),
        staff_ruled_related: None,
    };
    let diploma = Education {
        school_type: SchoolType::SecondaryVocationalSchool,
        major: "𰻞面制作".to_owned(),
        major_class: None,
        class: None,
        degree: None,
        date: Some(day("2012-07")),
        status: StudyStatus::Graduated,
        staff_ruled_major_related: None,
    };
    let cases = [
        ("name", "U+30EDE", with(|it| it.name = "张𰻞".to_owned())),
        ("employer", "U+30EDE", with(|it| it.employer = "𰻞𰻞面馆".to_owned())),
        ("email", "U+1F600", with(|it| it.email = "😀@example.com".to_owned())),
        ("occupation", "U+30EDE", with(|it| it.career = career(vec![spell("𰻞面师", "2015-03-01", "")]))),
        ("employer", "U+30EDE", with(|it| it.career = career(vec![noodles]))),
        ("printed_title", "U+1F600", with_career(|it| it.certificates.push(certificate))),
        ("major", "U+30EDE", with_career(|it| it.education.push(diploma))),
        ("professional_title", "U+30EDE", with_career(|it| it.professional_titles.push(title))),
    ];
    for (field, point, request) in cases {
        let refused = refusal(desk::register(&counter.desk, now, &request));
        assert_eq!(refused.code, Code::MissingGlyphs, "{field}");
        assert_eq!(
            (refused.values["field"].as_str(), refused.values["code_points"].as_str()),
            (field, point)
        );
    }
    assert!(desk::registrations(&counter.desk, crate::counter::day("2026-04-01")).unwrap().is_empty());
    let mut room = sitting("2026-04-18", 20);
    room.room_name = "𰻞厅".to_owned();
    let refused = refusal(open_sitting(&counter.desk, now, &room));
    assert_eq!((refused.code, refused.values["field"].as_str()), (Code::MissingGlyphs, "room_name"));
}

#[test]
fn a_text_is_asked_for_its_missing_characters_while_it_is_typed() {
    let counter = Counter::new();
    let missing = |text: &str| desk::check_text(&counter.desk, &CheckText { text: text.to_owned() }).unwrap();
    assert_eq!(missing("䶮㛃食品有限公司（北京）"), []);
    let glyph = MissingGlyph { character: "𰻞".to_owned(), code_point: "U+30EDE".to_owned() };
    assert_eq!(missing("西安𰻞𰻞面馆"), [glyph]);
}

#[test]
fn an_employer_with_rare_characters_that_the_fonts_have_is_taken() {
    let (counter, now) = (Counter::new(), at(NOW));
    let request = with(|it| it.employer = "北京䶮𬱖食品有限公司".to_owned());
    assert_eq!(counter.register(now, &request).employer, "北京䶮𬱖食品有限公司");
    assert_eq!(code(desk::register(&counter.desk, now, &request)), Code::AlreadyRegistered);
}
