//! Classical test theory, DIF, impact, agreement, typing and adaptive tests against psych, base R,
//! difR, rapidfuzz and catR.

use psychometrics::{
    Ability, Curve, Grid, Item,
    adaptive::{Stop, most_informative},
    agreement::{Icc, Kappa, Ratings, Weight},
    classical::{AddedValue, Distractors, Reliability, items, totals},
    dif::{Matching, Verdict, item_dif},
    impact::Pair,
    people::{Estimate, Method, Response},
    typing::Typing,
    validity::unrestricted,
};

use crate::vectors::{Value, digits, float, floats, list, lsat6, near, sat12, science, vector};

#[test]
fn classical_facts_are_those_of_psych() {
    let file = vector!("ctt");
    for (theirs, answers) in list(&file["ctt"]).iter().zip([lsat6(), sat12(), science()]) {
        let ours = Reliability::of(&answers).unwrap();
        let (is_binary, lowest) = (answers.counts(0).len() == 2, float(&theirs["k"]));
        near(ours.mean, float(&theirs["mean"]) - if is_binary { 0.0 } else { lowest }, 1e-9);
        near(ours.deviation, float(&theirs["sd"]), 1e-9);
        near(ours.alpha, float(&theirs["alpha_raw"]), 1e-9);
        near(ours.standardized_alpha.unwrap(), float(&theirs["alpha_std"]), 1e-9);
        near(ours.error.unwrap(), float(&theirs["sem"]), 1e-9);
        let (r, whole) = ours.split_half.unwrap();
        near(r, float(&theirs["odd_even_r"]), 1e-9);
        near(whole, float(&theirs["spearman_brown"]), 1e-9);
        assert!(ours.interval.low < ours.alpha && ours.alpha < ours.interval.high);
        if is_binary {
            near(ours.alpha, float(&theirs["kr20_population_var"]), 1e-9);
            near(ours.kr21.unwrap(), float(&theirs["kr21"]), 1e-9);
        }
        for (index, item) in items(&answers).unwrap().iter().enumerate() {
            near(item.total_correlation.unwrap(), float(&theirs["r_it"][index]), 1e-9);
            near(item.rest_correlation.unwrap(), float(&theirs["r_drop_corrected"][index]), 1e-9);
            near(item.alpha_without.unwrap(), float(&theirs["alpha_if_deleted"][index]), 1e-9);
            if is_binary {
                near(item.difficulty, float(&theirs["p"][index]), 1e-9);
                near(item.biserial.unwrap(), float(&theirs["biserial"][index]), 1e-9);
            }
        }
    }
}

#[test]
fn distractors_of_sat12_are_those_of_r() {
    let (data, file, answers) = (vector!("data_sat12"), vector!("ctt"), sat12());
    let totals = totals(&answers).unwrap();
    for theirs in list(&file["distractors_SAT12"]) {
        let item = theirs["item"].as_u64().unwrap() as usize - 1;
        let rows = list(&data["responses"]).iter().map(|row| row.as_str().unwrap());
        let chosen: Vec<_> = rows.map(|row| &row[item..=item]).collect();
        let rest: Vec<_> = totals
            .iter()
            .zip(answers.to(item))
            .map(|(total, own)| total - own.unwrap() as f64)
            .collect();
        let ours = Distractors::of(&chosen, &rest, &theirs["key"].to_string()).unwrap();
        assert_eq!(ours.choices.len(), list(&theirs["options"]).len());
        for (choice, option) in ours.choices.iter().zip(list(&theirs["options"])) {
            assert_eq!(choice.option, option["option"].to_string());
            assert_eq!(choice.people as u64, option["n"].as_u64().unwrap());
            near(choice.share, float(&option["p"]), 1e-9);
            near(choice.mean_rest, float(&option["mean_rest"]), 1e-9);
            near(choice.rest_correlation.unwrap(), float(&option["pbis_rest"]), 1e-9);
        }
    }
}

#[test]
fn common_odds_and_classes_are_those_of_difr() {
    let file = vector!("dif_mh_verbal");
    let rows = list(&file["responses"]).iter().map(|row| digits(row.as_str().unwrap(), 0));
    let answers = psychometrics::Answers::new(rows).unwrap();
    let is_focal: Vec<_> = floats(&file["group"]).iter().map(|&group| group == 1.0).collect();
    let all = item_dif(&answers, &is_focal, &Matching::Total, false).unwrap();
    assert_eq!(all.len(), 24);
    for (item, dif) in all.iter().enumerate() {
        let odds = dif.odds.as_ref().unwrap();
        for (ours, name) in [
            (odds.ratio, "alphaMH"),
            (odds.ln_variance, "varLambda"),
            (odds.chi_square, "chi2_cc"),
            (odds.chi_square_uncorrected, "chi2_nocc"),
            (odds.delta(), "delta"),
            (odds.delta_error(), "SE_delta"),
        ] {
            near(ours, float(&file[name][item]), 1e-9);
        }
        near(odds.p(), float(&file["base_mantelhaen"][item]["p"]), 1e-9);
        let class = match odds.verdict() {
            Verdict::A => "A",
            Verdict::B => "B",
            Verdict::C => "C",
        };
        assert_eq!(class, file["class_ets"][item].as_str().unwrap());
        // 73 men are too few for a verdict.
        assert!(dif.verdict.is_err());
    }
}

