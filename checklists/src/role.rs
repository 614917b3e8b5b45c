//! Which packs make the checklist of a role, and how long it may be.

use serde::{Deserialize, Serialize};

use crate::{Fact, Words};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// A role profile, or another kind of work.
    pub role: String,
    pub title: Words,
    pub packs: Vec<String>,
    /// What is usually so in this kind of work; a hire's own facts are added.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// The most tasks that an employee may find on it, in any state with a pack.
    pub most_tasks: usize,
}
