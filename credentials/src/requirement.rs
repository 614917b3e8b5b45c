//! What a kind of work asks for in a state.

use serde::{Deserialize, Serialize};

use crate::{Law, Words};

/// Work for which some states ask for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    Injections,
    Vaccines,
    DrawsBlood,
    XRays,
    ControlledSubstances,
}

impl Task {
    pub const ALL: [Self; 5] = [
        Self::Injections,
        Self::Vaccines,
        Self::DrawsBlood,
        Self::XRays,
        Self::ControlledSubstances,
    ];
}

/// What a requirement wants.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Asks {
    /// One of these credentials.
    OneOf(Vec<String>),
    /// That somebody asks the board: what the law says was not read, or differs from case to case.
    Board,
    /// That somebody else does it. Nothing that this role can hold is enough.
    SomebodyElse,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    pub id: String,
    /// The states where it holds. Left out, it is every one.
    #[serde(default)]
    pub states: Vec<String>,
    /// The kinds of work, as `templates/checklists/roles.yaml` calls them. Left out, it is every one.
    #[serde(default)]
    pub roles: Vec<String>,
    /// Left out, it is all that the role does.
    #[serde(default)]
    pub task: Option<Task>,
    pub asks: Asks,
    pub words: Words,
    pub law: Law,
}

impl Requirement {
    /// Returns whether it is about this work.
    pub fn is_about(&self, role: &str, state: &str, tasks: &[Task]) -> bool {
        let has = |all: &[String], one: &str| all.is_empty() || all.iter().any(|it| it == one);
        has(&self.states, state)
            && has(&self.roles, role)
            && self.task.is_none_or(|task| tasks.contains(&task))
    }
}
