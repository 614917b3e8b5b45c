//! `muster psychometrics`, as a psychologist types it.

use std::{fmt::Write as _, fs, path::Path};

use serde_json::Value;

use super::{muster, refused, said};

/// The answers of 1,000 people to LSAT section 6 (Bock & Lieberman 1970): pattern and people.
const LSAT6: [(&str, usize); 30] = [
    ("00000", 3),
    ("00001", 6),
    ("00010", 2),
    ("00011", 11),
    ("00100", 1),
    ("00101", 1),
    ("00110", 3),
    ("00111", 4),
    ("01000", 1),
    ("01001", 8),
    ("01011", 16),
    ("01101", 3),
    ("01110", 2),
    ("01111", 15),
    ("10000", 10),
    ("10001", 29),
    ("10010", 14),
    ("10011", 81),
    ("10100", 3),
    ("10101", 28),
    ("10110", 15),
    ("10111", 80),
    ("11000", 16),
    ("11001", 56),
    ("11010", 21),
    ("11011", 173),
    ("11100", 11),
    ("11101", 61),
    ("11110", 28),
    ("11111", 298),
];

fn lsat6(folder: &Path) -> String {
    let mut table = String::from("Q1,Q2,Q3,Q4,Q5\n");
    for (pattern, people) in LSAT6 {
        let cells: Vec<_> = pattern.chars().map(String::from).collect();
        (0..people).for_each(|_| writeln!(table, "{}", cells.join(",")).unwrap());
    }
    written(folder, "lsat6.csv", table.as_bytes())
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let file = folder.join(name);
    fs::write(&file, bytes).unwrap();
    file.display().to_string()
}

fn json(folder: &Path, words: &[&str]) -> Value {
    let words = [&["psychometrics"], words, &["--json"]].concat();
    serde_json::from_str(&said(&muster(folder, &words))).unwrap()
}

#[test]
fn a_calibration_is_told_as_json_and_scores_people_by_it() {
    let folder = tempfile::tempdir().unwrap();
    let (folder, table) = (folder.path(), lsat6(folder.path()));
    let found = json(folder, &["calibrate", "--model", "2pl", "--in", &table]);
    assert!((found["log_likelihood"].as_f64().unwrap() + 2466.653).abs() < 1e-3, "{found}");
    assert!((found["items"][2]["a"].as_f64().unwrap() - 0.891).abs() < 5e-3, "{found}");
    assert!((found["items"][2]["b"].as_f64().unwrap() + 0.280).abs() < 1e-2, "{found}");
    let params = written(folder, "params.json", found.to_string().as_bytes());
    let scores = json(folder, &["score", "--params", &params, "--in", &table]);
    assert!((scores["people"][0]["theta"].as_f64().unwrap() + 1.897).abs() < 2e-3);
    let scores = json(folder, &["score", "--params", &params, "--in", &table, "--method", "ml"]);
    assert!(scores["people"][0]["theta"].is_null() && scores["people"][0]["why"].is_string());
}

#[test]
fn classical_facts_and_groups_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let (folder, table) = (folder.path(), lsat6(folder.path()));
    let found = json(folder, &["ctt", "--in", &table]);
    assert!((found["alpha"].as_f64().unwrap() - 0.294_997).abs() < 1e-6, "{found}");
    let groups = b"group,applicants,selected\nA,80,48\nB,40,12\n";
    let found = json(folder, &["impact", "--in", &written(folder, "groups.csv", groups)]);
    assert_eq!(found["groups"][1]["impact_ratio"], 0.5);
    assert_eq!(found["groups"][1]["reading"], "below four fifths");
}

#[test]
fn whose_group_is_not_known_is_counted_and_set_beside_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let groups = b"group,applicants,selected\nA,80,48\nB,40,12\n,10,9\n";
    let found = json(folder, &["impact", "--in", &written(folder, "groups.csv", groups)]);
    assert_eq!(found["highest"], "A");
    assert_eq!(found["groups"][1]["impact_ratio"], 0.5);
    assert_eq!(found["groups"].as_array().unwrap().len(), 2);
    assert_eq!(found["unknown"]["selected"], 9);
    let scores = b"group,score\nA,4\nA,1\nB,2\nB,3\nUnknown,5\n,6\n";
    let found = json(folder, &["impact", "--in", &written(folder, "scores.csv", scores)]);
    let unknown = &found["groups"][2];
    assert_eq!(unknown["group"], "unknown");
    assert_eq!(unknown["people"], 2);
    assert!(unknown["impact_ratio"].is_null() && found["groups"][0]["impact_ratio"] == 1.0);
    let answers = b"q,r,of\n1,0,x\n0,1,y\n1,1,\n0,0,x\n";
    let answers = written(folder, "answers.csv", answers);
    let found = json(folder, &["dif", "--in", &answers, "--group", "of", "--focal", "x"]);
    assert_eq!(found["left_out"], 1);
    assert_eq!(found["items"][0]["reference"], 1);
}

#[test]
fn too_many_people_and_too_few_answers_are_told_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let huge = b"group,applicants,selected\nA,4000000000,2000000000\nB,4000000000,1000000000\n";
    let huge = written(folder, "huge.csv", huge);
    let told = refused(&muster(folder, &["psychometrics", "impact", "--in", &huge]));
    assert!(told.contains("at most 10000000"), "{told}");
    let few = written(folder, "few.csv", b"a,b\n1,0\n0,1\n");
    let told =
        refused(&muster(folder, &["psychometrics", "calibrate", "--model", "rasch", "--in", &few]));
    assert!(told.contains("an expert set") && !told.contains("rasch: 100"), "{told}");
}

#[test]
fn a_part_has_a_number_of_its_own_only_where_it_tells_more_than_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (folder, table) = (folder.path(), lsat6(folder.path()));
    let parts = b"item,part\nQ1,one\nQ2,one\nQ3,one\nQ4,two\nQ5,two\n";
    let parts = written(folder, "parts.csv", parts);
    let found = json(folder, &["ctt", "--in", &table, "--parts", &parts]);
    assert_eq!(found["parts"][0]["part"], "one");
    assert_eq!(found["parts"][0]["number_of_its_own"], false);
    assert!(found["parts"][0]["prmse_by_part"].as_f64().unwrap() < 0.5, "{found}");
    let missing = written(folder, "missing.csv", b"item,part\nQ1,one\n");
    let words = ["psychometrics", "ctt", "--in", &table, "--parts", &missing];
    assert!(refused(&muster(folder, &words)).contains("these items have no part: Q2, Q3, Q4, Q5"));
}

#[test]
fn bad_tables_are_refused_by_line() {
    let folder = tempfile::tempdir().unwrap();
    for (bytes, verb, said) in [
        (&b"a,b\n1,NaN\n"[..], "ctt", "line 2, column “b”"),
        (b"a,b\n1\n", "ctt", "line 2"),
        (b"a,b\n1,\xe9\n", "ctt", "UTF-8"),
        (b"a,b\n1,0\n", "ctt", "at least 2"),
        (b"group,applicants,selected\nA,80,-4\nB,4,2\n", "impact", "line 2, column “selected”"),
        (b"group,applicants,selected\nA,80,4\nB,0,0\n", "impact", "line 3"),
    ] {
        let table = written(folder.path(), "bad.csv", bytes);
        let told = refused(&muster(folder.path(), &["psychometrics", verb, "--in", &table]));
        assert!(told.contains(said), "{told}");
    }
}
