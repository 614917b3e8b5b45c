//! Prints how many CPU seconds calibrating and scoring take, as JSON, for `side_by_side.py`.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot begin has nothing to say")]

mod people;

use psychometrics::{
    Grid,
    calibration::{Model, Settings, calibrate},
    people::Scorer,
};
use rustix::time::{ClockId, clock_gettime};
use serde_json::json;

/// Runs something and returns the CPU seconds of this process that it took.
fn seconds<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let now = || {
        let time = clock_gettime(ClockId::ProcessCPUTime);
        time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
    };
    let before = now();
    let done = work();
    (now() - before, done)
}

fn main() {
    let (form, grid) = (people::form(100), Grid::usual());
    let answers = people::answers(&form, 5_000);
    let usual = Settings { errors: false, ..Settings::of(Model::TwoParameter) };
    let found = |settings: &Settings| calibrate(&answers, settings, &mut |_| {}).unwrap();
    let (calibration, ours) = seconds(|| found(&usual));
    let (with_errors, _) = seconds(|| found(&Settings { errors: true, ..usual.clone() }));
    let exact = found(&Settings { tolerance: 1e-8, ..usual.clone() });
    let off = |parameter: usize| {
        let pairs = ours.items.iter().zip(&exact.items);
        let off = pairs.map(|(ours, exact)| {
            (ours.parameters[parameter].value - exact.parameters[parameter].value).abs()
        });
        off.fold(0.0, f64::max)
    };
    let many = people::answers(&form, 100_000);
    let (scoring, _) = seconds(|| Scorer::new(&grid, &form).abilities(&many).unwrap());
    let told = json!({
        "calibration": calibration, "calibration_with_errors": with_errors, "rounds": ours.rounds,
        "furthest_a": off(0), "furthest_b": off(1), "scoring": scoring,
    });
    println!("{told}");
}
