//! Difficulties from counts of pairs: beside a known truth, beside marginal likelihood, and what is refused.

use psychometrics::{
    Answers, Item, Refused,
    calibration::{Model, Settings, calibrate},
    models::Curve,
    pairs::{self, Measured, Pair},
    people::Response,
    person_fit::ItemFit,
};

use crate::chance::Chance;

/// The abilities of people, and whether each of them got each item right.
fn simulated(seed: u64, people: usize, items: &[Item]) -> (Vec<f64>, Vec<Vec<bool>>) {
    let mut chance = Chance::new(seed);
    let abilities: Vec<f64> = (0..people).map(|_| chance.normal()).collect();
    let answers = abilities
        .iter()
        .map(|&theta| items.iter().map(|item| chance.even() < item.probability(theta)).collect());
    let answers = answers.collect();
    (abilities, answers)
}

fn counted(items: usize, answers: &[Vec<bool>]) -> Vec<Pair> {
    let mut pairs = vec![];
    for one in 0..items {
        for other in one + 1..items {
            let mut pair = Pair { items: (one, other), both: 0, first: 0, second: 0, neither: 0 };
            for row in answers {
                *match (row[one], row[other]) {
                    (true, true) => &mut pair.both,
                    (true, false) => &mut pair.first,
                    (false, true) => &mut pair.second,
                    (false, false) => &mut pair.neither,
                } += 1;
            }
            pairs.push(pair);
        }
    }
    pairs
}

/// Difficulties from −1 to 1, moved by a shift.
fn spread(items: usize, slope: f64, shift: f64) -> Vec<Item> {
    let at = |item: usize| -1.0 + 2.0 * item as f64 / (items - 1) as f64 + shift;
    (0..items).map(|item| Item::rasch(slope, at(item))).collect()
}

/// What is to be expected of very many people.
fn expected(items: &[Item]) -> Vec<Pair> {
    let grid: Vec<(f64, f64)> = (0..=200)
        .map(|step| f64::from(step) / 20.0 - 5.0)
        .map(|theta| (theta, (-theta * theta / 2.0_f64).exp()))
        .collect();
    let total: f64 = grid.iter().map(|(_, weight)| weight).sum();
    let count = |one: &Item, other: &Item, right: (bool, bool)| {
        let p = |item: &Item, theta, right| {
            let p = item.probability(theta);
            if right { p } else { 1.0 - p }
        };
        let at = |(theta, weight): &(f64, f64)| {
            weight * p(one, *theta, right.0) * p(other, *theta, right.1)
        };
        (grid.iter().map(at).sum::<f64>() / total * 1e8).round() as u64
    };
    let mut pairs = vec![];
    for (one, item) in items.iter().enumerate() {
        for (other, second) in items.iter().enumerate().skip(one + 1) {
            pairs.push(Pair {
                items: (one, other),
                both: count(item, second, (true, true)),
                first: count(item, second, (true, false)),
                second: count(item, second, (false, true)),
                neither: count(item, second, (false, false)),
            });
        }
    }
    pairs
}

#[test]
fn what_items_are_like_is_found_again_from_what_is_to_be_expected_of_them() {
    for (slope, shift) in [(0.85, 0.0), (1.4, 0.7), (0.5, -0.6)] {
        let items = spread(12, slope, shift);
        let found = pairs::calibrate(12, &expected(&items)).unwrap();
        for (item, found) in items.iter().zip(&found) {
            assert!((found.slope - slope).abs() < 1e-4, "{found:?}");
            assert!((found.difficulty - item.difficulty).abs() < 1e-4, "{item:?} {found:?}");
            assert!((found.fit.infit - 1.0).abs() < 1e-3, "{found:?}");
            assert!((found.fit.outfit - 1.0).abs() < 1e-3, "{found:?}");
        }
    }
}

