//! The rooms as the ground sees them. `src/rooms.rs` lists them and hands the list down, so that
//! nothing here reads a room.

mod hook;
mod room;
mod tab;
#[cfg(test)]
mod tests;
mod waits;

pub use hook::Hook;
pub use room::{Draws, Room};
pub use tab::{MORE, Navigation, Tab};
pub use waits::{On, Waiting, Waits};

use super::{
    db::Table,
    events::{Seen, is_told},
    keys::{Role, Rule},
    render::Sampled,
    rounds::Round,
    work::Handler,
};

/// All rooms, from the lowest to the highest.
#[derive(Clone, Copy)]
pub struct Rooms(&'static [&'static Room]);

impl Rooms {
    /// Takes them from the lowest to the highest.
    pub const fn new(all: &'static [&'static Room]) -> Self {
        Self(all)
    }

    /// Returns the rooms from the lowest to the highest.
    pub fn all(self) -> impl DoubleEndedIterator<Item = &'static Room> {
        self.0.iter().copied()
    }

    /// Returns what comes due, from the top down: what is done above may leave something to do below.
    pub fn rounds(self) -> impl Iterator<Item = &'static Round> {
        self.all().rev().flat_map(|room| room.rounds)
    }

    /// Returns who does which kind of work.
    pub fn work(self) -> impl Iterator<Item = &'static Handler> {
        self.all().flat_map(|room| room.work)
    }

    /// Returns the tables in an order in which they can be emptied: nothing is left hanging.
    pub fn tables(self) -> impl Iterator<Item = &'static Table> {
        self.all().rev().flat_map(|room| room.tables.iter().rev())
    }

    /// Returns what the rooms do at one point of a room below them, from the lowest to the highest.
    pub fn hooks<H: 'static>(self) -> impl Iterator<Item = &'static H> {
        self.all().flat_map(|room| room.hooks).filter_map(|hook| hook.downcast_ref())
    }

    /// Returns how the rooms find what waits in them, from the lowest to the highest.
    pub fn waits(self) -> impl Iterator<Item = &'static Waits> {
        self.all().flat_map(|room| room.waits)
    }

    /// Returns each page with its examples.
    pub fn samples(self) -> impl Iterator<Item = &'static Sampled> {
        self.all().flat_map(|room| room.samples)
    }

    /// Returns the tabs of the navigation, the first one first.
    pub fn tabs(self) -> Vec<Tab> {
        let mut tabs: Vec<_> = self.all().flat_map(|room| room.tabs).copied().collect();
        tabs.sort_by_key(|tab| tab.at);
        tabs
    }

    /// Returns whether candidates come by this path.
    pub fn is_outside(self, path: &str) -> bool {
        self.all().flat_map(|room| room.outside).any(|start| path.starts_with(start))
    }

    /// Returns the page for whoever holds a link that has ended.
    pub fn link_ended(self) -> Option<Draws> {
        self.all().find_map(|room| room.link_ended)
    }

    /// Returns the rule of the permission with this name, if a room declares it.
    pub fn rule(self, permission: &str) -> Option<Rule> {
        self.rules().find(|rule| rule.name == permission)
    }

    /// Returns whether a user of this role holds the permission with this name. What no room declares,
    /// nobody holds.
    pub fn permits(self, role: Role, permission: &str) -> bool {
        self.rule(permission).is_some_and(|rule| rule.permits(role))
    }

    /// Returns every scope that an API key made by this role can hold: first what a viewer holds, last
    /// what only an owner does.
    pub fn scopes(self, role: Role) -> impl Iterator<Item = &'static str> {
        let mut held: Vec<_> =
            self.rules().filter(|rule| rule.permits(role) && !rule.pages_only).collect();
        held.sort_by_key(|rule| rule.least);
        held.into_iter().map(|rule| rule.name)
    }

    /// Returns every kind of event that is told to other systems, in the order of the alphabet.
    pub fn open_kinds(self) -> Vec<&'static str> {
        let kinds = self.all().flat_map(|room| room.events.kinds).copied();
        let mut open: Vec<_> = kinds.filter(|kind| is_told(self, kind)).collect();
        open.sort_unstable();
        open
    }

    /// Returns who is shown events of this kind. What no room announces is shown to as few as can be.
    pub fn seen(self, kind: &str) -> Seen {
        self.all().find_map(|room| room.events.seen(kind)).unwrap_or(Seen::Sealed)
    }

    fn rules(self) -> impl Iterator<Item = Rule> {
        self.all().flat_map(|room| room.permissions).copied()
    }
}
