//! The papers a candidate signs: which of them a registration has, printed and saved through the use cases.

use crate::counter::{Counter, at, candidate, career, code, day, materials, refusal, spell};
use crate::tray::Tray;
use desk_core::desk::request::{ChoosePrinter, PrintPaper, Register, SavePaper};
use desk_core::desk::view::RegistrationView;
use desk_core::desk::{self, print_paper, save_paper};
use desk_core::error::Code;
use desk_core::model::{Degree, Paper, PartialDate, SchoolType, StudyStatus};
use desk_core::rules::eligibility::{Career, Education};
use desk_core::sample::{people, portrait};
use std::path::Path;
use std::process::Command;

const NOW: &str = "2026-03-18 10:00";

/// What pdftotext reads, without spaces.
pub(super) fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext").args(["-raw"]).arg(pdf).arg("-").output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap().split_whitespace().collect()
}

fn date(text: &str) -> PartialDate {
    PartialDate::try_from(text.to_owned()).unwrap()
}

/// Ten years in the occupation: condition 1 of level four asks for 工作经历承诺书.
fn by_work(counter: &Counter) -> RegistrationView {
    counter.register_whole(at(NOW), 0)
}

/// A diploma of a vocational school, and no work at all.
fn by_diploma(counter: &Counter) -> RegistrationView {
    by_school(counter, StudyStatus::Graduated, "2012-07")
}

/// A vocational school's major, finished or under way.
fn by_school(counter: &Counter, status: StudyStatus, until: &str) -> RegistrationView {
    let education = vec![Education {
        school_type: SchoolType::SecondaryVocationalSchool,
        major: "人力资源管理事务".to_owned(),
        major_class: None,
        class: None,
        degree: None::<Degree>,
        date: Some(date(until)),
        status,
        staff_ruled_major_related: Some(true),
    }];
    let career = Career { education, ..Career::default() };
    counter.register(at(NOW), &Register { career, ..candidate(1) })
}

/// Somebody who wants to begin: level five of the one occupation that has it.
fn by_intention(counter: &Counter) -> RegistrationView {
    let offering = desk::intake_options(&counter.desk, at(NOW)).unwrap().offerings;
    let offering = offering.into_iter().find(|it| it.level.number() == 5).unwrap();
    let career = Career { intends_to_work: true, ..Career::default() };
    let sample = people(603, 3).last().unwrap();
    counter.register(at(NOW), &Register { career, ..sample.registration(&offering.id, offering.months[0]) })
}

#[test]
fn a_registration_has_the_form_and_the_commitments_that_its_condition_asks_for() {
    let counter = Counter::new();
    let [receipt, notice, form] = [Paper::Receipt, Paper::PaymentNotice, Paper::ApplicationForm];
    let (history, education) = (Paper::WorkHistoryCommitment, Paper::EducationCommitment);
    assert_eq!(by_work(&counter).papers, [receipt, notice, form, history]);
    assert_eq!(by_diploma(&counter).papers, [receipt, notice, form, history, education]);
    assert_eq!(by_intention(&counter).papers, [receipt, notice, form, Paper::WorkCommitment]);
}

#[test]
fn each_paper_is_printed_and_saved_under_its_own_name() {
    let (counter, tray, now) = (Counter::new(), Tray::new(), at(NOW));
    let folder = tempfile::tempdir().unwrap();
    let registered = [by_work(&counter), by_diploma(&counter), by_intention(&counter)];
    let expected = [
        (0, Paper::PaymentNotice, "缴费通知单-", "附件2「劳动关系协调师四级/中级工80元80元160元」"),
        (0, Paper::ApplicationForm, "个人申报表-", "满11年（确定计入4035天"),
        (0, Paper::WorkHistoryCommitment, "工作经历承诺书-", "2015年3月—至今"),
        (1, Paper::EducationCommitment, "学历承诺书-", "中等职业学校人力资源管理事务2012年7月"),
        (2, Paper::WorkCommitment, "工作承诺书-", "拟从事婴幼儿发展引导员职业或相关职业"),
    ];
    for (printed, (whose, paper, name, said)) in (1..).zip(expected) {
        let view = &registered[whose];
        let registration = view.row.id;
        let request = PrintPaper { paper, registration, reprint_reason: None };
        let job = print_paper(&counter.desk, &tray, now, &request).unwrap();
        assert_eq!((job.paper, tray.printed().len()), (paper, printed));
        let saved =
            save_paper(&counter.desk, now, folder.path(), &SavePaper { paper, registration }).unwrap();
        let path = Path::new(&saved.path);
        assert!(path.file_name().unwrap().to_str().unwrap().starts_with(name), "{}", saved.path);
        assert!(std::fs::read(path).unwrap() == tray.printed().pop().unwrap().1, "printed as saved");
        let text = text_of(path);
        assert!(text.contains(&view.row.name) && text.contains(said), "{said}: {text}");
    }
    let number = desk::reveal_number(&counter.desk, now, &of(&registered[0])).unwrap();
    let form = tray.printed().remove(1).1;
    let path = folder.path().join("form.pdf");
    std::fs::write(&path, &form).unwrap();
    assert!(text_of(&path).contains(&number.number), "the number in full");
    let photo = portrait(0, None);
    assert!(form.windows(photo.len()).any(|window| window == photo), "the photo's own bytes");
}

