//! One decision on many applications: the same reason, and a letter with each name in it.

use super::application::{Decision, Grounds};
use crate::{
    kernel::{fault::Reason, prose::Prose},
    platform::keys::UserId,
};

/// Where the name of each of them stands in the letter.
pub const NAME: &str = "{name}";

/// As many as somebody reads through before they send it.
pub const MOST: usize = 200;

/// What a person of the practice decides on all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    pub grounds: Grounds,
    pub letter: Prose<4000>,
    pub decided_by: UserId,
}

impl Together {
    /// Returns the decision on one of them, whose name stands in the letter wherever [`NAME`] did.
    /// A name may make the letter too long.
    pub fn on(&self, name: &str) -> Result<Decision, Reason> {
        let letter = self.letter.as_str().replace(NAME, name).parse()?;
        Ok(Decision { grounds: self.grounds, letter, decided_by: self.decided_by })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn together(letter: &str) -> Together {
        let decided_by = UserId::from_uuid(Uuid::nil());
        Together { grounds: Grounds::PositionClosed, letter: letter.parse().unwrap(), decided_by }
    }

    #[test]
    fn each_reads_their_own_name_wherever_one_stands() {
        let letter = together("Dear {name},\n\nthank you, {name}.").on("Ana Ruiz").unwrap().letter;
        assert_eq!(letter.as_str(), "Dear Ana Ruiz,\n\nthank you, Ana Ruiz.");
    }

    #[test]
    fn a_letter_that_a_name_makes_too_long_is_refused() {
        let long = format!("{NAME}{}", "a".repeat(4000 - NAME.len()));
        assert_eq!(together(&long).on("Ana Lucia Ruiz").unwrap_err().code, "text.too_long");
        assert!(together(&long).on("Ana").is_ok());
    }

    proptest! {
        #[test]
        fn nobody_reads_the_name_of_another(one in "[A-Z][a-z]{2,9}", other in "[a-z]{12}") {
            let both = together("Dear {name}, goodbye.");
            let letter = both.on(&other).unwrap().letter;
            prop_assert!(letter.as_str().contains(&other) && !letter.as_str().contains(&one));
            prop_assert!(!letter.as_str().contains(NAME));
        }
    }
}
