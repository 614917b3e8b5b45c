//! Whether two scores tell who is better.

use psychometrics::Ability;

use crate::{assessments::AssessmentId, invitations::Outcome};

crate::words! {
    /// How two scores compare.
    pub enum Comparison {
        /// The difference may be chance: it says nothing about who is better.
        NotDistinguishable = "not_distinguishable",
        Higher = "higher",
        Lower = "lower",
    }
}

/// What was measured of somebody, by which test and which rules.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    pub assessment: AssessmentId,
    pub scoring: i32,
    pub ability: Ability,
}

impl Measured {
    /// Reads what is told of a sitting; nothing if its numbers cannot be read.
    pub fn of(assessment: AssessmentId, outcome: &Outcome) -> Option<Self> {
        let (theta, sd) = (outcome.theta.parse().ok()?, outcome.sd.parse().ok()?);
        Some(Self { assessment, scoring: outcome.scoring, ability: Ability { theta, sd } })
    }

    /// Compares this one with another, by the standard error of the difference of their abilities. Nothing where
    /// they cannot be compared: another test, or other rules.
    pub fn beside(&self, other: &Self) -> Option<Comparison> {
        if (self.assessment, self.scoring) != (other.assessment, other.scoring) {
            return None;
        }
        Some(if !self.ability.distinguishable(&other.ability) {
            Comparison::NotDistinguishable
        } else if self.ability.theta > other.ability.theta {
            Comparison::Higher
        } else {
            Comparison::Lower
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn measured(theta: f64, sd: f64) -> Measured {
        let assessment = AssessmentId::from_uuid(uuid::Uuid::nil());
        Measured { assessment, scoring: 2, ability: Ability { theta, sd } }
    }

    #[test]
    fn a_difference_within_its_error_says_nothing() {
        let (one, near, far) = (measured(0.4, 0.4), measured(-0.6, 0.4), measured(-0.8, 0.4));
        assert_eq!(one.beside(&near), Some(Comparison::NotDistinguishable));
        assert_eq!(one.beside(&far), Some(Comparison::Higher));
        assert_eq!(far.beside(&one), Some(Comparison::Lower));
    }

    #[test]
    fn what_another_test_or_other_rules_measured_is_not_compared() {
        let one = measured(2.0, 0.1);
        let other_rules = Measured { scoring: 1, ..measured(-2.0, 0.1) };
        let assessment = AssessmentId::from_uuid(uuid::Uuid::from_u128(1));
        let other_test = Measured { assessment, ..measured(-2.0, 0.1) };
        assert_eq!((one.beside(&other_rules), one.beside(&other_test)), (None, None));
    }

    proptest! {
        #[test]
        fn both_are_told_the_same(a in -4.0..4.0, b in -4.0..4.0, x in 0.05..1.0, y in 0.05..1.0) {
            let (one, other) = (measured(a, x), measured(b, y));
            let turned = match one.beside(&other) {
                Some(Comparison::Higher) => Some(Comparison::Lower),
                Some(Comparison::Lower) => Some(Comparison::Higher),
                same => same,
            };
            prop_assert_eq!(other.beside(&one), turned);
        }
    }
}
