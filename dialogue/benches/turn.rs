//! What one turn costs. A page may spend 2 ms of CPU on it.

#![expect(clippy::expect_used, reason = "a benchmark that cannot begin has nothing to measure")]

use std::{collections::BTreeMap, hint::black_box};

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use dialogue::{Facts, Language, Library, Local, PayRange, Period, Said, State, Turn, Week};

fn library() -> Library {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../templates/screenings");
    let entries = std::fs::read_dir(folder).expect("the scripts are there");
    let files: Vec<_> = entries
        .filter_map(|entry| entry.ok())
        .filter(|entry| entry.path().extension().is_some_and(|kind| kind == "yaml"))
        .map(|entry| {
            (
                entry.file_name().into_string().expect("UTF-8"),
                std::fs::read_to_string(entry.path()).expect("text"),
            )
        })
        .collect();
    Library::read(files.iter().map(|(name, text)| (name.as_str(), text.as_str())))
        .expect("they are whole")
}

fn facts() -> Facts {
    Facts {
        practice: "Cedar Hollow".to_owned(),
        reader: "Dana Okafor".to_owned(),
        candidate: None,
        job: Local::new("Receptionist", "Recepcionista"),
        hours: Some(Week::of(0..5, 16..34)),
        schedule: None,
        pay: Some(PayRange { min_cents: 1900, max_cents: 2300, period: Period::Hour }),
        start_by: None,
        languages: vec!["spanish".to_owned()],
        systems: vec![],
        certificates: vec![],
        sponsors: None,
        reads_by: None,
        phone: None,
        answers: BTreeMap::new(),
    }
}

fn turns(c: &mut Criterion) {
    let (library, facts) = (library(), facts());
    let script = library.script("receptionist").expect("it is there");
    let (state, _) = State::begin(script, &facts, Language::English);
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).expect("a day");
    let paste = "wednesdai mornigs and fridai afternons but nott thursdae ".repeat(36);
    let typos =
        "wednesdai mornigs and fridai afternons but nott thursdae becauze prefering ".repeat(5);
    let all = [
        ("a short answer", "yes"),
        ("hours", "Mon-Fri 8 to 5 but not Thursday after 3"),
        ("sixty words of typos", &typos),
        ("a paste", &paste),
    ];
    for (name, words) in all {
        let turn = Turn { said: Said::Words(words.to_owned()), today };
        c.bench_function(name, |b| b.iter(|| state.clone().take(script, &facts, black_box(&turn))));
    }
}

criterion_group!(benches, turns);
criterion_main!(benches);
