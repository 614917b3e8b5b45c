//! A table as a room lists it: for whatever is done with all tables of a practice.

use std::pin::Pin;

use super::{Owned, Tx};
use crate::error::Result;

pub type Future<'a> = Pin<Box<dyn std::future::Future<Output = Result<()>> + Send + 'a>>;

/// A table of a room.
#[derive(Clone, Copy)]
pub struct Table {
    pub named: fn() -> &'static str,
    /// Removes all rows of the practice: a demo goes as a whole.
    pub remove: for<'a> fn(&'a Tx) -> Future<'a>,
}

impl Table {
    /// Returns the table of these rows.
    pub const fn of<E: Owned>() -> Self {
        Self { named: || E::default().table_name(), remove: |tx| Box::pin(tx.remove_all::<E>()) }
    }

    pub fn name(&self) -> &'static str {
        (self.named)()
    }
}
