//! Removing a demo practice as a whole, its log too. A real one is never removed like this.

use crate::{
    error::Result,
    platform::{
        Platform,
        db::{Actor, PracticeId, Scope, Tx},
        keys::{self, Issued},
    },
    practices::{self, PracticeRefused},
};

/// Removes the practice of this scope, and returns the link that opens set-up if there is none left.
pub async fn remove(scope: &Scope) -> Result<Option<Issued>> {
    scope.write(async |tx: &mut Tx| all(tx).await).await?;
    let platform = scope.platform();
    let is_last = practices::all(&platform.db).await?.is_empty();
    let gone = scope.practice_id();
    if let Err(error) = platform.files.remove_all(gone).await {
        // No row names them any more, so nobody can read them here.
        tracing::warn!(%error, practice = %gone, "files of a demo practice stay on the disk");
    }
    system(platform)
        .write(async |tx: &mut Tx| {
            practices::note_removal(tx, gone);
            Ok(if is_last { Some(keys::make_set_up_link(tx).await?) } else { None })
        })
        .await
}

/// From the roof down, so that nothing is left hanging. Nothing is announced: its log goes too.
async fn all(tx: &mut Tx) -> Result<()> {
    if !practices::here(tx).await?.is_demo() {
        return Err(PracticeRefused::IsReal.into());
    }
    for table in tx.platform().rooms.tables() {
        (table.remove)(tx).await?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "what is left of a demo is told by the system")]
fn system(platform: &Platform) -> Scope {
    Scope::new(platform, PracticeId::SYSTEM, Actor::System)
}
