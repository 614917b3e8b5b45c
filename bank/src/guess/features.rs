//! What a logit sees of alternatives. Each is counted against the others beside it, so that only
//! differences tell.

use rust_decimal::Decimal;

use super::{
    formulas::FORMULAS,
    looks::{Look, Scene, ranks},
};

pub(super) type Row = Vec<f64>;

/// How many features a choice has.
pub(super) const OF_CHOICE: usize = 18;
/// How many features an offer for a row has.
pub(super) const OF_OFFER: usize = 12;
/// One for each formula.
pub(super) const OF_NUMBER: usize = FORMULAS.len();

/// Returns what is seen of each choice.
pub(super) fn choices(scene: &Scene) -> Vec<Row> {
    let looks = &scene.choices;
    let alike = |look: &Look| looks.iter().map(|other| look.shared(other)).sum();
    let mut columns = vec![
        apart(looks.iter().map(|look| look.letters)),
        apart(looks.iter().map(|look| look.reasons)),
        apart(looks.iter().map(|look| look.hedges)),
        apart(looks.iter().map(|look| look.absolutes)),
        apart(looks.iter().map(|look| look.careful)),
        apart(looks.iter().map(|look| look.shared(&scene.stem))),
        apart(looks.iter().map(alike)),
        apart(looks.iter().map(|look| look.words.len() as f64)),
        edge(looks, |look| look.letters, true),
        edge(looks, |look| look.letters, false),
    ];
    columns.extend(numbers(scene));
    transposed(&columns, looks.len())
}

/// Returns what is seen of the numbers of choices: nothing, if not all have one.
fn numbers(scene: &Scene) -> Vec<Row> {
    let (count, mut columns) = (scene.choices.len(), vec![]);
    let ranks = ranks(&scene.choices);
    let last = count.saturating_sub(1).max(1) as f64;
    let by_rank = |of: &dyn Fn(f64) -> f64| -> Row {
        let ranks = ranks.clone().unwrap_or_else(|| vec![last / 2.0; count]);
        apart(ranks.into_iter().map(|rank| of(rank / last)))
    };
    columns.push(by_rank(&|rank| rank));
    columns.push(by_rank(&|rank| (rank - 0.5).abs()));
    columns.push(by_rank(&|rank| f64::from(rank == 1.0)));
    columns.push(by_rank(&|rank| f64::from(rank == 0.0)));
    let is_round = |look: &Look| look.value.map_or(0.0, |value| f64::from(round(value)));
    columns.push(apart(scene.choices.iter().map(is_round)));
    let made: Vec<_> = FORMULAS.iter().map(|formula| formula.value(&scene.numbers)).collect();
    for range in [0..5, 5..13, 13..15] {
        let made = &made[range];
        let is_made = |look: &Look| {
            f64::from(look.value.is_some_and(|value| made.contains(&Some(value.normalize()))))
        };
        columns.push(apart(scene.choices.iter().map(is_made)));
    }
    columns
}

/// How many zeros or places make a number look made up.
fn round(value: Decimal) -> u8 {
    let value = value.normalize();
    u8::from(value.is_integer())
        + u8::from((value / Decimal::TEN).is_integer())
        + u8::from((value / Decimal::ONE_HUNDRED).is_integer())
}

/// Returns what is seen of each offer for one row.
pub(super) fn offers(scene: &Scene, row: &Look) -> Vec<Row> {
    let looks = &scene.offers;
    let count = looks.len();
    let ranked = |all: &[Look], look: &Look| {
        let below = all.iter().filter(|other| other.letters < look.letters).count();
        below as f64 / all.len().max(1) as f64
    };
    let length = ranked(&scene.choices, row);
    let has_values = ranks(&scene.choices).is_some() && ranks(looks).is_some();
    let rank_of = |all: &[Look], look: &Look| {
        let below = all.iter().filter(|other| other.value < look.value).count();
        below as f64 / all.len().max(1) as f64
    };
    let place = |place: usize| place as f64 / count.saturating_sub(1).max(1) as f64;
    let places = || (0..count).map(place);
    let mean = scene.choices.iter().map(|look| look.letters).sum::<f64>()
        / scene.choices.len().max(1) as f64;
    let long = (row.letters / mean.max(1.0)) - 1.0;
    let columns = [
        apart(looks.iter().map(|look| row.shared(look))),
        apart(looks.iter().map(|look| -(ranked(looks, look) - length).abs())),
        apart(looks.iter().map(|look| {
            if has_values {
                -(rank_of(looks, look) - rank_of(&scene.choices, row)).abs()
            } else {
                0.0
            }
        })),
        apart(places()),
        apart(places().map(|place| (place - 0.5).abs())),
        apart(places().map(|place| place * long)),
        apart(places().map(|place| place * row.hedges)),
        apart(places().map(|place| place * row.absolutes)),
        apart(places().map(|place| place * row.reasons)),
        apart(places().map(|place| place * row.careful)),
        apart(places().map(|place| place * row.shared(&scene.stem))),
        apart(looks.iter().map(|look| look.letters)),
    ];
    transposed(&columns, count)
}

/// Returns the numbers that can be made of those in the stem, each once, and by which formulas.
pub(super) fn made(scene: &Scene) -> Vec<(Decimal, Row)> {
    let mut made: Vec<(Decimal, Row)> = vec![];
    for (at, formula) in FORMULAS.iter().enumerate() {
        let Some(value) = formula.value(&scene.numbers) else { continue };
        let known = made.iter().position(|(other, _)| *other == value);
        let known = known.unwrap_or_else(|| {
            made.push((value, vec![0.0; OF_NUMBER]));
            made.len() - 1
        });
        made[known].1[at] = 1.0;
    }
    made
}

/// Returns how far each is from their mean, in standard deviations; of those that are all alike, nothing.
fn apart(values: impl Iterator<Item = f64>) -> Row {
    let values: Vec<_> = values.collect();
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    let spread = (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count).sqrt();
    let scale = if spread < 1e-9 { 0.0 } else { 1.0 / spread };
    values.into_iter().map(|value| (value - mean) * scale).collect()
}

/// Returns 1 for the one that is largest (or smallest) alone.
fn edge(looks: &[Look], of: impl Fn(&Look) -> f64, is_largest: bool) -> Row {
    let sign = if is_largest { 1.0 } else { -1.0 };
    let top = looks.iter().map(|look| sign * of(look)).fold(f64::MIN, f64::max);
    let is_top = |look: &Look| sign * of(look) >= top;
    let is_alone = looks.iter().filter(|look| is_top(look)).count() == 1;
    looks.iter().map(|look| f64::from(is_alone && is_top(look))).collect()
}

fn transposed(columns: &[Row], count: usize) -> Vec<Row> {
    (0..count).map(|row| columns.iter().map(|column| column[row]).collect()).collect()
}
