//! The fonts and other pinned files.

use std::path::{Path, PathBuf};

/// The resource folder: as the program finds it, else the workspace's.
pub fn resources() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    desk_core::paper::resource_dir(None).unwrap_or(workspace)
}
