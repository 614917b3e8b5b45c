//! Why a row is shown, and what speaks against it.

use serde::{Serialize, Serializer};

/// Declares the reasons with their codes, which never change, and their words.
macro_rules! reasons {
    ($($name:ident = $code:literal, $words:literal;)+) => {
        /// A thing that agrees or differs. Its code is for programs, its words for people.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Reason { $($name),+ }

        impl Reason {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            pub const fn words(self) -> &'static str {
                match self { $(Self::$name => $words),+ }
            }
        }
    };
}

reasons! {
    LastSame = "last_name.same", "The last names are the same.";
    LastCut = "last_name.cut", "The last names are the same as far as the list writes them.";
    LastHalf = "last_name.half", "One of several last names is the same.";
    LastFormer = "last_name.former", "A former last name is the one on the list.";
    LastMiddle = "last_name.is_middle_name", "The last name of one is a middle name of the other.";
    LastTypo = "last_name.typo", "The last names differ by a letter or two.";
    LastSound = "last_name.sounds_alike", "The last names sound alike.";
    LastDiffers = "last_name.differs", "The last names differ.";
    FirstSame = "first_name.same", "The first names are the same.";
    FirstCut = "first_name.cut", "The first names are the same as far as the list writes them.";
    FirstPart = "first_name.part", "One of several first names is the same.";
    FirstFormer = "first_name.former", "A former first name is the one on the list.";
    FirstMiddle = "first_name.is_middle_name", "The first name of one is a middle name of the other.";
    FirstNickname = "first_name.nickname", "One first name is a short form of the other.";
    FirstBegins = "first_name.begins_alike", "The first names begin alike.";
    FirstInitial = "first_name.initial", "Of one first name there is only an initial, which fits.";
    FirstTypo = "first_name.typo", "The first names differ by a letter or two.";
    FirstSound = "first_name.sounds_alike", "The first names sound alike.";
    FirstDiffers = "first_name.differs", "The first names differ.";
    FirstMissing = "first_name.missing", "One of them has no first name.";
    Swapped = "names.swapped", "First and last name have changed places.";
    Alias = "name.alias", "The list gives this as another name.";
    MiddleSame = "middle_name.same", "A middle name is the same.";
    MiddleInitial = "middle_name.initial", "The initial of a middle name fits.";
    MiddleDiffers = "middle_name.differs", "The middle names differ.";
    SuffixSame = "suffix.same", "The suffixes are the same.";
    SuffixDiffers = "suffix.differs", "The suffixes differ, as of father and son.";
    BirthDateSame = "birth_date.same", "The birth dates are the same.";
    BirthDateSwapped = "birth_date.swapped", "The birth dates are the same with day and month swapped.";
    BirthDateOneDigit = "birth_date.one_digit", "The birth dates differ in one digit.";
    BirthDateSameYear = "birth_date.same_year", "The birth dates differ, in the same year.";
    BirthDateDiffers = "birth_date.differs", "The birth dates differ.";
    BirthDateNotListed = "birth_date.not_listed", "The list gives no birth date, so it rules nobody out.";
    BirthDateNotKnown = "birth_date.not_known", "We have no birth date, so it rules nobody out.";
    StateSame = "state.same", "The states are the same.";
    StateDiffers = "state.differs", "The states differ.";
    NpiSame = "npi.same", "The NPI is the same.";
    NpiDiffers = "npi.differs", "The NPIs differ.";
    WorkSame = "work.same", "The kind of work is the same.";
    WorkDiffers = "work.differs", "The kinds of work differ.";
    Past = "list.past", "The list says that this exclusion has ended.";
    Waived = "list.waived", "The exclusion is waived in one state.";
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::Reason;

    #[test]
    fn each_reason_has_a_code_of_its_own_and_a_sentence() {
        let mut codes: Vec<_> = Reason::ALL.iter().map(|reason| reason.code()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), Reason::ALL.len());
        assert!(Reason::ALL.iter().all(|reason| reason.words().ends_with('.')));
    }
}
