//! What several offices find together.

use std::collections::BTreeMap;

use super::{
    ITEMS_FROM, Measured, Pair, calibrate, grid, islands,
    people::{People, weights},
};
use crate::{grid::Point, refused::Refused};

/// From how many offices on a pair is reckoned with: of two, each could subtract itself and read the other.
pub const OFFICES_FROM: usize = 3;
/// How many people of one office are to be expected in the rarest of a pair's four counts. An office does not tell a pair
/// of which a count is below [`CELL_FROM`](super::CELL_FROM), so where fewer are to be expected those pairs are told in
/// which chance filled the rare count, and difficulties move together.
pub const FULL_FROM: f64 = 15.0;
/// How often what is to be expected is reckoned anew.
const REFITS: usize = 4;

/// What was found of each item, in their order.
#[derive(Debug)]
pub struct Pooled {
    /// None of an item that too little is known of.
    pub measured: Vec<Option<Measured>>,
    /// Why items that are linked were not calibrated. Such as are not linked are not among them.
    pub refused: BTreeMap<usize, Refused>,
}

/// Adds up what offices counted, and calibrates what is linked, island by island. A pair that fewer than
/// [`OFFICES_FROM`] offices tell is left out, and so is that of an office which is too small for it ([`FULL_FROM`]). An
/// island that cannot be calibrated stops no other.
///
/// Refuses nothing but a grid that cannot be made.
pub fn pool(items: usize, offices: &[Vec<Pair>]) -> Result<Pooled, Refused> {
    let grid = grid()?;
    let mut pairs = summed(offices, |_| true);
    let mut pooled = Pooled { measured: vec![None; items], refused: BTreeMap::new() };
    fit(&mut pooled, &pairs);
    for _ in 0..REFITS {
        let is_full = |pair: &Pair| rarest(&pooled, pair, &grid).is_some_and(|is| is >= FULL_FROM);
        let full = summed(offices, is_full);
        if full == pairs {
            break;
        }
        pairs = full;
        fit(&mut pooled, &pairs);
    }
    Ok(pooled)
}

fn summed(offices: &[Vec<Pair>], counts: impl Fn(&Pair) -> bool) -> Vec<Pair> {
    let mut all: BTreeMap<(usize, usize), (Pair, usize)> = BTreeMap::new();
    for pair in offices.iter().flatten().filter(|pair| counts(pair)) {
        let pair = if pair.items.0 > pair.items.1 { pair.turned() } else { *pair };
        let none = Pair { both: 0, first: 0, second: 0, neither: 0, ..pair };
        let (sum, offices) = all.entry(pair.items).or_insert((none, 0));
        sum.both += pair.both;
        sum.first += pair.first;
        sum.second += pair.second;
        sum.neither += pair.neither;
        *offices += 1;
    }
    let told = all.into_values().filter(|(_, offices)| *offices >= OFFICES_FROM);
    told.map(|(sum, _)| sum).collect()
}

fn fit(pooled: &mut Pooled, pairs: &[Pair]) {
    let items = pooled.measured.len();
    pooled.measured = vec![None; items];
    for island in islands(items, pairs).iter().filter(|island| island.len() >= ITEMS_FROM) {
        let at = |item: usize| island.binary_search(&item).ok();
        let own = pairs.iter().filter_map(|pair| {
            Some(Pair { items: (at(pair.items.0)?, at(pair.items.1)?), ..*pair })
        });
        match calibrate(island.len(), &own.collect::<Vec<_>>()) {
            Ok(found) => {
                for (item, found) in island.iter().zip(found) {
                    pooled.measured[*item] = Some(found);
                    pooled.refused.remove(item);
                }
            }
            Err(why) => {
                pooled.refused.extend(island.iter().map(|item| (*item, why.clone())));
            }
        }
    }
}

/// Returns how many of those who met both are to be expected in the rarest of the four counts.
fn rarest(pooled: &Pooled, pair: &Pair, grid: &[Point]) -> Option<f64> {
    let of = |item: usize| pooled.measured.get(item).copied().flatten();
    let (one, other) = (of(pair.items.0)?, of(pair.items.1)?);
    let curve = |item: Measured| {
        let people = People { slope: item.slope, shift: 0.0 };
        people.curve(item.slope * item.difficulty, grid)
    };
    let (mut both, mut first, mut second) = (0.0, 0.0, 0.0);
    for ((p, q), share) in curve(one).iter().zip(curve(other)).zip(weights(grid)) {
        both += share * p * q;
        first += share * p * (1.0 - q);
        second += share * (1.0 - p) * q;
    }
    let rarest = [first, second, 1.0 - both - first - second].into_iter().fold(both, f64::min);
    Some(rarest * pair.people() as f64)
}
