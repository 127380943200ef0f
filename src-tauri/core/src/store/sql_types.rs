//! How the model's values stand in columns.

use crate::error::{Code, Error};
use crate::model::{
    AttendanceId, AttendanceState, BlockKind, CallDirection, CallId, CallResult, CallerRelation,
    CandidateGroup, CandidateId, CertificateDelivery, Channel, ClerkId, DeskId, DispatchId, DispatchMeans,
    DocumentType, Fact, Fen, Level, MaterialState, Moment, NextStep, NotificationId, Paper, PartialDate,
    PaymentId, PaymentMethod, PrintJobId, PrintPartId, PrintPartState, PrintRunId, PrintRunState,
    PrintSheetId, PrintState, RegistrationId, RegistrationKind, RegistrationState, Role, RoomId, RoomPaper,
    RoomSubjects, RulingId, SchoolType, SeatingOrder, Sex, Signature, SittingChangeId, SittingChangeKind,
    SittingId, StandardChangeId, StandardChangeKind, Step, Subject, TicketId, ToldHow, TransferId,
    ValidityKind, VoidCause,
};
use crate::rules::Override;
use crate::rules::eligibility::{RulingScope, RulingSubject};
use crate::store::Op;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

macro_rules! id_columns {
    ($($id:ty),*) => {$(
        impl ToSql for $id {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0.hyphenated().to_string()))
            }
        }
        impl FromSql for $id {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::parse_str(value.as_str()?).map(Self).map_err(FromSqlError::other)
            }
        }
    )*};
}
id_columns!(
    DeskId,
    ClerkId,
    CandidateId,
    RegistrationId,
    SittingId,
    RoomId,
    PaymentId,
    TransferId,
    TicketId,
    PrintJobId,
    RulingId,
    CallId,
    DispatchId,
    NotificationId,
    SittingChangeId,
    StandardChangeId,
    AttendanceId,
    PrintRunId,
    PrintPartId,
    PrintSheetId
);

macro_rules! word_columns {
    ($($word:ty),*) => {$(
        impl ToSql for $word {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.as_str()))
            }
        }
        impl FromSql for $word {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::from_word(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )*};
}
word_columns!(
    Role,
    Sex,
    CandidateGroup,
    DocumentType,
    ValidityKind,
    SchoolType,
    RulingSubject,
    RulingScope,
    RegistrationKind,
    Channel,
    RegistrationState,
    MaterialState,
    Signature,
    PaymentMethod,
    Paper,
    PrintState,
    Fact,
    NextStep,
    Step,
    Op,
    CallDirection,
    CallerRelation,
    CallResult,
    CertificateDelivery,
    BlockKind,
    DispatchMeans,
    RoomSubjects,
    SeatingOrder,
    SittingChangeKind,
    StandardChangeKind,
    Subject,
    ToldHow,
    VoidCause,
    AttendanceState,
    PrintRunState,
    PrintPartState,
    RoomPaper
);

impl ToSql for Moment {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.unix_millis()))
    }
}

impl FromSql for Moment {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_unix_millis(value.as_i64()?).ok_or(FromSqlError::InvalidType)
    }
}

impl ToSql for PartialDate {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(String::from(*self)))
    }
}

impl FromSql for PartialDate {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::try_from(value.as_str()?.to_owned()).map_err(|_| FromSqlError::InvalidType)
    }
}

impl ToSql for Fen {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0))
    }
}

impl FromSql for Fen {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}

impl FromSql for Level {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        u8::column_result(value)?.try_into().map_err(|_| FromSqlError::InvalidType)
    }
}

impl FromSql for Override {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "never" => Ok(Self::Never),
            "supervisor" => Ok(Self::Supervisor),
            "clerk" => Ok(Self::Clerk),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

impl ToSql for Code {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        serde_json::to_string(self)
            .map(ToSqlOutput::from)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
    }
}

impl FromSql for Code {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map_err(FromSqlError::other)
    }
}

/// A value kept as JSON text in one column, and as plain JSON in the journal.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json<T>(pub T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        serde_json::to_string(&self.0)
            .map(ToSqlOutput::from)
            .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(FromSqlError::other)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::new(Code::DiskFull),
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::new(Code::FolderNotWritable)
            }
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::new(Code::DatabaseDamaged),
            Some(ErrorCode::SystemIoFailure) => io_failure(&error),
            _ if matches!(error, rusqlite::Error::QueryReturnedNoRows) => Self::new(Code::NotFound),
            // The sentence of SQLite is for the log of a developer's build only: it may quote a value.
            _ => Self::internal("sqlite")
                .with("sqlite_code", error.sqlite_error().map_or(0, |sqlite| sqlite.extended_code)),
        }
    }
}

/// A full disk reaches SQLite as an input/output failure where it grows the WAL's shared memory.
fn io_failure(error: &rusqlite::Error) -> Error {
    match error.sqlite_error().map(|sqlite| sqlite.extended_code) {
        Some(rusqlite::ffi::SQLITE_IOERR_SHMSIZE | rusqlite::ffi::SQLITE_IOERR_WRITE) => {
            Error::new(Code::DiskFull)
        }
        _ => Error::new(Code::InputOutput).with("kind", "sqlite"),
    }
}
