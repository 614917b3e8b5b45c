//! How sure a match is. None of them says that somebody is excluded: that is found on the list owner's site,
//! by a person.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tier {
    /// Little more than a name: shown in one line, so that nobody says it was not.
    Weak,
    /// It may be the same person; somebody has to look.
    Possible,
    /// Names agree, and birth dates or the NPI with them.
    Strong,
}

impl Tier {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Possible => "possible",
            Self::Strong => "strong",
        }
    }
}
