//! 本专业或相关专业, by the lists of the footnotes (A11).

use super::Education;
use super::Facts;
use super::diploma::list_school;
use super::occupation::folded;
use super::reason::{EligibilityReason, ReasonView};
use super::ruling::{Answer, RulingSubject, answer};
use crate::rules::policies::ClosedListPolicy;
use crate::rules::rulebook::{ListEnding, RelatedMajors};
use crate::rules::{Outcome, Rulebook};

/// Whether the major of a diploma counts; none where it does.
pub(super) fn judge(
    education: &Education,
    occupation: &str,
    facts: &Facts<'_>,
    book: &Rulebook,
) -> Option<(Outcome, ReasonView)> {
    let about = |outcome, reason| Some((outcome, ReasonView::about(reason, &education.major)));
    match education.staff_ruled_major_related {
        Some(true) => return None,
        Some(false) => return about(Outcome::Fail, EligibilityReason::MajorRuledOut),
        None => {}
    }
    let (major, class) = (folded(&education.major), education.major_class.as_deref().map(folded));
    let own =
        book.occupations.iter().filter(|rule| rule.name == occupation).flat_map(|rule| &rule.own_majors);
    if own.into_iter().any(|own| *own == major) {
        return None;
    }
    let lists: Vec<&RelatedMajors> = lists(education, occupation, book).collect();
    let listed = |name: &String| *name == major || (name.ends_with('类') && class.as_ref() == Some(name));
    if lists.iter().any(|list| list.names.iter().any(listed)) {
        return None;
    }
    let school = Some(education.school_type);
    let earlier_no = match answer(facts.rulings, RulingSubject::Major, occupation, &education.major, school) {
        Answer::Yes => return None,
        Answer::No => return about(Outcome::Fail, EligibilityReason::MajorRuledOut),
        Answer::EarlierNo => true,
        Answer::Open => false,
    };
    let closed = !lists.is_empty() && lists.iter().all(|list| list.ending == ListEnding::Closed);
    if closed && facts.policies.unlisted_in_closed_list == ClosedListPolicy::NotEligible {
        return about(Outcome::Fail, EligibilityReason::NotInClosedList);
    }
    let reason = if closed { EligibilityReason::NotInClosedList } else { EligibilityReason::UnlistedMajor };
    Some((Outcome::Look, ReasonView { earlier_no, ..ReasonView::about(reason, &education.major) }))
}

/// The lists for the school and class of a diploma; for an unknown class all of the school's.
fn lists<'a>(
    education: &Education,
    occupation: &str,
    book: &'a Rulebook,
) -> impl Iterator<Item = &'a RelatedMajors> {
    let (school, class) = (list_school(education), education.class);
    let occupation = occupation.to_owned();
    book.related_majors.iter().filter(move |list| {
        list.occupation == occupation
            && list.schools.contains(&school)
            && (list.classes.is_empty() || class.is_none_or(|class| list.classes.contains(&class)))
    })
}
