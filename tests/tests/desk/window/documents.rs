//! One candidate of each group at the counter, with a document of their own.

use super::{blank_intake, log_in, number, offering, open, plain_chinese, prepared, reachable, with};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, CLERK, CLERK_PASSPHRASE, at};
use desk_tests::window::Window;
use fantoccini::key::Key;

#[test]
fn candidates_from_hong_kong_taiwan_and_abroad_register_with_their_own_documents() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);

    blank_intake(&window);
    window.enter("number", "a123456（3）");
    plain_chinese(&window.see_in("problem-number", "不是所选证件的号码"));
    window.see_in("looks-like", "香港居民身份证");
    window.press(Key::F4);
    window.gone("looks-like");
    assert_eq!(window.value("document-type"), "hong_kong_card");
    window.focus_is_on("number");
    window.press(Key::Enter);
    window.enter("birth-date", "19900307");
    sex(&window, "sex-female");
    name(&window, "陈慧琳");
    window.enter("issued-on", "201706");
    plain_chinese(&window.see_in("problem-issued_on", "已经作废"));
    window.retype("issued-on", "201912");
    window.gone("problem-issued_on");
    window.focus("original-seen");
    rest(&window);
    window.picture("intake-hong-kong");
    registered(&window, "陈慧琳", "香港居民身份证");

    blank_intake(&window);
    group(&window, 2);
    assert_eq!(window.value("document-type"), "taiwan_residence_permit");
    window.focus("document-type");
    window.write("台湾居民来往");
    window.press(Key::Enter);
    window.enter("number", "01234567");
    window.enter("birth-date", "19850102");
    sex(&window, "sex-male");
    name(&window, "林志明");
    window.enter("validity", "20300101");
    rest(&window);
    registered(&window, "林志明", "台湾居民来往大陆通行证");

    blank_intake(&window);
    group(&window, 3);
    window.focus("document-type");
    window.write("护照");
    window.press(Key::Enter);
    window.enter("number", "L898902C3");
    window.enter("birth-date", "19740812");
    sex(&window, "sex-female");
    window.focus_is_on("nationality");
    window.commit("法国");
    window.press(Key::Enter);
    window.enter("name", "Marie-Claire DUPONT");
    window.focus_is_on("other-name");
    window.commit("杜邦");
    window.press(Key::Enter);
    window.enter("validity", "20300415");
    rest(&window);
    window.picture("intake-foreign");
    registered(&window, "Marie-Claire DUPONT", "护照");
}

#[test]
fn a_document_that_the_notice_does_not_name_is_said_so_and_only_a_supervisor_takes_it_with_a_reason() {
    let home = prepared(|counter| {
        counter.add_clerk(at("2026-03-18 09:00"));
    });
    let data = home.path().join("data");
    let window = with(&data, |_| ());
    log_in(&window, CLERK, CLERK_PASSPHRASE);
    not_named(&window);
    plain_chinese(&window.see_in("decision-by-supervisor", "主管"));
    window.press(Key::F10);
    window.see_in("verdict-bar", "还不能保存");
    window.press_with_control('l');
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    not_named(&window);
    window.press(Key::F10);
    plain_chinese(&window.see_in("problem-decision_reason", "要写明理由"));
    window.focus_is_on("decision-reason");
    window.commit("身份证补办中，户籍证明已核");
    window.press(Key::F10);
    window.see_in("document-decision", "户籍证明已核");
}

/// A mainland candidate with a passport.
fn not_named(window: &Window) {
    blank_intake(window);
    window.focus_is_on("number");
    window.focus("document-type");
    window.write("护照");
    window.press(Key::Enter);
    window.enter("number", "E12345678");
    window.see_in("finding-identity-accepted", "不在通知所列证件之内");
    window.enter("birth-date", "19900307");
    sex(window, "sex-female");
    window.enter("nationality", "");
    window.focus("name");
    name(window, "林清");
    window.enter("validity", "20360307");
    rest(window);
}

#[test]
fn a_mainland_number_typed_for_another_document_leads_back_to_the_resident_card() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    blank_intake(&window);
    group(&window, 1);
    window.retype("number", &number(21));
    window.see_in("looks-like", "居民身份证");
    window.press(Key::F4);
    window.see_in("identity-read", "1990-03-07");
    assert_eq!(window.value("document-type"), "resident_card");
}

/// Back from the number to the groups, and `steps` to the right.
fn group(window: &Window, steps: usize) {
    window.focus_is_on("number");
    back(window);
    window.focus_is_on("document-type");
    back(window);
    window.focus_is_on("group-mainland");
    for _ in 0..steps {
        window.press(Key::Right);
    }
    window.press(Key::Enter);
    window.focus_is_on("document-type");
}

fn back(window: &Window) {
    let (shift, enter, release) = (char::from(Key::Shift), char::from(Key::Enter), char::from(Key::Null));
    window.write(&format!("{shift}{enter}{release}"));
}

fn sex(window: &Window, choice: &str) {
    window.focus_is_on("sex-male");
    if choice == "sex-female" {
        window.press(Key::Right);
    } else {
        window.strike(' ');
    }
    window.press(Key::Enter);
}

fn name(window: &Window, name: &str) {
    window.focus_is_on("name");
    window.commit(name);
    window.press(Key::Enter);
}

/// From the original to a verdict of yes.
fn rest(window: &Window) {
    reachable(window);
    offering(window, '8');
    window.enter("spell-0-occupation", "调解员");
    window.enter("spell-0-start", "201501");
    window.enter("spell-0-end", "");
    window.enter("spell-0-employer", "");
    window.see_in("total", "11 年");
}

fn registered(window: &Window, name: &str, document: &str) {
    window.see_in("verdict-bar", "可以申报");
    window.press(Key::F10);
    window.see_in("candidate-name", name);
    window.see_in("document", document);
}
