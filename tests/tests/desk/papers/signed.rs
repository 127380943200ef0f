//! The papers a candidate signs.

use super::judges::Judged;
use super::samples::{press, templates};
use super::signed_samples::{
    application_form, education_commitment, named, spells, work_commitment, work_history_commitment,
};
use desk_core::paper::{
    Applicant, ApplicationForm, EducationCommitment, PAPERS_2026, PaperError, PaperTemplates, WorkCommitment,
    WorkHistoryCommitment,
};

fn form(form: &ApplicationForm) -> Judged {
    Judged::new(&press().application_form(form, &templates()).unwrap())
}

fn history(paper: &WorkHistoryCommitment) -> Judged {
    Judged::new(&press().work_history_commitment(paper, &templates()).unwrap())
}

/// All four papers of this applicant.
fn all(applicant: &Applicant) -> Result<[Vec<u8>; 4], PaperError> {
    let (press, templates, applicant) = (press(), templates(), applicant.clone());
    let form = ApplicationForm { applicant: applicant.clone(), ..application_form() };
    let history = WorkHistoryCommitment { applicant: applicant.clone(), ..work_history_commitment() };
    let education = EducationCommitment { applicant: applicant.clone(), ..education_commitment() };
    Ok([
        press.application_form(&form, &templates)?,
        press.work_history_commitment(&history, &templates)?,
        press.work_commitment(&WorkCommitment { applicant }, &templates)?,
        press.education_commitment(&education, &templates)?,
    ])
}

