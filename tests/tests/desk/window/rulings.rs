//! Rulings in the window: an earlier no offered with one key, all of them found, one taken back with whom it touches;
//! and the second check by another name.

use super::{log_in, open, prepared};
use crate::counter::{
    CHIEF, CHIEF_PASSPHRASE, CLERK, CLERK_PASSPHRASE, Counter, at, candidate, career, spell,
};
use desk_core::desk;
use desk_core::desk::request::{MakeRuling, Register, RulingEntry};
use desk_core::desk::view::RegistrationView;
use desk_core::rules::eligibility::{Certificate, RulingScope, RulingSubject};
use desk_tests::window::Window;
use fantoccini::key::Key;

const NOW: &str = "2026-03-17 09:00";

fn unlisted(counter: &Counter, person: usize) -> RegistrationView {
    let career = career(vec![spell("行政助理", "2015-01-01", "")]);
    counter.register(at(NOW), &Register { career, ..candidate(person) })
}

fn ruled_no(counter: &Counter, view: &RegistrationView) {
    let ruling = RulingEntry {
        subject: RulingSubject::Occupation,
        name: "行政助理".to_owned(),
        school_type: None,
        related: false,
        scope: RulingScope::Person,
        reason: "只收发文件，不做劳动关系".to_owned(),
    };
    let request = MakeRuling { registration: view.row.id, ruling };
    desk::make_ruling(&counter.desk, at(NOW), &request).unwrap();
}

fn find(window: &Window, name: &str) {
    window.press(Key::F3);
    window.commit(name);
    window.see_in("search-results", name);
    window.press(Key::Enter);
    window.see_in("candidate-name", name);
}

fn barriers(window: &Window) -> Vec<String> {
    let axe = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    window.barriers(&std::fs::read_to_string(axe).unwrap())
}

#[test]
fn an_earlier_no_is_offered_with_one_key_and_a_ruling_is_found_and_taken_back() {
    let home = prepared(|counter| {
        let first = unlisted(counter, 1);
        unlisted(counter, 2);
        ruled_no(counter, &first);
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    find(&window, &candidate(2).name);
    window.see_in("stored-verdict", "需人工确认");
    window.see_in("earlier-ruling", "以前裁定过「不算相关」：王主管");
    assert_eq!(barriers(&window), Vec::<String>::new());
    window.picture("ruling-earlier");
    window.press_with_control('h');
    window.see_in("stored-verdict", "不符合");
    window.see_in("ruling-made", "不算相关：同 王主管");

    window.click("more-pages");
    window.click("go-rulings");
    window.see_in("ruling-count", "共 2 条");
    window.focus_is_on("find-rulings");
    window.commit(&candidate(2).name);
    window.see_in("ruling-count", "共 1 条");
    assert_eq!(barriers(&window), Vec::<String>::new());
    window.click("revoke-ruling");
    let effect = window.see_in("policy-effect", "1 份报名");
    assert!(effect.contains("不符合 → 需人工确认"), "{effect}");
    window.focus_is_on("revoke-reason");
    window.press(Key::F10);
    window.see_in("revoke-form", "请写明理由");
    window.commit("补交了岗位说明，另行裁定");
    window.picture("ruling-revoke");
    assert_eq!(barriers(&window), Vec::<String>::new());
    window.press(Key::F10);
    window.see_in("found-rulings", "已撤销");
    window.gone("revoke-ruling");
    window.retype("find-rulings", " ");
    window.see_in("ruling-count", "共 2 条");
    window.picture("rulings");
    for _ in 0..3 {
        window.press_with_control('=');
    }
    assert_eq!(barriers(&window), Vec::<String>::new());
    let wide = "const page = document.querySelector('[data-test=rulings-page]'); return page.scrollWidth - page.clientWidth";
    assert_eq!(window.script(wide), 0, "nothing runs out sideways with large text");
    window.picture("rulings-150");
    window.script("document.querySelector('[data-test=standing-revoked] input').click()");
    window.see_in("ruling-count", "共 1 条");
    window.click("ruling-person");
    window.see_in("candidate-name", &candidate(2).name);
    window.see_in("stored-verdict", "需人工确认");
}

#[test]
fn an_old_title_is_ruled_on_and_the_condition_is_checked_again_by_another_clerk() {
    let home = prepared(|counter| {
        counter.add_clerk(at(NOW));
        let mut career = career(vec![spell("劳动关系协调师", "2022-01-01", "")]);
        career.certificates = vec![Certificate {
            occupation: "劳动关系协调师".to_owned(),
            level: 5_u8.try_into().unwrap(),
            issue_date: "2018-01".to_owned().try_into().unwrap(),
            printed_title: Some("劳动关系协调员".to_owned()),
            staff_ruled_related: None,
        }];
        counter.register(at(NOW), &Register { career, ..candidate(3) });
    });
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    find(&window, &candidate(3).name);
    window.see_in("ruling", "证书上的旧名称「劳动关系协调员」认不认");
    window.script("document.querySelector('[data-test=ruling-yes] input').click()");
    window.retype("ruling-reason", "旧制证书，名称对应");
    window.press(Key::Enter);
    window.see_in("stored-verdict", "可以申报");
    window.see_in("checks", "复审由另一位经办人办理");
    window.picture("ruling-title");
    window.press_with_control('l');
    log_in(&window, CLERK, CLERK_PASSPHRASE);
    find(&window, &candidate(3).name);
    window.focus("second-check");
    window.press(Key::Enter);
    window.see_in("checks", "复审 李经办");
    window.picture("second-check");
    window.see_in("undo", "复审");
}
