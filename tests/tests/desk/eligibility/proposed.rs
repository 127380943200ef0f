//! The condition proposed where several serve: the fewest 申报材料.

use super::*;
use crate::counter::spell;
use desk_core::model::TechnicianClass;

/// Eleven years of the occupation, and its certificate of level 4 held for six.
fn long_work(offering: &'static str, occupation: &str) -> Asked {
    let spells = vec![spell(occupation, "2015-01-01", "")];
    let certificates = vec![certificate(occupation, 4, "2020-01-15")];
    asked(offering, Career { spells, certificates, ..Career::default() })
}

/// Six years of work since the certificate of level 4, and a senior class's diploma.
fn senior_class(offering: &'static str, occupation: &str, major: &str) -> Asked {
    let mut held = diploma(SchoolType::TechnicianSchool, major);
    held.class = Some(TechnicianClass::Senior);
    let spells = vec![spell(occupation, "2020-01-01", "")];
    let certificates = vec![certificate(occupation, 4, "2020-01-15")];
    asked(offering, Career { spells, certificates, education: vec![held], ..Career::default() })
}

#[test]
fn of_two_conditions_met_the_one_with_the_fewest_materials_is_proposed() {
    let answer = long_work(RELATIONS_3, OWN).judged();
    assert_eq!(answer.satisfied, ["L3-1", "L3-2"]);
    assert_eq!(
        answer.proposed.as_deref(),
        Some("L3-1"),
        "a letter alone, where the other asks for a copy too"
    );

    let answer = senior_class(MERCHANT_3, "电子商务师", "电子商务").judged();
    assert_eq!(answer.satisfied, ["L3-2", "L3-3"]);
    assert_eq!(answer.proposed.as_deref(), Some("L3-3"), "the later one asks for the 学历证明 alone");
}

#[test]
fn between_equals_the_notices_order_decides() {
    let answer = senior_class(RELATIONS_3, OWN, "人力资源管理").judged();
    assert_eq!(answer.satisfied, ["L3-2", "L3-3"]);
    let asked = |id: &str| answer.condition(id).unwrap().materials.len();
    assert_eq!((asked("L3-2"), asked("L3-3")), (2, 2));
    assert_eq!(answer.proposed.as_deref(), Some("L3-2"));
}

#[test]
fn a_condition_that_is_met_comes_before_a_lighter_one_that_is_a_question() {
    let mut asked = long_work(RELATIONS_3, OWN);
    asked.career.spells = vec![spell(OWN, "2020-01-15", ""), spell("行政助理", "2010-01-01", "2019-12-31")];
    let answer = asked.judged();
    assert_eq!(
        (answer.satisfied.as_slice(), answer.needs_confirmation.as_slice()),
        (&["L3-2".to_owned()][..], &["L3-1".to_owned()][..])
    );
    assert_eq!(answer.proposed.as_deref(), Some("L3-2"));
}

#[test]
fn where_none_is_met_the_lightest_question_is_proposed_and_where_nothing_serves_nothing() {
    let mut asked = long_work(RELATIONS_3, OWN);
    asked.career.spells = vec![spell("行政助理", "2010-01-01", "")];
    let answer = asked.judged();
    assert_eq!(answer.needs_confirmation, ["L3-1", "L3-2"]);
    assert_eq!(answer.proposed.as_deref(), Some("L3-1"));
    assert_eq!(worked(RELATIONS_3, &[]).judged().proposed, None);
}
