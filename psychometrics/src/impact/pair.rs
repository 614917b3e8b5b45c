//! Two groups, and how many of each were taken.

use statrs::function::factorial::ln_binomial;

use crate::{
    normal::beyond,
    refused::{Refused, at_least},
};

/// How many of two groups were taken, and of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Pair {
    taken: (u64, u64),
    of: (u64, u64),
}

/// One person more or less is what a flip-flop looks at.
pub const FLIP: u64 = 1;

/// How many people a group may have: Fisher's p goes through every table that there can be.
pub const MOST_PEOPLE: u64 = 10_000_000;

/// The four-fifths line (29 CFR 1607.4(D)).
const FOUR_FIFTHS: f64 = 0.8;

/// What the ratio of the rates may be read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// The lower rate is below four fifths of the higher, and stays so on the same side if one
    /// person of the one group had been taken in place of one of the other.
    BelowFourFifths,
    /// It is not, and stays so if one person had been exchanged either way.
    NotBelow,
    /// One person changes it: it is inconclusive.
    OnePersonChangesIt,
}

impl Pair {
    /// Refuses an empty group, one of more than [`MOST_PEOPLE`], and more taken than there were.
    pub fn new(first: (u64, u64), second: (u64, u64)) -> Result<Self, Refused> {
        for (taken, of) in [first, second] {
            at_least("people of a group", 1, of as usize)?;
            if of > MOST_PEOPLE {
                let (most, have) = (MOST_PEOPLE as usize, of as usize);
                return Err(Refused::TooMany { what: "people of a group", most, have });
            }
            if taken > of {
                let (what, must) = ("people taken", "at most as many as there were");
                return Err(Refused::OutOfRange { what, must, is: taken as f64 });
            }
        }
        Ok(Self { taken: (first.0, second.0), of: (first.1, second.1) })
    }

    /// Returns both selection rates.
    pub fn rates(&self) -> (f64, f64) {
        let rate = |taken: u64, of: u64| taken as f64 / of as f64;
        (rate(self.taken.0, self.of.0), rate(self.taken.1, self.of.1))
    }

    /// Returns the lower rate as a share of the higher. None if nobody was taken.
    pub fn ratio(&self) -> Option<f64> {
        let (first, second) = self.rates();
        let higher = first.max(second);
        (higher > 0.0).then(|| first.min(second) / higher)
    }

    /// Returns z of the difference of the rates, with one rate for both below the root. None if
    /// all were taken, or nobody.
    pub fn z(&self) -> Option<f64> {
        let (first, second) = self.rates();
        let all = (self.of.0 + self.of.1) as f64;
        let rate = (self.taken.0 + self.taken.1) as f64 / all;
        let variance = rate * (1.0 - rate) * (1.0 / self.of.0 as f64 + 1.0 / self.of.1 as f64);
        (variance > 0.0).then(|| (first - second) / variance.sqrt())
    }

    /// Returns how likely a z so far out on either side is by chance.
    pub fn z_p(&self) -> Option<f64> {
        self.z().map(beyond)
    }

    /// Returns whether z may be read: 30 people, and 5 expected in each of the four cells. Else
    /// take [`Pair::fisher_p`].
    pub fn is_large(&self) -> bool {
        let all = (self.of.0 + self.of.1) as f64;
        let taken = (self.taken.0 + self.taken.1) as f64;
        let cells =
            [self.of.0, self.of.1].map(|of| [taken, all - taken].map(|n| of as f64 * n / all));
        all >= 30.0 && cells.as_flattened().iter().all(|&cell| cell >= 5.0)
    }

    /// Returns Fisher's exact p on two sides: all tables at most as likely as this one, with the
    /// room of 1e-7 that R and scipy give to equal ones.
    pub fn fisher_p(&self) -> f64 {
        self.fisher(1.0)
    }

    /// Returns Fisher's p with half of this table's own chance, which is less timid with few
    /// people (Lancaster 1961).
    pub fn mid_p(&self) -> f64 {
        self.fisher(0.5)
    }

    fn fisher(&self, own_counts: f64) -> f64 {
        let taken = self.taken.0 + self.taken.1;
        let ln_all = ln_binomial(self.of.0 + self.of.1, taken);
        let chance = |first: u64| {
            (ln_binomial(self.of.0, first) + ln_binomial(self.of.1, taken - first) - ln_all).exp()
        };
        let own = chance(self.taken.0);
        let possible = taken.saturating_sub(self.of.1)..=taken.min(self.of.0);
        let likely: f64 = possible.map(chance).filter(|&p| p <= own * (1.0 + 1e-7)).sum();
        (likely - (1.0 - own_counts) * own).clamp(0.0, 1.0)
    }

