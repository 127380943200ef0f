//! Invented working lives: most meet the five years of L4-1 for 劳动关系协调师, some are too short, some need a ruling
//! because the occupation is not on the notice's list.

use super::dice::Dice;
use super::person::reference_day;
use crate::model::PartialDate;
use crate::rules::eligibility::Spell;
use chrono::{Datelike, Months, NaiveDate};

/// 本职业 and the listed 相关职业 of 劳动关系协调师, as the rulebook has them.
#[rustfmt::skip] // a list of words
const LISTED: [&str; 8] = [
    "劳动关系协调师", "劳动人事争议仲裁员", "仲裁员", "调解员", "企业人力资源管理师", "劳务派遣管理员", "劳动保障协理员",
    "社会工作者",
];

/// Occupations that the list's 等 may or may not cover.
const UNLISTED: [&str; 5] = ["行政专员", "工会干事", "薪酬核算员", "招聘顾问", "法务助理"];

const BRANDS: [&str; 14] = [
    "青禾", "云杉", "晨岸", "远桥", "明渠", "松果", "听海", "稻田", "南窗", "小满", "白露", "海石", "竹里",
    "半坡",
];

const TRADES: [&str; 8] =
    ["人力资源", "商贸", "科技", "物业管理", "社工服务", "餐饮管理", "物流", "文化传播"];

/// An employer that does not exist and says so.
pub(super) fn employer(dice: &mut Dice) -> String {
    format!("北京{}示例{}有限公司", dice.pick(&BRANDS), dice.pick(&TRADES))
}

/// The working life of somebody born on `birth`, oldest spell first.
pub(super) fn spells(dice: &mut Dice, birth: NaiveDate) -> Vec<Spell> {
    let unlisted = dice.one_in(12);
    let short = dice.one_in(12);
    let first_age = if short { 24 } else { 18 + dice.below(5) };
    let grown = first_of_month(birth) + Months::new(first_age * 12 + dice.below(12) + 1);
    let recent = first_of_month(reference_day()) - Months::new(12 + dice.below(36));
    let eighteen = first_of_month(birth) + Months::new(18 * 12 + 1);
    let begin = if short || grown > recent { recent.max(eighteen) } else { grown };
    let mut spells = divide(dice, begin);
    for spell in &mut spells {
        spell.occupation = dice.pick(if unlisted { &UNLISTED[..] } else { &LISTED[..] }).to_owned();
        spell.employer = employer(dice);
    }
    spells
}

/// One to three spells from `begin` with short gaps; the last one is open.
fn divide(dice: &mut Dice, begin: NaiveDate) -> Vec<Spell> {
    let months =
        (reference_day().year() - begin.year()) * 12 + reference_day().month() as i32 - begin.month() as i32;
    let parts = if months < 36 { 1 } else { dice.below(3) + 1 };
    let each = u32::try_from(months).unwrap_or_default() / parts;
    let mut from = begin;
    let mut spells = Vec::new();
    for part in 1..=parts {
        let next = from + Months::new(each.max(1));
        let end = (part < parts).then(|| PartialDate::Month(next - Months::new(dice.below(4) + 1)));
        spells.push(Spell {
            occupation: String::new(),
            employer: String::new(),
            start: PartialDate::Month(from),
            end,
            staff_ruled_related: None,
        });
        from = next;
    }
    spells
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Rulebook, rulebook::RULEBOOK_2026};

    #[test]
    fn the_listed_occupations_are_the_rulebooks() {
        let book = Rulebook::load(RULEBOOK_2026).unwrap();
        let mut wanted = vec!["劳动关系协调师"];
        let related = book.related_occupations.iter().find(|list| list.occupation == wanted[0]).unwrap();
        wanted.extend(related.names.iter().map(String::as_str));
        assert_eq!(wanted, LISTED);
        assert!(UNLISTED.iter().all(|name| !wanted.contains(name)));
    }
}
