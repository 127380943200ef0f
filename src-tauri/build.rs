//! Embeds the window's front end and configuration.

fn main() {
    if !std::path::Path::new("../ui/dist/index.html").exists() {
        println!(
            "cargo::error=the front end is not built yet: run `cargo xtask run`, or `npm ci` and `npm run build` in ui/"
        );
        return;
    }
    tauri_build::build();
}
