//! A candidate's road from the document to the printed ticket, gone through the use cases on a real store.

mod documents;
mod dues;
mod gates;
mod glyphs;
mod longest;
mod materials;
mod photo;
mod print;
mod readings;
pub(crate) mod resit;
mod revoked;
mod rulings;
mod second_check;
mod signed;
mod undo;
mod whole;
