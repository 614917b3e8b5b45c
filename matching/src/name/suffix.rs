//! What stands behind a name and is none: JR, III, MD.

/// Which of a family bears the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Suffix {
    Senior,
    Junior,
    Third,
    Fourth,
    Fifth,
}

const DEGREES: [&str; 14] =
    ["MD", "DO", "RN", "LPN", "LVN", "NP", "PA", "DDS", "DMD", "DC", "DPM", "PHD", "CNA", "ESQ"];

impl Suffix {
    /// Returns the suffix that a folded word is.
    pub fn read(word: &str) -> Option<Self> {
        match word {
            "SR" | "SENIOR" | "1ST" | "I" => Some(Self::Senior),
            "JR" | "JUNIOR" | "II" | "2ND" => Some(Self::Junior),
            "III" | "3RD" => Some(Self::Third),
            "IV" | "4TH" => Some(Self::Fourth),
            "V" | "5TH" => Some(Self::Fifth),
            _ => None,
        }
    }

    /// Takes the suffix from behind the words of a name, and degrees with it. The first word always
    /// stays, since JUNIOR and DO are names too; so does a last I or V, which is an initial more often.
    pub fn take(words: &mut Vec<&str>) -> Option<Self> {
        let mut taken = None;
        while let [_, .., last] = words[..] {
            let suffix =
                Self::read(last).filter(|_| !matches!(last, "I" | "V" | "SENIOR" | "JUNIOR"));
            if suffix.is_none() && !(DEGREES.contains(&last) && last != "DO") {
                break;
            }
            taken = taken.or(suffix);
            words.pop();
        }
        taken
    }
}