#[test]
fn a_form_is_a_sound_file_of_one_page_that_says_what_it_should() {
    let judged = form(&application_form());
    judged.assert_sound();
    judged.assert_golden("application_form");
    let text = judged.dense_text();
    for said in ["王小明", "110101199003078515", "第2条", "满4年。", "满9年", "3455天", "学校模板到位后替换"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn each_commitment_is_a_sound_file_of_one_page_that_says_what_it_should() {
    let judged = history(&work_history_commitment());
    judged.assert_sound();
    judged.assert_golden("work_history_commitment");
    assert!(judged.dense_text().contains("满9年（确定计入3455天"));

    let work = press().work_commitment(&work_commitment(), &templates()).unwrap();
    let judged = Judged::new(&work);
    judged.assert_sound();
    judged.assert_golden("work_commitment");
    assert!(judged.dense_text().contains("本人拟从事婴幼儿发展引导员职业或相关职业的工作"));

    let education = press().education_commitment(&education_commitment(), &templates()).unwrap();
    let judged = Judged::new(&education);
    judged.assert_sound();
    judged.assert_golden("education_commitment");
    assert!(judged.dense_text().contains("中等职业学校"));
}

#[test]
fn every_page_bears_the_note_that_the_institution_s_form_replaces_it() {
    let thirty = ApplicationForm { work: spells(30), ..application_form() };
    for page in form(&thirty).dense_pages() {
        assert!(page.contains("学校模板到位后替换"), "{page}");
    }
}

#[test]
fn the_photo_is_on_the_form_byte_for_byte_and_drawn_at_one_inch() {
    let form = application_form();
    let judged = self::form(&form);
    assert_eq!(judged.pictures(), [form.photo.as_ref().unwrap().bytes()]);
    let (wide, high) = judged.picture_size();
    assert!((wide - 25.0).abs() < 0.3 && (high - 35.0).abs() < 0.3, "{wide} x {high}");
}

#[test]
fn the_photo_is_in_a_form_of_many_pages_once() {
    let form = ApplicationForm { work: spells(30), ..application_form() };
    let file = press().application_form(&form, &templates()).unwrap();
    let photo = form.photo.as_ref().unwrap().bytes();
    let times = file.windows(photo.len()).filter(|window| *window == photo).count();
    assert_eq!(times, 1);
}

#[test]
fn a_form_without_photo_or_anything_stated_has_places_for_handwriting() {
    let empty = ApplicationForm {
        nationality: String::new(),
        email: String::new(),
        employer: String::new(),
        condition_number: String::new(),
        condition_quote: String::new(),
        work: Vec::new(),
        counted: None,
        certificates: Vec::new(),
        education: Vec::new(),
        photo: None,
        ..application_form()
    };
    let judged = form(&empty);
    judged.assert_sound();
    assert!(judged.dense_text().contains("白底免冠") && judged.pictures().is_empty());
    let judged =
        history(&WorkHistoryCommitment { work: Vec::new(), counted: None, ..work_history_commitment() });
    judged.assert_sound();
    assert!(judged.text().contains("年 个月"), "{}", judged.text());
}

#[test]
fn one_spell_is_one_page_and_thirty_flow_on_below_a_repeated_head() {
    for (work, pages) in [(spells(1), 1), (spells(30), 3)] {
        let judged = form(&ApplicationForm { work: work.clone(), ..application_form() });
        judged.assert_sound_with(pages);
        assert_flows(&judged, work.len());
    }
    for (work, pages) in [(spells(1), 1), (spells(30), 2)] {
        let judged = history(&WorkHistoryCommitment { work: work.clone(), ..work_history_commitment() });
        judged.assert_sound_with(pages);
        assert_flows(&judged, work.len());
    }
}

/// Every spell is there once and below a head; the pages are numbered; the promise and its signature are not parted.
fn assert_flows(judged: &Judged, spells: usize) {
    let pages = judged.dense_pages();
    let whole = pages.concat();
    for number in 1..=spells {
        assert_eq!(whole.matches(&format!("北京第{number}网络")).count(), 1, "{number}: {whole}");
    }
    for (number, page) in (1..).zip(&pages) {
        assert!(page.contains(&format!("第{number}页共{}页", pages.len())), "{page}");
        assert!(page.contains("网络") <= page.contains("起止年月工作单位"), "{page}");
        assert!(page.contains("110101199003078515"), "whose page it is: {page}");
    }
    let signed: Vec<&String> = pages.iter().filter(|page| page.contains("本人签名")).collect();
    assert!(
        signed.len() == 1 && signed[0].contains("由此产生的后果") | signed[0].contains("一切后果"),
        "{whole}"
    );
}

#[test]
fn a_character_that_no_font_has_is_named_and_a_name_without_end_is_refused() {
    assert_eq!(all(&named("张𰻞")).unwrap_err(), PaperError::MissingGlyphs(vec!['𰻞']));
    assert_eq!(all(&named(&"长".repeat(5000))).unwrap_err(), PaperError::TooLong("name"));
}

#[test]
fn a_candidate_still_at_school_does_not_promise_a_diploma_already_received() {
    let mut paper = education_commitment();
    paper.education[0].studying = true;
    let judged = Judged::new(&press().education_commitment(&paper, &templates()).unwrap());
    judged.assert_sound();
    judged.assert_golden("education_commitment_studying");
    let text = judged.dense_text();
    assert!(text.contains("尚未取得毕业证书") && text.contains("在读2009年7月1日"), "{text}");
    assert!(!text.contains("颁发给本人"), "{text}");
}

#[test]
fn an_institution_s_own_words_replace_the_shipped_ones() {
    let words = PAPERS_2026
        .replace("note = \"学校模板到位后替换\"", "note = \"\"")
        .replace("title = \"学历承诺书\"", "title = \"学历情况承诺书（2026 版）\"")
        .replace("上表所列学历属实", "{name}（{document_number}）声明：上表所列学历属实");
    let own = PaperTemplates::load(&words).unwrap();
    let judged = Judged::new(&press().education_commitment(&education_commitment(), &own).unwrap());
    judged.assert_sound();
    let text = judged.dense_text();
    assert!(text.contains("学历情况承诺书（2026版）") && !text.contains("到位后替换"), "{text}");
    assert!(text.contains("王小明（110101199003078515）声明"), "{text}");
}
