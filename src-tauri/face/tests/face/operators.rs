//! Each operator by itself.

use crate::golden::cases;
use face::{Memory, Network};

#[test]
fn every_operator_answers_as_tensorflow_lite_does() {
    let mut wrong = Vec::new();
    for case in cases() {
        let network = Network::read(&case.model).unwrap_or_else(|error| panic!("{}: {error}", case.name));
        let inputs: Vec<&[f32]> = case.inputs.iter().map(Vec::as_slice).collect();
        let outputs = network.run(&inputs, &mut Memory::default()).expect("inputs that fit");
        assert_eq!(outputs[0].len(), case.output.len(), "{}", case.name);
        let off = outputs[0]
            .iter()
            .zip(&case.output)
            .map(|(found, expected)| (found - expected).abs() / expected.abs().max(1.0))
            .fold(0.0, |worst: f32, off| if off.is_nan() { f32::INFINITY } else { worst.max(off) });
        if off > 1e-5 {
            wrong.push(format!("{}: off by {off}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_operator_is_without_its_goldens() {
    let names: Vec<String> = cases().iter().map(|case| case.name.clone()).collect();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/operator");
    let mut operators = 0;
    for entry in std::fs::read_dir(folder).expect("the operators' folder") {
        let file = entry.expect("a file").path();
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        if !["mod", "window", "broadcast"].contains(&name.as_str()) {
            operators += 1;
            assert!(names.iter().any(|case| case.starts_with(&name)), "{name} has no golden");
        }
    }
    assert_eq!(operators, 20);
}

#[test]
fn a_memory_used_before_does_not_change_an_answer() {
    let mut memory = Memory::default();
    for case in cases().iter().chain(cases()) {
        let inputs: Vec<&[f32]> = case.inputs.iter().map(Vec::as_slice).collect();
        let network = Network::read(&case.model).expect("a good model");
        let fresh = network.run(&inputs, &mut Memory::default()).expect("inputs that fit");
        assert_eq!(network.run(&inputs, &mut memory).expect("inputs that fit"), fresh, "{}", case.name);
    }
}

#[test]
fn inputs_of_another_length_are_refused() {
    let case = &cases()[0];
    let network = Network::read(&case.model).expect("a good model");
    let short = &case.inputs[0][1..];
    assert_eq!(network.run(&[short], &mut Memory::default()), Err(face::FaceError::Inputs));
    assert_eq!(network.run(&[], &mut Memory::default()), Err(face::FaceError::Inputs));
}
