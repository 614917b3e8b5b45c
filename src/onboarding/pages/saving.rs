//! Saving a list by page, decided on the version that the page showed.

use ::checklists::{Additions, Edit};

use crate::{
    error::Result,
    kernel::{bounded_int::BoundedInt, field::Field},
    onboarding::{WriteOnboardings, actions, checklist::ChecklistRefused},
    platform::{db::Tx, http::principal::Session},
};

/// The version that a page showed, as it was sent back.
pub type Version = Field<BoundedInt<1, 1_000_000>>;

pub async fn save(
    session: &Session<WriteOnboardings>,
    role: &str,
    version: &Version,
    edit: Edit,
) -> Result<()> {
    // A page that says none is as old as any.
    let read = version.value().ok_or(ChecklistRefused::Changed)?.0;
    let act = async |tx: &mut Tx| {
        let edit = |additions: Additions| additions.edited(edit);
        actions::save_checklist(tx, (role, read), edit, session.language).await
    };
    session.scope.write(act).await.map(drop)
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
