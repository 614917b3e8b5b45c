//! How an assessment and its parts are called.

use bank::Bank;

use super::form::Assessment;
use crate::{error::Result, kernel::language::Language};

/// Returns the name of an assessment, as people read it.
pub fn title(assessment: &Assessment, language: Language) -> Result<String> {
    let blueprint = Bank::builtin()?.blueprint(&assessment.form.role);
    Ok(blueprint.map_or(assessment.form.role.as_str(), |one| one.title.get(language)).to_owned())
}

/// Returns the name of a part of the report.
pub fn group_title(bank: &Bank, group: &str, language: Language) -> String {
    let found = bank.groups().iter().find(|one| one.id == group);
    found.map_or(group, |one| one.title.get(language)).to_owned()
}
