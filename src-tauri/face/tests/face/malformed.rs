//! Files that are no models, or spoilt ones: an error, never a panic, and no more memory than is stated.

use crate::golden::{cases, model};
use face::{FaceError, Memory, Network};
use proptest::prelude::*;

const STATED: usize = 64 << 20;

#[test]
fn what_is_no_model_is_refused() {
    for file in [&b""[..], b"TFL3", b"\x10\0\0\0TFL3", b"\xff\xff\xff\xffTFL3", &[0; 4096]] {
        assert!(matches!(Network::read(file), Err(FaceError::Malformed(_))));
    }
    assert!(matches!(Network::read(&vec![0; 32 << 20]), Err(FaceError::TooLarge(_))));
}

#[test]
fn a_model_cut_short_anywhere_is_refused() {
    for case in cases() {
        for length in (0..case.model.len()).step_by(7) {
            assert!(Network::read(&case.model[..length]).is_err(), "{} cut at {length}", case.name);
        }
    }
}

/// Read a spoilt file, and run what could be read.
fn try_out(file: &[u8]) {
    if let Ok(network) = Network::read(file) {
        let lengths = network.inputs();
        let inputs: Vec<Vec<f32>> = lengths.iter().map(|length| vec![0.5; *length]).collect();
        let inputs: Vec<&[f32]> = inputs.iter().map(Vec::as_slice).collect();
        let mut memory = Memory::default();
        network.run(&inputs, &mut memory).expect("what was read can be run");
        assert!(memory.bytes() <= STATED, "{} bytes", memory.bytes());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_small_model_with_some_bytes_changed_does_no_harm(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut file = which.get(cases()).model.clone();
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        try_out(&file);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn a_real_model_with_some_bytes_changed_does_no_harm(
        which in 0..3usize,
        changes in prop::collection::vec((any::<u32>(), any::<u8>()), 1..5),
    ) {
        let names = ["face_detection_short_range", "face_landmark_with_attention", "selfie_segmentation"];
        let mut file = model(&format!("{}.tflite", names[which]));
        for (place, byte) in changes {
            // The weights are the larger part of a file and say nothing about its structure: keep near both ends.
            let end = file.len();
            let place = place as usize % 80_000;
            file[if place < 40_000 { place } else { end - (place - 39_999) }] = byte;
        }
        try_out(&file);
    }
}