#[test]
fn the_same_answers_say_the_same_by_pairs_and_by_marginal_likelihood() {
    let items = spread(20, 0.85, 0.3);
    let (_, answers) = simulated(11, 3_000, &items);
    let by_pairs = pairs::calibrate(20, &counted(20, &answers)).unwrap();
    let rows = answers.iter().map(|row| row.iter().map(|&right| Some(u16::from(right))).collect());
    let table = Answers::new(rows.collect::<Vec<Vec<_>>>()).unwrap();
    let by_all = calibrate(&table, &Settings::of(Model::Rasch), &mut |_| ()).unwrap();
    for (pairs, all) in by_pairs.iter().zip(&by_all.items) {
        let Curve::Binary(item) = all.curve else { panic!("{all:?}") };
        assert!((pairs.slope - item.slope).abs() < 0.02, "{} {}", pairs.slope, item.slope);
        assert!((pairs.difficulty - item.difficulty).abs() < 0.03, "{pairs:?} {item:?}");
        let ratio = pairs.error / all.parameters[1].error.unwrap();
        assert!((0.9..1.3).contains(&ratio), "{ratio} of the error by all answers");
    }
}

#[test]
fn the_truth_lies_within_two_errors_nineteen_times_in_twenty() {
    let items = spread(12, 0.85, 0.2);
    let (mut within, mut all) = (0, 0);
    for seed in 0..80 {
        let (_, answers) = simulated(1_000 + seed, 400, &items);
        let Ok(found) = pairs::calibrate(12, &counted(12, &answers)) else {
            panic!("400 people fill the cells of these items")
        };
        for (item, found) in items.iter().zip(found) {
            all += 1;
            let off = (found.difficulty - item.difficulty).abs() / found.error;
            within += usize::from(off < 1.96);
        }
    }
    let share = f64::from(u32::try_from(within).unwrap()) / f64::from(all);
    assert!((0.93..=0.98).contains(&share), "{share}");
}

#[test]
fn fit_is_what_it_would_be_if_abilities_were_known() {
    let mut items = spread(24, 0.85, 0.0);
    items[4].slope = 0.2;
    items[11].slope = 4.0;
    items[7].slope = -0.6;
    let (abilities, answers) = simulated(5, 6_000, &items);
    let found = pairs::calibrate(24, &counted(24, &answers)).unwrap();
    for (item, found) in found.iter().enumerate() {
        let curve = Curve::Binary(Item::rasch(found.slope, found.difficulty));
        let given: Vec<_> = abilities
            .iter()
            .zip(&answers)
            .map(|(&theta, row)| {
                (Response { curve: &curve, category: usize::from(row[item]) }, theta)
            })
            .collect();
        let known = ItemFit::of(&given).unwrap();
        assert!((known.infit - found.fit.infit).abs() < 0.06, "{item}: {known:?} {found:?}");
    }
    let usual = |item: usize| found[item].fit.is_usual();
    assert!(!usual(7) && !usual(11), "{:?} {:?}", found[7], found[11]);
    assert!((0..24).filter(|&item| usual(item)).count() >= 21);
}

#[test]
fn an_item_that_hundreds_met_is_settled_and_one_that_few_met_is_not() {
    let settled = |people: u64| {
        let mut pairs = expected(&[Item::rasch(0.85, 0.0); 12]);
        for pair in &mut pairs {
            let share = |cell: u64| (cell * people).div_ceil(100_000_000);
            let [both, first, second, neither] = pair.cells().map(share);
            *pair = Pair { both, first, second, neither, ..*pair };
        }
        let found = pairs::calibrate(12, &pairs).unwrap();
        found.iter().filter(|one| one.is_settled()).count()
    };
    assert_eq!((settled(80), settled(500)), (0, 12));
}

/// What offices of so many people tell: pairs of which no count is below ten.
fn offices(seed: u64, offices: u64, people: usize, items: &[Item]) -> Vec<Vec<Pair>> {
    let told = |office: u64| {
        let (_, answers) = simulated(seed * 1_000 + office, people, items);
        let mut pairs = counted(items.len(), &answers);
        pairs.retain(|pair| pair.cells().iter().all(|cell| *cell >= pairs::CELL_FROM));
        pairs
    };
    (0..offices).map(told).collect()
}

/// Difficulties from −1.5 to 1.5.
fn wide() -> Vec<Item> {
    (0..10).map(|item| Item::rasch(0.85, -1.5 + f64::from(item) / 3.0)).collect()
}

