//! Who may do a task of the packs instead of whom the pack says.

use super::AdditionsRefused as Refused;
use crate::{Compartment, Doer, Evidence, Task};

impl Task {
    /// Returns those who may do it in an office: whom the pack says, and whom the office may choose in their place.
    pub fn doers(&self) -> impl Iterator<Item = Doer> {
        Doer::ALL.into_iter().filter(|by| check(self, *by).is_ok())
    }
}

/// What is handed in, and what a law asks of the hire themselves, stays theirs; what a law asks of the office stays with the
/// office; and what lies apart stays with those who may read it.
pub(super) fn check(task: &Task, by: Doer) -> Result<(), Refused> {
    let id = || task.id.clone();
    let is_said = matches!(task.evidence, Evidence::None | Evidence::Check);
    let is_plain = task.compartment == Compartment::None && task.outside.is_none();
    let rests_on_law = !task.law.is_empty();
    let may_read = matches!(by, Doer::Manager | Doer::Owner | Doer::Named | Doer::Knowledgeable);
    match (task.by, by) {
        (now, by) if now == by => Ok(()),
        (Doer::Knowledgeable, _) => Err(Refused::LawSaysWho(id())),
        (Doer::Hire, _) if !is_said || !is_plain || rests_on_law || task.voluntary => {
            Err(Refused::TheirsAlone(id()))
        }
        (_, Doer::Hire) if !is_said || !is_plain || rests_on_law || task.paid => {
            Err(Refused::TheOffices(id()))
        }
        _ if !is_plain && !may_read => Err(Refused::LiesApart(id())),
        _ => Ok(()),
    }
}
