//! No rule reads a score, a rating or a finding, and none can tell anybody no. The source is read, for what is not
//! there cannot be tried.

use std::{fs, path::Path};

/// Rooms and words by which somebody is judged, or an application ends.
const JUDGED: [&str; 15] = [
    "score",
    "psychometric",
    "screening",
    "sitting",
    "medical",
    "exclusion",
    "figure",
    "comparison",
    "finding",
    "Sheet",
    "Rated",
    "close(",
    "close_all",
    "withdraw(",
    "decline(",
];

fn sources(within: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(within).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// What is said about the code is not code.
fn code(source: &str) -> String {
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn automation_names_nothing_by_which_anybody_is_judged_or_rejected() {
    let mut found = vec![];
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/automation"), &mut found);
    assert!(found.len() > 15, "the room has moved");
    for (path, source) in &found {
        for word in JUDGED {
            assert!(!code(source).contains(word), "{path} names {word}");
        }
    }
}

/// What an event says beside its kind, its moment and its ids never reaches the engine.
#[test]
fn the_engine_is_told_what_happened_when_and_to_which_ids_and_no_more() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/automation/engine.rs");
    let source = fs::read_to_string(path).unwrap();
    let line = source.split("pub struct Line {").nth(1).unwrap().split('}').next().unwrap();
    let fields: Vec<_> = line.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let known = ["pub kind: String,", "pub at: DateTime<Utc>,", "pub subjects: Vec<String>,"];
    assert_eq!(fields, known);
    let mut found = vec![];
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/automation"), &mut found);
    for (path, source) in &found {
        assert!(!code(source).contains(".data"), "{path} reads what an event says");
    }
}

/// The only stage that a rule moves anybody to is the one of a test that is done; none moves anybody back.
#[test]
fn a_rule_moves_people_to_one_stage_alone() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/automation/acting.rs");
    let source = code(&fs::read_to_string(path).unwrap());
    let stages: Vec<_> = regex::Regex::new(r"ApplicationStage::(\w+)")
        .unwrap()
        .captures_iter(&source)
        .map(|found| found[1].to_owned())
        .collect();
    assert_eq!(stages, ["Applied", "Screened", "Assessed"]);
    assert_eq!(source.matches("move_to(").count(), 1);
}