#[test]
fn a_candidate_in_the_last_year_of_school_states_what_is_true() {
    let counter = Counter::new();
    let view = by_school(&counter, StudyStatus::Enrolled, "2026-07");
    let pdf = desk::paper_of(&counter.desk, at(NOW), Paper::EducationCommitment, view.row.id).unwrap();
    let path = counter.home.path().join("education.pdf");
    std::fs::write(&path, pdf).unwrap();
    let text = text_of(&path);
    assert!(text.contains("在读2026年7月") && text.contains("尚未取得毕业证书"), "{text}");
    assert!(!text.contains("颁发给本人"), "{text}");
}

fn of(view: &RegistrationView) -> desk::request::OfRegistration {
    desk::request::OfRegistration { registration: view.row.id }
}

#[test]
fn a_paper_that_the_condition_does_not_ask_for_is_refused() {
    let (counter, tray, now) = (Counter::new(), Tray::new(), at(NOW));
    let registration = by_work(&counter).row.id;
    for paper in [Paper::WorkCommitment, Paper::EducationCommitment] {
        let request = PrintPaper { paper, registration, reprint_reason: None };
        let refused = refusal(print_paper(&counter.desk, &tray, now, &request));
        assert_eq!((refused.code, refused.values["state"].as_str()), (Code::WrongState, "paper_not_asked"));
        let request = SavePaper { paper, registration };
        assert_eq!(code(save_paper(&counter.desk, now, counter.home.path(), &request)), Code::WrongState);
    }
    assert!(tray.printed().is_empty());
}

#[test]
fn each_kind_of_paper_has_a_printer_of_its_own() {
    let (counter, now) = (Counter::new(), at(NOW));
    let tray = Tray { is_default: false, ..Tray::new() };
    let request = ChoosePrinter { paper: Paper::WorkCommitment, printer: "counter".to_owned() };
    let choices = desk::choose_printer(&counter.desk, &tray, now, &request).unwrap();
    assert_eq!(choices.work_commitment.as_deref(), Some("counter"));
    assert_eq!((choices.receipt, choices.application_form), (None, None));
    assert_eq!((choices.work_history_commitment, choices.education_commitment), (None, None));
}

/// The folder of the institution's own words, and what the desk says of them when it is opened again.
fn reopened_with(words: &[u8], logo: Option<&[u8]>) -> (Counter, Option<desk_core::error::Error>) {
    let counter = Counter::new();
    let folder = counter.desk.folder().papers();
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("papers.toml"), words).unwrap();
    if let Some(logo) = logo {
        std::fs::write(folder.join("logo.png"), logo).unwrap();
    }
    let counter = counter.reopen(at(NOW));
    let refused = desk::printer_choices(&counter.desk, &Tray::new()).unwrap().templates_refused;
    (counter, refused)
}

fn form_of(counter: &Counter) -> String {
    let id = by_work(counter).row.id;
    let pdf = desk::paper_of(&counter.desk, at(NOW), Paper::ApplicationForm, id).unwrap();
    let path = counter.home.path().join("form.pdf");
    std::fs::write(&path, pdf).unwrap();
    text_of(&path)
}

