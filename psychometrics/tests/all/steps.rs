//! Scoring version 2 beside version 1, and whether its ranges hold what they say.

use std::num::NonZeroU16;

use psychometrics::{Ability, Bond, Grid, Item, Score, Stepped};

use crate::chance::Chance;

fn form(items: usize) -> Vec<Item> {
    let difficulties = [-1.0, 0.0, 1.0, 0.0].into_iter().cycle();
    difficulties.take(items).map(|difficulty| Item::rasch(0.85, difficulty)).collect()
}

#[test]
fn one_step_without_guessing_is_version_1() {
    let (grid, items) = (Grid::usual(), form(18));
    for pattern in [0_u32, 1, 0b1_0110, 0b10_1010_1111_0000_1101, (1 << 18) - 1] {
        let right = |index: usize| pattern >> index & 1 == 1;
        let before =
            Ability::estimate(&grid, items.iter().enumerate().map(|(i, item)| (*item, right(i))));
        let answers =
            items.iter().enumerate().map(|(i, item)| (Stepped::one(*item), right(i).into()));
        let after = Ability::of_steps(&grid, answers).unwrap();
        assert_eq!(after, before);
        assert_eq!(Score::over(&items, after), Score::over(&items, before));
    }
}

#[test]
fn each_further_step_raises_the_estimate() {
    let item =
        Stepped { item: Item::rasch(0.85, 0.5), of: NonZeroU16::new(5).unwrap(), bond: Bond::Case };
    let theta = |earned| Ability::of_steps(&Grid::usual(), [(item, earned)]).unwrap().theta;
    assert!((0..5).all(|earned| theta(earned) < theta(earned + 1)));
}

#[test]
fn many_steps_of_one_case_are_less_sure_than_as_many_items() {
    let of = NonZeroU16::new(6).unwrap();
    let case = Stepped { item: Item::rasch(0.85, 0.0), of, bond: Bond::Case };
    let together = Ability::of_steps(&Grid::usual(), [(case, 3)]).unwrap();
    let single = Stepped::one(case.item);
    let apart = (0..6).map(|index| (single, u16::from(index < 3)));
    let apart = Ability::of_steps(&Grid::usual(), apart).unwrap();
    assert!(together.sd > apart.sd + 0.05, "{together:?} {apart:?}");
}

#[test]
fn a_right_choice_among_few_tells_less_than_one_among_many() {
    let theta = |options| {
        let single = Stepped::single(0.85, 0.0, options).unwrap();
        Ability::of_steps(&Grid::usual(), [(single, 1)]).unwrap().theta
    };
    assert!(theta(2) < theta(4) && theta(4) < theta(8));
}

/// How often, of 8,000 people, the range of nine times in ten holds the truth, when difficulties
/// are off by .7 each and by .3 together, and the steps of a case hang together by a person's own
/// luck with it.
fn coverage(form: &[Stepped]) -> f64 {
    let (grid, mut chance, people) = (Grid::usual(), Chance::new(7), 8000);
    let mut held = 0;
    for _ in 0..people {
        let (theta, shift) = (chance.normal(), 0.3 * chance.normal());
        let answers: Vec<_> = form
            .iter()
            .map(|&item| {
                let mut truly = item.item;
                truly.difficulty += shift + 0.7 * chance.normal();
                let p = truly.probability(theta);
                (item, chance.steps(item.of.get(), p, item.bond.correlation()))
            })
            .collect();
        let told = Ability::of_steps(&grid, answers).and_then(|ability| ability.widened(form));
        let Ability { theta: told, sd } = told.unwrap();
        held += u32::from((told - theta).abs() < 1.645 * sd);
    }
    f64::from(held) / f64::from(people)
}

#[test]
fn ranges_hold_the_truth_nine_times_in_ten() {
    let singles: Vec<_> =
        form(20).iter().map(|item| Stepped::single(0.85, item.difficulty, 4).unwrap()).collect();
    let of = |of| NonZeroU16::new(of).unwrap();
    let cases: Vec<_> = form(12)
        .into_iter()
        .enumerate()
        .map(|(index, item)| Stepped {
            item,
            of: of([1, 5, 3][index % 3]),
            bond: [Bond::Task, Bond::Case][index % 2],
        })
        .collect();
    for form in [singles, cases] {
        let coverage = coverage(&form);
        assert!((0.88..0.92).contains(&coverage), "{coverage}");
    }
}
