//! `deskctl journal export`.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::settings::Settings;
use desk_core::desk::journal_export;
use desk_core::model::Moment;
use desk_core::store::{JournalEntry, Op};
use serde::Serialize;
use serde_json::Value;

pub(crate) const HELP: &str = "\
deskctl journal export

Every change, oldest first: for supervisors. With --json the changes stand there in full, personal data
included; the table has none but names.

Each answer: {\"seq\",\"at\",\"op\",\"clerk\",\"subject\",\"name\",\"payload\"}";

#[derive(Serialize)]
struct Answer {
    seq: u32,
    at: Moment,
    op: Op,
    clerk: String,
    subject: Option<String>,
    name: Option<String>,
    payload: Option<Value>,
}

impl From<JournalEntry> for Answer {
    fn from(entry: JournalEntry) -> Self {
        Self {
            seq: entry.seq,
            at: entry.at,
            op: entry.op,
            clerk: entry.clerk_name,
            subject: entry.subject,
            name: entry.name,
            payload: entry.payload.and_then(|payload| serde_json::from_str(&payload).ok()),
        }
    }
}

/// Every line of the journal.
pub(crate) fn export(settings: &Settings, arguments: Arguments) -> Result<Outcome, Failure> {
    arguments.finish("journal export")?;
    let desk = settings.unlocked()?;
    let mut output = settings.output(&["no", "when", "what", "who", "about", "reason"]);
    for entry in journal_export(&desk)?.into_iter().rev() {
        let answer = Answer::from(entry);
        let reason = answer.payload.as_ref().and_then(|payload| payload.get("reason")?.as_str());
        let cells = vec![
            answer.seq.to_string(),
            answer.at.to_minute(),
            answer.op.as_str().to_owned(),
            answer.clerk.clone(),
            answer.name.clone().unwrap_or_default(),
            reason.unwrap_or_default().to_owned(),
        ];
        output.answer(&answer, cells)?;
    }
    output.finish()?;
    Ok(Outcome::Done)
}
