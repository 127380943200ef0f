//! What holds for every paper of a registration.

use super::judges::Judged;
use super::samples::{grey_jpeg, payment_notice, press, receipt, templates, ticket};
use super::signed_samples::{application_form, education_commitment, named, work_history_commitment};
use desk_core::paper::{
    AdmitTicket, ApplicationForm, EducationCommitment, PaperError, PaperPress, PaymentNotice, Photo, Receipt,
    WorkCommitment, WorkHistoryCommitment,
};

/// Minority names run to thirty characters and more.
const THIRTY: &str = "买买提江·阿卜杜热合曼·阿卜杜拉江·吐尔逊江·艾合麦提江";
const MONGOLIAN: &str = "乌兰巴干巴特尔乌力吉木仁那顺孟和额尔敦朝鲁巴雅尔图呼斯楞";

/// Every paper of somebody with this name, with its title.
fn all(press: &PaperPress, name: &str) -> Result<[(&'static str, Vec<u8>); 7], PaperError> {
    let (words, name) = (templates(), name.to_owned());
    let applicant = named(&name);
    let work = WorkCommitment { applicant: applicant.clone() };
    let education = EducationCommitment { applicant: applicant.clone(), ..education_commitment() };
    let history = WorkHistoryCommitment { applicant: applicant.clone(), ..work_history_commitment() };
    let form = ApplicationForm { applicant, ..application_form() };
    let mut notice = PaymentNotice { name: name.clone(), ..payment_notice() };
    notice.dues.remark = format!("{name}8515");
    let mut receipt = Receipt { name: name.clone(), ..receipt() };
    receipt.dues.remark = notice.dues.remark.clone();
    Ok([
        ("准考证", press.admit_ticket(&AdmitTicket { name, ..ticket() }, &words)?),
        ("报名回执", press.receipt(&receipt, &words)?),
        ("缴费通知单", press.payment_notice(&notice, &words)?),
        ("职业技能等级认定个人申报表", press.application_form(&form, &words)?),
        ("工作经历承诺书", press.work_history_commitment(&history, &words)?),
        ("工作承诺书", press.work_commitment(&work, &words)?),
        ("学历承诺书", press.education_commitment(&education, &words)?),
    ])
}

#[test]
fn names_of_every_length_and_rare_characters_are_printed_whole_on_one_page() {
    assert!(THIRTY.chars().count() >= 27 && MONGOLIAN.chars().count() >= 27);
    for name in ["王𬱖", "丁", THIRTY, MONGOLIAN, "䶮㛃𠅤𫖯𬸦𡒊亖㼆𬍛龦鿍鿯", "Jürgen Müller-Lüdenscheidt"]
    {
        let dense: String = name.split_whitespace().collect();
        for (title, file) in all(&press(), name).unwrap() {
            let judged = Judged::new(&file);
            judged.assert_sound();
            assert!(judged.dense_text().contains(&dense), "{title} of {name}: {}", judged.dense_text());
        }
    }
}

#[test]
fn the_title_of_the_file_is_the_paper_s_and_holds_nothing_of_the_person() {
    for (title, file) in all(&press(), "王小明").unwrap() {
        assert_eq!(Judged::new(&file).title(), title);
    }
}

#[test]
fn the_same_paper_is_the_same_bytes_whatever_was_printed_before_and_another_person_s_is_not() {
    let used = press();
    let first = all(&used, "王小明").unwrap();
    let other = all(&used, THIRTY).unwrap();
    assert!(first == all(&used, "王小明").unwrap() && first == all(&press(), "王小明").unwrap());
    assert!(first.iter().zip(&other).all(|(one, other)| one.1 != other.1));
}

#[test]
fn a_character_that_no_font_has_is_named_and_a_name_without_end_is_refused() {
    let refused = |name: &str| all(&press(), name).unwrap_err();
    assert_eq!(refused("张𰻞"), PaperError::MissingGlyphs(vec!['𰻞']));
    assert_eq!(refused(&"长".repeat(5000)), PaperError::TooLong("name"));
}

/// A photocopier and a laser printer know no colours.
#[test]
fn a_paper_is_black_and_white_but_for_its_photo() {
    let grey = Photo::from_jpeg(grey_jpeg()).unwrap();
    let words = templates();
    let form = ApplicationForm { photo: Some(grey.clone()), ..application_form() };
    let with_photo = [
        ("准考证", press().admit_ticket(&AdmitTicket { photo: grey, ..ticket() }, &words).unwrap()),
        ("申报表", press().application_form(&form, &words).unwrap()),
    ];
    let without = all(&press(), "王小明").unwrap().into_iter();
    let without = without.filter(|(title, _)| !["准考证", "职业技能等级认定个人申报表"].contains(title));
    for (title, file) in without.chain(with_photo) {
        assert_eq!(Judged::new(&file).coloured_dots(50), 0, "{title}");
    }
    let coloured = press().admit_ticket(&ticket(), &words).unwrap();
    assert!(Judged::new(&coloured).coloured_dots(50) > 0, "the photo itself is in colour");
}

#[test]
fn the_account_number_of_a_notice_is_written_large_and_whole_on_one_line() {
    let judged = Judged::new(&press().payment_notice(&payment_notice(), &templates()).unwrap());
    let line = judged.text().lines().find(|line| line.contains("银行账号")).unwrap().to_owned();
    assert!(line.contains("0109 0369 2001 2011 1006 675"), "{line}");
    assert!(judged.height_of("0109") >= 3.5, "{} mm", judged.height_of("0109"));
}
