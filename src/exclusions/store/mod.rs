//! Questions about lists, checks and matches, each by its name. No decisions are made here.

mod checks;
mod editions;
mod identities;
mod matches;

pub(super) use self::{
    checks::add_check,
    editions::{add_chunk, add_edition, chunks, put_in_force, remove_chunks},
    identities::put_identity,
    matches::{add_disposition, add_match, hold_matches_of, save_match},
};
pub use self::{
    checks::{check, checked, checks, checks_between, latest},
    editions::{edition, editions, in_force, lists_in_force, recent, whose_are_in_force},
    identities::{identities, identity, told_at},
    matches::{MatchFilter, find, hold, matches, matches_of, settled, waiting},
};
