//! A file at the desk, for whoever may open it.

use poem::Response;

use super::{FileUse, Upload, actions, hooks};
use crate::{
    error::{Error, Result},
    platform::http::{download, principal::Session},
};

/// Shows a file, or hands it out to be kept.
///
/// # Errors
/// Refuses whoever does not hold what the use of the file demands.
pub async fn show<P>(session: &Session<P>, file: &Upload) -> Result<Response> {
    let scope = &session.scope;
    let right = hooks::right(scope, file.used_for)?;
    if !session.is_within(right) {
        return Err(Error::Denied(right.name));
    }
    hooks::opened(scope, file).await?;
    let bytes = actions::read(scope, file).await?;
    download::show(&file.file_name(), file.stored.kind, bytes)
}

/// Returns whether [`show`] would show a file of this use.
pub fn may_open<P>(session: &Session<P>, used_for: FileUse) -> bool {
    hooks::right(&session.scope, used_for).is_ok_and(|right| session.is_within(right))
}
