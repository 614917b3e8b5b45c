//! Laws that hold whatever the numbers are.

use proptest::prelude::*;
use psychometrics::{
    Answers, Curve, Grid, Item,
    impact::Pair,
    linking::Link,
    models::{Credit, Graded},
    people::{Estimate, Information, Method, Response, Scorer},
    person_fit::l_z,
    typing::Typing,
};

fn binary() -> impl Strategy<Value = Curve> {
    (0.3..2.5_f64, -3.0..3.0_f64, 0.0..0.4_f64)
        .prop_map(|(slope, difficulty, lower)| Item { slope, difficulty, lower }.into())
}

fn curve() -> impl Strategy<Value = Curve> {
    let steps = || prop::collection::vec(0.1..1.5_f64, 1..5);
    let rising = |steps: Vec<f64>| {
        steps
            .into_iter()
            .scan(-2.0, |sum, step| {
                *sum += step;
                Some(*sum)
            })
            .collect()
    };
    prop_oneof![
        binary(),
        (0.3..2.5_f64, steps())
            .prop_map(move |(a, steps)| Curve::Graded(Graded::new(a, rising(steps)).unwrap())),
        (0.3..2.5_f64, prop::collection::vec(-2.0..2.0_f64, 1..5))
            .prop_map(|(a, steps)| Curve::Credit(Credit::new(a, steps).unwrap())),
    ]
}

fn form() -> impl Strategy<Value = Vec<(Curve, usize)>> {
    prop::collection::vec(
        curve().prop_flat_map(|curve| {
            let categories = curve.categories();
            (Just(curve), 0..categories)
        }),
        1..12,
    )
}

fn responses(form: &[(Curve, usize)]) -> Vec<Response<'_>> {
    form.iter().map(|(curve, category)| Response { curve, category: *category }).collect()
}

