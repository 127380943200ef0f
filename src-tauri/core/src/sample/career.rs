//! Invented working lives: most meet a condition of what they apply for, some are too short, some need a ruling because
//! the occupation is not on the notice's list.

use super::dice::Dice;
use super::person::reference_day;
use super::trade::{TRADES, Trade};
use crate::model::{Level, PartialDate, StudyStatus};
use crate::rules::eligibility::{Career, Certificate, Education, Spell};
use chrono::{Datelike, Months, NaiveDate};

const BRANDS: [&str; 14] = [
    "青禾", "云杉", "晨岸", "远桥", "明渠", "松果", "听海", "稻田", "南窗", "小满", "白露", "海石", "竹里",
    "半坡",
];

const TRADE_NAMES: [&str; 8] =
    ["人力资源", "商贸", "科技", "物业管理", "社工服务", "餐饮管理", "物流", "文化传播"];

/// What somebody applies for, and the working life behind it.
pub(super) struct Wish {
    /// The rulebook's id of the offering.
    pub(super) offering: &'static str,
    pub(super) career: Career,
}

/// An employer that does not exist and says so.
pub(super) fn employer(dice: &mut Dice) -> String {
    format!("北京{}示例{}有限公司", dice.pick(&BRANDS), dice.pick(&TRADE_NAMES))
}

/// What somebody born on `birth` applies for, with their working life, oldest spell first.
pub(super) fn wish(dice: &mut Dice, birth: NaiveDate) -> Wish {
    let trade = &TRADES[dice.below(TRADES.len() as u32) as usize];
    let mut career = Career { spells: spells(dice, trade, birth), ..Career::default() };
    let worked = career.spells.first().map_or(0, |spell| months_until_now(spell.start.first_day()));
    // Twelve years leave room for the gaps between spells.
    let step =
        if worked >= 144 { trade.offerings.len() - 1 } else { trade.offerings.len().saturating_sub(2) };
    let beginner = trade.offerings.len() > 2 && worked < 66;
    career.intends_to_work = beginner;
    if dice.one_in(5) {
        career.education.push(diploma(trade, birth));
    }
    if step + 1 == trade.offerings.len() && dice.one_in(3) {
        career.certificates.push(certificate(dice, trade));
    }
    Wish { offering: trade.offerings[if beginner { 0 } else { step }], career }
}

fn spells(dice: &mut Dice, trade: &Trade, birth: NaiveDate) -> Vec<Spell> {
    let unlisted = dice.one_in(12);
    let short = dice.one_in(12);
    let first_age = if short { 24 } else { 18 + dice.below(5) };
    let grown = first_of_month(birth) + Months::new(first_age * 12 + dice.below(12) + 1);
    let recent = first_of_month(reference_day()) - Months::new(12 + dice.below(36));
    let eighteen = first_of_month(birth) + Months::new(18 * 12 + 1);
    let begin = if short || grown > recent { recent.max(eighteen) } else { grown };
    let mut spells = divide(dice, begin);
    for spell in &mut spells {
        spell.occupation = dice.pick(if unlisted { trade.unlisted } else { trade.listed }).to_owned();
        spell.employer = employer(dice);
    }
    spells
}

/// Finished at twenty-one, long before they apply.
fn diploma(trade: &Trade, birth: NaiveDate) -> Education {
    let (school_type, major) = trade.studies;
    let finished = NaiveDate::from_ymd_opt(birth.year() + 21, 6, 30).unwrap_or(birth);
    Education {
        school_type,
        major: major.to_owned(),
        major_class: None,
        class: None,
        degree: None,
        date: Some(PartialDate::Day(finished.min(reference_day()))),
        status: StudyStatus::Graduated,
        staff_ruled_major_related: None,
    }
}

/// Of level four, given some years ago.
fn certificate(dice: &mut Dice, trade: &Trade) -> Certificate {
    let issued = first_of_month(reference_day()) - Months::new(12 * dice.between(1, 8).unsigned_abs());
    Certificate {
        occupation: trade.listed[0].to_owned(),
        level: Level::try_from(4).unwrap_or_else(|_| Level::lowest()),
        issue_date: PartialDate::Month(issued),
        printed_title: None,
        staff_ruled_related: None,
    }
}

/// One to three spells from `begin` with short gaps; the last one is open.
fn divide(dice: &mut Dice, begin: NaiveDate) -> Vec<Spell> {
    let months = months_until_now(begin);
    let parts = if months < 36 { 1 } else { dice.below(3) + 1 };
    let each = months / parts;
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

fn months_until_now(begin: NaiveDate) -> u32 {
    let (now, years) = (reference_day(), reference_day().year() - begin.year());
    u32::try_from(years * 12 + now.month() as i32 - begin.month() as i32).unwrap_or_default()
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}
