//! Papers that flow down the page and on to the next: their head, tables, numbered sentences, lines to sign on. All of
//! them are set in this one style.

mod column;
mod parts;
mod table;

pub(super) use column::{Column, MARGIN, Margins, THICK, THIN, WIDTH, lay_out};
pub(super) use parts::{ASK, Head, Writing, ask, date, head, numbered, pair, signed, statement, table, wide};
pub(super) use table::{Cell, Table};
