//! Saving a list by page, decided on the version that the page showed.

use ::checklists::Additions;

use crate::{
    error::{Error, Result},
    kernel::{bounded_int::BoundedInt, fault::Fault, field::Field},
    onboarding::{WriteOnboardings, actions, checklist::ChecklistRefused},
    platform::{db::Tx, http::principal::Session},
};

/// The version that a page showed, as it was sent back.
pub type Version = Field<BoundedInt<1, 1_000_000>>;

/// Saves a list as it is changed, and returns the page that says so.
pub async fn save(
    session: &Session<WriteOnboardings>,
    role: &str,
    version: &Version,
    edit: impl FnOnce(Additions) -> Additions,
) -> Result<String> {
    let read = read(version)?;
    let act =
        async |tx: &mut Tx| actions::save_checklist(tx, (role, read), edit, session.language).await;
    let saved = session.scope.write(act).await?;
    Ok(format!("/checklists/{role}?saved={}", saved.version))
}

/// A page that says none is as old as any.
pub fn read(version: &Version) -> Result<i32> {
    Ok(version.value().ok_or(ChecklistRefused::Changed)?.0)
}

/// Returns what was chosen, or says that nothing was, or what is wrong with it.
pub fn chosen<T: Copy>(field: &Field<T>, at: &str) -> Result<T> {
    match field {
        Field::Read(value) => Ok(*value),
        Field::Absent => Err(Error::fault(at, "value.missing")),
        Field::Unreadable { why, .. } => Err(Error::Invalid(vec![Fault::new(at, why.clone())])),
    }
}

/// Returns the version with which a page is shown again: the one that it was decided on, so that whoever goes on with
/// it is told if another saved meanwhile. The one of now only once that is told.
pub fn shown_again(sent: &Version, now: i32, is_told: bool) -> i32 {
    match sent.value() {
        _ if is_told => now,
        Some(sent) => sent.0,
        None => 1,
    }
}
