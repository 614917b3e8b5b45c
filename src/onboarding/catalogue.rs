//! What we ship: packs, roles and trainings, read once.

use std::sync::LazyLock;

use checklists::{Catalogue, PlanRefused, Role, TaskId};

use crate::{
    error::{Error, Result},
    kernel::language::Language,
};

static BUILTIN: LazyLock<Result<Catalogue, Vec<checklists::Fault>>> =
    LazyLock::new(Catalogue::builtin);

pub fn catalogue() -> Result<&'static Catalogue> {
    BUILTIN.as_ref().map_err(|faults| Error::internal(format!("{faults:?}")))
}

/// Returns a kind of work that has a list.
pub fn role(name: &str) -> Result<&'static Role> {
    catalogue()?.role(name).ok_or_else(|| Error::fault("role", "onboarding.no_such_role"))
}

/// Whether a training's certificate waits for this task: whoever answers questions in it is a trainer, who is named on
/// the record with their qualification (29 CFR 1910.1030(h)(2)(i)).
pub fn is_by_trainer(task: &TaskId) -> Result<bool> {
    let mut trainings = catalogue()?.trainings().iter();
    Ok(trainings.any(|training| training.certificate_waits_for.as_ref() == Some(task)))
}

/// What cannot be planned is counted from a day that no calendar has, or leads to one.
pub fn beyond(_: PlanRefused) -> Error {
    Error::fault("starts_on", "onboarding.beyond")
}

/// In the words of the crate.
pub fn tongue(language: Language) -> checklists::Language {
    match language {
        Language::English => checklists::Language::English,
        Language::Spanish => checklists::Language::Spanish,
    }
}
