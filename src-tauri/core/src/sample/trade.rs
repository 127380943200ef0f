//! What the invented people work in: the notice's own and related occupations, and some that its 等 may or may not cover.

use crate::model::SchoolType;

/// One occupation of the plan as people live it.
pub(super) struct Trade {
    /// The rulebook's ids of its offerings, lowest level first.
    pub(super) offerings: &'static [&'static str],
    /// 本职业 and the listed 相关职业.
    pub(super) listed: &'static [&'static str],
    /// What nobody listed.
    pub(super) unlisted: &'static [&'static str],
    /// A listed major with a school it is listed for.
    pub(super) studies: (SchoolType, &'static str),
}

#[rustfmt::skip] // lists of words
pub(super) const TRADES: [Trade; 4] = [
    Trade {
        offerings: &["labour-relations-coordinator-4", "labour-relations-coordinator-3"],
        listed: &[
            "劳动关系协调师", "劳动人事争议仲裁员", "仲裁员", "调解员", "企业人力资源管理师", "劳务派遣管理员",
            "劳动保障协理员", "社会工作者",
        ],
        unlisted: &["行政专员", "工会干事", "薪酬核算员", "招聘顾问", "法务助理"],
        studies: (SchoolType::HigherVocationalCollege, "人力资源管理"),
    },
    Trade {
        offerings: &["e-commerce-merchant-4", "e-commerce-merchant-3"],
        listed: &["电子商务师", "互联网营销师", "营销员", "客户服务管理师", "全媒体运营师", "采购员", "物流服务师"],
        unlisted: &["直播运营专员", "店铺美工", "选品助理"],
        studies: (SchoolType::HigherVocationalCollege, "电子商务"),
    },
    Trade {
        offerings: &["e-commerce-cross-border-4", "e-commerce-cross-border-3"],
        listed: &["电子商务师", "市场营销专业人员", "数字化管理师", "商品营业员", "易货师"],
        unlisted: &["外贸跟单员", "报关助理"],
        studies: (SchoolType::University, "电子商务"),
    },
    Trade {
        offerings: &["infant-carer-5", "infant-carer-4", "infant-carer-3"],
        listed: &["育婴员", "保育师", "健康照护师", "幼儿园教师", "家庭教育指导师", "营养师"],
        unlisted: &["家政服务员", "早教顾问"],
        studies: (SchoolType::SecondaryVocationalSchool, "幼儿保育"),
    },
];

#[cfg(test)]
mod tests {
    use super::TRADES;
    use crate::rules::{Rulebook, rulebook::RULEBOOK_2026};

    #[test]
    fn the_words_of_every_trade_are_the_rulebooks() {
        let book = Rulebook::load(RULEBOOK_2026).unwrap();
        for trade in &TRADES {
            let offering = |id: &str| book.offering(id).unwrap();
            let occupation = &offering(trade.offerings[0]).occupation;
            let own = book.occupations.iter().find(|rule| rule.name == *occupation).unwrap();
            let related = book.related_occupations.iter().find(|it| it.occupation == *occupation).unwrap();
            let named = |name: &str| {
                name == own.name || own.own.iter().chain(&related.names).any(|listed| listed == name)
            };
            assert!(trade.listed.iter().all(|name| named(name)), "{:?}", trade.listed);
            assert!(!trade.unlisted.iter().any(|name| named(name)), "{:?}", trade.unlisted);
            let levels: Vec<u8> = trade.offerings.iter().map(|id| offering(id).level.number()).collect();
            assert!(levels.is_sorted_by(|one, next| one > next), "lowest first: {levels:?}");
            assert!(trade.offerings.iter().all(|id| offering(id).occupation == *occupation));
        }
    }
}
