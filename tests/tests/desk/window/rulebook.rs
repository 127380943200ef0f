//! The notice clause by clause, its open points chosen by a supervisor with the effect shown first, another rulebook.

use super::{log_in, open, plain_chinese, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, CLERK, CLERK_PASSPHRASE, Counter, at, candidate};
use desk_core::model::{Degree, SchoolType, StudyStatus};
use desk_core::rules::eligibility::{Career, Education};
use fantoccini::key::Key;

#[test]
fn a_reading_is_changed_only_after_its_effect_on_open_registrations_was_shown() {
    let mut name = String::new();
    let home = prepared(|counter| name = open_university(counter));
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('6');
    window.see_in("not-loaded", "2027 年通知尚未录入");
    window.see_in("policies-unconfirmed", "还没有经本处确认");
    window.focus("change-non-regular-higher-education");
    window.press(Key::Enter);
    window.focus_is_on("reading-needs-confirmation");
    window.press(Key::F10);
    window.see_in("policy-effect", "没有影响");
    window.focus("reading-needs-confirmation");
    window.press(Key::Down);
    window.press(Key::Down);
    window.gone("policy-effect");
    window.press(Key::F10);
    let effect = window.see_in("policy-effect", "1 份报名");
    assert!(effect.contains(&name) && effect.contains("需人工确认 → 不符合"), "{effect}");
    window.picture("rulebook-effect");
    window.press(Key::F10);
    window.see_in("problem-reason", "请写明理由");
    window.focus_is_on("reason");
    window.commit("主任办公会 3 月 18 日议定");
    window.press(Key::F10);
    window.see_in("policy-non-regular-higher-education", "3 月 18 日议定");
    window.gone("policy-change");
    window.press_with_control('4');
    window.see_in("journal", "改定口径");
}

/// Somebody whose only diploma is of an open university, registered as a question.
fn open_university(counter: &Counter) -> String {
    let education = Education {
        school_type: SchoolType::OpenUniversity,
        major: "人力资源管理".to_owned(),
        major_class: None,
        class: None,
        degree: Some(Degree::Bachelor),
        date: Some("2018-07".to_owned().try_into().unwrap()),
        status: StudyStatus::Graduated,
        staff_ruled_major_related: None,
    };
    let mut request = candidate(1);
    request.career = Career { education: vec![education], ..Career::default() };
    counter.register(at("2026-03-18 09:00"), &request).row.name
}

#[test]
fn the_notice_is_found_by_its_words_and_a_broken_rulebook_changes_nothing() {
    let home = prepared(|counter| {
        counter.add_clerk(at("2026-03-18 09:00"));
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CLERK, CLERK_PASSPHRASE);
    window.press_with_control('6');
    window.see("clauses");
    window.retype("filter", "40-80 千字节");
    let clauses = window.see_in("clauses", "在 40960 至 80000 字节之间");
    assert!(!clauses.contains("工作经历承诺书"), "{clauses}");
    assert_eq!(window.look("change-age-counts-from"), None, "a clerk changes no reading");
    assert_eq!(window.look("choose-rulebook"), None, "nor the rulebook");
    window.press_with_control('l');

    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('6');
    window.see("choose-rulebook");
    let file = home.path().join("2027.toml");
    std::fs::write(&file, "[notice]\nyear = 2027\nfrom =\n").unwrap();
    window.choose_file("rulebook-file", &file);
    let told = window.see_in("rulebook-failure", "规则文件有错（第 3 行）");
    plain_chinese(told.split("技术人员").next().unwrap());
    window.see_in("notice-title", "2026年北京市");

    let shipped =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/core/rulebook/2026.toml");
    let corrected = std::fs::read_to_string(shipped).unwrap() + "\n# read again in March\n";
    std::fs::write(&file, corrected).unwrap();
    window.choose_file("rulebook-file", &file);
    window.see_in("standard-touched", "对办理中的报名没有影响");
    window.focus_is_on("reason");
    window.commit("三月份重新核对");
    window.press(Key::F10);
    window.see_in("rulebook-loaded", "已换用 2026 年的规则");
    window.see_in("contacts", "没有影响到任何考生");
}

#[test]
fn a_day_is_told_for_what_it_is_before_a_sitting_is_opened_on_it() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.press_with_control('2');
    window.enter("exam-date", "20260926");
    let dates = window.see_in("exam-dates", "中秋节放假期间");
    assert!(
        dates.contains("2026-09-19") && dates.contains("2026-10-11"),
        "both promises are counted: {dates}"
    );
    window.picture("exam-day");
    window.retype("exam-date", "20260920");
    window.see_in("exam-dates", "调休上班日");
    window.retype("exam-date", "20260919");
    window.see_in("exam-dates", "最后一个工作日是 2026-09-30");
    window.gone("exam-day"); // a plain Saturday
}