#[test]
fn pairs_that_small_offices_could_not_tell_do_not_move_difficulties_together() {
    let items = wide();
    let (mut within, mut all, mut slopes) = (0, 0, 0.0);
    for seed in 1..=12 {
        let pooled = pairs::pool(10, &offices(seed, 10, 100, &items)).unwrap();
        for (item, found) in items.iter().zip(pooled.measured) {
            let Some(found) = found else { continue };
            all += 1;
            slopes += found.slope;
            within += i32::from((found.difficulty - item.difficulty).abs() < 1.96 * found.error);
        }
    }
    let (share, slope) = (f64::from(within) / f64::from(all), slopes / f64::from(all));
    assert!(all >= 60 && share >= 0.93 && slope > 0.82, "{within} of {all}, a {slope}");
}

#[test]
fn of_offices_that_are_too_small_nothing_is_calibrated() {
    let pooled = pairs::pool(10, &offices(3, 20, 60, &wide())).unwrap();
    assert_eq!(pooled.measured, [None; 10]);
}

#[test]
fn a_pair_that_fewer_than_three_offices_tell_is_not_reckoned_with() {
    let one = expected(&spread(6, 0.85, 0.0));
    let at = |first: usize| -> Vec<Pair> {
        let moved = |pair: &Pair| (pair.items.0 + first, pair.items.1 + first);
        one.iter().map(|pair| Pair { items: moved(pair), ..*pair }).collect()
    };
    let found =
        |offices: &[Vec<Pair>]| pairs::pool(18, offices).unwrap().measured.iter().flatten().count();
    assert_eq!(found(&[at(0), at(6), at(12)]), 0);
    assert_eq!(found(&[at(0), at(0), at(6)]), 0);
    assert_eq!(found(&[at(0), at(0), at(0), at(6)]), 6);
}

#[test]
fn an_island_that_cannot_be_calibrated_stops_no_other() {
    let even =
        |one, other| Pair { items: (one, other), both: 100, first: 100, second: 100, neither: 100 };
    let mut office = expected(&spread(6, 0.85, 0.0));
    office.extend([even(6, 7), even(6, 8), even(7, 8)]);
    let pooled = pairs::pool(9, &[office.clone(), office.clone(), office]).unwrap();
    assert_eq!(pooled.measured.iter().flatten().count(), 6);
    assert_eq!(pooled.refused.keys().copied().collect::<Vec<_>>(), [6, 7, 8]);
    assert!(matches!(pooled.refused[&6], Refused::NoSpread(_)));
}

#[test]
fn an_item_that_measures_nothing_is_not_settled_where_all_slopes_are_low() {
    for (slope, own) in [(0.7, 0.001), (0.5, -0.3)] {
        let mut items = spread(20, slope, 0.0);
        items.push(Item::rasch(own, 0.0));
        let found = pairs::calibrate(21, &expected(&items)).unwrap();
        assert!(found[20].fit.is_usual() && found[20].error < 0.25, "{:?}", found[20]);
        assert!(!found[20].is_settled(), "{:?}", found[20]);
        assert!(found[..20].iter().all(Measured::is_settled));
    }
}

#[test]
fn what_is_written_in_thousandths_is_judged_in_thousandths() {
    let found = pairs::calibrate(6, &expected(&spread(6, 0.85, 0.0))).unwrap()[0];
    let near =
        Measured { error: 0.250_3, fit: ItemFit { infit: 1.300_4, outfit: 0.699_6 }, ..found };
    assert!(!near.is_settled() && near.rounded().is_settled(), "{near:?}");
    assert_eq!(near.rounded().error, 0.25);
    assert!(!Measured { error: 0.250_6, ..found }.rounded().is_settled());
}

