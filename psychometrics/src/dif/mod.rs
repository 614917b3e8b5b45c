//! Whether an item is harder for one group than for another of the same ability.

mod common_odds;
mod counted;
mod pooled;
mod strata;

pub use common_odds::{CommonOdds, Stratum, Verdict};
pub use counted::strata_of_counts;
pub use pooled::{Lead, Pool, pooled};
pub use strata::{FOCAL_FROM, ItemDif, Matching, item_dif};
