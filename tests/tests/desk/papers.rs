//! The printed papers, judged by programs that we did not write: qpdf, poppler's tools, zbarimg.

mod admit_ticket;
mod every_hanzi;
mod every_paper;
mod exam_room;
mod golden;
mod judges;
mod logo;
mod payment_notice;
mod receipt;
mod samples;
mod signed;
mod signed_samples;