/// Two forms that have item 0 in common, and nobody who met both.
#[test]
fn errors_of_forms_that_share_one_item_do_not_boast() {
    let mut items = spread(13, 0.85, 0.0);
    items.swap(0, 6);
    let form = |seed: u64, kept: [usize; 6]| -> Vec<Pair> {
        let (_, answers) = simulated(seed, 400, &items);
        let mut pairs = counted(13, &answers);
        let is_asked = |item: usize| item == 0 || kept.contains(&item);
        pairs.retain(|pair| is_asked(pair.items.0) && is_asked(pair.items.1));
        pairs
    };
    let (mut squares, mut all) = (0.0, 0.0);
    for seed in 0..30 {
        let one = form(2 * seed + 7_000, [1, 3, 5, 7, 9, 11]);
        let other = form(2 * seed + 7_001, [2, 4, 6, 8, 10, 12]);
        let found = pairs::calibrate(13, &[one, other].concat()).unwrap();
        for (item, found) in items.iter().zip(&found).skip(1) {
            squares += ((found.difficulty - item.difficulty) / found.error).powi(2);
            all += 1.0;
        }
    }
    assert!(squares / all < 1.2, "off by {} of the errors", (squares / all).sqrt());
}

#[test]
fn neither_the_order_of_pairs_nor_of_their_items_matters() {
    let items = spread(8, 0.85, 0.0);
    let (_, answers) = simulated(9, 1_000, &items);
    let counted = counted(8, &answers);
    let turned: Vec<_> = counted.iter().rev().map(|pair| pair.turned()).collect();
    let (one, other) = (pairs::calibrate(8, &counted), pairs::calibrate(8, &turned));
    let near = |(one, other): (&Measured, &Measured)| {
        (one.difficulty - other.difficulty).abs() < 1e-9 && (one.error - other.error).abs() < 1e-9
    };
    assert!(one.unwrap().iter().zip(&other.unwrap()).all(near));
}

#[test]
fn items_that_no_pair_links_are_islands() {
    let items = spread(60, 0.85, 0.0);
    let mut pairs = expected(&items);
    pairs.retain(|pair| (pair.items.0 + pair.items.1) % 3 == 0);
    assert_eq!(pairs::calibrate(60, &pairs).map(|found| found.len()), Err(apart(60, 40)));
    let linked: Vec<_> = pairs::islands(60, &pairs).iter().map(Vec::len).collect();
    assert_eq!(linked, [40, 20]);
}

fn apart(need: usize, have: usize) -> Refused {
    Refused::TooFew { what: "items that pairs link", need, have }
}

#[test]
fn what_are_no_counts_of_pairs_is_refused() {
    let sound = expected(&spread(3, 0.85, 0.0));
    assert!(pairs::calibrate(3, &sound).is_ok());
    assert!(pairs::calibrate(2, &sound[..1]).is_err(), "two items");
    assert!(pairs::calibrate(1_001, &sound).is_err(), "a thousand and one");
    assert!(pairs::calibrate(3, &[]).is_err(), "no pairs");
    assert_eq!(pairs::calibrate(3, &sound[..1]).unwrap_err(), apart(3, 2));
    let with = |change: &dyn Fn(&mut Pair)| {
        let mut pairs = sound.clone();
        change(&mut pairs[1]);
        pairs::calibrate(3, &pairs)
    };
    assert!(with(&|pair| pair.first = 9).is_err(), "nine people");
    assert!(with(&|pair| pair.neither = 0).is_err(), "nobody");
    assert!(with(&|pair| pair.both = u64::MAX / 8).is_err(), "more than live");
    assert!(with(&|pair| pair.items = (0, 3)).is_err(), "an item that there is not");
    assert!(with(&|pair| pair.items = (2, 2)).is_err(), "with itself");
    assert!(with(&|pair| pair.items = (1, 0)).is_err(), "twice");
    // Everybody alike: the answers to two items have nothing in common.
    let even =
        |one, other| Pair { items: (one, other), both: 100, first: 100, second: 100, neither: 100 };
    let alike = [even(0, 1), even(0, 2), even(1, 2)];
    assert!(matches!(pairs::calibrate(3, &alike), Err(Refused::NoSpread(_))));
    // All right or all wrong: one item, asked three times.
    let one = |one, other| Pair {
        items: (one, other),
        both: 5_000,
        first: 10,
        second: 10,
        neither: 5_000,
    };
    let same = [one(0, 1), one(0, 2), one(1, 2)];
    assert!(matches!(pairs::calibrate(3, &same), Err(Refused::NotConverged { .. })));
}