    /// Returns how many more of the group with the lower rate would have to be taken for the
    /// higher rate: the shortfall, in people.
    pub fn shortfall(&self) -> f64 {
        let (first, second) = self.rates();
        let (taken, of) =
            if first < second { (self.taken.0, self.of.0) } else { (self.taken.1, self.of.1) };
        of as f64 * first.max(second) - taken as f64
    }

    /// Returns Cohen's h: 2 asin √p₁ − 2 asin √p₂.
    pub fn effect(&self) -> f64 {
        let (first, second) = self.rates();
        2.0 * (first.sqrt().asin() - second.sqrt().asin())
    }

    /// Reads the ratio with one person moved either way (UGESP Questions 20 and 21): one taken of
    /// the lower group in place of one of the higher, and the other way.
    ///
    /// None if nobody was taken.
    pub fn reading(&self) -> Option<Reading> {
        let here = self.ratio()? < FOUR_FIFTHS;
        let is_first_lower = self.rates().0 < self.rates().1;
        let stays = [true, false].into_iter().all(|to_first| {
            let Some(other) = self.with_one_moved(to_first) else { return true };
            let is_turned = other.ratio().is_some_and(|ratio| ratio < 1.0)
                && (other.rates().0 < other.rates().1) != is_first_lower;
            other.ratio().is_none_or(|ratio| (ratio < FOUR_FIFTHS) == here) && !(here && is_turned)
        });
        Some(match (stays, here) {
            (false, _) => Reading::OnePersonChangesIt,
            (true, true) => Reading::BelowFourFifths,
            (true, false) => Reading::NotBelow,
        })
    }

    /// The same hiring with one person of the one group taken in place of one of the other.
    fn with_one_moved(&self, to_first: bool) -> Option<Self> {
        let (more, less) =
            if to_first { (self.taken.0, self.taken.1) } else { (self.taken.1, self.taken.0) };
        let of = if to_first { self.of.0 } else { self.of.1 };
        let (more, less) = ((more < of).then_some(more + FLIP)?, less.checked_sub(FLIP)?);
        let taken = if to_first { (more, less) } else { (less, more) };
        Some(Self { taken, ..*self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(first: (u64, u64), second: (u64, u64)) -> Pair {
        Pair::new(first, second).unwrap()
    }

    #[test]
    fn the_example_of_the_guidelines_is_half_and_stays_below() {
        let example = pair((48, 80), (12, 40));
        assert_eq!((example.rates(), example.ratio()), ((0.6, 0.3), Some(0.5)));
        assert_eq!(example.reading(), Some(Reading::BelowFourFifths));
        assert_eq!(example.shortfall(), 12.0);
        assert!(example.is_large());
    }

    #[test]
    fn one_person_can_change_a_small_table() {
        assert_eq!(pair((3, 4), (1, 5)).reading(), Some(Reading::OnePersonChangesIt));
    }

    #[test]
    fn where_nobody_was_taken_there_is_no_ratio() {
        let nobody = pair((0, 10), (0, 5));
        assert_eq!((nobody.ratio(), nobody.z(), nobody.reading()), (None, None, None));
        assert_eq!(nobody.fisher_p(), 1.0);
    }

    #[test]
    fn empty_groups_and_impossible_counts_are_refused() {
        assert!(Pair::new((0, 0), (1, 2)).is_err());
        assert!(Pair::new((3, 2), (1, 2)).is_err());
    }

    #[test]
    fn more_people_than_can_be_reckoned_with_are_refused_and_as_many_as_can_are_not() {
        let most = Pair::new((MOST_PEOPLE / 2, MOST_PEOPLE), (1, 2)).unwrap();
        assert!((most.fisher_p() - 1.0).abs() < 1e-6);
        let told = Pair::new((1, MOST_PEOPLE + 1), (1, 2)).unwrap_err().to_string();
        assert_eq!(told, "people of a group: at most 10000000 can be used, there are 10000001");
        assert!(Pair::new((1, 2), (u64::MAX, u64::MAX)).is_err());
    }

    #[test]
    fn half_of_its_own_chance_makes_a_p_smaller() {
        let table = pair((5, 6), (2, 6));
        assert!(table.mid_p() < table.fisher_p());
    }
}
