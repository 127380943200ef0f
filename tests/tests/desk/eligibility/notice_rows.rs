//! Annex 1 row by row: each condition of each occupation with its materials, against the notice's own table.

use super::*;
use std::collections::BTreeMap;

/// A row of the notice's table: line, occupation, level, condition, materials.
pub(super) struct Row {
    line: u32,
    pub(super) occupation: &'static str,
    pub(super) level: u8,
    pub(super) condition: String,
    pub(super) materials: String,
}

/// The rows of the three tables, read from the notice as tab-separated cells.
pub(super) fn rows(notice: &str) -> Vec<Row> {
    let (mut occupation, mut level, mut rows) = ("", 0, Vec::new());
    for (index, text) in notice.lines().enumerate() {
        let cells: Vec<&str> = text.split('\t').collect();
        if cells[0] == "职业名称" && index > 106 {
            let names = ["电子商务师", "婴幼儿发展引导员", "劳动关系协调师"];
            occupation = names.into_iter().find(|name| cells[1].starts_with(name)).unwrap();
        }
        for (sign, number) in [("五级", 5), ("四级", 4), ("三级", 3)] {
            if cells[0].contains("具备以下条件") && cells[0].contains(sign) {
                level = number;
            }
        }
        if let [_, condition, _, materials] = cells.as_slice()
            && condition.starts_with(|first: char| first.is_ascii_digit())
            && index > 108
        {
            let line = u32::try_from(index + 1).unwrap();
            let (condition, materials) = (folded(condition), folded(materials));
            rows.push(Row { line, occupation, level, condition, materials });
        }
    }
    rows
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_row_of_annex_one_is_a_condition_with_the_row_s_own_materials() {
    let Some(path) = desk_tests::shared("notice/notice-2026.txt") else { return };
    let rows = rows(&std::fs::read_to_string(path).unwrap());
    let printed: Vec<_> = BOOK.conditions.iter().filter(|condition| !condition.professional_title).collect();
    assert_eq!((rows.len(), printed.len()), (23, 23), "7 of 电子商务师, 9 of 育婴员, 7 of 劳动关系协调师");
    for row in rows {
        let number = row.condition.chars().next().unwrap();
        let id = format!("L{}-{number}", row.level);
        let found = printed.iter().find(|it| it.id == id && it.occupation == row.occupation);
        let condition = found.unwrap_or_else(|| panic!("{id} of {} is missing", row.occupation));
        assert_eq!((condition.line, &condition.quote), (row.line, &row.condition), "{id} {}", row.occupation);
        let materials: Vec<&str> = condition.materials.iter().map(|it| it.quote.as_str()).collect();
        assert_eq!(materials.join(" "), row.materials, "{id} {}", row.occupation);
    }
}

#[test]
fn the_conditions_demand_what_their_sentences_say() {
    // Read from the words of each condition: 满 N 年, 年满 N 周岁, and the level of the certificate.
    for condition in BOOK.conditions.iter().filter(|condition| !condition.professional_title) {
        let words: String = condition.quote.split_whitespace().collect();
        let number = |before: &str, after: &str| -> Option<u32> {
            let start = words.rfind(before)? + before.len();
            words[start..].split(after).next()?.parse().ok()
        };
        let years = words.contains("工作满").then(|| number("工作满", "年").unwrap());
        assert_eq!(condition.experience_years, years, "{}", condition.quote);
        let age = words.contains("周岁").then(|| number("年满", "周岁").unwrap());
        assert_eq!(condition.age_years, age, "{}", condition.quote);
        let level = [("五级/初级工职业资格", 5), ("四级/中级工职业资格", 4)]
            .into_iter()
            .find_map(|(sign, level)| words.contains(sign).then_some(level));
        assert_eq!(condition.certificate_level.map(Level::number), level, "{}", condition.quote);
        assert_eq!(condition.diploma.is_some(), words.contains("毕业证书"), "{}", condition.quote);
        assert_eq!(condition.intention, words.contains("拟从事"), "{}", condition.quote);
    }
}

#[test]
fn the_materials_of_the_same_condition_differ_between_occupations_as_printed() {
    let mut asked: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for condition in BOOK.conditions.iter().filter(|condition| condition.id == "L3-3") {
        let ids = condition.materials.iter().map(|material| material.id.as_str());
        asked.insert(&condition.occupation, ids.collect());
    }
    assert_eq!(asked["电子商务师"], ["education_proof"]);
    assert_eq!(asked["婴幼儿发展引导员"], ["work_history_commitment", "education_proof"]);
    assert_eq!(asked["劳动关系协调师"], ["education_proof", "work_history_commitment"]);
}
