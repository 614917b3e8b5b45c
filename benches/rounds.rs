//! Every round where nothing is due, with a hundred practices and ten thousand licenses:
//! `cargo bench --bench rounds`. Each must stay under 5 ms.
//!
//! `usual` has last days spread over three years. In `worst` all are of the next thirty days, and
//! somebody has been reminded of each.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot begin has nothing to measure")]

use std::sync::Arc;

use chrono::{DateTime, Days, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use muster::{
    app::{App, Parts},
    demo,
    kernel::{clock::FrozenClock, randomness::SystemRandomness},
    licenses::{self, Claim, Kind},
    platform::{
        callback::Callbacks, db::Tx, home::Home, mail::Mail, outward::Outward, rounds, work,
    },
    rooms::ROOMS,
};
use tempfile::TempDir;
use tokio::runtime::Runtime;

const PRACTICES: u64 = 100;
const LICENSES_EACH: u64 = 100;

async fn office(days: u64) -> (App, TempDir) {
    let files = tempfile::tempdir().unwrap();
    let now: DateTime<Utc> = "2026-11-24T15:30:00Z".parse().unwrap();
    let parts = Parts {
        home: Home::open(files.path().to_owned()).unwrap(),
        database: format!("sqlite:{}/muster.db?mode=rwc", files.path().display()),
        outward: Outward::default(),
        mail: Mail::none(),
        callbacks: Callbacks::new(false),
        clock: Arc::new(FrozenClock::at(now)),
        randomness: Arc::new(SystemRandomness),
    };
    let app = App::open(parts).await.unwrap();
    for _ in 0..PRACTICES {
        let opened = demo::open(&app.platform).await.unwrap();
        let claim = async |tx: &mut Tx| {
            for number in 0..LICENSES_EACH {
                let claim = Claim {
                    person_id: opened.rosa,
                    kind: Kind::RegisteredNurse,
                    jurisdiction: "OR".parse().unwrap(),
                    number: format!("{number:06}").parse().unwrap(),
                    expires_on: Some(now.date_naive() + Days::new(number * days / LICENSES_EACH)),
                };
                licenses::claim(tx, claim).await?;
            }
            Ok(())
        };
        opened.scope.write(claim).await.unwrap();
    }
    // Whatever is due is done, and due no more.
    app.work().await.unwrap();
    (app, files)
}

fn rounds(criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    for (name, days) in [("usual", 1095), ("worst", 30)] {
        let (app, _files) = runtime.block_on(office(days));
        for round in ROOMS.rounds() {
            criterion.bench_function(&format!("{name}: {}", round.name), |bencher| {
                bencher.iter(|| runtime.block_on(rounds::run(&app.platform, round)).unwrap());
            });
        }
        criterion.bench_function(&format!("{name}: look for work"), |bencher| {
            bencher.iter(|| runtime.block_on(work::whose(&app.platform)).unwrap());
        });
        criterion.bench_function(&format!("{name}: all of it"), |bencher| {
            bencher.iter(|| runtime.block_on(app.work()).unwrap());
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = rounds
}
criterion_main!(benches);
