//! The admit ticket.

use super::judges::Judged;
use super::samples::{font_folder, fonts, jpeg, press, templates, ticket, timed, words_with};
use desk_core::error::{Code, Error};
use desk_core::paper::{
    AdmitTicket, FontFault, Fonts, PAPERS_2026, PaperError, PaperPress, PaperTemplates, Photo, SubjectPlace,
    pinned,
};
use std::sync::Arc;

fn judged(ticket: &AdmitTicket) -> Judged {
    Judged::new(&press().admit_ticket(ticket, &timed()).unwrap())
}

fn named(name: &str) -> AdmitTicket {
    AdmitTicket { name: name.to_owned(), ..ticket() }
}

#[test]
fn a_ticket_is_a_sound_file_that_says_what_it_should() {
    let judged = judged(&ticket());
    judged.assert_sound();
    judged.assert_golden("admit_ticket");
    assert_eq!(judged.title(), "准考证");
}

#[test]
fn the_symbol_is_read_at_100_dots_per_inch() {
    assert_eq!(judged(&ticket()).symbol(100), "260001000012");
}

#[test]
fn the_photo_is_in_the_file_byte_for_byte_and_drawn_at_one_inch() {
    let ticket = ticket();
    let judged = judged(&ticket);
    assert_eq!(judged.pictures(), [ticket.photo.bytes()]);
    let (wide, high) = judged.picture_size();
    assert!((wide - 25.0).abs() < 0.3 && (high - 35.0).abs() < 0.3, "{wide} x {high}");
}

#[test]
fn a_photo_of_another_shape_keeps_its_aspect_inside_25_by_35() {
    let square = AdmitTicket { photo: Photo::from_jpeg(jpeg(300, 300)).unwrap(), ..ticket() };
    let (wide, high) = judged(&square).picture_size();
    assert!((wide - 25.0).abs() < 0.3 && (high - 25.0).abs() < 0.3, "{wide} x {high}");
}

#[test]
fn the_same_ticket_is_the_same_bytes_whatever_was_printed_before() {
    let press = press();
    let first = press.admit_ticket(&ticket(), &timed()).unwrap();
    press.admit_ticket(&named("李雷"), &timed()).unwrap();
    assert!(first == press.admit_ticket(&ticket(), &timed()).unwrap());
    assert!(first == super::samples::press().admit_ticket(&ticket(), &timed()).unwrap());
    assert!(first != press.admit_ticket(&named("李雷"), &timed()).unwrap());
}

#[test]
fn threads_may_share_a_press() {
    let press = press();
    let alone = press.admit_ticket(&ticket(), &timed()).unwrap();
    std::thread::scope(|scope| {
        let threads = [(); 4].map(|()| scope.spawn(|| press.admit_ticket(&ticket(), &timed()).unwrap()));
        for thread in threads {
            assert!(alone == thread.join().unwrap());
        }
    });
}

#[test]
fn rare_characters_come_out_as_themselves() {
    for name in ["王𬱖", "䶮㛃𬱖", "𠅤𫖯𬸦𡒊亖㼆𬍛龦鿍鿯", "Jürgen Müller-Lüdenscheidt", "𠮷田花子", "王𠀁"]
    {
        let judged = judged(&named(name));
        judged.assert_sound();
        let dense: String = name.split_whitespace().collect();
        assert!(judged.dense_text().contains(&dense), "{name}");
    }
}

#[test]
fn the_rare_font_is_only_in_a_file_that_needs_it() {
    assert!(!judged(&ticket()).fonts().contains("HanaMinB"));
    assert!(judged(&named("王𠀁")).fonts().contains("HanaMinB"));
}

#[test]
fn a_rare_font_that_was_changed_or_taken_away_meanwhile_is_named_and_other_names_are_printed() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("fonts")).unwrap();
    for font in pinned().iter().filter(|resource| resource.path.starts_with("fonts/")) {
        std::fs::copy(font_folder().join(&font.path), folder.path().join(&font.path)).unwrap();
    }
    let fonts = Fonts::load(folder.path()).unwrap();
    let press = PaperPress::new(Arc::new(fonts));
    let words = templates();
    let rare = folder.path().join("fonts/HanaMinB.ttf");
    let file = "fonts/HanaMinB.ttf".to_owned();
    std::fs::write(&rare, b"another font").unwrap();
    let refused = press.admit_ticket(&named("王𠀁"), &words).unwrap_err();
    assert_eq!(refused, PaperError::Font { file: file.clone(), fault: FontFault::Changed });
    std::fs::remove_file(&rare).unwrap();
    let refused = press.admit_ticket(&named("王𠀁"), &words).unwrap_err();
    assert_eq!(refused, PaperError::Font { file, fault: FontFault::Absent });
    Judged::new(&press.admit_ticket(&ticket(), &words).unwrap()).assert_sound();
}

