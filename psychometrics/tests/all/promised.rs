//! The numbers that the design and the help pages promise. If one of these moves, scores that
//! people have been told move too.

use psychometrics::{Ability, Grid, Item, Score};

/// An uncalibrated pool: entry, working, advanced, working, and again.
fn provisional(items: usize) -> Vec<Item> {
    let difficulties = [-1.0, 0.0, 1.0, 0.0].into_iter().cycle();
    difficulties.take(items).map(|difficulty| Item::rasch(0.85, difficulty)).collect()
}

/// Someone who got so many of so many right.
fn ability(right: usize, of: usize) -> Ability {
    let answers = (0..of).map(|index| index < right);
    Ability::estimate(&Grid::usual(), provisional(of).into_iter().zip(answers))
}

fn score(right: usize, of: usize) -> (u8, u8, u8) {
    let score = Score::over(&provisional(60), ability(right, of));
    score.map(|Score { percent, low, high }| (percent, low, high)).unwrap_or_default()
}

#[test]
fn thirteen_of_18_is_66_from_50_to_80() {
    assert_eq!(score(13, 18), (66, 50, 80));
}

#[test]
fn nine_of_18_is_49_from_33_to_65() {
    assert_eq!(score(9, 18), (49, 33, 65));
}

#[test]
fn none_of_18_is_14_from_6_to_27() {
    assert_eq!(score(0, 18), (14, 6, 27));
}

#[test]
fn five_right_and_13_empty_is_32_from_19_to_49() {
    assert_eq!(score(5, 18), (32, 19, 49));
}

#[test]
fn nine_of_10_is_74_from_54_to_87() {
    assert_eq!(score(9, 10), (74, 54, 87));
}

#[test]
fn the_reliability_of_13_of_18_is_72_hundredths() {
    assert_eq!((100.0 * ability(13, 18).reliability()).round(), 72.0);
}

/// How common each number of right answers is among people of one ability, by adding one item
/// after another (Lord & Wingersky 1984).
fn counts(items: &[Item], theta: f64) -> Vec<f64> {
    items.iter().fold(vec![1.0], |counts, item| {
        let p = item.probability(theta);
        let mut more = vec![0.0; counts.len() + 1];
        for (right, share) in counts.iter().enumerate() {
            more[right] += share * (1.0 - p);
            more[right + 1] += share * p;
        }
        more
    })
}

/// Half the width of the range and the reliability, as the people at large get them on average.
fn average(items: usize) -> (f64, f64) {
    let (form, mut width, mut reliability, mut people) = (provisional(items), 0.0, 0.0, 0.0);
    let results: Vec<_> = (0..=items)
        .map(|right| {
            let (_, low, high) = score(right, items);
            (f64::from(high - low) / 2.0, ability(right, items).reliability())
        })
        .collect();
    for step in -60..=60 {
        let theta = f64::from(step) / 10.0;
        let common = (-theta * theta / 2.0).exp();
        for (share, result) in counts(&form, theta).into_iter().zip(&results) {
            width += common * share * result.0;
            reliability += common * share * result.1;
            people += common * share;
        }
    }
    (width / people, reliability / people)
}

#[test]
fn longer_forms_are_as_much_surer_as_we_say() {
    for (items, promised_width, promised_reliability) in
        [(10, 18.0, 0.59), (20, 14.0, 0.74), (35, 11.0, 0.83)]
    {
        let (width, reliability) = average(items);
        assert!((width - promised_width).abs() < 0.6, "{items} items: ±{width}");
        assert!((reliability - promised_reliability).abs() < 0.006, "{items}: {reliability}");
    }
}
