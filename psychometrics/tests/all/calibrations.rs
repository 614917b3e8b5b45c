//! Calibrations against mirt and ltm, and the refusals.

use psychometrics::{
    Answers, Curve, Grid, Item, Refused,
    calibration::{Calibration, Model, Settings, calibrate},
    people::{Estimate, Scorer, empirical_reliability},
};

use crate::{
    chance::Chance,
    vectors::{float, floats, list, lsat6, near, sat12, science, vector},
};

fn exact(model: Model) -> Settings {
    Settings { tolerance: 1e-7, ..Settings::of(model) }
}

fn found(answers: &Answers, settings: &Settings) -> Calibration {
    calibrate(answers, settings, &mut |_| {}).unwrap()
}

#[test]
fn lsat6_by_2pl_is_that_of_mirt_with_its_errors() {
    let mirt = &vector!("irt_2pl_lsat6")["mirt"][0];
    let ours = found(&lsat6(), &exact(Model::TwoParameter));
    near(ours.log_likelihood, float(&mirt["logLik"]), 1e-3);
    near(ours.aic(), float(&mirt["AIC"]), 2e-3);
    near(ours.bic(), float(&mirt["BIC"]), 2e-3);
    assert_eq!((ours.people, ours.patterns, ours.parameters), (1000, 30, 10));
    for (item, theirs) in ours.items.iter().zip(list(&mirt["items"])) {
        near(item.parameters[0].value, float(&theirs["a"]), 2e-3);
        near(item.parameters[1].value, float(&theirs["b"]), 2e-3);
        near(item.fitted[1].value, float(&theirs["d"]), 2e-3);
        near(item.fitted[0].error.unwrap(), float(&theirs["SE_a"]), 2e-3);
        near(item.fitted[1].error.unwrap(), float(&theirs["SE_d"]), 2e-3);
    }
    near(ours.marginal_reliability(&Grid::usual()), float(&mirt["marginal_rxx"]), 1e-3);
    let form: Vec<_> = ours.items.into_iter().map(|item| item.curve).collect();
    let abilities = Scorer::new(&Grid::usual(), &form).abilities(&lsat6()).unwrap();
    let estimates: Vec<_> =
        abilities.iter().map(|one| Estimate { theta: one.theta, error: one.sd }).collect();
    let reliability = empirical_reliability(&estimates).unwrap();
    near(reliability, float(&mirt["empirical_rxx_EAP"]), 1e-3);
    assert!(empirical_reliability(&estimates[..99]).is_err());
}

#[test]
fn lsat6_with_one_slope_is_that_of_ltm() {
    let ltm = &vector!("irt_2pl_lsat6")["ltm_1pl"];
    let ours = found(&lsat6(), &exact(Model::Rasch));
    near(ours.log_likelihood, float(&ltm["logLik"]), 1e-3);
    assert_eq!(ours.parameters, 6);
    for (item, b) in ours.items.iter().zip(floats(&ltm["difficulty"])) {
        near(item.parameters[0].value, float(&ltm["a"]), 2e-3);
        near(item.parameters[1].value, b, 2e-3);
    }
}

#[test]
fn sat12_by_2pl_is_that_of_mirt_with_everybodys_ability() {
    let (mirt, answers) = (vector!("irt_2pl_sat12"), sat12());
    let ours = found(&answers, &exact(Model::TwoParameter));
    near(ours.log_likelihood, float(&mirt["logLik"]), 1e-3);
    let pairs = floats(&mirt["a"]).into_iter().zip(floats(&mirt["b"]));
    for (item, (a, b)) in ours.items.iter().zip(pairs) {
        near(item.parameters[0].value, a, 5e-3);
        near(item.parameters[1].value, b, 1e-2);
    }
    let curves: Vec<_> = ours.items.into_iter().map(|item| item.curve).collect();
    let abilities = Scorer::new(&Grid::usual(), &curves).abilities(&answers).unwrap();
    let theirs = floats(&mirt["EAP"]).into_iter().zip(floats(&mirt["EAP_SE"]));
    for (ability, (theta, sd)) in abilities.iter().zip(theirs) {
        near(ability.theta, theta, 1e-3);
        near(ability.sd, sd, 1e-3);
    }
}

#[test]
fn science_by_graded_response_is_that_of_mirt_and_ltm() {
    let file = vector!("irt_grm_science");
    let mirt = &file["mirt"][0];
    let ours = found(&science(), &exact(Model::Graded));
    near(ours.log_likelihood, float(&mirt["logLik"]), 1e-3);
    for (index, item) in ours.items.iter().enumerate() {
        let theirs = &mirt["irt_pars"][index];
        for (parameter, name) in item.parameters.iter().zip(["a", "b1", "b2", "b3"]) {
            near(parameter.value, float(&theirs[name]), 5e-3);
            assert!(parameter.error.unwrap() > 0.0);
        }
    }
}

#[test]
fn the_usual_stop_is_as_near_as_promised() {
    let (usual, exact) = (Settings::of(Model::TwoParameter), exact(Model::TwoParameter));
    for answers in [lsat6(), sat12()] {
        let (usual, exact) = (found(&answers, &usual), found(&answers, &exact));
        for (usual, exact) in usual.items.iter().zip(&exact.items) {
            near(usual.parameters[0].value, exact.parameters[0].value, 5e-3);
            near(usual.parameters[1].value, exact.parameters[1].value, 1e-2);
        }
    }
}

