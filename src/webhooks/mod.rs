//! Webhooks: how other systems stay in step with what happens here.
//!
//! Whoever has time **asks**: the log of what happened is read in pieces, each behind the one before.

pub mod room;

mod api;
