//! Migrations: numbered, append-only, each in its own transaction with its digest, so that a shipped one that was
//! edited later is noticed.

use crate::error::{Code, Error, Result};
use crate::model::hex;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

/// Every migration in order; the number is its place, counted from one.
const MIGRATIONS: [&str; 19] = [
    include_str!("../../migrations/0001_foundation.sql"),
    include_str!("../../migrations/0002_rules.sql"),
    include_str!("../../migrations/0003_search.sql"),
    include_str!("../../migrations/0004_papers.sql"),
    include_str!("../../migrations/0005_payment_notice.sql"),
    include_str!("../../migrations/0006_photo_answers.sql"),
    include_str!("../../migrations/0007_originals.sql"),
    include_str!("../../migrations/0008_lists.sql"),
    include_str!("../../migrations/0009_money.sql"),
    include_str!("../../migrations/0010_telephone.sql"),
    include_str!("../../migrations/0011_corrections.sql"),
    include_str!("../../migrations/0012_materials.sql"),
    include_str!("../../migrations/0013_second_check.sql"),
    include_str!("../../migrations/0014_lists_and_money.sql"),
    include_str!("../../migrations/0015_sittings.sql"),
    include_str!("../../migrations/0016_issuing.sql"),
    include_str!("../../migrations/0017_attendance.sql"),
    include_str!("../../migrations/0018_print_runs.sql"),
    include_str!("../../migrations/0019_standard_changes.sql"),
];

/// The schema this program knows.
pub(super) const fn known_schema() -> u32 {
    MIGRATIONS.len() as u32
}

/// The schema of an open database.
pub(super) fn schema_of(connection: &Connection) -> Result<u32> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Bring the database to the schema this program knows. A newer database is left untouched.
pub(super) fn migrate(connection: &mut Connection) -> Result<()> {
    let found = schema_of(connection)?;
    if found > known_schema() {
        return Err(Error::new(Code::DatabaseTooNew).with("found", found).with("known", known_schema()));
    }
    for (number, sql) in (1..).zip(MIGRATIONS) {
        let digest = hex(&Sha256::digest(sql.as_bytes()));
        if number <= found {
            check_applied(connection, number, &digest)?;
        } else {
            apply(connection, number, sql, &digest)?;
        }
    }
    Ok(())
}

/// Foreign keys are off meanwhile, because a table that others refer to is changed by building it anew; that every one
/// still holds is looked at before the commit.
fn apply(connection: &mut Connection, number: u32, sql: &str, digest: &str) -> Result<()> {
    connection.pragma_update(None, "foreign_keys", false)?;
    let applied = apply_unchecked(connection, number, sql, digest);
    connection.pragma_update(None, "foreign_keys", true)?;
    applied
}

fn apply_unchecked(connection: &mut Connection, number: u32, sql: &str, digest: &str) -> Result<()> {
    let transaction = connection.transaction()?;
    transaction.execute_batch(
        "CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, digest TEXT NOT NULL) STRICT;",
    )?;
    transaction.execute_batch(sql)?;
    transaction.execute("INSERT INTO migration VALUES (?1, ?2)", params![number, digest])?;
    transaction.pragma_update(None, "user_version", number)?;
    if transaction.prepare("PRAGMA foreign_key_check")?.query([])?.next()?.is_some() {
        return Err(Error::new(Code::DatabaseDamaged));
    }
    Ok(transaction.commit()?)
}