/// Answers of people of N(0, 1), with some cells not met.
fn simulated(curves: &[Curve], people: usize, gaps: f64, seed: u64) -> Answers {
    let mut chance = Chance::new(seed);
    let mut row = || {
        let theta = chance.normal();
        let answer = |curve: &Curve| {
            let (mut left, is_met) = (chance.even(), chance.even() >= gaps);
            let chances: Vec<_> = curve.chances(theta).map(|chance| chance.p()).collect();
            let category = chances.iter().position(|p| {
                left -= p;
                left < 0.0
            });
            is_met.then_some(category.unwrap_or(chances.len() - 1) as u16)
        };
        curves.iter().map(answer).collect::<Vec<_>>()
    };
    Answers::new((0..people).map(|_| row()).collect::<Vec<_>>()).unwrap()
}

#[test]
fn every_model_finds_again_what_answers_were_made_of() {
    let thresholds = |shift: f64| vec![-1.0 + shift, 0.2 + shift, 1.1 + shift];
    let slope = |index: usize| 0.8 + 0.15 * (index % 5) as f64;
    let shift = |index: usize| index as f64 * 0.25 - 1.0;
    let binary = |lower: f64| -> Vec<Curve> {
        let item = |i| Item { slope: slope(i) + lower, difficulty: shift(i), lower };
        (0..9).map(|index| item(index).into()).collect()
    };
    let credit = (0..9)
        .map(|i| {
            Curve::Credit(
                psychometrics::models::Credit::new(slope(i), thresholds(shift(i))).unwrap(),
            )
        })
        .collect();
    let graded = (0..9)
        .map(|i| {
            Curve::Graded(
                psychometrics::models::Graded::new(slope(i), thresholds(shift(i))).unwrap(),
            )
        })
        .collect();
    for (model, curves) in [
        (Model::TwoParameter, binary(0.0)),
        (Model::ThreeParameter, binary(0.2)),
        (Model::Credit, credit),
        (Model::Graded, graded),
    ] {
        let answers = simulated(&curves, 4000, 0.1, 11);
        let ours = found(&answers, &Settings::of(model));
        for (item, curve) in ours.items.iter().zip(&curves) {
            for theta in [-1.5, 0.0, 1.5] {
                near(item.curve.expected(theta), curve.expected(theta), 0.12);
            }
            assert!(item.parameters.iter().all(|one| one.error.unwrap() > 0.0), "{model:?}");
        }
    }
}

#[test]
fn errors_are_how_far_estimates_stray() {
    let curves: Vec<Curve> =
        (0..8).map(|i| Item::rasch(1.0, f64::from(i) * 0.4 - 1.4).into()).collect();
    let (mut held, mut all) = (0, 0);
    for seed in 0..60 {
        let answers = simulated(&curves, 500, 0.0, seed);
        for (item, curve) in
            found(&answers, &Settings::of(Model::TwoParameter)).items.iter().zip(&curves)
        {
            let Curve::Binary(truth) = curve else { continue };
            for (parameter, truth) in item.parameters.iter().zip([truth.slope, truth.difficulty]) {
                all += 1;
                let off = (parameter.value - truth).abs();
                held += u32::from(off < 1.96 * parameter.error.unwrap());
            }
        }
    }
    let coverage = f64::from(held) / f64::from(all);
    assert!((0.93..0.97).contains(&coverage), "{coverage}");
}

#[test]
fn the_order_of_people_and_items_does_not_matter() {
    let answers = lsat6();
    let rows: Vec<Vec<_>> = (0..answers.people())
        .rev()
        .map(|person| {
            let row: Vec<_> = answers.of(person).collect();
            row.into_iter().rev().map(|answer| answer.map(|category| category as u16)).collect()
        })
        .collect();
    let (settings, turned) = (exact(Model::TwoParameter), Answers::new(rows).unwrap());
    let (first, second) = (found(&answers, &settings), found(&turned, &settings));
    for (first, second) in first.items.iter().zip(second.items.iter().rev()) {
        near(first.parameters[0].value, second.parameters[0].value, 1e-5);
        near(first.parameters[1].value, second.parameters[1].value, 1e-5);
    }
}

#[test]
fn what_cannot_be_calibrated_is_refused_with_what_it_takes() {
    let refused = |rows: Vec<Vec<Option<u16>>>, model| {
        calibrate(&Answers::new(rows).unwrap(), &Settings::of(model), &mut |_| {}).unwrap_err()
    };
    let row = |index: usize| vec![Some(1), Some((index % 2) as u16), Some((index / 2 % 2) as u16)];
    let people = |count| (0..count).map(row).collect::<Vec<_>>();
    assert_eq!(refused(people(300), Model::TwoParameter), Refused::ConstantItem { item: 0 });
    assert_eq!(
        refused(people(249), Model::TwoParameter),
        Refused::TooFewAnswers { item: 0, need: 250, have: 249 }
    );
    assert_eq!(
        refused(vec![vec![Some(1)]], Model::Rasch),
        Refused::TooFew { what: "items of a calibration", need: 2, have: 1 }
    );
    let graded = |index: usize| vec![Some(3 * (index % 2) as u16); 3];
    assert_eq!(
        refused((0..300).map(graded).collect(), Model::Graded),
        Refused::EmptyCategory { item: 0, category: 1 }
    );
    assert_eq!(
        refused((0..300).map(graded).collect(), Model::Rasch),
        Refused::NotBinary { item: 0, category: 3 }
    );
}

#[test]
fn answers_that_follow_from_each_other_have_no_calibration() {
    let guttman =
        |index: usize| (0..4).map(|item| Some(u16::from(index % 5 > item))).collect::<Vec<_>>();
    let answers = Answers::new((0..500).map(guttman).collect::<Vec<_>>()).unwrap();
    let refused = calibrate(&answers, &Settings::of(Model::TwoParameter), &mut |_| {});
    assert!(matches!(refused, Err(Refused::NotConverged { .. })), "{refused:?}");
}
