//! What the office makes of a list.

use checklists::{Additions, TaskId};

use crate::{
    error::{Error, Result},
    kernel::language::Language,
    onboarding::{
        catalogue,
        checklist::{Checklist, ChecklistRefused, refused, title},
        events, store,
    },
    platform::{
        db::Tx,
        keys::{self, Role},
    },
};

/// Saves the next version of a list, decided on the version that was read. The same again makes none. What an
/// onboarding was begun with stays as it was.
pub async fn save_checklist(
    tx: &mut Tx,
    (role, read): (&str, i32),
    edit: impl FnOnce(Additions) -> Additions,
    language: Language,
) -> Result<Checklist> {
    let catalogue = catalogue::catalogue()?;
    let work = catalogue.role(role).ok_or(Error::Missing("checklist"))?;
    let now = store::checklist(tx, role).await?;
    if now.version != read {
        return Err(ChecklistRefused::Changed.into());
    }
    let to = edit(now.additions.clone()).plain(work);
    if to == now.additions {
        return Ok(now);
    }
    let named = |id: &TaskId| title(&to, id, language);
    to.check(&now.additions, catalogue, work).map_err(|why| refused(&why, &named))?;
    if let Some(opened) = now.additions.opens(&to, catalogue, work).first() {
        refuse_opening(tx, title(&now.additions, opened, language)).await?;
    }
    let (saved_at, saved_by) = (Some(tx.now()), Some(tx.actor().to_string()));
    let role = role.to_owned();
    let saved = Checklist { role, version: read + 1, additions: to, saved_at, saved_by };
    if !store::add_checklist(tx, &saved).await? {
        return Err(ChecklistRefused::Changed.into());
    }
    tx.announce(events::checklist_changed(&saved));
    Ok(saved)
}

/// Saves what a list was before its latest version as the next one. What opens a gate again needs an owner here too.
pub async fn undo_checklist(
    tx: &mut Tx,
    (role, read): (&str, i32),
    language: Language,
) -> Result<Checklist> {
    if read < 2 {
        return Err(ChecklistRefused::NothingToUndo.into());
    }
    let before = store::checklist_version(tx, role, read - 1).await?.additions;
    save_checklist(tx, (role, read), |_| before, language).await
}

/// What holds something back only an owner skips for one; so only an owner takes it from everybody.
async fn refuse_opening(tx: &Tx, task: String) -> Result<()> {
    match keys::acting(tx).await?.map(|user| user.role) {
        Some(Role::Owner) => Ok(()),
        _ => Err(ChecklistRefused::OpensAGate(task).into()),
    }
}
