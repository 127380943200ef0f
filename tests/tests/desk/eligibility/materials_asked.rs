//! Which 申报材料 each condition asks of whom, and what may come for each: every condition of annex 1 by every kind of
//! school, read from the notice's own rows.

use super::notice_rows::rows;
use super::*;
use desk_core::model::{Degree, TechnicianClass};

/// The items of a row in the words of the notice; a single one bears no number.
fn items(materials: &str) -> Vec<String> {
    let starts: Vec<usize> = (1..=9).filter_map(|number| materials.find(&format!("{number}. "))).collect();
    if starts.is_empty() {
        return vec![materials.to_owned()];
    }
    let ends = starts.iter().skip(1).copied().chain([materials.len()]);
    starts.iter().zip(ends).map(|(start, end)| materials[*start..end].trim().to_owned()).collect()
}

/// 技工院校、中等职业院校、职高.
const SECONDARY: [&str; 3] = ["技工院校", "中等职业学校", "职业高中"];
/// 普通高中 and below: no diploma that any condition takes.
const NONE: [&str; 2] = ["普通高中", "初中及以下"];

/// Whether an item is asked of who has a diploma of this school (A10).
fn is_asked(item: &str, school: &str) -> bool {
    if item.contains("技工院校、中等职业") {
        SECONDARY.contains(&school)
    } else if item.contains("在学信网") {
        !SECONDARY.contains(&school) && !NONE.contains(&school)
    } else {
        true
    }
}

/// What may come for an item, in the order of the notice; one thing alone where nothing is said (A10, A14).
fn choices(item: &str, condition: &str) -> Vec<&'static str> {
    let (of_school, of_college) = (["毕业证书", "学历承诺书"], ["在线验证码", "纸质认证"]);
    match (item, condition) {
        (item, _) if item.contains("毕业证书或学历承诺书") => of_school.to_vec(),
        (item, _) if item.contains("在线验证码") => of_college.to_vec(),
        // 技工院校高级工班 at L3-3; 高等职业学校、专科及以上 at L3-4.
        (item, "L3-3") if item.contains("学历证明") => of_school.to_vec(),
        (item, "L3-4") if item.contains("学历证明") => of_college.to_vec(),
        _ => Vec::new(),
    }
}

fn graduate(school: SchoolType) -> Career {
    let education = Education {
        class: (school == SchoolType::TechnicianSchool).then_some(TechnicianClass::Senior),
        degree: school.is_non_regular().then_some(Degree::Bachelor),
        staff_ruled_major_related: Some(true),
        ..diploma(school, "某专业")
    };
    Career { education: vec![education], ..Career::default() }
}

/// What the rules ask by this condition, with what may come for each.
fn asked_by(id: &str, occupation: &str, school: SchoolType) -> Vec<(String, Vec<String>)> {
    let level: u8 = id[1..2].parse().unwrap();
    let offering =
        BOOK.offerings.iter().find(|it| it.occupation == occupation && it.level.number() == level).unwrap();
    let judged = asked("", graduate(school)).judged_for(offering);
    let rules = BOOK.conditions.iter().find(|it| it.id == id && it.occupation == occupation).unwrap();
    let materials = judged.condition(id).unwrap().materials.iter().map(|asked| {
        let rule = rules.materials.iter().find(|it| it.id == asked.id).unwrap();
        (asked.quote.clone(), rule.alternatives.iter().map(|it| it.quote.clone()).collect())
    });
    materials.collect()
}

#[test]
fn every_condition_asks_each_kind_of_school_for_the_notice_s_items_and_names_what_may_come() {
    let Some(path) = desk_tests::shared("notice/notice-2026.txt") else { return };
    let rows = rows(&std::fs::read_to_string(path).unwrap());
    let mut seen = 0;
    for row in &rows {
        let id = format!("L{}-{}", row.level, row.condition.chars().next().unwrap());
        let by_diploma = row.condition.contains("毕业证书");
        for school in SchoolType::ALL {
            let asked = items(&row.materials).into_iter().filter(|item| {
                // Where no diploma is demanded the school does not matter.
                !by_diploma || is_asked(item, school.as_str())
            });
            let expected: Vec<(String, Vec<String>)> = asked
                .map(|item| {
                    let choices = choices(&item, &id).into_iter().map(str::to_owned).collect();
                    (item, choices)
                })
                .collect();
            let found = asked_by(&id, row.occupation, *school);
            assert_eq!(found, expected, "{} {id} {}", row.occupation, school.as_str());
            seen += 1;
        }
    }
    assert_eq!(seen, 23 * SchoolType::ALL.len());
}

#[test]
fn every_alternative_stands_in_the_words_that_it_is_an_alternative_of() {
    for condition in &BOOK.conditions {
        for material in &condition.materials {
            for alternative in &material.alternatives {
                let of_level_four = BOOK
                    .conditions
                    .iter()
                    .filter(|it| it.occupation == condition.occupation && Some(it.line) == alternative.line);
                let words: String = match alternative.line {
                    None => material.quote.clone(),
                    Some(_) => {
                        of_level_four.flat_map(|it| &it.materials).map(|it| it.quote.as_str()).collect()
                    }
                };
                assert!(words.contains(&alternative.quote), "{} {}", condition.id, alternative.id);
            }
        }
    }
}
