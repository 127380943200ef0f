//! What stands in a row's way is named by row and column.

use super::{csv, group, problems, read};
use crate::counter::Counter;
use desk_core::desk::view::ListView;

/// A list of one person whose row was changed, as it is read.
fn changed(change: impl FnOnce(&mut Vec<String>)) -> ListView {
    let mut rows = group(2);
    change(&mut rows[1]);
    let list = read(&Counter::new(), csv(&rows).as_bytes()).unwrap();
    assert_eq!(super::problems(&list, 2), [], "the row above is sound");
    list
}

fn told(change: impl FnOnce(&mut Vec<String>)) -> Vec<(Option<u32>, String)> {
    problems(&changed(change), 3)
}

fn one(column: u32, problem: &str) -> Vec<(Option<u32>, String)> {
    vec![(Some(column), problem.to_owned())]
}

#[test]
fn an_empty_cell_that_must_be_filled_is_named() {
    assert_eq!(told(|row| row[1].clear()), one(2, "field_missing name"));
    assert_eq!(told(|row| row[2] = "无".to_owned()), one(3, "field_missing number"));
    assert_eq!(told(|row| row[3].clear()), [], "an employer rarely knows how long a card is valid");
    assert_eq!(told(|row| row[4].clear()), one(5, "field_missing telephone"));
}

#[test]
fn every_cell_of_a_row_that_is_wrong_is_named_at_once() {
    let list = told(|row| {
        row[1].clear();
        row[3] = "二十年".to_owned();
        row[6] = "三月".to_owned();
    });
    let wanted = [(2, "field_missing name"), (4, "field_invalid validity"), (7, "field_invalid spell_start")];
    assert_eq!(list, wanted.map(|(column, problem)| (Some(column), problem.to_owned())));
}

#[test]
fn a_number_that_a_spreadsheet_ruined_is_recognised() {
    assert_eq!(told(|row| row[2] = "1.10E+17".to_owned()), one(3, "identity_refused rounded"));
    let rounded = |row: &mut Vec<String>| row[2].replace_range(15.., "000");
    assert_eq!(told(rounded), one(3, "identity_refused rounded"));
}

#[test]
fn a_number_with_a_wrong_digit_and_one_that_is_too_short_are_refused() {
    let wrong = |row: &mut Vec<String>| {
        let last = row[2].pop().unwrap();
        row[2].push(if last == '1' { '2' } else { '1' });
    };
    assert_eq!(told(wrong), one(3, "identity_refused check_character"));
    assert_eq!(told(|row| row[2].truncate(17)), one(3, "identity_refused length"));
}

#[test]
fn a_name_of_61_characters_is_refused_and_one_of_60_is_not() {
    assert_eq!(told(|row| row[1] = "阿".repeat(60)), []);
    assert_eq!(told(|row| row[1] = "阿".repeat(61)), one(2, "field_invalid name"));
}

#[test]
fn a_name_that_no_paper_can_print_is_refused_and_a_rare_one_is_not() {
    assert_eq!(told(|row| row[1] = "李𬱖".to_owned()), []);
    assert_eq!(told(|row| row[1] = "李😀".to_owned()), one(2, "missing_glyphs name"));
}

#[test]
fn a_telephone_that_is_none_is_refused() {
    assert_eq!(told(|row| row[4] = "见附件".to_owned()), one(5, "field_invalid telephone"));
    assert_eq!(
        told(|row| row[4] = "15400000001.0".to_owned()),
        [],
        "a quantity's decimals are no part of it"
    );
}

#[test]
fn work_that_is_too_short_and_an_occupation_that_nobody_ruled_on_are_told_apart() {
    assert_eq!(told(|row| row[6] = "2025-03".to_owned()), [(None, "not_eligible".to_owned())]);
    assert_eq!(told(|row| row[5] = "秘书".to_owned()), [], "a person decides later");
}

#[test]
fn a_month_that_the_plan_does_not_have_is_refused_at_its_cell() {
    let rows = group(1);
    let text = format!("{},批次\n{},5月", super::HEADING.join(","), rows[0].join(","));
    let list = read(&Counter::new(), text.as_bytes()).unwrap();
    assert_eq!(problems(&list, 2), one(9, "not_in_plan"));
}

#[test]
fn an_offering_in_words_that_fit_none_is_refused() {
    let rows = group(1);
    let text = format!("{},申报职业,等级\n{},电子商务师,四级", super::HEADING.join(","), rows[0].join(","));
    let list = read(&Counter::new(), text.as_bytes()).unwrap();
    assert_eq!(problems(&list, 2), one(9, "not_in_plan"), "which work type of 电子商务师?");
}
