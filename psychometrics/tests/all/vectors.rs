//! The reference vectors: files of numbers that other programs found. Each says by which.

use psychometrics::Answers;
pub use serde_json::Value;

macro_rules! vector {
    ($name:literal) => {
        crate::vectors::parsed(include_str!(concat!("../vectors/", $name, ".json")))
    };
}
pub(crate) use vector;

pub fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

pub fn floats(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

pub fn float(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// A row of digits, of which the lowest is category 0.
pub fn digits(text: &str, lowest: u16) -> Vec<Option<u16>> {
    text.bytes().map(|digit| Some(u16::from(digit - b'0') - lowest)).collect()
}

pub fn lsat6() -> Answers {
    let data = &vector!("data_lsat6")["LSAT6"];
    let patterns = list(&data["pattern"]).iter().zip(list(&data["freq"]));
    let rows = patterns.flat_map(|(pattern, people)| {
        let row = digits(pattern.as_str().unwrap(), 0);
        vec![row; people.as_u64().unwrap() as usize]
    });
    Answers::new(rows).unwrap()
}

fn table(rows: &Value, lowest: u16) -> Answers {
    Answers::new(list(rows).iter().map(|row| digits(row.as_str().unwrap(), lowest))).unwrap()
}

pub fn sat12() -> Answers {
    table(&vector!("data_sat12")["scored"], 0)
}

pub fn science() -> Answers {
    table(&vector!("data_science")["responses"], 1)
}

#[track_caller]
pub fn near(ours: f64, theirs: f64, tolerance: f64) {
    assert!((ours - theirs).abs() <= tolerance, "{ours} is not {theirs} ± {tolerance}");
}
