//! Keys for a store that an older program wrote, and what is kept beside the overview.

use super::tables::{glance, overview, registration, search_key};
use super::{Folder, KeyFile, Store, first_start, os_entropy};
use crate::model::{ClerkId, Moment, NextStep, RegistrationId};
use crate::progress::Progress;
use tempfile::TempDir;

const PASSPHRASE: &str = "八个字的口令好了";

struct Opened {
    _home: TempDir,
    folder: Folder,
    store: Store,
    keys: KeyFile,
    clerk: ClerkId,
}

/// A store with the people of `names`, whose numbers and telephones end with their place, as the second schema left them.
fn old_store(names: &[&str]) -> Opened {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::open(home.path()).unwrap();
    let now = Moment::parse("2026-03-18T09:00:00+08:00").unwrap();
    let (store, keys, clerk, _) = first_start(&folder, now, "王主管", PASSPHRASE, os_entropy).unwrap();
    for (place, name) in names.iter().enumerate() {
        let person = format!(
            "INSERT INTO candidate (id, desk_id, name, name_typed, sex, birth_date, telephone, email, employer, created_at,
                other_name) VALUES ('{id}','d','{name}','{name}','female','1990-01-01','1380000{place:04}','','',1,'');
            INSERT INTO identity_document (id, desk_id, candidate_id, candidate_group, document_type, number, number_typed,
                issue_count, match_key, validity, valid_until, issued_on, nationality, decision_reason, original_seen_at,
                original_seen_by) VALUES ('{id}','d','{id}','mainland','resident_card','11010519491231{place:04}',
                'x',NULL,'x','long_term',NULL,NULL,'',NULL,NULL,NULL);
            INSERT INTO registration (id, desk_id, candidate_id, document_id, offering, month, kind, channel, state, verdict,
                theory_fen, skill_fen, registered_at, registered_by) VALUES
                ('{id}','d','{id}','{id}','o','2026-04-01','new','counter','open','{{}}',8000,8000,{at},'{clerk}');",
            id = id(place), at = 1000 + place / 3,
        );
        store.connection.execute_batch(&person).unwrap();
    }
    store.connection.execute_batch("UPDATE search_state SET making = 0, complete = 0").unwrap();
    Opened { _home: home, folder, store, keys, clerk }
}

fn id(place: usize) -> String {
    format!("019a0000-0000-7000-8000-{place:012}")
}

fn found(store: &Store, prefix: &str) -> usize {
    let wanted = search_key::Wanted { prefix: prefix.to_owned(), is_meant: None };
    search_key::find(store.reader(), &wanted, 50, 500).unwrap().places.len()
}

#[test]
fn a_store_of_an_older_program_gets_its_keys_and_a_kill_in_the_middle_loses_none() {
    let opened = old_store(&["王小明", "单雄", "吕布", "王𬱖", "李白", "王小明", "杜甫"]);
    let Opened { folder, mut store, keys, clerk, _home } = opened;
    assert!(!store.search_step(3).unwrap());
    assert!(!store.search_step(3).unwrap());
    assert_eq!(found(&store, "n王"), 3, "six of seven are there");
    drop(store);
    let mut store = Store::unlock(&folder, &keys, clerk, PASSPHRASE, os_entropy).unwrap();
    store.complete_search(&Progress::default()).unwrap();
    assert_eq!(
        (found(&store, "n王"), found(&store, "pshan"), found(&store, "plv"), found(&store, "pdu")),
        (3, 1, 1, 1)
    );
    assert_eq!(glance::owed(store.reader()).unwrap(), [(NextStep::SeeOriginal, 7)], "nobody twice");
    let places: Vec<i64> = (1..=7).collect();
    let rows = glance::at(store.reader(), &places).unwrap();
    let in_order: Vec<String> = rows.iter().map(|row| row.id.to_string()).collect();
    assert_eq!(in_order, (0..7).map(id).collect::<Vec<_>>(), "in the order in which they were taken");
    assert!(store.search_step(3).unwrap(), "done once");
}

#[test]
fn keys_of_an_older_making_are_made_anew() {
    let mut opened = old_store(&["王小明", "单雄"]);
    opened.store.complete_search(&Progress::default()).unwrap();
    let old = "INSERT INTO search_key VALUES ('pdan', 2); UPDATE search_state SET making = 0";
    opened.store.connection.execute_batch(old).unwrap();
    assert_eq!(found(&opened.store, "pdan"), 1);
    opened.store.complete_search(&Progress::default()).unwrap();
    assert_eq!((found(&opened.store, "pdan"), found(&opened.store, "pshan")), (0, 1));
}

