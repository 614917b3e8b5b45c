//! Difficulties from counts of pairs: how many people got both of two items right, one of them, or neither. Offices
//! can add such counts up without showing anybody's answers to each other.
//!
//! Of two items of which somebody got exactly one right, which one it was says nothing of the person (Rasch 1960), so
//! the differences of difficulties follow from the pairs alone (Choppin 1968; Zwinderman 1995). How widely people are
//! spread, and where their middle lies, follows from the two other counts: people are N(0, 1), as in
//! [`calibration`](crate::calibration), and the common slope is what makes as many get both right as did.

mod conditional;
mod errors;
mod fit;
mod people;
mod pool;

pub use pool::{FULL_FROM, OFFICES_FROM, Pooled, pool};

use crate::{
    grid::{Grid, Point},
    person_fit::ItemFit,
    refused::{Refused, at_least},
};

/// The smallest count that is told, or reckoned with: fewer would be people.
pub const CELL_FROM: u64 = 10;
/// With fewer items nothing tells a slope from a difficulty.
pub const ITEMS_FROM: usize = 3;
/// A matrix of all of them is solved.
pub const MOST_ITEMS: usize = 1_000;
/// A count above this is no count of people.
pub const MOST_PEOPLE: u64 = 1_000_000_000;
/// A difficulty is settled when its error is no larger.
pub const SETTLED_AT: f64 = 0.25;
/// From which to which multiple of the common slope an item's own is usual. Where all slopes are low the mean squares
/// pass an item that measures nothing.
const USUAL_SLOPE: std::ops::RangeInclusive<f64> = 0.5..=2.0;

/// How those did who met two items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Counted from 0.
    pub items: (usize, usize),
    /// Got both right.
    pub both: u64,
    /// Got the first right, and the second wrong.
    pub first: u64,
    /// Got the second right, and the first wrong.
    pub second: u64,
    pub neither: u64,
}

impl Pair {
    /// Returns its four counts.
    pub const fn cells(&self) -> [u64; 4] {
        [self.both, self.first, self.second, self.neither]
    }

    /// Returns how many people met both.
    pub fn people(&self) -> u64 {
        self.cells().iter().sum()
    }

    /// The same pair with its items the other way round.
    pub const fn turned(self) -> Self {
        let Self { items: (one, other), both, first, second, neither } = self;
        Self { items: (other, one), both, first: second, second: first, neither }
    }

    fn other_than(&self, item: usize) -> Option<usize> {
        match self.items {
            (one, other) if one == item => Some(other),
            (one, other) if other == item => Some(one),
            _ => None,
        }
    }
}

/// One item, found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// a, of all items together.
    pub slope: f64,
    /// b, where people are N(0, 1).
    pub difficulty: f64,
    /// Of the difficulty.
    pub error: f64,
    /// At least so many people met it: as many as the pair of its that most people met.
    pub people: u64,
    /// What infit and outfit would be, were everybody's ability known.
    pub fit: ItemFit,
    /// The slope of this item alone.
    pub own_slope: f64,
}

impl Measured {
    /// Returns whether scores may be made with it: an error of at most [`SETTLED_AT`], a usual fit, and an own slope of
    /// half to twice the common one.
    pub fn is_settled(&self) -> bool {
        self.error <= SETTLED_AT && self.fit.is_usual() && self.goes_along()
    }

    /// Returns whether it tells able people from others about as well as the rest does.
    pub fn goes_along(&self) -> bool {
        USUAL_SLOPE.contains(&(self.own_slope / self.slope))
    }

    /// As it is written down, in thousandths: who judges it there and who judges it here must not differ.
    #[must_use]
    pub fn rounded(self) -> Self {
        let thousandths = |number: f64| (number * 1_000.0).round() / 1_000.0;
        Self {
            slope: thousandths(self.slope),
            difficulty: thousandths(self.difficulty),
            error: thousandths(self.error),
            people: self.people,
            fit: ItemFit {
                infit: thousandths(self.fit.infit),
                outfit: thousandths(self.fit.outfit),
            },
            own_slope: thousandths(self.own_slope),
        }
    }
}

