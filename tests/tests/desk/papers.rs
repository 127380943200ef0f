//! The printed papers, judged by programs that we did not write: qpdf, poppler's tools, zbarimg.

mod admit_ticket;
mod judges;
mod receipt;
mod samples;
mod signed;
mod signed_samples;
