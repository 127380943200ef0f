//! Models of one call each, with what TensorFlow Lite makes of them: `golden/operators.py` wrote them.

use serde_json::Value;
use std::sync::LazyLock;

static CASES: LazyLock<Vec<Case>> = LazyLock::new(read);

/// One call with its numbers.
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) model: Vec<u8>,
    pub(crate) inputs: Vec<Vec<f32>>,
    pub(crate) output: Vec<f32>,
}

/// All of them.
pub(crate) fn cases() -> &'static [Case] {
    &CASES
}

fn read() -> Vec<Case> {
    let list: Value =
        serde_json::from_str(include_str!("../golden/operators.json")).expect("the goldens are JSON");
    list.as_array().expect("a list").iter().map(case).collect()
}

fn case(value: &Value) -> Case {
    let numbers = |value: &Value| -> Vec<f32> {
        value.as_array().expect("numbers").iter().map(|one| one.as_f64().expect("a number") as f32).collect()
    };
    let hex = value["model"].as_str().expect("a model");
    let model = (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hex"));
    Case {
        name: value["name"].as_str().expect("a name").to_owned(),
        model: model.collect(),
        inputs: value["inputs"].as_array().expect("inputs").iter().map(numbers).collect(),
        output: numbers(&value["output"]),
    }
}

/// The folder with the models; `cargo xtask resources` fills it.
pub(crate) fn models() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../resources/models")
}

/// A model's file.
pub(crate) fn model(name: &str) -> Vec<u8> {
    let path = models().join(name);
    std::fs::read(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask resources`", path.display()))
}
