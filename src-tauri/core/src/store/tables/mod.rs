//! One table, one file: its row, and the questions asked of it.

pub(crate) mod approval;
pub(crate) mod candidate;
pub(crate) mod candidate_merge;
pub(crate) mod clerk;
pub(crate) mod draft;
pub(crate) mod gate;
pub(crate) mod glance;
pub(crate) mod identity_document;
pub(crate) mod material;
pub(crate) mod overview;
pub(crate) mod payment;
pub(crate) mod photo;
pub(crate) mod policy;
pub(crate) mod print_job;
pub(crate) mod registration;
pub(crate) mod registration_photo;
pub(crate) mod room;
pub(crate) mod rulebook;
pub(crate) mod ruling;
pub(crate) mod search_key;
pub(crate) mod seat;
pub(crate) mod setting;
pub(crate) mod sitting;
pub(crate) mod staged_file;
pub(crate) mod ticket;
pub(crate) mod ticket_block;
