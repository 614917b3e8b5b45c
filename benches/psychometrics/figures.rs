//! Calibrating and scoring many people: `cargo bench -p psychometrics`.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot begin has nothing to measure")]

mod people;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use psychometrics::{
    Grid,
    calibration::{Model, Settings, calibrate},
    people::Scorer,
};

fn calibrating(criterion: &mut Criterion) {
    let answers = people::answers(&people::form(100), 5_000);
    let mut group = criterion.benchmark_group("calibrate 2PL, 5,000 people of 100 items");
    group.sample_size(10);
    for errors in [false, true] {
        let settings = Settings { errors, ..Settings::of(Model::TwoParameter) };
        let name = if errors { "with errors" } else { "without errors" };
        group.bench_function(name, |bencher| {
            bencher.iter(|| calibrate(black_box(&answers), &settings, &mut |_| {}).unwrap());
        });
    }
}

fn scoring(criterion: &mut Criterion) {
    let form = people::form(100);
    let (answers, grid) = (people::answers(&form, 100_000), Grid::usual());
    let mut group = criterion.benchmark_group("score");
    group.sample_size(10);
    group.bench_function("EAP and its deviation, 100,000 people of 100 items", |bencher| {
        bencher.iter(|| Scorer::new(&grid, &form).abilities(black_box(&answers)).unwrap());
    });
}

criterion_group!(benches, calibrating, scoring);
criterion_main!(benches);
