//! The models that find faces, points and people, from the resource folder.

use super::PhotoError;
use crate::error::{Code, Error, Result};
use std::path::Path;

pub use face::Models;

/// Load the models below the resource folder, about 0.1 s.
///
/// Errors: [`Code::ResourceMissing`].
pub fn load_models(resources: Option<&Path>) -> Result<Models> {
    let missing = || Error::new(Code::ResourceMissing).with("file", "models");
    let folder = resources.ok_or_else(missing)?.join("models");
    Ok(Models::load(&folder).map_err(PhotoError::from)?)
}
