//! What an employer reads.

use crate::{ability::Ability, models::Item};

/// How much of the whole pool someone would get right, in whole percent from 0 to 100. Nine times
/// in ten the truth lies from `low` to `high`.
///
/// `low <= percent <= high` always. The range is not even around the score: it is tighter on the
/// side of the nearer end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    pub percent: u8,
    pub low: u8,
    pub high: u8,
}

/// How many standard deviations leave out 1 person in 10, half of them on each side.
const RANGE_Z: f64 = 1.645;

impl Score {
    /// Expects from someone of this ability what they would get right if they were asked the whole
    /// pool: 100 · mean P, and the same 1.645 standard deviations below and above (the test
    /// characteristic curve of Lord 1980).
    ///
    /// None over an empty pool, of which nothing can be got right.
    pub fn over(pool: &[Item], ability: Ability) -> Option<Self> {
        if pool.is_empty() {
            return None;
        }
        let doubt = RANGE_Z * ability.sd;
        Some(Self {
            percent: percent(pool, ability.theta),
            low: percent(pool, ability.theta - doubt),
            high: percent(pool, ability.theta + doubt),
        })
    }
}

/// The expected percent right at an ability, rounded.
fn percent(pool: &[Item], theta: f64) -> u8 {
    let right: f64 = pool.iter().map(|item| item.probability(theta)).sum();
    (100.0 * right / pool.len() as f64).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_is_the_mean_chance_over_the_pool() {
        let even = Item::rasch(1.0, 0.0);
        let guessed = Item { slope: 1.0, difficulty: 0.0, lower: 0.5 };
        let sure = Ability { theta: 0.0, sd: 0.0 };
        let expected = Score { percent: 63, low: 63, high: 63 };
        assert_eq!(Score::over(&[even, guessed], sure), Some(expected));
    }

    #[test]
    fn the_range_leans_away_from_the_nearer_end() {
        let able = Ability { theta: 2.0, sd: 0.5 };
        let expected = Score { percent: 88, low: 76, high: 94 };
        assert_eq!(Score::over(&[Item::rasch(1.0, 0.0)], able), Some(expected));
    }

    #[test]
    fn an_empty_pool_has_no_score() {
        assert_eq!(Score::over(&[], Ability { theta: 0.0, sd: 1.0 }), None);
    }

    #[test]
    fn a_score_stays_from_0_to_100_at_any_ability() {
        let pool = [Item::rasch(0.85, 0.0)];
        let lost = Ability { theta: 0.0, sd: 1e9 };
        assert_eq!(Score::over(&pool, lost), Some(Score { percent: 50, low: 0, high: 100 }));
    }
}
