//! Which part of a list a page is.

use std::fmt;

use serde::{Serialize, Serializer};

use super::{Key, Seek};

/// How many there are, as far as it is worth counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Exactly(u64),
    /// More than a thousand.
    Many,
    /// Nobody has counted.
    Unknown,
}

/// Where a page stands in its list, and which pages there are beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Which row of all is the first of the page, as far as it is known.
    pub from: Option<u64>,
    pub shown: u64,
    pub of: Count,
    pub previous: Option<Seek>,
    pub next: Option<Seek>,
}

impl Count {
    /// How many are counted at most.
    pub const MOST: u64 = 1_000;
    pub(super) const UNKNOWN: i64 = -1;

    pub fn of(counted: i64) -> Self {
        match u64::try_from(counted) {
            Ok(count) if count <= Self::MOST => Self::Exactly(count),
            Ok(_) => Self::Many,
            Err(_) => Self::Unknown,
        }
    }

    pub fn exactly(self) -> Option<u64> {
        if let Self::Exactly(count) = self { Some(count) } else { None }
    }

    /// Returns how many are left when some are shown, if any are.
    pub fn beyond(self, shown: usize) -> Option<Self> {
        match self {
            Self::Exactly(count) => {
                let rest = count.saturating_sub(shown as u64);
                (rest > 0).then_some(Self::Exactly(rest))
            }
            many => Some(many),
        }
    }
}

impl Part {
    pub(super) fn new(
        seek: &Seek,
        ends: Option<(Key, Key)>,
        shown: u64,
        has_more: bool,
        (of, beside): (Count, i64),
    ) -> Self {
        let is_after = matches!(seek, Seek::After(_));
        let is_before = matches!(seek, Seek::Before(_));
        let has_previous = if seek.is_backwards() { has_more } else { is_after };
        let has_next = if seek.is_backwards() { is_before } else { has_more };
        let (first, last) = ends.unzip();
        let up_to = Count::of(beside).exactly().filter(|_| of != Count::Unknown);
        let from = match seek {
            _ if shown == 0 => None,
            Seek::First => Some(1),
            Seek::After(_) => up_to.map(|up_to| up_to + 1),
            Seek::Before(_) => up_to.map(|up_to| (up_to + 1).saturating_sub(shown)),
            Seek::Last => of.exactly().map(|of| (of + 1).saturating_sub(shown)),
        };
        Self {
            from,
            shown,
            of,
            previous: first.filter(|_| has_previous).map(Seek::Before),
            next: last.filter(|_| has_next).map(Seek::After),
        }
    }
}

/// As a page shows it: `12`, or `1,000+`.
impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exactly(count) => count.fmt(f),
            Self::Many => f.write_str("1,000+"),
            Self::Unknown => f.write_str("–"),
        }
    }
}

/// A number where it is one, so that words can agree with it.
impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Exactly(count) => serializer.serialize_u64(*count),
            many => serializer.collect_str(many),
        }
    }
}
