//! What a file is by its first bytes. The name's extension is not looked at: renamed PNG and WebP files are common.

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// JPEG, whatever its inside is like.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
    /// GIF.
    Gif,
    /// Windows bitmap.
    Bmp,
    /// TIFF.
    Tiff,
    /// HEIC, HEIF or AVIF: what telephones keep.
    Heic,
    /// PDF.
    Pdf,
    /// No byte at all.
    Empty,
    /// None of these.
    Unknown,
}

/// Name the kind of a file by its first bytes.
pub fn sniff(bytes: &[u8]) -> FileKind {
    const SIGNATURES: [(&[u8], FileKind); 8] = [
        (b"\xFF\xD8\xFF", FileKind::Jpeg),
        (b"\x89PNG\r\n\x1A\n", FileKind::Png),
        (b"GIF87a", FileKind::Gif),
        (b"GIF89a", FileKind::Gif),
        (b"BM", FileKind::Bmp),
        (b"II*\0", FileKind::Tiff),
        (b"MM\0*", FileKind::Tiff),
        (b"%PDF-", FileKind::Pdf),
    ];
    if bytes.is_empty() {
        return FileKind::Empty;
    }
    if let Some((_, kind)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return *kind;
    }
    match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => FileKind::WebP,
        (_, Some(b"ftyp"), Some(brand)) if is_heif_brand(brand) => FileKind::Heic,
        _ => FileKind::Unknown,
    }
}

/// Major brands of ISO/IEC 23008-12 (HEIF) and of AVIF.
fn is_heif_brand(brand: &[u8]) -> bool {
    const BRANDS: [&[u8]; 9] =
        [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif"];
    BRANDS.contains(&brand)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_told_by_its_first_bytes_and_never_by_less() {
        let cases: [(&[u8], FileKind); 10] = [
            (b"\xFF\xD8\xFF", FileKind::Jpeg),
            (b"\x89PNG\r\n\x1A\n", FileKind::Png),
            (b"RIFF....WEBP", FileKind::WebP),
            (b"GIF89a", FileKind::Gif),
            (b"BM", FileKind::Bmp),
            (b"....ftypheic", FileKind::Heic),
            (b"....ftypmif1", FileKind::Heic),
            (b"MM\0*", FileKind::Tiff),
            (b"%PDF-", FileKind::Pdf),
            (b"?", FileKind::Unknown),
        ];
        for (bytes, kind) in cases {
            assert_eq!(sniff(bytes), kind);
            let short = &bytes[..bytes.len() - 1];
            assert!(matches!(sniff(short), FileKind::Unknown | FileKind::Empty), "{short:?}");
        }
        assert_eq!(sniff(b"RIFF....WAVE"), FileKind::Unknown);
        assert_eq!(sniff(b"....ftypmp42"), FileKind::Unknown, "a film is not a photo");
    }
}
