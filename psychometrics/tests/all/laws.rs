//! What must hold whatever the answers are.

use psychometrics::{Ability, Grid, Item, Score};

const SLOPE: f64 = 0.85;

/// Difficulties from −2 to 2, in no order.
fn rasch(items: usize) -> Vec<Item> {
    (0..items).map(|index| Item::rasch(SLOPE, (index * 7 % 9) as f64 / 2.0 - 2.0)).collect()
}

/// Items of which no two are alike, some of them guessed.
fn mixed(items: usize) -> Vec<Item> {
    let item = |(index, item): (usize, Item)| Item {
        slope: 0.4 + (index * 5 % 7) as f64 * 0.3,
        lower: (index % 3) as f64 * 0.125,
        ..item
    };
    rasch(items).into_iter().enumerate().map(item).collect()
}

/// The answers to `items` as the bits of a number: 1 is right.
fn estimate(items: &[Item], pattern: u32) -> Ability {
    let right = (0..items.len()).map(|index| pattern >> index & 1 == 1);
    Ability::estimate(&Grid::usual(), items.iter().copied().zip(right))
}

#[test]
fn one_more_right_answer_always_raises_the_estimate() {
    for items in [rasch(9), mixed(9)] {
        let abilities: Vec<_> = (0..1 << 9).map(|pattern| estimate(&items, pattern)).collect();
        for pattern in 0..1_usize << 9 {
            for wrong in (0..9).filter(|index| pattern >> index & 1 == 0) {
                let (before, after) = (abilities[pattern], abilities[pattern | 1 << wrong]);
                assert!(after.theta > before.theta, "{pattern:b}, and then item {wrong} too");
            }
        }
    }
}

#[test]
fn with_one_slope_only_the_number_of_right_answers_counts() {
    let items = rasch(9);
    for pattern in 0..1_u32 << 9 {
        let (any, first) = (estimate(&items, pattern), (1 << pattern.count_ones()) - 1);
        let first = estimate(&items, first);
        assert!((any.theta - first.theta).abs() < 1e-12, "{pattern:b}");
        assert!((any.sd - first.sd).abs() < 1e-12, "{pattern:b}");
    }
}

#[test]
fn with_unlike_slopes_it_matters_which_answers_were_right() {
    let items = [Item::rasch(0.5, 0.0), Item::rasch(2.0, 0.0)];
    assert!(estimate(&items, 0b10).theta > estimate(&items, 0b01).theta + 0.3);
}

#[test]
fn every_further_answer_makes_a_provisional_estimate_surer() {
    let items = rasch(41);
    let estimate = |of: usize, right: usize| {
        let answers = (0..of).map(|index| index < right);
        Ability::estimate(&Grid::usual(), items.iter().copied().zip(answers))
    };
    for of in 0..40 {
        for right in 0..=of {
            let before = estimate(of, right).sd;
            assert!(estimate(of + 1, right).sd < before, "{right} of {of}, and then a wrong one");
            assert!(
                estimate(of + 1, right + 1).sd < before,
                "{right} of {of}, and then a right one"
            );
        }
    }
}

#[test]
fn the_range_contains_the_score_and_lies_from_0_to_100() {
    for (items, pool) in [(rasch(10), rasch(60)), (mixed(10), mixed(60)), (mixed(3), mixed(1))] {
        for pattern in 0..1 << items.len() {
            let score = Score::over(&pool, estimate(&items, pattern));
            let Score { percent, low, high } = score.unwrap();
            assert!(low <= percent && percent <= high && high <= 100, "{score:?}");
        }
    }
}

#[test]
fn more_right_answers_never_lower_the_score() {
    let (items, pool) = (rasch(18), rasch(60));
    let score = |right: u32| Score::over(&pool, estimate(&items, (1 << right) - 1)).unwrap();
    for right in 0..18 {
        let (before, after) = (score(right), score(right + 1));
        assert!(before.percent <= after.percent, "{before:?} {after:?}");
        assert!(before.low <= after.low && before.high <= after.high, "{before:?} {after:?}");
    }
}

#[test]
fn right_and_wrong_are_mirror_images_if_the_difficulties_are() {
    let items = [-1.0, 0.0, 1.0, 0.0, -1.0, 1.0].map(|difficulty| Item::rasch(SLOPE, difficulty));
    for right in 0..=6 {
        let (few, many) = (estimate(&items, (1 << right) - 1), (1 << (6 - right)) - 1);
        let many = estimate(&items, many);
        assert!((few.theta + many.theta).abs() < 1e-12);
        assert!((few.sd - many.sd).abs() < 1e-12);
    }
}
