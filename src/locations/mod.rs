//! Locations: the offices of a practice, by the names that its people use.
//!
//! Somebody **adds** one with its address, phone and what helps to get there; **changes** it, puts it in another **order**,
//! **closes** it and opens it again. None is removed: jobs, offers and staff name it. They keep the words that were typed, so
//! a location that is called otherwise later rewrites nothing, and is still found by what it was called before ([`Locations`]).
//! Rooms above **suggest** the names, and **tell** candidates the way.
//!
//! Read on in `location.rs` (the rules), then `actions.rs` (the verbs), then a door.

pub mod room;

mod actions;
mod api;
mod entity;
mod events;
mod input;
mod known;
mod location;
mod output;
mod pages;
mod store;

pub use actions::add;
pub use known::{Locations, Told};
pub use location::{Location, LocationId, Office};
pub use room::ReadLocations;
pub use store::{known, told};
