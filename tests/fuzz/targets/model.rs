//! Any bytes, read as a model: a network or an error, within the bounds on a file's claims.

#![no_main]

use face::Network;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|file: &[u8]| {
    let _ = Network::read(file);
});
