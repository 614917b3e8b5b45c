//! Offices find difficulties together: `muster psychometrics pool` and `muster bank calibrate`.

use std::{fs, path::Path};

use bank::Bank;
use serde_json::{Value, json};

use super::{muster, refused, said};

/// Questions of what we ship that are right or wrong as a whole, in the order of their ids.
fn items() -> Vec<(String, String)> {
    let skills = Bank::builtin().unwrap().skills();
    let items = skills.flat_map(|skill| &skill.items).filter(|item| item.worth() == 1);
    let mut items: Vec<_> = items.map(|item| (item.id.clone(), item.sha256.clone())).collect();
    items.sort();
    items.truncate(6);
    items
}

const DIFFICULTIES: [f64; 6] = [-0.8, -0.4, 0.0, 0.2, 0.5, 0.9];
const SLOPE: f64 = 0.9;

/// What so many people of an office can be expected to have answered.
fn office(people: f64) -> Value {
    let mut pairs = vec![];
    for one in 0..6 {
        for other in one + 1..6 {
            let mut cells = [0.0; 4];
            let mut all = 0.0;
            for step in -50..=50 {
                let theta = f64::from(step) / 10.0;
                let weight = (-theta * theta / 2.0).exp();
                let right =
                    |item: usize| 1.0 / (1.0 + (-SLOPE * (theta - DIFFICULTIES[item])).exp());
                let (p, q) = (right(one), right(other));
                all += weight;
                for (cell, share) in cells.iter_mut().zip([
                    p * q,
                    p * (1.0 - q),
                    (1.0 - p) * q,
                    (1.0 - p) * (1.0 - q),
                ]) {
                    *cell += weight * share;
                }
            }
            let cells = cells.map(|cell| (people * cell / all).round() as u64);
            pairs.push(json!([one, other, cells[0], cells[1], cells[2], cells[3]]));
        }
    }
    let office = format!("{:064x}", people as u64);
    json!({ "form": 1, "office": office, "items": items(), "pairs": pairs })
}

fn written(folder: &Path, name: &str, file: &Value) -> String {
    let path = folder.join(name);
    fs::write(&path, file.to_string()).unwrap();
    path.display().to_string()
}

fn three(folder: &Path) -> Vec<String> {
    let of = |(name, people): (&str, f64)| written(folder, name, &office(people));
    [("a.json", 400.0), ("b.json", 650.0), ("c.json", 900.0)].map(of).to_vec()
}

fn pooled(folder: &Path, files: &[String]) -> std::process::Output {
    let files: Vec<_> = files.iter().map(String::as_str).collect();
    muster(folder, &[&["psychometrics", "pool", "--json"], &files[..]].concat())
}

#[test]
fn what_three_offices_pool_is_written_into_the_bank() {
    let folder = tempfile::tempdir().unwrap();
    let told = said(&pooled(folder.path(), &three(folder.path())));
    let found: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(found["offices"], 3);
    for (item, b) in found["items"].as_array().unwrap().iter().zip(DIFFICULTIES) {
        let near = |name: &str, is: f64| (item[name].as_f64().unwrap() - is).abs() < 0.02;
        assert!(near("a", SLOPE) && near("b", b) && near("infit", 1.0), "{item}");
        assert_eq!((&item["settled"], &item["model"]), (&json!(true), &json!("rasch")));
    }

    let bank = folder.path().join("question-banks");
    for part in ["skills", "tree"] {
        fs::create_dir_all(bank.join(part)).unwrap();
        for entry in fs::read_dir(format!("question-banks/{part}")).unwrap() {
            let from = entry.unwrap().path();
            fs::copy(&from, bank.join(part).join(from.file_name().unwrap())).unwrap();
        }
    }
    for file in
        ["groups.yaml", "blueprints.yaml", "drafts.yaml", "tree.yaml", "released.lock", "gains.tsv"]
    {
        fs::copy(format!("question-banks/{file}"), bank.join(file)).unwrap();
    }
    let pooled = written(folder.path(), "pooled.json", &found);
    let words = ["bank", "calibrate", &bank.display().to_string(), &pooled];
    assert!(said(&muster(folder.path(), &words)).contains("6 items calibrated, 0 left"));
    let (id, _) = &items()[0];
    let file = format!("skills/{}.yaml", id.rsplit_once('.').unwrap().0);
    let text = fs::read_to_string(bank.join(&file)).unwrap();
    assert!(text.contains("    calibration: { model: rasch, a: 0.899, "), "{text}");
    assert!(text.contains("source: commons }"));
    // Once more, of questions that ask something else now, have numbers that no question has, or measure nothing.
    let mut other = found;
    other["items"][0]["sha256"] = json!("0".repeat(64));
    other["items"][1]["b"] = json!(7);
    other["items"][2]["own_slope"] = json!(0.1);
    let pooled = written(folder.path(), "pooled.json", &other);
    let words = ["bank", "calibrate", &bank.display().to_string(), &pooled];
    let told = said(&muster(folder.path(), &words));
    for why in [
        "asks or keys something else now",
        "its numbers are such as no question has",
        "tells able people from others much better or worse",
        "3 items calibrated, 3 left",
    ] {
        assert!(told.contains(why), "{told}");
    }
    other["offices"] = json!(2);
    written(folder.path(), "pooled.json", &other);
    assert!(refused(&muster(folder.path(), &words)).contains("it is of 2 offices"));
}

