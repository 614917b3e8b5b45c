//! The roles that the bank knows of: those that have a profile, and those that the tree alone names.

use bank::Tree;

use crate::{
    assessments,
    error::Result,
    jobs::{RoleKey, profile},
    kernel::language::Language,
};

/// Returns all of them by their names, those with a profile first.
pub fn all() -> Result<Vec<&'static str>> {
    let profiled = RoleKey::profiled().map(RoleKey::word);
    Ok(profiled.chain(Tree::builtin()?.roles().iter().map(|one| one.role.as_str())).collect())
}

/// Returns what people call it.
pub fn title(role: &str, language: Language) -> Result<String> {
    let named = Tree::builtin()?.roles().iter().find(|one| one.role == role);
    match named {
        Some(named) => Ok(named.title.get(language).to_owned()),
        None => assessments::title_of(role, language),
    }
}

/// Returns what a duty of a profile is, in its words. None where the role has no profile or the duty is not in it.
pub fn duty(role: &str, duty: &str) -> Option<String> {
    let profile = profile(role.parse().ok()?).ok()?;
    let found = profile.duties.iter().find(|one| one.id.as_str() == duty)?;
    Some(found.text.to_string())
}
