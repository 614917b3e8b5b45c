//! Automation: what Muster does without being asked, as far as somebody switched it on.
//!
//! There are six **ready rules** and no editor. Each is a **switch** with its few numbers. What a rule would have
//! done is found by the **engine** from the log of the last 90 days, or from today's dates: the same engine says
//! what is **due** now. A round then **acts** through the write path of the room whose business it is, at most so
//! often a day, and notes a **firing**: an event with the version of the rule. A rule acts with the rights of
//! whoever switched it on, and **stops** when they have them no longer.
//!
//! People decide about people: no rule reads a score, a rating or a finding. The engine sees what happened, when
//! and to which ids, and has no room for more; nothing here can close an application.
//!
//! Read on in `ready_rule.rs` (which there are), `engine.rs` (when one is due), `acting.rs` (what one does), then
//! a door.

pub mod room;

mod acting;
mod actions;
mod api;
mod dates;
mod due;
mod engine;
mod entity;
mod events;
mod firing;
mod input;
mod output;
mod pages;
mod ready_rule;
mod running;
mod store;
mod switch;
mod tasks;
mod waits;

pub use actions::switch_on;
pub use ready_rule::ReadyRule;
pub use room::{ReadAutomation, WriteAutomation};
pub use running::run;
pub use switch::Chosen;