#[test]
fn the_institution_s_own_words_are_read_when_the_desk_is_opened() {
    let words = desk_core::paper::PAPERS_2026.replace("学校模板到位后替换", "校内表 3 号");
    let (counter, refused) = reopened_with(words.as_bytes(), None);
    assert_eq!(refused, None);
    let text = form_of(&counter);
    assert!(text.contains("校内表3号") && !text.contains("学校模板到位后替换"), "{text}");
}

#[test]
fn words_with_a_fault_are_refused_with_line_and_reason_and_the_shipped_ones_stay() {
    let shipped = desk_core::paper::PAPERS_2026;
    let line = shipped.lines().position(|line| line.starts_with("seal")).unwrap() + 1;
    let (counter, refused) = reopened_with(shipped.replace("seal = ", "stamp = ").as_bytes(), None);
    let refused = refused.unwrap();
    assert_eq!((refused.code, refused.values["line"].clone()), (Code::TemplateRefused, line.to_string()));
    assert!(refused.values["reason"].contains("stamp"), "{refused}");
    assert!(form_of(&counter).contains("学校模板到位后替换"));

    for (words, logo) in [(&b"\xff\xfe"[..], None), (shipped.as_bytes(), Some(&b"no picture"[..]))] {
        let (counter, refused) = reopened_with(words, logo);
        let refused = refused.unwrap();
        assert_eq!((refused.code, refused.values["line"].as_str()), (Code::TemplateRefused, "0"));
        assert!(form_of(&counter).contains("学校模板到位后替换"));
    }
}

#[test]
fn words_that_no_font_can_print_are_refused_with_line_and_character() {
    let shipped = desk_core::paper::PAPERS_2026;
    let words = shipped.replace("请保留转账凭证", "请保留𰻞凭证");
    let line = shipped.lines().position(|line| line.contains("请保留转账凭证")).unwrap() + 1;
    let (counter, refused) = reopened_with(words.as_bytes(), None);
    let refused = refused.unwrap();
    assert_eq!((refused.code, refused.values["line"].clone()), (Code::TemplateRefused, line.to_string()));
    assert!(refused.values["reason"].contains("「𰻞」 U+30EDE"), "{refused}");
    assert!(form_of(&counter).contains("学校模板到位后替换"), "the shipped words stay");
}

#[test]
fn words_written_for_an_earlier_release_stay_in_force_for_the_papers_they_know() {
    let shipped = desk_core::paper::PAPERS_2026;
    let (signed, _) = shipped[shipped.find("[application_form]").unwrap()..].split_once("studying").unwrap();
    let words = format!("note = \"校内表 3 号\"\nseal = \"（公章）\"\n{signed}");
    let (counter, refused) = reopened_with(words.as_bytes(), None);
    assert_eq!(refused, None);
    assert!(form_of(&counter).contains("校内表3号"));
    let id = counter.register(at(NOW), &candidate(1)).row.id;
    let pdf = desk::paper_of(&counter.desk, at(NOW), Paper::PaymentNotice, id).unwrap();
    let path = counter.home.path().join("notice.pdf");
    std::fs::write(&path, pdf).unwrap();
    let text = text_of(&path);
    assert!(text.contains("缴费通知单") && text.contains("北京开放大学（公章）"), "{text}");
}

#[test]
fn thirty_spells_are_stated_and_printed() {
    let counter = Counter::new();
    let spells =
        (0..30).map(|at| spell("劳动关系协调师", &format!("{}-01", 1990 + at), &format!("{}-10", 1990 + at)));
    let request = Register { career: career(spells.collect()), materials_seen: materials(), ..candidate(4) };
    let view = counter.register(at(NOW), &request);
    assert!(view.row.month == day("2026-04-01") && view.papers.contains(&Paper::WorkHistoryCommitment));
    let pdf = desk::paper_of(&counter.desk, at(NOW), Paper::WorkHistoryCommitment, view.row.id).unwrap();
    let path = counter.home.path().join("history.pdf");
    std::fs::write(&path, pdf).unwrap();
    let text = text_of(&path);
    assert!(text.contains("1990年1月—1990年10月") && text.contains("2019年1月—2019年10月"), "{text}");
    assert!(text.contains("第1页共2页") || text.contains("第1页共1页"), "{text}");
}
