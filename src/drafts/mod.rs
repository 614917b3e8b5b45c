//! Drafts: what somebody of the office typed into a long form and has not sent.
//!
//! A page of a room above **keeps** what stands in its form, by its script while somebody types and by the button
//! *Finish later* without one. Whoever comes back to the page finds it **filled in** as they left it, and *Today* lists
//! what they have begun. It is **thrown away** by them, by the form that was taken, or after 30 days. A draft is
//! its writer's: nobody else is shown it, and it lies sealed, because it says of candidates what nobody has decided yet.

pub mod room;

mod begun;
mod entity;
mod input;
mod pages;
mod place;
mod store;
mod waits;

pub use begun::{Begun, all, read, sent};
pub use store::{Listed, end_under};
