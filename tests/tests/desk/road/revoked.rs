//! 撤销裁定: what leaned on it is judged again, everything else stays.

use crate::counter::{Counter, at, candidate, career, code, spell};
use desk_core::desk;
use desk_core::desk::request::{OfRegistration, OfRuling, Register, RevokeRuling, RulingEntry};
use desk_core::desk::view::RegistrationView;
use desk_core::error::Code;
use desk_core::model::Verdict;
use desk_core::rules::eligibility::{RulingScope, RulingSubject};

const NOW: &str = "2026-03-18 10:00";

fn shown(counter: &Counter, view: &RegistrationView) -> RegistrationView {
    desk::registration(&counter.desk, &OfRegistration { registration: view.row.id }).unwrap()
}

#[test]
fn revoking_a_yes_for_everybody_touches_exactly_the_registrations_that_leaned_on_it() {
    let (counter, now) = (Counter::new(), at(NOW));
    let ruling = RulingEntry {
        subject: RulingSubject::Occupation,
        name: "行政文员".to_owned(),
        school_type: None,
        related: true,
        scope: RulingScope::Everybody,
        reason: "实际做劳动关系".to_owned(),
    };
    let worked = || career(vec![spell("行政文员", "2015-01-01", "")]);
    let first = counter.register(now, &Register { career: worked(), rulings: vec![ruling], ..candidate(0) });
    let second = counter.register(now, &Register { career: worked(), ..candidate(1) });
    let own = counter.register(now, &candidate(2));
    assert_eq!(second.eligibility.verdict, Verdict::Eligible, "the yes is applied to the same occupation");

    let id = desk::rulebook_page(&counter.desk).unwrap().rulings[0].id;
    let effects = desk::preview_revoke(&counter.desk, &OfRuling { ruling: id }).unwrap();
    let mut touched: Vec<_> = effects.iter().map(|effect| effect.row.id).collect();
    touched.sort();
    let mut leaned = [first.row.id, second.row.id];
    leaned.sort();
    assert_eq!(touched, leaned);
    assert!(effects.iter().all(|effect| effect.after == Verdict::NeedsConfirmation));

    let revoke = |reason: &str| {
        desk::revoke_ruling(&counter.desk, now, &RevokeRuling { ruling: id, reason: reason.to_owned() })
    };
    assert_eq!(code(revoke(" ")), Code::ReasonMissing);
    let page = revoke("核实后并非劳动关系工作").unwrap();
    let revoked = page.rulings[0].revoked.clone().expect("the row stays");
    assert_eq!(revoked.reason, "核实后并非劳动关系工作");
    for view in [&first, &second] {
        assert_eq!(shown(&counter, view).eligibility.verdict, Verdict::NeedsConfirmation);
    }
    assert_eq!(shown(&counter, &own).eligibility, own.eligibility);
    assert_eq!(code(revoke("再撤")), Code::NotFound);
}
