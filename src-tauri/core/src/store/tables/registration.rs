//! 报名.

use crate::error::{Code, Error, Result};
use crate::model::{
    CandidateId, CertificateDelivery, Channel, ClerkId, DeskId, DocumentType, Fen, Moment, RegistrationId,
    RegistrationKind, RegistrationState,
};
use crate::rules::eligibility::{Career, EligibilityVerdict};
use crate::store::Json;
use crate::store::row::row;
use crate::store::transact::{find, find_all};
use chrono::NaiveDate;
use rusqlite::{Connection, params};

row! {
    /// One candidate for one offering in one month.
    RegistrationRow in "registration" {
        /// The registration.
        id: RegistrationId,
        /// Made by.
        desk_id: DeskId,
        /// Who.
        candidate_id: CandidateId,
        /// The document shown.
        document_id: String,
        /// The rulebook's id of the offering.
        offering: String,
        /// The month wanted, its first day.
        month: NaiveDate,
        /// 新考 or 补考.
        kind: RegistrationKind,
        /// 现场 or 电话.
        channel: Channel,
        /// State.
        state: RegistrationState,
        /// The verdict at that time, with the rulebook it was made under.
        verdict: Json<EligibilityVerdict>,
        /// Fee of 理论知识.
        theory_fen: Fen,
        /// Fee of 操作技能.
        skill_fen: Fen,
        /// When.
        registered_at: Moment,
        /// By whom.
        registered_by: ClerkId,
        /// Work, certificates and education stated.
        career: Json<Career>,
        /// The condition it is registered by.
        condition_id: String,
        /// The name as it was heard on the telephone; none where it was read from the document.
        #[serde(default)]
        name_heard: Option<String>,
        /// When it was read from the document since: until then it is 字未核.
        #[serde(default)]
        name_read_at: Option<Moment>,
        /// By whom.
        #[serde(default)]
        name_read_by: Option<ClerkId>,
        /// 证书领取方式; none where nobody has asked yet.
        #[serde(default)]
        delivery: Option<CertificateDelivery>,
        /// 收件人; empty unless by courier.
        #[serde(default)]
        courier_recipient: String,
        /// The recipient's telephone.
        #[serde(default)]
        courier_telephone: String,
        /// Where to.
        #[serde(default)]
        courier_address: String,
    }
}

/// The registration with this id.
pub(crate) fn get(reader: &Connection, id: RegistrationId) -> Result<RegistrationRow> {
    find(reader, &id.to_string())?.ok_or_else(|| Error::new(Code::NotFound).with("what", "registration"))
}

/// Every registration still under way, oldest first.
pub(crate) fn open(reader: &Connection) -> Result<Vec<RegistrationRow>> {
    find_all(reader, "WHERE ?1 AND state IN ('provisional', 'open') ORDER BY id", true)
}

/// Every registration of a candidate.
pub(crate) fn of_candidate(reader: &Connection, candidate: CandidateId) -> Result<Vec<RegistrationId>> {
    let mut statement = reader.prepare_cached("SELECT id FROM registration WHERE candidate_id = ?1")?;
    let rows = statement.query_map([candidate], |row| row.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// At most `limit` registrations taken after this one, in the order in which they were taken; from the first on where
/// there is none.
pub(crate) fn after(
    reader: &Connection,
    last: Option<(Moment, RegistrationId)>,
    limit: u32,
) -> Result<Vec<RegistrationId>> {
    let (at, id) = last.map_or((i64::MIN, String::new()), |(at, id)| (at.unix_millis(), id.to_string()));
    let mut statement = reader.prepare_cached(
        "SELECT id FROM registration WHERE registered_at >= ?1 AND (registered_at, id) > (?1, ?2)
         ORDER BY registered_at, id LIMIT ?3",
    )?;
    let rows = statement.query_map(params![at, id, limit], |row| row.get("id"))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A registration still open of the same person for the same offering, in whatever month: the person is known by the
/// document's number, or is this candidate. `but` does not count: it is the one that is looked at.
pub(crate) fn open_twin(
    reader: &Connection,
    (document_type, match_key): (DocumentType, &str),
    candidate: Option<CandidateId>,
    offering: &str,
    but: Option<RegistrationId>,
) -> Result<Option<RegistrationId>> {
    // Two look-ups by an index of their own, where OR would read the whole table.
    let mut statement = reader.prepare_cached(
        "SELECT r.id, r.offering, r.state, d.document_type, 0 AS is_candidate
         FROM identity_document d JOIN registration r ON r.document_id = d.id WHERE d.match_key = ?1
         UNION ALL
         SELECT r.id, r.offering, r.state, d.document_type, 1
         FROM registration r JOIN identity_document d ON r.document_id = d.id WHERE r.candidate_id = ?2
         ORDER BY 1",
    )?;
    let mut rows = statement.query(params![match_key, candidate])?;
    while let Some(row) = rows.next()? {
        let (id, state): (RegistrationId, RegistrationState) = (row.get("id")?, row.get("state")?);
        let same_person = row.get("is_candidate")?
            || row.get::<_, DocumentType>("document_type")?.number_of() == document_type.number_of();
        let is_twin = same_person && state.is_under_way() && row.get::<_, String>("offering")? == offering;
        if is_twin && Some(id) != but {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// How many there are.
pub(crate) fn count(reader: &Connection) -> Result<u32> {
    Ok(reader.query_row("SELECT count(*) FROM registration", [], |row| row.get(0))?)
}
