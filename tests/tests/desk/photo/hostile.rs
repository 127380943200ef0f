//! No bytes bring the desk down, and what comes out is always a whole JPEG.

use super::examined;
use desk_core::photo::container::sniff;
use desk_core::photo::markers::Markers;
use desk_core::photo::prepare;
use desk_core::sample::{PortraitFlaw, portrait};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::Index;
use std::sync::LazyLock;

/// A small portrait with EXIF data in front.
static FILE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let lying = portrait(1, Some(PortraitFlaw::Sideways));
    let exif_end = 4 + usize::from(u16::from_be_bytes([lying[4], lying[5]]));
    let small = portrait(1, Some(PortraitFlaw::TooSmall));
    [&lying[..exif_end], &small[2..]].concat()
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn random_bytes_never_panic(bytes in vec(any::<u8>(), 0..2048)) {
        let _ = sniff(&bytes);
        let _ = examined(&bytes);
    }

    #[test]
    fn random_bytes_behind_a_start_marker_never_panic(bytes in vec(any::<u8>(), 0..2048)) {
        let file = [&[0xFF, 0xD8, 0xFF], bytes.as_slice()].concat();
        if let Some(end) = Markers::read(&file).and_then(|markers| markers.end) {
            prop_assert!(end <= file.len());
        }
        let _ = examined(&file);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_damaged_portrait_is_refused_or_comes_out_whole(
        changes in vec((any::<Index>(), any::<u8>()), 1..12),
        in_front in any::<bool>(),
        cut in any::<Index>(),
        is_cut in proptest::bool::weighted(0.2),
    ) {
        let mut file = FILE.clone();
        let reach = if in_front { 900 } else { file.len() };
        for (place, value) in changes {
            file[place.index(reach)] = value;
        }
        if is_cut {
            file.truncate(cut.index(file.len()));
        }
        if let Ok(prepared) = prepare(&file) {
            prop_assert!(prepared.bytes.starts_with(&[0xFF, 0xD8]));
            prop_assert!(prepared.bytes.ends_with(&[0xFF, 0xD9]));
            prop_assert!(prepared.width > 0 && prepared.height > 0);
            let again = prepare(&prepared.bytes);
            prop_assert_eq!(again.map(|twice| twice.bytes), Ok(prepared.bytes));
        }
    }
}

#[test]
fn the_undamaged_file_of_these_properties_is_usable_and_stripped() {
    let prepared = prepare(&FILE).unwrap();
    assert!(prepared.turned && prepared.metadata_stripped);
    let _ = examined(&prepared.bytes).unwrap();
}

#[test]
fn a_file_of_segments_only_is_given_up_early() {
    let mut file = vec![0xFF, 0xD8];
    while file.len() < 2_000_000 {
        file.extend([0xFF, 0xFE, 0, 2]);
    }
    let markers = Markers::read(&file).unwrap();
    assert!(markers.excessive && markers.segments.len() < 5000);
    assert!(prepare(&file).is_err());
}
