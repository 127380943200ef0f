//! What callers ask of the desk: requests of the use cases, as the window and the command line send them.

mod clerk;
mod intake;
mod paper;
mod registration;

pub use clerk::*;
pub use intake::*;
pub use paper::*;
pub use registration::*;
