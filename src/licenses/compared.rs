//! What a source shows, held against what was claimed: a name or number of somebody else proves nothing, and what a
//! board has against somebody is for a person to read.

use crate::kernel::{fault::Fault, text::Text};

crate::words! {
    /// How what the source shows compares with the claim.
    pub enum Likeness {
        Same = "same",
        Different = "different",
        NotShown = "not_shown",
    }
}

crate::words! {
    /// Why the name is another one.
    pub enum NameReason {
        /// They had it before, and the practice has it on file.
        FormerName = "former_name",
        /// They may have had it before: papers were asked for.
        PapersAsked = "papers_asked",
        AnotherPerson = "another_person",
        NotKnown = "not_known",
    }
}

crate::words! {
    /// Whether the source shows anything against the holder.
    pub enum Discipline {
        NothingShown = "nothing_shown",
        Shown = "shown",
        /// The source does not say whether there is any.
        NotSaid = "not_said",
    }
}

crate::words! {
    /// Whether a nurse's license counts in the other states of the compact.
    pub enum Multistate {
        Multistate = "multistate",
        SingleState = "single_state",
        NotSaid = "not_said",
    }
}

/// What somebody compared. Whatever they did not is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    pub name: Option<Likeness>,
    /// The name that the source shows, where it is another one.
    pub name_shown: Option<Text<120>>,
    pub name_because: Option<NameReason>,
    pub number: Option<Likeness>,
    /// The number that the source shows, where it is another one.
    pub number_shown: Option<Text<40>>,
    pub discipline: Option<Discipline>,
    /// What it has against the holder, in its own words.
    pub discipline_shown: Option<Text<500>>,
    pub multistate: Option<Multistate>,
}

/// What a license is not better than.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// It may be somebody else's: a person must read it.
    Review,
    /// There is something against the holder: a person decides whether it is enough.
    Conditions,
}

impl Compared {
    /// Returns what a license cannot be better than after this comparison, whatever its status says.
    pub fn limit(&self) -> Option<Limit> {
        let is_explained = self.name_because == Some(NameReason::FormerName);
        let is_another = self.name == Some(Likeness::Different) && !is_explained;
        if is_another || self.number == Some(Likeness::Different) {
            return Some(Limit::Review);
        }
        (self.discipline == Some(Discipline::Shown)).then_some(Limit::Conditions)
    }

    /// Returns what the source says about other states, if it says it.
    pub fn is_multistate(&self) -> Option<bool> {
        match self.multistate? {
            Multistate::Multistate => Some(true),
            Multistate::SingleState => Some(false),
            Multistate::NotSaid => None,
        }
    }

    /// Returns what is missing: a difference wants what was seen instead.
    pub fn gaps(&self) -> Vec<Fault> {
        let differs = |likeness| likeness == Some(Likeness::Different);
        let faults = [
            (differs(self.name) && self.name_shown.is_none(), "name_shown"),
            (differs(self.name) && self.name_because.is_none(), "name_because"),
            (differs(self.number) && self.number_shown.is_none(), "number_shown"),
            (
                self.discipline == Some(Discipline::Shown) && self.discipline_shown.is_none(),
                "discipline_shown",
            ),
        ];
        let missing =
            faults.into_iter().filter_map(|(is_missing, path)| is_missing.then_some(path));
        Fault::at_each(missing, "value.missing")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_name_or_number_needs_a_person_to_read_it() {
        let named = |because| Compared {
            name: Some(Likeness::Different),
            name_because: Some(because),
            ..Compared::default()
        };
        let number = Compared { number: Some(Likeness::Different), ..Compared::default() };
        let shown = Compared { discipline: Some(Discipline::Shown), ..Compared::default() };
        for (compared, limit) in [
            (Compared::default(), None),
            (named(NameReason::FormerName), None),
            (named(NameReason::PapersAsked), Some(Limit::Review)),
            (named(NameReason::AnotherPerson), Some(Limit::Review)),
            (named(NameReason::NotKnown), Some(Limit::Review)),
            (number, Some(Limit::Review)),
            (shown, Some(Limit::Conditions)),
        ] {
            assert_eq!(compared.limit(), limit, "{compared:?}");
        }
    }

    #[test]
    fn a_difference_is_told_with_what_was_seen() {
        let bare = Compared {
            name: Some(Likeness::Different),
            number: Some(Likeness::Different),
            discipline: Some(Discipline::Shown),
            ..Compared::default()
        };
        let gaps = bare.gaps();
        let paths: Vec<_> = gaps.iter().map(|fault| &*fault.path).collect();
        assert_eq!(paths, ["name_shown", "name_because", "number_shown", "discipline_shown"]);
        let not_shown = Compared { name: Some(Likeness::NotShown), ..Compared::default() };
        assert!(not_shown.gaps().is_empty());
    }
}
