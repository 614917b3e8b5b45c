//! The checklist of a role in a state: packs laid together, and a version.

use serde::{Deserialize, Serialize};

use crate::{Catalogue, List, Task};

/// What the office publishes. It is whole by itself, so that an onboarding can keep it for years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    pub role: String,
    pub list: List,
    pub version: u32,
    pub tasks: Vec<Task>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateRefused {
    #[error("there is no checklist for “{0}”")]
    NoSuchRole(String),
}

impl Template {
    /// Lays together the packs of a role, and the pack of the state if there is one. The state's
    /// tasks stand last.
    pub fn of(
        catalogue: &Catalogue,
        role: &str,
        state: Option<&str>,
        list: List,
    ) -> Result<Self, TemplateRefused> {
        let found = catalogue.role(role);
        let found = found.ok_or_else(|| TemplateRefused::NoSuchRole(role.to_owned()))?;
        let packs = found.packs.iter().filter_map(|name| catalogue.pack(name));
        let of_state = state.and_then(|state| catalogue.state_pack(state));
        let tasks = packs.chain(of_state).flat_map(|pack| &pack.tasks);
        let tasks = tasks.filter(|task| task.list == list).cloned().collect();
        Ok(Self { role: role.to_owned(), list, version: 1, tasks })
    }

    #[must_use]
    pub fn with_version(self, version: u32) -> Self {
        Self { version, ..self }
    }
}
