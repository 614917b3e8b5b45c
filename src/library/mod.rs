//! Library: the question bank as the office reads it.
//!
//! The **catalogue** lists what the crate **bank** holds: its skills, each in an **area** of the tree, the
//! items that ask for them, and the blueprints that put tests together. It is **searched** by words and
//! narrowed by area, skill, role, kind and language. An item is **drawn** for whoever looks at it as it would be for
//! a candidate, with numbers of a draw that the address names: the same draw is the same question for everybody,
//! and nothing is written. What is right, why, and what each wrong answer stands for is shown to those who
//! may read **keys**, and to nobody else, through either door. A practice **retires** a question that it does not want
//! asked, with a reason, as long as its tests can do without it: no new form has it (`assessments::LeftOut`), forms that
//! were frozen before go on, and it can be **brought back**. Whoever may read keys can say which answer they **think** is
//! right; where three of five name the same other one, its key is suspected, and a person looks.
//!
//! Read on in `catalogue.rs`, `drawing.rs`, `blueprints.rs`, `retirement.rs` and `opinion.rs` (the rules), then `actions.rs` (the verbs),
//! then a door.

pub mod room;

mod actions;
mod api;
mod blueprint_output;
mod blueprints;
mod catalogue;
mod comment;
mod comment_output;
mod drawing;
mod entity;
mod events;
mod input;
mod item_state;
mod name;
mod opinion;
mod out;
mod output;
mod pages;
mod place;
mod retirement;
mod roles;
mod store;
mod waits;

pub use actions::retire;
pub use input::Retiring;
pub use retirement::RetirementReason;
pub use room::{ReadItems, ReadKeys, WriteItems};
