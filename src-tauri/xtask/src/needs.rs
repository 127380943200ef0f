//! What the system must have: the Debian package, and what shows that it is there on other systems.

/// What shows that something is installed where there is no dpkg.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Evidence {
    /// A program on the PATH or in an `sbin` folder.
    Program(&'static str),
    /// A library known to pkg-config under this name.
    Library(&'static str),
    /// A font for this language known to fontconfig.
    Font(&'static str),
}

/// One thing the system must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Need {
    /// The name of the Debian package.
    pub(crate) package: &'static str,
    /// What shows it is there on another system.
    pub(crate) evidence: Evidence,
}

const fn program(package: &'static str, name: &'static str) -> Need {
    Need { package, evidence: Evidence::Program(name) }
}

const fn library(package: &'static str, name: &'static str) -> Need {
    Need { package, evidence: Evidence::Library(name) }
}

/// For the core and deskctl: a linker, and OpenSSL for SQLCipher.
pub(crate) const CORE: [Need; 3] = [
    program("build-essential", "cc"),
    program("pkg-config", "pkg-config"),
    library("libssl-dev", "libcrypto"),
];

/// For the window: the web view and the print system.
pub(crate) const SHELL: [Need; 2] =
    [library("libwebkit2gtk-4.1-dev", "webkit2gtk-4.1"), library("libcups2-dev", "cups")];

/// For the tests: a screen without a monitor, a private print queue, and judges we did not write. Of CUPS the
/// scheduler and its commands are enough: the test's queue passes PDF through.
pub(crate) const TEST: [Need; 10] = [
    program("xvfb", "Xvfb"),
    program("webkit2gtk-driver", "WebKitWebDriver"),
    program("dbus", "dbus-daemon"),
    program("cups-daemon", "cupsd"),
    program("cups-client", "lpadmin"),
    program("qpdf", "qpdf"),
    program("poppler-utils", "pdftotext"),
    program("zbar-tools", "zbarimg"),
    program("imagemagick", "convert"),
    Need { package: "fonts-noto-cjk", evidence: Evidence::Font("zh-cn") },
];

/// For looking into a package, and for the clean system it is tried out in.
pub(crate) const PACKAGE: [Need; 2] = [program("lintian", "lintian"), program("debootstrap", "debootstrap")];

/// For type-checking for Windows: a compiler with the standard library's source, which rustup may not reach, and the C
/// compiler, archiver and resource compiler that the build scripts of crates ask for.
pub(crate) const WINDOWS: [Need; 3] = [
    program("rustc-web", "rustc"),
    program("rust-web-src", "rustc"),
    program("gcc-mingw-w64-x86-64-win32", "x86_64-w64-mingw32-gcc"),
];

/// What a build of the window needs.
pub(crate) fn build() -> Vec<Need> {
    [CORE.as_slice(), SHELL.as_slice()].concat()
}

/// What a package and its trial need.
pub(crate) fn package() -> Vec<Need> {
    [test(), PACKAGE.to_vec()].concat()
}

/// What a check for Windows needs.
pub(crate) fn windows() -> Vec<Need> {
    [CORE.as_slice(), WINDOWS.as_slice()].concat()
}

/// What the tests need.
pub(crate) fn test() -> Vec<Need> {
    [build(), TEST.to_vec()].concat()
}
