//! Closures: days on which the office is closed beside weekends and federal holidays.
//!
//! Somebody **adds** a day or a few, with what they are called; **changes** them, or **removes** them while they are ahead or
//! hardly over. What is over for longer stays as it was: days were counted by it. From them, the week and the holidays follows
//! on which days the office is **open** ([`office`]), which rooms above count by: days of onboardings that count business days,
//! reminders that go out on the last open day before. Days that a law counts as the federal government does are not touched.
//!
//! Read on in `closure.rs` (the rules), then `actions.rs` (the verbs), then a door.

pub mod room;

mod actions;
mod api;
mod closure;
mod entity;
mod events;
mod hooks;
mod input;
mod output;
mod pages;
mod store;

pub use closure::{Closed, calendar};
pub use hooks::ClosuresChanged;
pub use room::{ReadClosures, WriteClosures};
pub use store::{closed, in_turn, office};
