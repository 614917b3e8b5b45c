//! Estimates and chances against those of other programs. The fixtures say how they were made.

use psychometrics::{Ability, Grid, Item};
use serde::{Deserialize, de::DeserializeOwned};

/// LSAT section 6 (Bock & Lieberman 1970), by mirt.
#[derive(Deserialize)]
struct Lsat6 {
    items: Vec<[f64; 3]>,
    patterns: Vec<Estimate>,
}

/// Six made-up items with guessing, by catR.
#[derive(Deserialize)]
struct CatR {
    items: Vec<[f64; 3]>,
    models: Vec<Model>,
    estimates: Vec<Estimate>,
}

#[derive(Deserialize)]
struct Estimate {
    x: Vec<u8>,
    eap: f64,
    eap_sd: f64,
}

/// What each item does at one ability.
#[derive(Deserialize)]
struct Model {
    theta: f64,
    p: Vec<f64>,
    info: Vec<f64>,
}

#[expect(clippy::unwrap_used, reason = "a fixture that cannot be read is a failed test")]
fn fixture<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap()
}

fn lsat6() -> Lsat6 {
    fixture(include_str!("../fixtures/irt_2pl_lsat6.json"))
}

fn cat_r() -> CatR {
    fixture(include_str!("../fixtures/irt_fixed_params_catR.json"))
}

fn item([slope, difficulty, lower]: [f64; 3]) -> Item {
    Item { slope, difficulty, lower }
}

/// Returns the largest difference between our estimates and theirs.
fn difference(grid: &Grid, items: &[[f64; 3]], estimates: &[Estimate]) -> f64 {
    let differences = estimates.iter().flat_map(|estimate| {
        assert_eq!(estimate.x.len(), items.len());
        let right = estimate.x.iter().map(|&x| x == 1);
        let ours = Ability::estimate(grid, items.iter().copied().map(item).zip(right));
        [(ours.theta - estimate.eap).abs(), (ours.sd - estimate.eap_sd).abs()]
    });
    differences.fold(0.0, f64::max)
}

#[test]
fn estimates_on_the_usual_grid_are_those_of_mirt() {
    let Lsat6 { items, patterns } = lsat6();
    assert_eq!((items.len(), patterns.len()), (5, 30));
    let difference = difference(&Grid::usual(), &items, &patterns);
    assert!(difference < 1e-12, "{difference}");
}

#[test]
fn estimates_on_a_trapezoid_are_those_of_catr() {
    let CatR { items, estimates, .. } = cat_r();
    assert_eq!((items.len(), estimates.len()), (6, 4));
    let difference = difference(&Grid::trapezoid(81, -4.0, 4.0).unwrap(), &items, &estimates);
    assert!(difference < 1e-12, "{difference}");
}

#[test]
fn estimates_on_equal_points_come_within_a_thousandth_of_catr() {
    let CatR { items, estimates, .. } = cat_r();
    let difference = difference(&Grid::equal(81, -4.0, 4.0).unwrap(), &items, &estimates);
    assert!(difference < 1e-3, "{difference}");
}

#[test]
fn chances_and_information_are_those_of_catr() {
    let CatR { items, models, .. } = cat_r();
    assert_eq!(models.len(), 17);
    for Model { theta, p, info } in models {
        assert_eq!((p.len(), info.len()), (items.len(), items.len()));
        for ((item, p), info) in items.iter().copied().map(item).zip(p).zip(info) {
            assert!((item.probability(theta) - p).abs() < 1e-12, "{item:?} at {theta}");
            assert!((item.information(theta) - info).abs() < 1e-12, "{item:?} at {theta}");
        }
    }
}
