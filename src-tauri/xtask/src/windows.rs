//! `cargo xtask check-windows`: the whole desk type-checked for Windows from Debian. No Microsoft linker is needed, because
//! nothing is linked; the C code of the store is compiled with mingw on the way.

use crate::frontend::Frontend;
use crate::steps::{Steps, Stop, output};
use crate::workspace::Workspace;
use crate::{needs, resources, system};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The same Windows interfaces as the target that is shipped (`-msvc`), with a C compiler that Debian has.
const TARGET: &str = "x86_64-pc-windows-gnu";

/// Debian's compiler, whose standard library can be checked from source.
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// Where Debian keeps OpenSSL's headers; the second folder has what differs between processors.
const OPENSSL_HEADERS: [&str; 2] = ["/usr/include/openssl", "/usr/include/x86_64-linux-gnu/openssl"];

/// What runs on a counter's computer, and this program.
const CHECKED: [&str; 9] =
    ["check", "--package", "desk-core", "--package", "deskctl", "--package", "desk603", "--package", "xtask"];

/// Type-check for Windows.
pub(crate) fn check(workspace: &Workspace, steps: &mut Steps) -> Result<(), Stop> {
    if !system::is_debian() {
        return Err(Stop::new(
            "The check for Windows takes its compilers from Debian's packages, and this is no Debian. On Windows, \
             `cargo check --workspace` does the same.",
        ));
    }
    steps.step("packages", || system::provide(&needs::windows()))?;
    steps.step("resources", || resources::place(workspace))?;
    let frontend = Frontend::of(workspace);
    if !frontend.is_built() {
        // The shell does not compile without it.
        frontend.install(steps)?;
        frontend.build(steps)?;
    }
    let folder = workspace.target().join("windows");
    let openssl = steps.step("OpenSSL's headers", || openssl(&folder))?;
    let mut cargo = workspace.cargo(&CHECKED);
    cargo.args(["--target", TARGET, "--target-dir"]).arg(&folder);
    // The headers are enough to type-check against; a Windows machine builds OpenSSL itself.
    cargo.env("OPENSSL_NO_VENDOR", "1").env("OPENSSL_STATIC", "1").env("OPENSSL_DIR", openssl);
    if !has_standard_library()? {
        cargo.args(["-Z", "build-std=std,panic_abort"]);
        cargo.env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
    }
    steps.command(
        "cargo check for Windows",
        &mut cargo,
        "The desk does not type-check for Windows: the compiler's message says where.",
    )
}

/// Whether the toolchain in use brings the target's standard library.
fn has_standard_library() -> Result<bool, Stop> {
    let folder = output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))?;
    Ok(Path::new(folder.trim()).is_dir())
}

/// A folder that looks like OpenSSL's: its headers in one place, and a folder for libraries.
fn openssl(folder: &Path) -> Result<PathBuf, Stop> {
    let home = folder.join("openssl");
    let cannot = |error: std::io::Error| Stop::new(format!("Cannot write {}: {error}.", home.display()));
    let headers = home.join("include/openssl");
    std::fs::create_dir_all(&headers)
        .and_then(|()| std::fs::create_dir_all(home.join("lib")))
        .map_err(cannot)?;
    for from in OPENSSL_HEADERS {
        let entries = std::fs::read_dir(from).map_err(|error| {
            Stop::new(format!("OpenSSL's headers are not in {from}: {error}. Install libssl-dev."))
        })?;
        for file in entries.filter_map(Result::ok) {
            std::fs::copy(file.path(), headers.join(file.file_name())).map_err(cannot)?;
        }
    }
    Ok(home)
}
