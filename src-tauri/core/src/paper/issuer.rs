//! Who issues a paper, and where to ask.

use super::template::INSTITUTION;

/// Who issues a paper, and where to ask.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Issuer {
    /// `北京开放大学`.
    pub name: String,
    /// Where the desk is.
    pub address: String,
    /// When it is open.
    pub hours: String,
    /// The telephone for enquiries.
    pub enquiries: String,
}

impl Issuer {
    /// What the names of the institution in a sentence stand for.
    pub(super) fn values(&self) -> [(&'static str, &str); 4] {
        let [name, address, hours, enquiries] = INSTITUTION;
        [(name, &self.name), (address, &self.address), (hours, &self.hours), (enquiries, &self.enquiries)]
    }
}
