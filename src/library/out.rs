//! What no new test of a practice asks, though the bank has it.

use std::{collections::HashSet, ops::Deref};

#[derive(Clone, Debug, Default)]
pub struct Out {
    pub all: HashSet<String>,
    /// Of these, what the practice has not taken out itself: a person has left them out of every score.
    pub regraded: HashSet<String>,
}

impl Deref for Out {
    type Target = HashSet<String>;

    fn deref(&self) -> &HashSet<String> {
        &self.all
    }
}