#[test]
fn fewer_than_three_offices_one_office_twice_and_what_no_office_writes_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let sound = three(folder);
    let refusal = |files: &[String]| refused(&pooled(folder, files));
    assert!(refusal(&sound[..2]).contains("at least 3 offices are needed, there are 2"));
    let twice = [&sound[..], &sound[1..2]].concat();
    assert!(refusal(&twice).contains("they are of one office"));
    let copied = written(folder, "copy.json", &office(650.0));
    assert!(refusal(&[&sound[..], &[copied]].concat()).contains("they are of one office"));
    let mut later = office(700.0);
    later["office"] = office(650.0)["office"].clone();
    let later = written(folder, "later.json", &later);
    assert!(refusal(&[&sound[..], &[later]].concat()).contains("they are of one office"));
    let with = |change: &dyn Fn(&mut Value)| {
        let mut file = office(500.0);
        change(&mut file);
        let odd = written(folder, "odd.json", &file);
        refusal(&[&sound[..2], &[odd]].concat())
    };
    assert!(
        with(&|file| file["pairs"][3][2] = json!(-4))
            .contains("no file of `muster bank contribute`")
    );
    assert!(
        with(&|file| file["pairs"][3][2] = json!(40.5))
            .contains("no file of `muster bank contribute`")
    );
    assert!(with(&|file| file["pairs"][3][2] = json!(9)).contains("pair 4 has a count of 9"));
    assert!(
        with(&|file| file["pairs"][3][0] = json!(5)).contains("pair 4 is not of two of its items")
    );
    assert!(with(&|file| file["form"] = json!(2)).contains("form 2"));
    let capitals = "A".repeat(64);
    assert!(with(&|file| file["office"] = json!(capitals)).contains("no SHA-256"));
    assert!(with(&|file| file["items"][0][1] = json!(capitals)).contains("has no hash"));
    assert!(
        with(&|file| file["person"] = json!("Ada")).contains("no file of `muster bank contribute`")
    );
    assert!(with(&|file| file["pairs"] = json!([])).contains("no pair in it"));
}

#[test]
fn a_pair_that_fewer_than_three_offices_tell_is_not_pooled() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    // The last question is in two files alone.
    let mut without = office(900.0);
    without["items"].as_array_mut().unwrap().pop();
    without["pairs"].as_array_mut().unwrap().retain(|pair| pair[1] != 5);
    let mut files = three(folder);
    files[2] = written(folder, "without.json", &without);
    let found: Value = serde_json::from_str(&said(&pooled(folder, &files))).unwrap();
    assert_eq!(found["items"].as_array().unwrap().len(), 5);
    assert_eq!(found["unlinked"], json!([items()[5].0]));
    // Of questions that each office asks for itself nothing is said.
    for (place, file) in files.iter().enumerate() {
        let mut own = office(1_000.0 + place as f64);
        for item in own["items"].as_array_mut().unwrap() {
            item[0] = json!(format!("own.{place}.{}", item[0].as_str().unwrap()));
        }
        fs::write(file, own.to_string()).unwrap();
    }
    assert!(refused(&pooled(folder, &files)).contains("there is nothing to calibrate yet"));
}

#[test]
fn an_office_without_enough_answers_has_nothing_to_contribute() {
    let folder = tempfile::tempdir().unwrap();
    said(&muster(folder.path(), &["demo", "--json", "--exit", "--seed", "7"]));
    let out = folder.path().join("pairs.json").display().to_string();
    let told = refused(&muster(folder.path(), &["bank", "contribute", "--out", &out]));
    assert!(told.contains("each of the four counts of a pair has to be at least 10"), "{told}");
    assert!(!Path::new(&out).exists());
}
