//! Jobs: the smallest front door that applications need. The real room replaces it.
// stub

mod actions;
mod entity;
mod job;
mod store;

pub use actions::{add_open, add_open_asking, close};
pub use job::{Job, JobId, Spoken};
pub use store::{all, find, titled};
