//! Chances, information and abilities against catR, mirt and ltm.

use psychometrics::{
    Curve, Grid, Item,
    models::{Credit, Graded, test_information},
    people::{Estimate, Information, Method, Response},
};

use crate::vectors::{Value, float, floats, list, near, vector};

fn cat_r() -> (Value, Vec<Curve>) {
    let file = vector!("irt_fixed_params_catR");
    let item = |row: &Value| {
        let [slope, difficulty, lower, upper] = floats(row)[..] else { unreachable!() };
        assert_eq!(upper, 1.0);
        Curve::Binary(Item { slope, difficulty, lower })
    };
    let curves = list(&file["params_4pl_abcd"]).iter().map(item).collect();
    (file, curves)
}

#[test]
fn chances_slopes_and_information_of_guessed_items_are_those_of_catr() {
    let (file, curves) = cat_r();
    for model in list(&file["models"]) {
        let theta = float(&model["theta"]);
        for (index, curve) in curves.iter().enumerate() {
            let right = curve.chance(theta, 1);
            near(right.p(), float(&model["P"][index]), 1e-12);
            near(right.p() * right.slope, float(&model["dP"][index]), 1e-12);
            near(curve.information(theta), float(&model["info"][index]), 1e-12);
        }
    }
}

#[test]
fn chances_and_information_of_items_with_steps_are_those_of_catr() {
    let (file, _) = cat_r();
    for model in list(&file["poly"]) {
        let theta = float(&model["theta"]);
        for (index, row) in list(&file["poly_params_a_b1_b2_b3"]).iter().enumerate() {
            let (slope, thresholds) = (floats(row)[0], floats(row)[1..].to_vec());
            let graded = Curve::Graded(Graded::new(slope, thresholds.clone()).unwrap());
            let credit = Curve::Credit(Credit::new(slope, thresholds).unwrap());
            for (curve, p, info) in [(graded, "GRM_P", "GRM_info"), (credit, "GPCM_P", "GPCM_info")]
            {
                for (category, p) in floats(&model[p][index]).into_iter().enumerate() {
                    near(curve.chance(theta, category).p(), p, 1e-12);
                }
                near(curve.information(theta), float(&model[info][index]), 1e-9);
            }
        }
    }
}

#[test]
fn abilities_by_every_method_are_those_of_catr() {
    let (file, curves) = cat_r();
    let eap = Method::Eap(Grid::trapezoid(81, -4.0, 4.0).unwrap());
    for row in list(&file["estimates"]) {
        let x = floats(&row["x"]);
        let pairs = curves.iter().zip(&x);
        let responses: Vec<_> =
            pairs.map(|(curve, &x)| Response { curve, category: x as usize }).collect();
        let is_mixed = x.contains(&0.0) && x.contains(&1.0);
        for (method, theta, error) in [
            (&eap, "EAP", "EAP_SE"),
            (&Method::Map(Information::Expected), "BM_MAP", "BM_SE"),
            (&Method::Wle, "WL", "WL_SE"),
            (&Method::Ml, "ML", "ML_SE"),
        ] {
            let estimate = Estimate::of(&responses, method);
            if *method == Method::Ml && !is_mixed {
                // catR stops at its ends, ±4.
                assert!(estimate.is_err());
                continue;
            }
            let Estimate { theta: ours, error: doubt } = estimate.unwrap();
            near(ours, float(&row[theta]), 1e-4);
            near(doubt, float(&row[error]), 1e-4);
        }
    }
}

#[test]
fn abilities_of_lsat6_are_those_of_mirt() {
    let file = vector!("irt_2pl_lsat6");
    let mirt = &file["mirt"][0];
    let item = |item: &Value| Curve::from(Item::rasch(float(&item["a"]), float(&item["b"])));
    let curves: Vec<_> = list(&mirt["items"]).iter().map(item).collect();
    for pattern in list(&mirt["patterns"]) {
        let bits = pattern["pattern"].as_str().unwrap().bytes();
        let responses: Vec<_> = curves
            .iter()
            .zip(bits)
            .map(|(curve, bit)| Response { curve, category: usize::from(bit - b'0') })
            .collect();
        for (method, name) in [
            (Method::Eap(Grid::usual()), "EAP"),
            (Method::Map(Information::Observed), "MAP"),
            (Method::Ml, "ML"),
        ] {
            let estimate = Estimate::of(&responses, &method);
            let Some(theirs) = pattern[name].as_f64() else {
                assert!(estimate.is_err());
                continue;
            };
            let (estimate, error) = (estimate.unwrap(), float(&pattern[format!("{name}_SE")]));
            let (theta, tolerance) = (estimate.theta, 1e-3);
            near(theta, theirs, tolerance);
            near(estimate.error, error, tolerance);
        }
    }
}

#[test]
fn graded_items_and_abilities_of_science_are_those_of_mirt() {
    let file = vector!("irt_grm_science");
    let mirt = &file["mirt"][0];
    let item = |item: &Value| {
        let thresholds = ["b1", "b2", "b3"].map(|name| float(&item[name]));
        Curve::Graded(Graded::new(float(&item["a"]), thresholds.to_vec()).unwrap())
    };
    let curves: Vec<_> = list(&mirt["irt_pars"]).iter().map(item).collect();
    for (at, theta) in floats(&mirt["theta"]).into_iter().enumerate() {
        for (index, curve) in curves.iter().enumerate() {
            near(curve.information(theta), float(&mirt["info"][index][at]), 1e-6);
            for (category, p) in floats(&mirt["prob"][index][at]).into_iter().enumerate() {
                near(curve.chance(theta, category).p(), p, 1e-6);
            }
        }
        assert!(test_information(&curves, theta) > 0.0);
    }
    for pattern in list(&mirt["patterns"]) {
        let categories = floats(&pattern["pattern"]);
        let pairs = curves.iter().zip(categories);
        let responses: Vec<_> =
            pairs.map(|(curve, k)| Response { curve, category: k as usize - 1 }).collect();
        for (method, name) in
            [(Method::Eap(Grid::usual()), "EAP"), (Method::Map(Information::Observed), "MAP")]
        {
            let estimate = Estimate::of(&responses, &method).unwrap();
            near(estimate.theta, float(&pattern[name]), 2e-3);
            near(estimate.error, float(&pattern[format!("{name}_SE")]), 2e-3);
        }
    }
}