/// Finds the items' difficulties, their common slope, and how far each item goes with it.
///
/// Refuses fewer than [`ITEMS_FROM`] items and more than [`MOST_ITEMS`], pairs of items that there are not, of an item with itself
/// and such as stand there twice, counts below [`CELL_FROM`] and above [`MOST_PEOPLE`], items that no chain of pairs leads to from the others
/// (calibrate [islands](islands) apart), and people who do not differ.
pub fn calibrate(items: usize, pairs: &[Pair]) -> Result<Vec<Measured>, Refused> {
    sound(items, pairs)?;
    let grid = grid()?;
    let apart = conditional::differences(items, pairs)?;
    let people = people::of(items, pairs, &apart.values, &grid)?;
    let errors = errors::of(pairs, &apart, &people, &grid)?;
    let one = |item: usize| {
        let (fit, own_slope) = fit::of(item, pairs, &apart.values, &people, &grid)?;
        Ok(Measured {
            slope: people.slope,
            difficulty: people.difficulty(apart.values[item]),
            error: errors[item],
            people: met(item, pairs),
            fit,
            own_slope,
        })
    };
    (0..items).map(one).collect()
}

/// Returns which items are linked by pairs, the larger groups first: only what is linked can be compared.
///
/// Pairs of items that there are not link nothing.
pub fn islands(items: usize, pairs: &[Pair]) -> Vec<Vec<usize>> {
    let mut of: Vec<usize> = (0..items).collect();
    for pair in pairs {
        let (Some(&one), Some(&other)) = (of.get(pair.items.0), of.get(pair.items.1)) else {
            continue;
        };
        of.iter_mut().filter(|island| **island == other).for_each(|island| *island = one);
    }
    let mut islands: Vec<Vec<usize>> = vec![vec![]; items];
    of.into_iter().enumerate().for_each(|(item, island)| islands[island].push(item));
    islands.retain(|island| !island.is_empty());
    islands.sort_by_key(|island| std::cmp::Reverse(island.len()));
    islands
}

fn grid() -> Result<Vec<Point>, Refused> {
    let grid = Grid::equal(41, -5.0, 5.0);
    let none = Refused::NotConverged { iterations: 0, why: "no place to begin" };
    Ok(grid.ok_or(none)?.points().to_vec())
}

fn met(item: usize, pairs: &[Pair]) -> u64 {
    let own = pairs.iter().filter(|pair| pair.other_than(item).is_some());
    own.map(Pair::people).max().unwrap_or_default()
}

fn sound(items: usize, pairs: &[Pair]) -> Result<(), Refused> {
    at_least("items of a calibration", ITEMS_FROM, items)?;
    if items > MOST_ITEMS {
        return Err(Refused::TooMany {
            what: "items of a calibration",
            most: MOST_ITEMS,
            have: items,
        });
    }
    let mut seen = std::collections::BTreeSet::new();
    for pair in pairs {
        let (one, other) = pair.items;
        let last = one.max(other);
        if last >= items {
            let must = "one of the items, counted from 0";
            return Err(Refused::OutOfRange { what: "an item of a pair", must, is: last as f64 });
        }
        if one == other || !seen.insert((one.min(other), last)) {
            let must = "of two different items, and there once";
            return Err(Refused::OutOfRange { what: "a pair", must, is: one as f64 });
        }
        let cells = pair.cells();
        if let Some(odd) = cells.iter().find(|cell| !(CELL_FROM..=MOST_PEOPLE).contains(cell)) {
            let must = "from 10 to 1,000,000,000";
            return Err(Refused::OutOfRange { what: "a count of a pair", must, is: *odd as f64 });
        }
    }
    let linked = islands(items, pairs).first().map_or(0, Vec::len);
    at_least("items that pairs link", items, linked)
}