proptest! {
    #[test]
    fn chances_add_up_to_one_and_information_is_never_negative(
        curve in curve(), theta in -40.0..40.0_f64,
    ) {
        let total: f64 = curve.chances(theta).map(|chance| chance.p()).sum();
        prop_assert!((total - 1.0).abs() < 1e-9);
        prop_assert!(curve.information(theta) >= 0.0);
        prop_assert!(curve.chances(theta).all(|chance| chance.slope.is_finite() && chance.bend.is_finite()));
    }

    #[test]
    fn more_ability_is_never_expected_to_do_worse(
        curve in curve(), theta in -6.0..6.0_f64, more in 0.01..3.0_f64,
    ) {
        prop_assert!(curve.expected(theta + more) >= curve.expected(theta));
    }

    #[test]
    fn slopes_and_bends_are_those_of_the_chances(curve in curve(), theta in -4.0..4.0_f64) {
        let step = 1e-4;
        for category in 0..curve.categories() {
            let at = |by: f64| curve.chance(theta + by, category).p();
            let here = curve.chance(theta, category);
            let slope = (at(step) - at(-step)) / (2.0 * step);
            let bend = (at(step) - 2.0 * here.p() + at(-step)) / (step * step);
            prop_assert!((here.p() * here.slope - slope).abs() < 1e-6);
            prop_assert!((here.p() * here.bend - bend).abs() < 1e-5);
        }
    }

    #[test]
    fn the_mean_lies_between_the_prior_and_the_peak_of_the_likelihood(right in 1..11_usize) {
        let curves: Vec<Curve> =
            (0..12).map(|i| Item::rasch(1.1, f64::from(i) * 0.4 - 2.2).into()).collect();
        let responses: Vec<_> = curves
            .iter()
            .enumerate()
            .map(|(i, curve)| Response { curve, category: usize::from(i < right) })
            .collect();
        let eap = Estimate::of(&responses, &Method::Eap(Grid::usual())).unwrap().theta;
        let ml = Estimate::of(&responses, &Method::Ml).unwrap().theta;
        prop_assert!(eap * ml >= 0.0 || ml.abs() < 0.05);
        prop_assert!(eap.abs() <= ml.abs() + 1e-3);
    }

    #[test]
    fn the_order_of_answers_does_not_matter(form in form()) {
        let (there, mut back) = (responses(&form), responses(&form));
        back.reverse();
        for method in [Method::Eap(Grid::usual()), Method::Map(Information::Expected)] {
            let (a, b) = (Estimate::of(&there, &method), Estimate::of(&back, &method));
            let (a, b) = (a.unwrap(), b.unwrap());
            prop_assert!((a.theta - b.theta).abs() < 1e-9 && (a.error - b.error).abs() < 1e-9);
        }
    }

    #[test]
    fn whatever_is_answered_is_a_number_or_a_refusal(form in form()) {
        for method in [
            Method::Eap(Grid::usual()),
            Method::Map(Information::Observed),
            Method::Map(Information::Expected),
            Method::Ml,
            Method::Wle,
        ] {
            if let Ok(found) = Estimate::of(&responses(&form), &method) {
                prop_assert!(found.theta.is_finite() && found.error > 0.0, "{method:?} {found:?}");
            }
        }
        prop_assert!(l_z(&responses(&form), 0.3).is_ok_and(|l| l.is_finite()) || form.len() < 5);
    }

    #[test]
    fn many_at_once_are_scored_as_one_by_one(
        forms in prop::collection::vec(curve(), 1..20),
        seeds in prop::collection::vec(any::<u64>(), 1..20),
    ) {
        let answer = |seed: u64, item: usize| {
            let draw = (seed >> (item % 57)) as usize % (forms[item].categories() + 1);
            (draw < forms[item].categories()).then_some(draw as u16)
        };
        let rows: Vec<Vec<_>> = seeds
            .iter()
            .map(|&seed| (0..forms.len()).map(|item| answer(seed, item)).collect())
            .collect();
        let answers = Answers::new(&rows).unwrap();
        let grid = Grid::usual();
        let many = Scorer::new(&grid, &forms).abilities(&answers).unwrap();
        for (row, ability) in rows.iter().zip(many) {
            let one: Vec<_> = forms
                .iter()
                .zip(row)
                .filter_map(|(curve, answer)| {
                    answer.map(|category| Response { curve, category: category.into() })
                })
                .collect();
            let one = Estimate::of(&one, &Method::Eap(grid.clone())).unwrap();
            prop_assert!((one.theta - ability.theta).abs() < 1e-9);
            prop_assert!((one.error - ability.sd).abs() < 1e-9);
        }
    }

    #[test]
    fn a_link_finds_again_by_what_items_were_moved(
        items in prop::collection::vec(curve(), 8..14), slope in 0.6..1.6_f64, shift in -1.0..1.0_f64,
    ) {
        let (link, back) = (Link { slope, shift }, Link { slope: 1.0 / slope, shift: -shift / slope });
        let new: Vec<_> = items.iter().map(|item| back.item(item).unwrap()).collect();
        for found in [
            Link::mean_sigma(&items, &new).unwrap(),
            Link::stocking_lord(&items, &new, &Grid::usual()).unwrap(),
        ] {
            prop_assert!((found.slope - link.slope).abs() < 1e-6, "{found:?}");
            prop_assert!((found.shift - link.shift).abs() < 1e-6, "{found:?}");
            prop_assert_eq!(found.drifted(&items, &new).unwrap(), Vec::<usize>::new());
        }
    }

    #[test]
    fn two_groups_exchanged_compare_alike(
        first in 1..80_u64, second in 1..80_u64, a in 0.0..1.0_f64, b in 0.0..1.0_f64,
    ) {
        let taken = |of: u64, share: f64| ((of as f64 * share) as u64, of);
        let pair = Pair::new(taken(first, a), taken(second, b)).unwrap();
        let turned = Pair::new(taken(second, b), taken(first, a)).unwrap();
        prop_assert!((pair.fisher_p() - turned.fisher_p()).abs() < 1e-9);
        prop_assert!((0.0..=1.0).contains(&pair.fisher_p()) && pair.mid_p() <= pair.fisher_p());
        prop_assert_eq!(pair.reading(), turned.reading());
        prop_assert_eq!(pair.ratio(), turned.ratio());
        prop_assert!(pair.ratio().is_none_or(|ratio| (0.0..=1.0).contains(&ratio)));
    }

    #[test]
    fn errors_of_typing_are_never_more_than_was_typed(text in "[a-c ]{1,20}", typed in "[a-c ]{0,20}") {
        let typing = Typing::of(&text, &typed, 30.0).unwrap();
        prop_assert!(typing.errors <= typing.typed && typing.errors <= typing.errors_in_all);
        prop_assert!(typing.errors_with_exchanges <= typing.errors_in_all);
        prop_assert!((0.0..=1.0).contains(&typing.accuracy));
        prop_assert!(typing.net_wpm <= typing.gross_wpm && typing.net_wpm >= 0.0);
    }
}
