//! What a room says of itself: all that joins it to the house.

use futures_util::future::BoxFuture;
use poem::{Route, web::Html};

use super::{Hook, Tab, Waits};
use crate::{
    error::Result,
    platform::{
        db::{Scope, Table},
        events::Announced,
        http::request_name::RequestName,
        keys::Rule,
        render::Sampled,
        rounds::Round,
        work::Handler,
    },
};

/// Draws a page of a practice for whoever asked by this name.
pub type Draws = for<'a> fn(&'a Scope, &'a RequestName) -> BoxFuture<'a, Result<Html<String>>>;

/// One room, by the `ROOM` of its `room.rs`.
pub struct Room {
    /// The name of its folder under `src`.
    pub name: &'static str,
    /// The permissions that it declares. What no room declares, nobody holds.
    pub permissions: &'static [Rule],
    /// Adds its pages to those of the rooms below it.
    pub pages: fn(Route) -> Route,
    /// How the addresses begin by which candidates come. Nothing at the desk is offered there.
    pub outside: &'static [&'static str],
    /// The page for whoever holds a link that has ended. One room has it.
    pub link_ended: Option<Draws>,
    /// Its tabs in the navigation at the desk.
    pub tabs: &'static [Tab],
    /// What it says waits for somebody: *Today* is made of it.
    pub waits: &'static [Waits],
    /// What comes due in it with the clock.
    pub rounds: &'static [Round],
    /// The kinds of work that it puts off until after a commit.
    pub work: &'static [Handler],
    /// Its tables, each after those that it refers to.
    pub tables: &'static [Table],
    /// What it announces, and who is shown which.
    pub events: Announced,
    /// Each of its pages with examples of all its states, for the test of pages.
    pub samples: &'static [Sampled],
    /// What it does at points that rooms below it name. They go on only if it could.
    pub hooks: &'static [Hook],
}

impl Room {
    /// Returns a room that has nothing yet, for a `ROOM` to say what it has.
    pub const fn named(name: &'static str) -> Self {
        Self {
            name,
            permissions: &[],
            pages: |route| route,
            outside: &[],
            link_ended: None,
            tabs: &[],
            waits: &[],
            rounds: &[],
            work: &[],
            tables: &[],
            events: Announced::NOTHING,
            samples: &[],
            hooks: &[],
        }
    }
}
