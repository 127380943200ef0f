//! 读卡器: what the services of identity card readers answer, read into one form. Which service is asked how, and what it
//! calls its values, is data (`rulebook/readers.toml`). Pure: bytes in, a reading out; who speaks to the service is the
//! shell's business.

mod address;
mod answer;
mod names;
mod profile;
mod profiles;
mod reading;

pub use address::{Address, Protocol};
pub use names::CardField;
pub use profile::{Answer, Message, Method, ReaderProfile};
pub use profiles::{ProfileError, READERS, ReaderProfiles};
pub use reading::{CardReading, CardRefusal};
