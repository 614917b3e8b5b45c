//! Kinds of work, as far as lists and practices name them alike.

/// What somebody does, roughly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Work {
    Nurse,
    Physician,
    Pharmacy,
    Dental,
    Aide,
    Office,
    Therapy,
}

/// The first that is found in the words counts, so what is narrow stands before what is wide.
const WORDS: [(&str, Work); 24] = [
    ("DENT", Work::Dental),
    ("PHARM", Work::Pharmacy),
    ("NURSE", Work::Nurse),
    ("RN", Work::Nurse),
    ("LPN", Work::Nurse),
    ("LVN", Work::Nurse),
    ("CNA", Work::Nurse),
    ("PHYSICIAN", Work::Physician),
    ("MD", Work::Physician),
    ("SURGEON", Work::Physician),
    ("PRACTICE", Work::Physician),
    ("MEDICINE", Work::Physician),
    ("THERAP", Work::Therapy),
    ("PSYCHOLOG", Work::Therapy),
    ("COUNSEL", Work::Therapy),
    ("AIDE", Work::Aide),
    ("PERSONAL CARE", Work::Aide),
    ("ATTENDANT", Work::Aide),
    ("MEDICAL ASSISTANT", Work::Aide),
    ("BILL", Work::Office),
    ("COD", Work::Office),
    ("OFFICE", Work::Office),
    ("RECEPTION", Work::Office),
    ("CLERK", Work::Office),
];

impl Work {
    /// Returns the kind of work that some words name. Lists cut them in the middle.
    pub fn of(words: &str) -> Option<Self> {
        let words = words.to_ascii_uppercase();
        let begins = |sign: &str| {
            words.match_indices(sign).any(|(at, _)| {
                words[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
            })
        };
        WORDS.iter().find(|(sign, _)| begins(sign)).map(|(_, work)| *work)
    }
}
