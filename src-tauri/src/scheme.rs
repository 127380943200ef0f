//! The window's own address scheme: photos and fonts reach it as they are, without a copy in the page's bundle and
//! without base64. `desk://localhost/photo/<sha256>`, `desk://localhost/original/<sha256>`,
//! `desk://localhost/arrival/<token>`, `desk://localhost/font/<file>`.

use crate::host::Host;
use desk_core::desk::{arrival_thumbnail, original_bytes, photo_bytes};
use desk_core::error::{Code, Error, Result};
use desk_core::photo::container::{FileKind, sniff};
use tauri::http::{Response, StatusCode, header};

/// Fonts never change under their name; photos never change under their digest.
const FOREVER: &str = "private, max-age=31536000, immutable";
/// A photo is shown to whoever is working, and to nobody from a cache after locking.
const NEVER: &str = "no-store";

/// Answer a request for `path`.
pub(crate) fn answer(host: &Host, path: &str) -> Response<Vec<u8>> {
    let found = match path.trim_start_matches('/').split_once('/') {
        Some(("photo", sha256)) => photo(host, sha256),
        Some(("original", sha256)) => original(host, sha256),
        Some(("arrival", token)) => arrival(host, token),
        Some(("font", file)) => font(host, file),
        _ => Err(Error::new(Code::NotFound)),
    };
    let (status, kind, cache, bytes) = match found {
        Ok((kind, cache, bytes)) => (StatusCode::OK, kind, cache, bytes),
        Err(error) if error.code == Code::Locked => (StatusCode::FORBIDDEN, "text/plain", NEVER, Vec::new()),
        Err(_) => (StatusCode::NOT_FOUND, "text/plain", NEVER, Vec::new()),
    };
    let mut response = Response::new(bytes);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static(cache));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, header::HeaderValue::from_static("nosniff"));
    // Fonts are always fetched with CORS; the only page that can ask is the desk's own window.
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, header::HeaderValue::from_static("*"));
    response
}

type Found = (&'static str, &'static str, Vec<u8>);

fn photo(host: &Host, sha256: &str) -> Result<Found> {
    Ok(("image/jpeg", NEVER, photo_bytes(host.desk()?, digest(sha256)?)?))
}

/// What a photo was made from, as the kind of picture that it is.
fn original(host: &Host, sha256: &str) -> Result<Found> {
    let bytes = original_bytes(host.desk()?, digest(sha256)?)?;
    let kind = match sniff(&bytes) {
        FileKind::Jpeg => "image/jpeg",
        FileKind::Png => "image/png",
        FileKind::WebP => "image/webp",
        FileKind::Bmp => "image/bmp",
        _ => return Err(Error::new(Code::NotFound)),
    };
    Ok((kind, NEVER, bytes))
}

/// Nothing but a digest names a photo.
fn digest(sha256: &str) -> Result<&str> {
    let is_digest = sha256.len() == 64 && sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_digest { Ok(sha256) } else { Err(Error::new(Code::NotFound)) }
}

fn arrival(host: &Host, token: &str) -> Result<Found> {
    Ok(("image/jpeg", NEVER, arrival_thumbnail(host.desk()?, token)?))
}

/// One of the pinned fonts, by its name alone.
fn font(host: &Host, file: &str) -> Result<Found> {
    let wanted = format!("fonts/{file}");
    let pinned = desk_core::paper::pinned();
    let known =
        pinned.iter().find(|resource| resource.path == wanted).ok_or_else(|| Error::new(Code::NotFound))?;
    let folder = host.desk()?.resources().ok_or_else(|| Error::new(Code::ResourceMissing))?;
    Ok(("font/ttf", FOREVER, std::fs::read(folder.join(&known.path))?))
}