#[test]
fn what_is_counted_as_owed_is_the_next_step_of_every_combination_of_facts() {
    let names = vec!["王小明"; 128];
    let opened = old_store(&names);
    let mut store = opened.store;
    store.connection.execute_batch(&format!("PRAGMA foreign_keys = OFF; {}", sitting())).unwrap();
    for bits in 0..128_u32 {
        let id = id(bits as usize);
        store.connection.execute_batch(&facts(&id, opened.clerk, bits)).unwrap();
    }
    store.complete_search(&Progress::default()).unwrap();
    let open = overview::open(store.reader()).unwrap();
    assert_eq!(open.len(), 128);
    let owed = glance::owed(store.reader()).unwrap();
    for step in NextStep::ALL {
        let counted = owed.iter().find(|(of, _)| of == step).map_or(0, |(_, count)| *count);
        let all = open.iter().filter(|row| row.next_step() == *step).count();
        assert_eq!(counted as usize, all, "{step:?}");
        assert!(all > 0, "{step:?}");
    }
    withdrawn_is_owed_nothing(&store);
}

fn withdrawn_is_owed_nothing(store: &Store) {
    let all =
        |store: &Store| glance::owed(store.reader()).unwrap().iter().map(|(_, count)| count).sum::<u32>();
    store
        .connection
        .execute_batch(
            "UPDATE registration SET state = 'withdrawn' WHERE id > '019a0000-0000-7000-8000-000000000099'",
        )
        .unwrap();
    for row in registration::after(store.reader(), None, 200).unwrap() {
        glance::refresh(store.reader(), row).unwrap();
    }
    assert_eq!(all(store), 100);
    let last: RegistrationId = id(127).parse::<uuid::Uuid>().unwrap().into();
    store
        .connection
        .execute_batch(&format!("UPDATE registration SET state = 'open' WHERE id = '{last}'"))
        .unwrap();
    glance::refresh(store.reader(), last).unwrap();
    assert_eq!(all(store), 101, "and again when it is taken up again");
}

fn sitting() -> String {
    format!(
        "INSERT INTO photo VALUES ('{:064}','d',1,1,1,x'00');
        INSERT INTO sitting VALUES ('s','d','2026-04-01','2026-04-18','9','10','2026-04-18','11','12','a','b',NULL,NULL,NULL,NULL,1);
        INSERT INTO room VALUES ('r','d','s','1',500,0,'both');",
        0
    )
}

/// The rows that make a registration's seven facts true or not.
fn facts(id: &str, clerk: ClerkId, bits: u32) -> String {
    let rows = [
        format!(
            "UPDATE identity_document SET original_seen_at = 1, original_seen_by = '{clerk}' WHERE id = '{id}';"
        ),
        format!("INSERT INTO approval VALUES ('{id}','d','c','r',1,'{clerk}');"),
        format!(
            "INSERT INTO registration_photo (registration_id, desk_id, sha256, verdict, metadata_stripped, turned,
                decision_reason, attached_at, attached_by) VALUES ('{id}','d','{:064}','{{}}',0,0,NULL,1,'{clerk}');",
            0
        ),
        format!("UPDATE registration SET theory_fen = 8000 WHERE id = '{id}';"),
        format!(
            "INSERT INTO payment (id, desk_id, registration_id, fen, method, payer, bank_reference, received_on, recorded_at, recorded_by) VALUES ('{id}','d','{id}',16000,'cash','','','2026-03-18',1,'{clerk}');"
        ),
        format!("INSERT INTO seat VALUES ('{id}','d','{id}','theory','r',{},1);", bits + 1),
        format!(
            "INSERT INTO ticket (id, desk_id, registration_id, number, issued_at, issued_by, number_given) VALUES ('{id}','d','{id}','{bits:012}',1,'{clerk}',0);"
        ),
    ];
    let owed = format!(
        "INSERT INTO material (id, desk_id, registration_id, material, quote, state, reason, changed_at, changed_by) VALUES ('{id}','d','{id}','m','q','owed',NULL,1,'{clerk}');"
    );
    let there = rows.iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, row)| row.as_str());
    let materials = if bits >> 3 & 1 == 1 { "" } else { &owed };
    there.chain([materials]).collect()
}
