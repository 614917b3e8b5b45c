//! How the skills test of an application stands, beside the decision. How it is found is the business of
//! the rooms above.

use chrono::{DateTime, Utc};

use super::figure::Figure;

/// The latest skills test of one application. Whether it was begun, when, in which language and with what
/// switched on is no part of it.
#[derive(Clone, Debug)]
pub struct Tested {
    /// The id of the invitation, by which its report is found.
    pub invitation: String,
    pub standing: Standing,
    /// What else the same person turned in of the same role. None of them replaces another.
    pub beside: Vec<Beside>,
}

/// Another test of the same person.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The id of its invitation.
    pub invitation: String,
    pub at: DateTime<Utc>,
    pub figure: Figure,
    /// Whether it was a short one, taken in the office.
    pub is_in_office: bool,
}

#[derive(Clone, Debug)]
pub enum Standing {
    /// It waits for the candidate, who can begin until then.
    Open { since: DateTime<Utc>, until: DateTime<Utc> },
    /// Turned in, as it is told, and what came of it.
    Scored { at: DateTime<Utc>, figure: Figure },
    /// Nobody began in time, so another can be given.
    Expired,
}

impl Tested {
    /// Returns what came of it, if it was turned in.
    pub fn figure(&self) -> Option<&Figure> {
        match &self.standing {
            Standing::Scored { figure, .. } => Some(figure),
            _ => None,
        }
    }

    /// Returns when the last was turned in of what is shown: a second try, or a short test in the office, is news too.
    pub fn turned_in(&self) -> Option<DateTime<Utc>> {
        match &self.standing {
            Standing::Scored { at, .. } => self.beside.iter().map(|one| one.at).chain([*at]).max(),
            _ => None,
        }
    }
}
