//! A person and a list: candidates are found by keys, evidence is weighed, and what is left is told with its
//! reasons.

mod candidates;
mod check;
mod evidence;
mod names;
mod person;
mod query;
mod reason;
mod tier;
mod told;

pub use check::{Found, List, Match, NotChecked};
pub use person::Person;
pub use reason::Reason;
pub use tier::Tier;
