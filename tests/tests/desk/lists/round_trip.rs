//! What was exported is imported again as the same people, whatever characters and noughts they have.

use crate::counter::{Counter, at, candidate, day};
use desk_core::desk;
use desk_core::desk::request::{ExportList, ListFilter, ListFormat, OfRegistration, ReadList, Register};
use desk_core::desk::view::RegistrationView;
use desk_core::list::ListDefaults;
use desk_core::model::{CandidateGroup, Channel, DocumentType, RegistrationId, Sex, Validity};
use std::collections::BTreeMap;

/// A dot in the name, a character beyond the first plane, noughts at the front of number and telephone, a sign of a formula.
fn people() -> Vec<Register> {
    let named = |person: usize, name: &str, telephone: &str| Register {
        name: name.to_owned(),
        telephone: telephone.to_owned(),
        ..candidate(person)
    };
    let mut permit = named(3, "林晓晴", "0108216077");
    permit.document.group = CandidateGroup::Taiwan;
    permit.document.document_type = DocumentType::TaiwanTravelPermit;
    permit.document.number = "01234567".to_owned();
    permit.document.birth_date = Some(day("1990-03-07"));
    permit.document.sex = Some(Sex::Female);
    permit.document.validity = Some(Validity::Until(day("2030-01-01")));
    let mut open = named(4, "𠮷田·阿不都热合曼", "+86 13800001234");
    open.original_seen = false;
    open.document.validity = Some(Validity::NotStated);
    vec![
        named(1, "阿依古丽·买买提", "13800000001"),
        named(2, "李𬱖", "010-82160776"),
        permit,
        open,
        Register { employer: "=北京某某公司".to_owned(), ..named(5, "赵大海", "15400000005") },
    ]
}

/// What a list can carry of a registration.
fn carried(counter: &Counter, registration: RegistrationId) -> (String, String) {
    let of = OfRegistration { registration };
    let view: RegistrationView = desk::registration(&counter.desk, &of).unwrap();
    let number = desk::reveal_number(&counter.desk, at("2026-03-18 11:00"), &of).unwrap().number;
    let who = (view.group, view.document_type, view.validity, view.birth_date, view.row.sex);
    let reached = (&view.telephone, &view.email, &view.employer);
    let wanted = (&view.row.occupation, &view.row.work_type, view.row.level, view.row.month);
    let work = view.career.spells.iter().map(|it| (&it.occupation, it.start, it.end));
    let work: Vec<_> = work.take(1).collect();
    (view.row.name.clone(), format!("{number} {who:?} {reached:?} {wanted:?} {work:?}"))
}

#[test]
fn an_export_in_the_desk_s_own_columns_registers_the_same_people_on_another_desk() {
    for format in [ListFormat::Xlsx, ListFormat::Csv] {
        let (counter, elsewhere) = (Counter::new(), Counter::new());
        let before: BTreeMap<String, String> = people()
            .iter()
            .map(|request| carried(&counter, counter.register(at("2026-03-18 09:00"), request).row.id))
            .collect();
        let request = ExportList { filter: ListFilter::default(), template: None, format };
        let folder = counter.home.path().join("saved");
        let saved = desk::export_list(&counter.desk, at("2026-03-18 10:00"), &folder, &request).unwrap();
        let now = at("2026-03-18 12:00");
        let bytes = std::fs::read(saved.path).unwrap();
        let asked = ReadList {
            token: desk::receive_file(&elsewhere.desk, now, &bytes).unwrap().token,
            columns: None,
            defaults: ListDefaults::default(),
            channel: Channel::Counter,
            accept_doubles: false,
        };
        let list = desk::import_list(&elsewhere.desk, now, &asked).unwrap();
        assert_eq!((list.good, list.refused), (5, 0), "{format:?}: {:?}", list.rows);
        let registered = list.rows.iter().map(|row| carried(&elsewhere, row.registration.unwrap()));
        assert_eq!(registered.collect::<BTreeMap<_, _>>(), before, "{format:?}");
    }
}
