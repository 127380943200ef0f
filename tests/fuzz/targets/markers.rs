//! Any bytes, read as the markers of a JPEG: what is found lies inside the file and in its order, and taking the private
//! segments out leaves a file that has none.

#![no_main]

use desk_core::photo::container::sniff;
use desk_core::photo::markers::Markers;
use desk_core::photo::orientation::orientation;
use desk_core::photo::strip::strip;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|file: &[u8]| {
    let _ = sniff(file);
    let Some(markers) = Markers::read(file) else { return };
    let mut at = 0;
    for segment in &markers.segments {
        assert!(at <= segment.start && segment.start <= segment.payload && segment.payload <= segment.end);
        at = segment.end;
    }
    assert!(at <= file.len());
    if let Some(end) = markers.end {
        assert_eq!(end + markers.trailing, file.len());
    }
    let _ = orientation(file, &markers);
    if markers.is_complete() && !markers.excessive {
        let (stripped, _) = strip(file, &markers);
        let again = Markers::read(&stripped).expect("still a JPEG");
        assert!(again.is_complete());
        let (twice, changed) = strip(&stripped, &again);
        assert!(!changed && twice == stripped);
    }
});