#[test]
fn a_name_of_one_character_and_one_of_thirty_are_printed_whole() {
    let thirty = "阿卜杜热合曼·买买提依明·阿卜杜克热木·吐尔逊江·艾合麦提";
    assert_eq!(thirty.chars().count(), 29);
    for name in ["丁", "阿卜杜拉·买买提", thirty, "乌兰巴干巴特尔乌力吉木仁那顺孟和额尔敦朝鲁巴雅尔图呼斯楞"]
    {
        let judged = judged(&named(name));
        judged.assert_sound();
        assert!(judged.dense_text().contains(name), "{name} in {}", judged.dense_text());
    }
}

#[test]
fn a_name_that_fits_at_no_readable_size_is_refused_and_not_cut() {
    let refused = press().admit_ticket(&named(&"长".repeat(400)), &timed()).unwrap_err();
    assert_eq!(refused, PaperError::TooLong("name"));
    assert_eq!(Error::from(refused).code, Code::PaperFailed);
}

#[test]
fn a_character_that_no_font_has_is_named_and_nothing_is_printed() {
    let refused = press().admit_ticket(&named("张𰻞𰻞"), &timed()).unwrap_err();
    assert_eq!(refused, PaperError::MissingGlyphs(vec!['𰻞']));
    let error = Error::from(refused);
    assert_eq!((error.code, error.values["code_points"].as_str()), (Code::MissingGlyphs, "U+30EDE"));
}

#[test]
fn missing_characters_are_told_when_a_name_is_entered() {
    assert!(fonts().missing("阿卜杜拉·买买提 王𬱖 Ångström").is_empty());
    assert_eq!(fonts().missing("张𰻞三𰻞"), ['𰻞']);
    assert_eq!(fonts().missing("张\u{200D}三\u{E863}"), ['\u{200D}', '\u{E863}']);
    assert!(fonts().missing("葛\u{E0100}").is_empty());
}

#[test]
fn a_resit_candidate_is_told_which_subject_is_kept() {
    let resit = AdmitTicket { theory: SubjectPlace::Kept, ..ticket() };
    let judged = judged(&resit);
    judged.assert_sound();
    assert!(judged.dense_text().contains("成绩保留，本次不参加该科目考试"));
    assert!(!judged.dense_text().contains("09:00"));
}

#[test]
fn an_occupation_without_work_types_has_a_dash() {
    let none = AdmitTicket { occupation: "劳动关系协调师".to_owned(), work_type: None, ..ticket() };
    let text = judged(&none).text();
    let row = text.lines().find(|line| line.contains("工种") && !line.contains("核对")).unwrap();
    assert!(row.contains("——"), "{row}");
}

#[test]
fn a_ticket_number_that_is_not_twelve_digits_is_refused() {
    for number in ["26000100001", "2600010000123", "26000100001X"] {
        let wrong = AdmitTicket { ticket_number: number.to_owned(), ..ticket() };
        assert_eq!(
            press().admit_ticket(&wrong, &timed()).unwrap_err(),
            PaperError::Field("ticket_number"),
            "{number}"
        );
    }
}

#[test]
fn rules_that_do_not_fit_the_page_are_refused_when_they_are_loaded() {
    let endless = "请遵守考场纪律，服从监考人员安排。".repeat(14);
    let words = words_with("请提前到达考场，", &endless);
    assert!(words.check_printable(fonts()).is_ok(), "one long rule fits");
    let rules = format!("rules = [{}", format!("\"{endless}\", ").repeat(4));
    let refused = words_with("rules = [", &rules).check_printable(fonts()).unwrap_err();
    let line = PAPERS_2026.lines().position(|line| line.starts_with("rules = [")).unwrap() + 1;
    assert_eq!((refused.line, refused.reason.contains("do not fit")), (line, true), "{refused}");
}

#[test]
fn an_institution_s_title_rules_and_seal_replace_the_shipped_ones() {
    let own = PAPERS_2026
        .replace("title = \"准考证\"", "title = \"技能认定准考证\"")
        .replace("请提前到达考场，", "请到{address}候考，")
        .replace("seal = \"（盖章处）\"", "seal = \"（考务专用章）\"");
    let own = PaperTemplates::load(&own).unwrap();
    let judged = Judged::new(&press().admit_ticket(&ticket(), &own).unwrap());
    judged.assert_sound();
    assert_eq!(judged.title(), "技能认定准考证");
    let text = judged.dense_text();
    for said in ["技能认定准考证", "请到北京市海淀区大钟寺东路白塔庵5号", "北京开放大学（考务专用章）"]
    {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("分钟"), "times that are not set are not printed");
}