#[test]
fn two_groups_compare_as_in_r() {
    for table in list(&vector!("adverse_impact_R")["tables"]) {
        let count = |name: &str| table[name].as_u64().unwrap();
        let pair =
            Pair::new((count("sel_A"), count("n_A")), (count("sel_B"), count("n_B"))).unwrap();
        near(pair.fisher_p(), float(&table["fisher_p_two_sided"]), 1e-9);
        near(pair.z().unwrap(), float(&table["z"]), 1e-9);
        near(pair.z_p().unwrap(), float(&table["z_p"]), 1e-9);
    }
}

#[test]
fn raters_agree_as_in_psych() {
    let file = vector!("agreement_psych");
    let rows: Vec<_> = list(&file["shrout_fleiss"]).iter().map(floats).collect();
    let ratings = Ratings::of(&rows).unwrap();
    let kinds = [false, true].into_iter().flat_map(|is_mean| {
        [Icc::EachByOthers { is_mean }, Icc::AllBySome { is_mean }, Icc::AllByThese { is_mean }]
    });
    for (kind, theirs) in kinds.zip(list(&file["icc"])) {
        let ours = ratings.icc(kind);
        near(ours.icc, float(&theirs["ICC"]), 1e-9);
        near(ours.f, float(&theirs["F"]), 1e-9);
        near(ours.p.unwrap(), float(&theirs["p"]), 1e-9);
        near(ours.low, float(&theirs["lower"]), 1e-6);
        near(ours.high, float(&theirs["upper"]), 1e-6);
    }
    let cohen = &file["cohen"];
    let row = |row: &Value| floats(row).iter().map(|&count| count as u64).collect();
    let table: Vec<Vec<u64>> = list(&cohen["table"]).iter().map(row).collect();
    let equal = Kappa::of(&table, Weight::Equal).unwrap();
    near(equal.kappa, float(&cohen["kappa"]), 1e-9);
    near(equal.error, float(&cohen["se_kappa"]), 1e-9);
    let squares = Kappa::of(&table, Weight::Quadratic).unwrap();
    near(squares.kappa, float(&cohen["weighted_quadratic"]), 1e-9);
}

#[test]
fn restricted_correlations_are_those_of_psych() {
    for case in list(&vector!("range_restriction")["cases"]) {
        let ours = unrestricted(float(&case["r"]), float(&case["u"])).unwrap();
        near(ours, float(&case["corrected"]), 1e-9);
    }
}

#[test]
fn typing_is_measured_as_rapidfuzz_does() {
    let file = vector!("typing");
    for case in list(&file["cases"]) {
        let typed = case["typed"].as_str().unwrap();
        let text = file["reference"].as_str().unwrap();
        let ours = Typing::of(text, typed, float(&case["seconds"])).unwrap();
        let count = |name: &str| case[name].as_u64().unwrap() as usize;
        assert_eq!(ours.typed, count("typed_len"));
        assert_eq!(ours.errors_in_all, count("levenshtein"));
        assert_eq!(ours.errors_with_exchanges, count("osa"));
        assert_eq!(ours.errors, count("prefix_errors"));
        near(ours.gross_wpm, float(&case["gross_wpm"]), 1e-9);
        near(ours.net_wpm, float(&case["net_wpm_classic"]), 1e-9);
        near(ours.net_wpm_by_keystroke, float(&case["net_wpm_keystroke"]), 1e-9);
        near(ours.accuracy, float(&case["accuracy_prefix"]), 1e-9);
        near(ours.distance_rate, float(&case["msd_error_rate"]), 1e-9);
    }
}

#[test]
fn adaptive_tests_ask_what_catr_asks() {
    let file = vector!("cat_mfi_trajectories");
    let item = |row: &Value| {
        let [slope, difficulty, lower, _] = floats(row)[..] else { unreachable!() };
        Curve::from(Item { slope, difficulty, lower })
    };
    let bank: Vec<_> = list(&file["bank"]).iter().map(item).collect();
    let eap = Method::Eap(Grid::trapezoid(81, -4.0, 4.0).unwrap());
    let stop = Stop::new(1, 20, 0.3).unwrap();
    for path in list(&file["trajectories"]) {
        let (mut theta, mut asked, mut responses) = (0.0, Vec::new(), Vec::new());
        let steps = list(&path["steps"]);
        for (index, step) in steps.iter().enumerate() {
            let next = most_informative(&bank, &asked, theta).unwrap();
            assert_eq!(next as u64 + 1, step["item"].as_u64().unwrap());
            near(bank[next].information(theta), float(&step["info"]), 1e-6);
            asked.push(next);
            let category = step["resp"].as_u64().unwrap() as usize;
            responses.push(Response { curve: &bank[next], category });
            let Estimate { theta: now, error } = Estimate::of(&responses, &eap).unwrap();
            near(now, float(&step["theta"]), 1e-6);
            near(error, float(&step["sem"]), 1e-6);
            theta = now;
            let is_over = stop.is_reached(asked.len(), Ability { theta, sd: error });
            assert_eq!(is_over, index + 1 == steps.len());
        }
    }
}

/// By numpy, from the same definitions.
#[test]
fn the_halves_of_sat12_are_told_better_by_the_whole() {
    let found = AddedValue::of(&sat12(), |item| item < 16).unwrap();
    near(found.by_part, 0.655_044_691_938_198_3, 1e-9);
    near(found.by_whole, 0.796_147_571_764_234_1, 1e-9);
    let found = AddedValue::of(&sat12(), |item| item < 8).unwrap();
    near(found.by_part, 0.556_356_072_064_574_5, 1e-9);
    near(found.by_whole, 0.775_513_297_816_935_1, 1e-9);
    assert!(!found.has_own());
}
