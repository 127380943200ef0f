//! The models that find a face, as `cargo xtask test` places them.

use crate::resources;
use desk_core::photo::{Models, load_models};
use std::sync::LazyLock;

/// The models, loaded once for all tests of a program.
///
/// # Panics
/// When they are not there.
pub fn models() -> &'static Models {
    static MODELS: LazyLock<Models> =
        LazyLock::new(|| load_models(Some(&resources())).expect("`cargo xtask resources` places the models"));
    &MODELS
}
