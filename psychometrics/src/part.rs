//! What a few items say about one part of a form.

use crate::{ability::Ability, models::Item};

/// From how many items on a part of a form may have a number of its own. With fewer, its range
/// would be so wide that the number only misleads: it has a [`Standing`] instead.
pub const NUMBER_FROM: usize = 10;

/// How someone did in one part of a form, next to what their whole form lets expect. It compares a
/// person with nobody but themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    Stronger,
    AsExpected,
    Weaker,
}

impl Standing {
    /// Compares how many answers of the part are right with how many were to be expected of the
    /// ability that the whole form showed: ΣP, of which one standard deviation is √ΣPQ. What is
    /// within one is as expected.
    ///
    /// An item without a counted answer must be given as wrong. A part without items is as
    /// expected.
    pub fn of(part: impl IntoIterator<Item = (Item, bool)>, overall: Ability) -> Self {
        let (mut surplus, mut variance) = (0.0, 0.0);
        for (item, right) in part {
            let p = item.probability(overall.theta);
            surplus += f64::from(u8::from(right)) - p;
            variance += p * (1.0 - p);
        }
        let deviation = variance.sqrt();
        if surplus > deviation {
            Self::Stronger
        } else if surplus < -deviation {
            Self::Weaker
        } else {
            Self::AsExpected
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MIDDLING: Ability = Ability { theta: 0.0, sd: 0.5 };

    /// Of so many even chances, so many taken.
    fn standing(right: usize, of: usize) -> Standing {
        let answers = (0..of).map(|index| (Item::rasch(0.85, 0.0), index < right));
        Standing::of(answers, MIDDLING)
    }

    #[test]
    fn a_count_within_one_deviation_is_as_expected() {
        // 9 even chances: 4.5 ± 1.5.
        assert_eq!([3, 4, 5, 6].map(|right| standing(right, 9)), [Standing::AsExpected; 4]);
        assert_eq!([0, 1, 2].map(|right| standing(right, 9)), [Standing::Weaker; 3]);
        assert_eq!([7, 8, 9].map(|right| standing(right, 9)), [Standing::Stronger; 3]);
    }

    #[test]
    fn a_count_of_exactly_one_deviation_more_is_as_expected() {
        // 4 even chances: 2 ± 1.
        assert_eq!(standing(3, 4), Standing::AsExpected);
        assert_eq!(standing(1, 4), Standing::AsExpected);
        assert_eq!(standing(4, 4), Standing::Stronger);
    }

    #[test]
    fn what_is_expected_depends_on_the_ability_that_the_whole_form_showed() {
        let half = [true, true, false, false].map(|right| (Item::rasch(0.85, 0.0), right));
        assert_eq!(Standing::of(half, Ability { theta: 2.5, sd: 0.5 }), Standing::Weaker);
        assert_eq!(Standing::of(half, MIDDLING), Standing::AsExpected);
        assert_eq!(Standing::of(half, Ability { theta: -2.5, sd: 0.5 }), Standing::Stronger);
    }

    #[test]
    fn what_is_expected_depends_on_how_hard_the_part_is() {
        let easy = [true; 5].map(|right| (Item::rasch(0.85, -1.0), right));
        let hard = [true; 5].map(|right| (Item::rasch(0.85, 1.0), right));
        let able = Ability { theta: 1.5, sd: 0.5 };
        assert_eq!(Standing::of(easy, able), Standing::AsExpected);
        assert_eq!(Standing::of(hard, able), Standing::Stronger);
    }

    #[test]
    fn a_part_without_items_is_as_expected() {
        assert_eq!(standing(0, 0), Standing::AsExpected);
    }
}
