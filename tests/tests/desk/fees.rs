//! The fee of every kind of registration, with its rule, and the day on which a price changes.

use crate::counter::{OFFERING, day};
use desk_core::model::{Fen, Subject};
use desk_core::rules::Rulebook;
use desk_core::rules::fee::{Charged, FeeDue, fee_due};
use desk_core::rules::rulebook::RULEBOOK_2026;
use desk_tests::shared;
use std::sync::LazyLock;

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::load(RULEBOOK_2026).unwrap());

/// Dearer from July on, and the subjects differ.
static DEARER: LazyLock<Rulebook> = LazyLock::new(|| {
    let price = "\n[[fee]]\noccupation = \"劳动关系协调师\"\nlevel = 4\nfrom = 2026-07-01\ntheory = 9000\nskill = 12050\nclause = \"附件2\"\nline = 190\nquote = \"90 元 120.50 元\"\n";
    Rulebook::load(&(RULEBOOK_2026.to_owned() + price)).unwrap()
});

const EVERY: [Charged; 3] = [Charged::New, Charged::Resit(Subject::Theory), Charged::Resit(Subject::Skill)];

fn amounts(fee: &FeeDue) -> (i64, i64, i64) {
    (fee.theory.0, fee.skill.0, fee.total.0)
}

fn fees(on: &str, book: &Rulebook) -> Vec<(i64, i64, i64)> {
    EVERY.map(|charged| amounts(&fee_due(charged, OFFERING, day(on), book).unwrap())).to_vec()
}

#[test]
fn both_subjects_cost_160_yuan_and_a_resit_what_its_subject_costs() {
    assert_eq!(fees("2026-03-18", &BOOK), [(8000, 8000, 16000), (8000, 0, 8000), (0, 8000, 8000)]);
}

#[test]
fn a_fee_cites_the_row_that_it_follows() {
    let cited = |charged| {
        let fee = fee_due(charged, OFFERING, day("2026-03-18"), &BOOK).unwrap();
        assert_eq!(fee.clause, "附件2");
        fee.quote
    };
    assert_eq!(cited(Charged::New), "劳动关系协调师 四级/中级工 80 元 80 元 160 元");
    let resit = [Subject::Theory, Subject::Skill].map(|subject| cited(Charged::Resit(subject)));
    assert!(resit[0].starts_with("理论") && resit[0].contains("理论考试费用"), "{}", resit[0]);
    assert!(resit[1].starts_with("实操") && resit[1].contains("实操考试费用"), "{}", resit[1]);
}

#[test]
fn the_resit_s_rows_stand_in_their_lines_of_the_notice() {
    let Some(path) = shared("notice/notice-2026.txt") else { return };
    let notice = std::fs::read_to_string(path).unwrap();
    assert_eq!(BOOK.resit_fees.len(), 2);
    for rule in &BOOK.resit_fees {
        let line = notice.lines().nth(rule.line as usize - 1).unwrap().replace('\t', " ");
        assert_eq!(line, rule.quote);
    }
}

#[test]
fn a_price_holds_from_its_day_on() {
    let old = [(8000, 8000, 16000), (8000, 0, 8000), (0, 8000, 8000)];
    let new = [(9000, 12050, 21050), (9000, 0, 9000), (0, 12050, 12050)];
    assert_eq!(fees("2026-06-30", &DEARER), old, "the day before");
    assert_eq!(fees("2026-07-01", &DEARER), new, "the day itself");
    assert_eq!(fees("2027-04-17", &DEARER), new, "a resit in the next year pays that year's price");
}

#[test]
fn there_is_no_fee_before_the_first_price_and_none_for_what_is_not_offered() {
    for charged in EVERY {
        assert_eq!(fee_due(charged, OFFERING, day("2025-12-31"), &BOOK), None);
        assert!(fee_due(charged, OFFERING, day("2026-01-01"), &BOOK).is_some());
        assert_eq!(fee_due(charged, "nothing", day("2026-03-18"), &BOOK), None);
    }
}

#[test]
fn the_total_is_the_sum_of_both_subjects_for_every_offering() {
    for offering in &BOOK.offerings {
        let of = |charged| fee_due(charged, &offering.id, day("2026-03-18"), &BOOK).unwrap().total;
        let [both, theory, skill] = EVERY.map(of);
        assert_eq!(both, theory + skill, "{}", offering.id);
        assert!(theory > Fen(0) && skill > Fen(0), "{}", offering.id);
    }
}

#[test]
fn a_rulebook_that_does_not_say_each_subject_s_resit_once_is_refused() {
    for (from, to, subject) in [("skill", "theory", "theory"), ("theory", "skill", "theory")] {
        let row = |subject: &str| format!("[[resit_fee]]\nsubject = \"{subject}\"");
        let error = Rulebook::load(&RULEBOOK_2026.replace(&row(from), &row(to))).unwrap_err();
        assert!(error.reason.contains(&format!("resit fee of {subject}")), "{}", error.reason);
        assert!(error.line > 0);
    }
}
