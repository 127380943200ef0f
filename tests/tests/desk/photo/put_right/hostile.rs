//! No bytes bring it down, and what comes out can be opened.

use super::put;
use desk_core::sample::{PortraitFlaw, portrait};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::Index;
use std::sync::LazyLock;

static FILES: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
    let drawn = image::load_from_memory(&portrait(1, Some(PortraitFlaw::TooSmall))).unwrap();
    let mut png = std::io::Cursor::new(Vec::new());
    drawn.write_to(&mut png, image::ImageFormat::Png).unwrap();
    [portrait(1, Some(PortraitFlaw::TooLight)), png.into_inner()]
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn random_bytes_behind_any_signature_never_panic(bytes in vec(any::<u8>(), 0..2048), kind in 0_usize..5) {
        let signature: &[u8] =
            [&b""[..], b"\xFF\xD8\xFF", b"\x89PNG\r\n\x1A\n", b"RIFF....WEBPVP8L", b"BM"][kind];
        let _ = put(&[signature, &bytes].concat());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_spoilt_photo_is_refused_or_comes_out_whole(
        which in any::<bool>(),
        changes in vec((any::<Index>(), any::<u8>()), 1..8),
        cut in proptest::option::weighted(0.2, any::<Index>()),
    ) {
        let mut file = FILES[usize::from(which)].clone();
        for (place, value) in changes {
            let at = place.index(file.len());
            file[at] = value;
        }
        if let Some(cut) = cut {
            file.truncate(cut.index(file.len()));
        }
        if let Ok(photo) = put(&file) {
            let opened = image::load_from_memory(&photo.bytes).unwrap();
            prop_assert_eq!((opened.width(), opened.height()), (photo.width, photo.height));
            prop_assert!(!photo.changed.is_empty());
        }
    }
}
