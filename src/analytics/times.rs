//! How long something took people: the middle one, and between which times the middle half lies.

/// From how many people on there is a middle. Of fewer, one alone would move it too far.
pub const TIMES_FROM: u64 = 5;

/// How long it took, of those for whom it is over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times {
    pub people: u64,
    /// Nothing if they are too few.
    pub middle: Option<Middle>,
}

/// In whole hours: a quarter took no longer than `lower`, half no longer than `median`, three quarters no
/// longer than `upper`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Middle {
    pub lower: i32,
    pub median: i32,
    pub upper: i32,
}

impl Times {
    /// Makes it of how many people took how many hours.
    ///
    /// A quantile is the least time within which at least that share was through, which is type 1 of
    /// Hyndman & Fan (1996): always a time that somebody took.
    pub fn of(counted: impl IntoIterator<Item = (i32, u64)>) -> Self {
        let mut counted: Vec<_> = counted.into_iter().collect();
        counted.sort_unstable();
        let people = counted.iter().map(|(_, people)| people).sum();
        let middle = || {
            Some(Middle {
                lower: within(&counted, people, 1)?,
                median: within(&counted, people, 2)?,
                upper: within(&counted, people, 3)?,
            })
        };
        Self { people, middle: if people >= TIMES_FROM { middle() } else { None } }
    }
}

fn within(counted: &[(i32, u64)], people: u64, quarters: u64) -> Option<i32> {
    let mut through = 0;
    let is_enough = |(_, people_then): &&(i32, u64)| {
        through += people_then;
        4 * through >= quarters * people
    };
    counted.iter().find(is_enough).map(|(hours, _)| *hours)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn four_people_are_too_few_for_a_middle() {
        assert_eq!(Times::of([(3, 4)]), Times { people: 4, middle: None });
        assert_eq!(Times::of([]), Times::default());
    }

    #[test]
    fn the_middle_is_a_time_that_somebody_took() {
        let times = Times::of([(10, 1), (2, 2), (7, 1), (90, 1)]);
        assert_eq!(times.middle, Some(Middle { lower: 2, median: 7, upper: 10 }));
    }

    proptest! {
        #[test]
        fn the_quarters_are_in_order_and_the_order_of_counting_does_not_matter(
            mut counted in prop::collection::vec((0..500, 1..20_u64), 1..30)
        ) {
            let times = Times::of(counted.clone());
            counted.reverse();
            prop_assert_eq!(&times, &Times::of(counted));
            if let Some(Middle { lower, median, upper }) = times.middle {
                prop_assert!(lower <= median && median <= upper);
            }
        }
    }
}
