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

/// More of what people in health care write behind their name, and who certified it.
const CREDENTIALS: [&str; 39] = [
    "AAMA", "AGNP", "AMT", "APRN", "ARNP", "BA", "BS", "BSN", "CCA", "CCMA", "CCS", "CMA", "CMAA",
    "CNM", "CNS", "CPB", "CPC", "CPCA", "CRNA", "DNP", "DPT", "FNP", "FNPBC", "FNPC", "LCSW", "MA",
    "MBA", "MHA", "MPH", "MS", "MSN", "NCMA", "NHA", "OD", "PAC", "PHARMD", "RHIA", "RHIT", "RMA",
];

/// Credentials that are somebody's first name as well.
const NAMES_TOO: [&str; 4] = ["BA", "DO", "MA", "PA"];

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

    /// Returns whether a word is a degree or a credential: “RN”, “FNP-C”, “M.D.”. What is a first name as well is one only
    /// where a whole name stands before it.
    pub fn is_credential(word: &str, is_after_whole_name: bool) -> bool {
        let word = super::fold(word).replace('-', "");
        let is_one = DEGREES.contains(&&*word) || CREDENTIALS.contains(&&*word);
        is_one && (is_after_whole_name || !NAMES_TOO.contains(&&*word))
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
