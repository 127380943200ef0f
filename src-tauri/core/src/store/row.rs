//! A row of a table as a struct: its SQL is written once by a macro, and its JSON form is what the journal keeps.

use serde::{Serialize, de::DeserializeOwned};

/// A row with named columns and a text primary key.
pub trait Row: Serialize + DeserializeOwned + Sized {
    /// The table.
    const TABLE: &'static str;
    /// `SELECT` of every column, without a `WHERE`.
    const SELECT: &'static str;
    /// `INSERT` of every column.
    const INSERT: &'static str;
    /// `UPDATE` of every column by primary key.
    const UPDATE: &'static str;
    /// `WHERE` on the primary key as `?1`.
    const BY_KEY: &'static str;

    /// Read a row selected by [`Self::SELECT`].
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;
    /// The columns in order.
    fn columns(&self) -> Vec<&dyn rusqlite::ToSql>;
    /// The primary key's text.
    fn key(&self) -> String;
}

/// Declare a row: struct and SQL from one list. The first column is the primary key.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident in $table:literal {
        $(#[$first_doc:meta])* $first:ident: $first_type:ty,
        $($(#[$column_doc:meta])* $column:ident: $type:ty,)*
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub(crate) struct $name {
            $(#[$first_doc])* pub(crate) $first: $first_type,
            $($(#[$column_doc])* pub(crate) $column: $type,)*
        }

        impl $crate::store::Row for $name {
            const TABLE: &'static str = $table;
            const SELECT: &'static str =
                concat!("SELECT ", stringify!($first), $(", ", stringify!($column),)* " FROM ", $table);
            const INSERT: &'static str = concat!(
                "INSERT INTO ", $table, " (", stringify!($first), $(", ", stringify!($column),)*
                ") VALUES (:", stringify!($first), $(", :", stringify!($column),)* ")"
            );
            const UPDATE: &'static str = concat!(
                "UPDATE ", $table, " SET ", stringify!($first), " = :", stringify!($first),
                $(", ", stringify!($column), " = :", stringify!($column),)*
                " WHERE ", stringify!($first), " = :", stringify!($first)
            );
            const BY_KEY: &'static str = concat!(" WHERE ", stringify!($first), " = ?1");

            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                Ok(Self {
                    $first: row.get(stringify!($first))?,
                    $($column: row.get(stringify!($column))?,)*
                })
            }

            fn columns(&self) -> Vec<&dyn rusqlite::ToSql> {
                vec![&self.$first, $(&self.$column,)*]
            }

            fn key(&self) -> String {
                self.$first.to_string()
            }
        }
    };
}

pub(crate) use row;
