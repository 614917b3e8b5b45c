//! Where somebody comes from.

use std::fmt;

use super::{Limit, Turn};
use crate::kernel::wait::Hurry;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The address of a visitor, or of a house full of them.
    Of(String),
    /// This machine itself: a tunnel or a proxy that does not say for whom it asks. Behind it is
    /// everybody, who must not be capped as if they were one.
    Everybody,
}

impl Place {
    /// Returns what counts for whoever comes from there, if that says anything.
    pub fn turn(&self, limit: Limit, after: Hurry, what: &str) -> Option<Turn> {
        match self {
            Self::Of(address) => Some(Turn::new(limit, after, &format!("{what} from {address}"))),
            Self::Everybody => None,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(address) => f.write_str(address),
            Self::Everybody => f.write_str("somewhere"),
        }
    }
}
