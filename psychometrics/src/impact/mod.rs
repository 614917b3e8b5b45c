//! Whether a step of hiring takes one group less often than another. It prepares numbers for
//! people; it decides nothing, and small numbers are called what they are.

mod groups;
mod pair;
mod scoring_rate;

pub use groups::{Compared, Group, Impact, compare};
pub use pair::{FLIP, MOST_PEOPLE, Pair, Reading};
pub use scoring_rate::{ScoringRate, scoring_rates};
