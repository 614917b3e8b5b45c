//! The question bank as the office reads it: through each door, with and without keys.

mod commenting;
mod keys;
mod lists;
mod opinions;
mod pages;
mod retiring;

/// A question of the bank that has been released, so that it stays.
pub const ITEM: &str = "insurance.patient_share.deductible_then_coinsurance";
/// The skill that it asks for.
pub const SKILL: &str = "insurance.patient_share";