fn check_applied(connection: &Connection, number: u32, digest: &str) -> Result<()> {
    let applied: Option<String> = connection
        .query_row("SELECT digest FROM migration WHERE number = ?1", [number], |row| row.get(0))
        .optional()?;
    if applied.as_deref() == Some(digest) {
        Ok(())
    } else {
        Err(Error::new(Code::MigrationChanged).with("number", number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A database of the first release with a clerk and a candidate registered by a resident card.
    fn first_release() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        let digest = hex(&Sha256::digest(MIGRATIONS[0].as_bytes()));
        apply(&mut connection, 1, MIGRATIONS[0], &digest).unwrap();
        connection
            .execute_batch(
                r#"INSERT INTO clerk VALUES ('k','d','王主管','supervisor',1);
                INSERT INTO candidate VALUES ('c','d','王𬱖','王𬱖','female','1990-01-01','1','','',1);
                INSERT INTO identity_document VALUES
                    ('long','d','c','resident_card','11010519491231002X','x',NULL,1,5,'k'),
                    ('until','d','c','resident_card','11010519491231002X','x','2036-03-07',0,NULL,NULL);
                INSERT INTO registration VALUES
                    ('r','d','c','long','o','2026-04-01','new','counter','open',
                     '[{"occupation":"调解员","start":"2015-01","end":null}]',
                     '{"verdict":"eligible","satisfied":["L4-1"],"needs_confirmation":[]}',8000,8000,1,'k'),
                    ('q','d','c','until','o','2026-09-01','new','counter','open','[]',
                     '{"verdict":"needs_confirmation","satisfied":[],"needs_confirmation":["L4-1"]}',8000,8000,2,'k');
                INSERT INTO approval VALUES ('q','d','L4-1','主管认可',3,'k');"#,
            )
            .unwrap();
        connection
    }

    fn all(connection: &Connection, sql: &str) -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(|row| row.unwrap()).collect()
    }

    #[test]
    fn what_the_first_release_wrote_is_kept_by_the_second_schema() {
        let mut connection = first_release();
        migrate(&mut connection).unwrap();
        assert_eq!(schema_of(&connection).unwrap(), known_schema());
        let documents = "SELECT candidate_group || ' ' || match_key || ' ' || validity || ' ' ||
            coalesce(valid_until, '-') || ' ' || coalesce(original_seen_by, '-') FROM identity_document ORDER BY id";
        assert_eq!(
            all(&connection, documents),
            ["mainland 11010519491231002X long_term - k", "mainland 11010519491231002X until 2036-03-07 -"]
        );
        let spells = "SELECT json_extract(career, '$.spells[0].occupation') FROM registration WHERE id = 'r'";
        assert_eq!(all(&connection, spells), ["调解员"]);
        assert_eq!(all(&connection, "SELECT condition_id FROM registration ORDER BY id"), ["L4-1", "L4-1"]);
        let approved = "SELECT id FROM overview WHERE condition_approved ORDER BY id";
        assert_eq!(all(&connection, approved), ["q", "r"], "one is met, the other was approved");
        let on: i64 = connection.pragma_query_value(None, "foreign_keys", |row| row.get(0)).unwrap();
        assert_eq!(on, 1, "foreign keys are on again");
        assert!(connection.execute("DELETE FROM identity_document", []).is_err(), "and hold");
    }

    #[test]
    fn papers_printed_before_are_kept_in_order_and_new_kinds_can_be_printed() {
        let mut connection = first_release();
        let job = |id: &str, paper: &str| {
            format!(
                "INSERT INTO print_job VALUES ('{id}','d','r','{paper}','p','failed',7,'print_failed','湿了',4,'k');"
            )
        };
        let asked = [job("z", "receipt"), job("a", "admit_ticket")].concat();
        connection.execute_batch(&asked).unwrap();
        assert!(connection.execute_batch(&job("b", "application_form")).is_err());
        migrate(&mut connection).unwrap();
        let kept =
            "SELECT id || ' ' || paper || ' ' || state || ' ' || spooler_job || ' ' || failure || ' ' ||
            reprint_reason || ' ' || asked_at || ' ' || asked_by FROM print_job ORDER BY rowid";
        let (first, second) =
            ("z receipt failed 7 print_failed 湿了 4 k", "a admit_ticket failed 7 print_failed 湿了 4 k");
        assert_eq!(all(&connection, kept), [first, second]);
        for (id, paper) in (0..).zip(crate::model::Paper::ALL) {
            connection.execute_batch(&job(&format!("new{id}"), paper.as_str())).unwrap();
        }
        assert!(connection.execute_batch(&job("b", "poster")).is_err());
        let indexes = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'print_job' AND sql <> '' ORDER BY name";
        assert_eq!(all(&connection, indexes), ["print_job_open", "print_job_registration"]);
    }

    /// As [`first_release`], with a new candidate and a resit of skill seated in April, brought to the present schema.
    fn seated() -> Connection {
        let mut connection = first_release();
        let april = "UPDATE registration SET kind = 'resit', theory_fen = 0 WHERE id = 'q';
            INSERT INTO sitting VALUES ('s','d','2026-04-01','2026-04-18','09:00','10:30','11:00','12:30','a','b',1);
            INSERT INTO room VALUES ('m','d','s','一',30);
            INSERT INTO seat VALUES ('019a0000-0000-7000-8000-000000000001','d','r','m',1,5),
                ('019a0000-0000-7000-8000-000000000002','d','q','m',2,6);";
        connection.execute_batch(april).unwrap();
        migrate(&mut connection).unwrap();
        connection
    }

    #[test]
    fn seats_taken_before_are_kept_for_each_subject_that_is_sat() {
        let connection = seated();
        let seats = "SELECT registration_id || ' ' || subject || ' ' || room_id || ' ' || number || ' ' || assigned_at
            FROM seat ORDER BY 1";
        assert_eq!(all(&connection, seats), ["q skill m 2 6", "r skill m 1 5", "r theory m 1 5"]);
        assert_eq!(all(&connection, "SELECT count(DISTINCT id) || '' FROM seat"), ["3"]);
        let sittings =
            "SELECT theory_date || ' ' || skill_date || ' ' || skill_ends || ' ' || opened_at FROM sitting";
        assert_eq!(all(&connection, sittings), ["2026-04-18 2026-04-18 12:30 1"]);
        assert_eq!(all(&connection, "SELECT subjects || position FROM room"), ["both0"]);
        assert_eq!(all(&connection, "SELECT id FROM overview WHERE seated ORDER BY id"), ["q", "r"]);
    }

    #[test]
    fn a_seat_that_care_could_miss_is_refused_by_the_database() {
        let connection = seated();
        let others = "INSERT INTO sitting SELECT 't', desk_id, month, theory_date, theory_starts, theory_ends, skill_date,
                skill_starts, skill_ends, site, site_address, NULL, NULL, NULL, NULL, 1 FROM sitting WHERE id = 's';
            INSERT INTO room VALUES ('n','d','t','一',30,0,'both'), ('o','d','s','二',3,1,'theory');
            INSERT INTO blocked_machine VALUES ('b','d','m',3,'broken','',1,'k');";
        connection.execute_batch(others).unwrap();
        let seat = |registration: &str, subject: &str, room: &str, number: u32| {
            let sql =
                format!("INSERT INTO seat VALUES ('x','d','{registration}','{subject}','{room}',{number},1)");
            connection.execute(&sql, []).is_ok()
        };
        assert!(!seat("q", "theory", "m", 1), "a machine that is taken");
        assert!(!seat("q", "skill", "m", 4), "a second seat of one subject");
        assert!(!seat("q", "theory", "m", 3), "a machine that is blocked");
        assert!(!seat("q", "theory", "m", 31) && !seat("q", "theory", "m", 0), "no machine of the room");
        assert!(!seat("q", "theory", "n", 1), "a second sitting");
        assert!(connection.execute("UPDATE seat SET number = 9 WHERE registration_id = 'q'", []).is_err());
        assert!(seat("q", "theory", "o", 3), "the last machine of another room");
        connection.execute("DELETE FROM seat WHERE registration_id = 'q'", []).unwrap();
        assert!(!seat("q", "skill", "o", 1), "a room for the other subject");
        assert!(seat("q", "skill", "m", 30), "the last machine");
    }

    #[test]
    fn rulings_made_before_are_kept_in_order_and_one_on_an_old_title_can_be_made() {
        let mut connection = first_release();
        for (number, sql) in (1..).zip(MIGRATIONS).skip(1).take(11) {
            apply(&mut connection, number, sql, &hex(&Sha256::digest(sql.as_bytes()))).unwrap();
        }
        let ruling = |id: &str, subject: &str, person: &str| {
            format!(
                "INSERT INTO ruling (id, desk_id, subject, occupation, name, related, scope, candidate_id, reason,
                     made_at, made_by)
                 VALUES ('{id}','d','{subject}','o','文员',1,iif({person} IS NULL,'everybody','person'),{person},'r',3,'k');"
            )
        };
        let made = [ruling("z", "occupation", "NULL"), ruling("a", "occupation", "'c'")].concat();
        connection.execute_batch(&made).unwrap();
        let taken_back =
            "UPDATE ruling SET revoked_at = 4, revoked_by = 'k', revoke_reason = '核实' WHERE id = 'z'";
        connection.execute_batch(taken_back).unwrap();
        assert!(connection.execute_batch(&ruling("t", "title", "NULL")).is_err());
        migrate(&mut connection).unwrap();
        let kept = "SELECT id || ' ' || scope || ' ' || coalesce(candidate_id, '-') || ' ' ||
            coalesce(revoke_reason, '-') FROM ruling ORDER BY rowid";
        assert_eq!(all(&connection, kept), ["z everybody - 核实", "a person c -"]);
        connection.execute_batch(&ruling("t", "title", "NULL")).unwrap();
        assert!(connection.execute_batch(&ruling("w", "weather", "NULL")).is_err());
    }

    #[test]
    fn whoever_was_to_be_told_of_a_sitting_still_is_and_a_change_of_the_standard_can_be_told_of() {
        let mut connection = first_release();
        for (number, sql) in (1..).zip(MIGRATIONS).skip(1).take(17) {
            apply(&mut connection, number, sql, &hex(&Sha256::digest(sql.as_bytes()))).unwrap();
        }
        let moved =
            "INSERT INTO sitting VALUES ('s','d','2026-04-01','2026-04-18','09:00','10:30','2026-04-18',
                '11:00','12:30','a','b',NULL,NULL,NULL,NULL,1);
            INSERT INTO sitting_change VALUES ('g','d','s','moved','{}','{}','停电',2,'k');
            INSERT INTO notification VALUES ('z','d','g','r','[\"place\"]','[]',3,'k','wechat','好'),
                ('a','d','g','q','[\"place\"]','[1]',NULL,NULL,NULL,'');";
        connection.execute_batch(moved).unwrap();
        migrate(&mut connection).unwrap();
        let kept = "SELECT id || ' ' || change_id || ' ' || registration_id || ' ' || effects || seats_before
            || standard_effects || ' ' || coalesce(told_at || told_by || told_how, '-') || note
            FROM notification ORDER BY rowid";
        assert_eq!(all(&connection, kept), ["z g r [\"place\"][][] 3kwechat好", "a g q [\"place\"][1][] -"]);
        let change = |id: &str, kind: &str, policy: &str| {
            let sql = format!(
                "INSERT INTO standard_change VALUES ('{id}','d','{kind}',2026,{policy},'a','b','r',1,'k')"
            );
            connection.execute(&sql, []).is_ok()
        };
        assert!(change("n", "rulebook", "NULL") && change("p", "policy", "'x'"));
        assert!(!change("o", "rulebook", "'x'") && !change("o", "policy", "NULL"));
        let tell = |id: &str, sitting: &str, standard: &str| {
            let sql = format!(
                "INSERT INTO notification VALUES
                 ('{id}','d',{sitting},{standard},'r','[]','[]','[]',NULL,NULL,NULL,'')"
            );
            connection.execute(&sql, []).is_ok()
        };
        assert!(tell("t", "NULL", "'n'"));
        assert!(!tell("u", "NULL", "'n'"), "twice of one change");
        assert!(!tell("u", "NULL", "NULL") && !tell("u", "'g'", "'p'"), "of one change, and of only one");
    }

    #[test]
    fn a_migration_that_would_leave_an_orphan_is_undone() {
        let mut connection = first_release();
        let orphan = "PRAGMA defer_foreign_keys = ON; DELETE FROM identity_document;";
        assert_eq!(apply(&mut connection, 2, orphan, "x").unwrap_err().code, Code::DatabaseDamaged);
        assert_eq!(schema_of(&connection).unwrap(), 1);
        assert_eq!(all(&connection, "SELECT count(*) || '' FROM identity_document"), ["2"]);
    }
}
