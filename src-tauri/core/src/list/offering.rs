//! Which row of the plan a list means: it says occupation, work type and level in its own words.

use super::cell::level;
use crate::model::identity::fold_width;
use crate::rules::rulebook::Offering;

/// What a row says of the offering, as it stands in the cells.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) occupation: &'a str,
    pub(super) work_type: &'a str,
    pub(super) level: &'a str,
}

/// The one offering that these words fit; none where they fit none or several. One cell may say it all, such as
/// 「电子商务师（网商）四级」.
pub(super) fn find<'a>(plan: &'a [Offering], wanted: Wanted<'_>) -> Option<&'a Offering> {
    let words = folded(&[wanted.occupation, wanted.work_type, wanted.level].concat());
    if words.is_empty() {
        return None;
    }
    let level = level(wanted.level).or_else(|| level(&words));
    let mut fitting = plan.iter().filter(|offering| {
        let occupation = words.contains(&folded(&offering.occupation));
        let work_type = offering.work_type.as_deref().map(folded);
        let named = work_type.as_ref().is_some_and(|it| words.contains(it.as_str()));
        // A work type alone says which occupation it belongs to; an occupation with one work type needs none said.
        let only = plan
            .iter()
            .all(|other| other.occupation != offering.occupation || other.work_type == offering.work_type);
        (named || (occupation && only)) && level == Some(offering.level)
    });
    let found = fitting.next()?;
    fitting.next().is_none().then_some(found)
}

fn folded(text: &str) -> String {
    text.chars().map(fold_width).filter(|character| !character.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Wanted, find};
    use crate::rules::Rulebook;

    fn found(occupation: &str, work_type: &str, level: &str) -> Option<String> {
        let book = Rulebook::load(include_str!("../../rulebook/2026.toml")).unwrap();
        find(&book.offerings, Wanted { occupation, work_type, level }).map(|it| it.id.clone())
    }

    #[test]
    fn three_cells_one_cell_and_a_work_type_alone_name_an_offering() {
        let wanted = Some("e-commerce-merchant-4".to_owned());
        assert_eq!(found("电子商务师", "网商", "四级/中级"), wanted);
        assert_eq!(found("电子商务师（网商）四级", "", ""), wanted);
        assert_eq!(found("", "网商", "中级工"), wanted);
        assert_eq!(
            found("劳动关系协调师", "——", "三级/高级工"),
            Some("labour-relations-coordinator-3".to_owned())
        );
    }

    #[test]
    fn what_fits_several_offerings_or_none_names_nothing() {
        assert_eq!(found("电子商务师", "", "四级"), None);
        assert_eq!(found("电子商务师", "网商", ""), None);
        assert_eq!(found("劳动关系协调师", "", "五级"), None);
        assert_eq!(found("", "", ""), None);
    }
}
